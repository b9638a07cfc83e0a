using Catalog.Core.Findings;

namespace Catalog.Core.Parsing;

/// <summary>Reads an agent file that is TOML from end to end, one of whose values is the body.</summary>
internal static class TomlFrontMatter
{
    /// <param name="text">The whole file, line ends as <c>\n</c>.</param>
    /// <param name="bodyKey">The key whose value is the body.</param>
    public static FrontMatter Read(string text, string bodyKey, string path, List<Finding> findings)
    {
        var outcome = TomlFields.Read(text);
        if (outcome.Fault is { } fault)
        {
            var rule = fault.IsRefusal ? Rules.YamlRefused : Rules.InvalidToml;
            var rest = outcome.Fields.Count == 0 ? "no key could be read, so the file is shown as a text" : "the keys were read one by one";
            findings.Add(new(rule, $"{fault.Cause}; {rest}", path, fault.Line, fault.Column) { Help = rule == Rules.InvalidToml ? rule.Help : "An agent file holds plain keys, lists and tables; take out what nests deeply or repeats." });
        }
        if (outcome is { Fault: not null, Fields.Count: 0 })
            return FrontMatter.Unread;
        FrontMatterReader.NoteDuplicates(outcome.Fields.Select(each => each.Field), path, findings);
        var body = outcome.Fields.FirstOrDefault(each => each.Field.Key == bodyKey && each.Field is { Items: null, Entries: null });
        var end = text.Length;
        var lines = 1 + text.AsSpan().TrimEnd('\n').Count('\n');
        return new FrontMatter([.. outcome.Fields.Where(each => each != body).Select(each => each.Field)], body?.ValueStart ?? end, body is null ? lines : LineAt(text, body.ValueStart), Exists: !string.IsNullOrWhiteSpace(text), Strict: outcome.Fault is null)
        {
            Body = body?.Field.Value ?? "",
            LastBodyLine = body?.Field.LastLine ?? lines,
        };
    }

    /// <summary>Whether the first written line of a text is a key with its value, as no Markdown begins.</summary>
    public static bool Begins(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line[0] != '#')
                return !TomlChunks.Key(line).IsEmpty;
        }
        return false;
    }

    private static int LineAt(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');
}
