namespace Catalog.Tests.Testing;

/// <summary>The text of an agent file for a test.</summary>
public static class AgentText
{
    /// <summary>Forty lines of a body, so that git knows the file again after an edit.</summary>
    public static string Of(string name, string more = "", string fields = "") =>
        $"---\nname: {name}\ndescription: Use it for the work of {name}.\n{(fields.Length > 0 ? fields + "\n" : "")}---\n\n# {name}\n\n{string.Concat(Enumerable.Range(1, 40).Select(number => $"{name} does step {number}.\n\n"))}{more}";

    /// <summary>A front matter over one line of a body.</summary>
    public static string With(string frontMatter, string body = "Do the work.\n") => $"---\n{frontMatter}\n---\n\n{body}";
}
