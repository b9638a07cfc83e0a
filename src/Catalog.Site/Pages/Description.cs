using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>A description cut to what a page has room for.</summary>
public static class Description
{
    private static readonly string[] ExampleStarts = ["<example", "<commentary", "Examples:", "Example:", "Example usage", "Context:", "\n\n"];

    /// <summary>The whole description, with line breaks that were written as the two characters <c>\n</c>.</summary>
    public static string? Whole(AgentDefinition agent) =>
        agent.Description?.Replace("\\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>What stands before the first example or blank line.</summary>
    public static string? Lead(AgentDefinition agent)
    {
        if (Whole(agent) is not { Length: > 0 } whole)
            return null;
        var end = ExampleStarts
            .Select(start => whole.IndexOf(start, StringComparison.OrdinalIgnoreCase))
            .Where(index => index > 0)
            .DefaultIfEmpty(whole.Length)
            .Min();
        return whole[..end].Trim();
    }

    /// <summary>The lead on one line, cut at a word after so many characters.</summary>
    public static string? Line(AgentDefinition agent, int length)
    {
        if (Lead(agent) is not { } lead)
            return null;
        var line = string.Join(' ', lead.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
            return line;
        var cut = line.LastIndexOf(' ', length);
        return line[..(cut > length / 2 ? cut : Whole(line, length))] + "…";
    }

    // A cut never parts the two halves of a character.
    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
