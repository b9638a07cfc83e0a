using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Exports;

/// <summary>What lies between two states of a catalog as Markdown that fits into a comment, rights first.</summary>
internal static class DifferenceMarkdown
{
    /// <summary>Entries of one list: a comment holds 65,536 characters on the largest forge.</summary>
    private const int MostEntries = 60;
    private const int Many = 5;
    private const int MostLetters = 200;

    public static string Of(CatalogDifference difference)
    {
        var text = new StringBuilder("## Agent catalog\n\n");
        if (difference.IsEmpty)
            return text.Append("No agent changes.\n").ToString();
        text.Append(Totals(difference)).Append(".\n");
        AppendList(text, "Rights", difference.Changed.Where(changed => changed.Changes.Class == ChangeClass.Rights).OrderByDescending(changed => changed.Gains.Count > 0), Rights);
        AppendList(text, "Added", difference.Added, Added);
        AppendList(text, "Removed", difference.Removed, agent => $"{Name(agent)} {Path(agent)}");
        AppendList(text, "Renamed or moved", difference.Changed.Where(changed => changed.IsRenamed), changed => $"{Name(changed.Before)} {Path(changed.Before)} → {Name(changed.After)} {Path(changed.After)}");
        AppendChanged(text, [.. difference.Changed.Where(changed => changed.Changes.Class is not (ChangeClass.Rights or ChangeClass.Moved))]);
        AppendList(text, "New findings", difference.Findings, finding => $"{finding.Rule.Id} {Code($"{finding.Path}:{finding.Line.ToString(CultureInfo.InvariantCulture)}")} {Plain(finding.Message)}");
        return text.ToString();
    }

    private static string Totals(CatalogDifference difference)
    {
        var widened = difference.Changed.Count(changed => changed.Gains.Count > 0);
        string?[] parts =
        [
            widened > 0 ? $"**rights widened in {Count(widened)}**" : null,
            difference.Added.Count > 0 ? $"{Count(difference.Added.Count)} added" : null,
            difference.Removed.Count > 0 ? $"{Count(difference.Removed.Count)} removed" : null,
            difference.Changed.Count > 0 ? $"{Count(difference.Changed.Count)} changed" : null,
            difference.Findings.Count > 0 ? $"{difference.Findings.Count.ToString(CultureInfo.InvariantCulture)} new finding{(difference.Findings.Count == 1 ? "" : "s")}" : null,
        ];
        var sentence = string.Join(", ", parts.OfType<string>());
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Rights(AgentDifference changed)
    {
        var gained = changed.Gains.Count > 0 ? $"⚠️ gained **{Plain(string.Join(", ", changed.Gains))}**; " : "";
        var lost = changed.Losses.Count > 0 ? $"lost {Plain(string.Join(", ", changed.Losses))}; " : "";
        return $"{Name(changed.After)} {Path(changed.After)}: {gained}{lost}{Plain(changed.Changes.Summary)}";
    }

    private static string Added(Agent agent)
    {
        var tools = agent.Definition.Tools;
        var rights = tools.Inherits ? "every tool (no tool list)" : tools.Rights.Count == 0 ? "no tool" : string.Join(", ", tools.Rights.Select(CatalogJson.Word));
        return $"{Name(agent)} {Path(agent)}: {Plain(agent.Definition.Description ?? "no description")} May use: **{rights}**";
    }

    /// <summary>Many agents with one and the same change are told in a line.</summary>
    private static void AppendChanged(StringBuilder text, IReadOnlyList<AgentDifference> changed)
    {
        var groups = changed.GroupBy(each => (each.Changes.Class, each.Changes.Summary)).OrderBy(group => group.Key.Class).ThenByDescending(group => group.Count());
        AppendList(text, "Changed", groups.SelectMany(group => group.Count() >= Many ? [Line([.. group])] : group.Select(each => Line([each]))), line => line);
    }

    private static string Line(IReadOnlyList<AgentDifference> same)
    {
        var what = $"{CatalogJson.Word(same[0].Changes.Class)}: {Plain(same[0].Changes.Summary)}";
        return same.Count == 1 ? $"{Name(same[0].After)} {Path(same[0].After)}: {what}" : $"{Count(same.Count)}: {what}";
    }

    private static void AppendList<T>(StringBuilder text, string title, IEnumerable<T> entries, Func<T, string> line)
    {
        var all = entries.ToList();
        if (all.Count == 0)
            return;
        text.Append("\n### ").Append(title).Append("\n\n");
        foreach (var entry in all.Take(MostEntries))
            text.Append("- ").Append(line(entry)).Append('\n');
        if (all.Count > MostEntries)
            text.Append("- and ").Append((all.Count - MostEntries).ToString(CultureInfo.InvariantCulture)).Append(" more\n");
    }

    private static string Name(Agent agent) => $"**{Plain(agent.Name)}**";

    private static string Path(Agent agent) => Code(agent.Definition.Path);

    private static string Code(string text) => $"`{text.Replace('`', '\'').ReplaceLineEndings(" ")}`";

    /// <summary>An author's words without what a forge would act upon: mark-up, mentions, references to issues.</summary>
    private static string Plain(string written)
    {
        var text = written.Length > MostLetters ? written[..MostLetters] + "…" : written;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '<' => plain.Append("&lt;"),
                '@' => plain.Append("&#64;"),
                '#' => plain.Append("&#35;"),
                '*' when i == 0 || text[i - 1] == ' ' || i + 1 == text.Length || text[i + 1] is ' ' or ';' or ',' => plain.Append('*'),
                '\\' or '`' or '[' or ']' or '|' or '_' or '~' or '!' or '*' => plain.Append('\\').Append(text[i]),
                var c when char.IsControl(c) => plain.Append(' '),
                var c => plain.Append(c),
            };
        }
        return plain.ToString();
    }

    private static string Count(int agents) => $"{agents.ToString(CultureInfo.InvariantCulture)} agent{(agents == 1 ? "" : "s")}";
}
