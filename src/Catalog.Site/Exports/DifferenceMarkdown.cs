using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;

namespace Catalog.Site.Exports;

/// <summary>What lies between two states of a catalog as Markdown that fits into a comment, rights first.</summary>
internal static class DifferenceMarkdown
{
    /// <summary>A comment holds 65,536 characters on the largest forge.</summary>
    private const int MostInAll = 60_000;
    private const int MostEntries = 60;
    private const int Many = 5;
    private const int MostNames = 3;
    private const int MostLetters = 300;

    public static string Of(CatalogDifference difference)
    {
        var text = new StringBuilder("## Agent catalog\n\n");
        if (difference.IsEmpty)
            return text.Append("No agent changes.\n").ToString();
        text.Append(Totals(difference)).Append(".\n");
        AppendList(text, "Rights", difference.Changed.Where(changed => changed.Changes.Class == ChangeClass.Rights).OrderByDescending(changed => changed.Gains.Count > 0).Select(changed => Told(changed, Rights(changed))));
        AppendList(text, "Added", difference.Added.Select(Added));
        AppendList(text, "Removed", difference.Removed.Select(agent => new DifferenceEntry(agent.Name, $"{Name(agent)} {Path(agent)}", "")));
        AppendList(text, "Renamed or moved", difference.Changed.Where(changed => changed.IsRenamed).Select(Renamed));
        AppendList(text, "Changed", difference.Changed.Where(IsToldAsChanged).OrderBy(changed => changed.Changes.Class).Select(changed => Told(changed, Changed(changed))));
        AppendList(text, "New findings", difference.Findings.Select(Found), "places");
        return text.ToString();
    }

    /// <summary>Rights and a new name or place have lists of their own.</summary>
    private static bool IsToldAsChanged(AgentDifference changed) =>
        changed.Changes.Class is not (ChangeClass.Rights or ChangeClass.Moved)
        && !(changed.IsRenamed && changed.Before.Definition.HasSameBodyAs(changed.After.Definition) && changed.Changes.Changes.All(change => change is NameChange or PathChange));

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
        string?[] parts =
        [
            changed.Gains.Count > 0 ? $"⚠️ gained **{Plain(string.Join(", ", changed.Gains))}**" : null,
            changed.Losses.Count > 0 ? $"lost {Plain(string.Join(", ", changed.Losses))}" : null,
        ];
        var groups = string.Join("; ", parts.OfType<string>());
        return groups.Length == 0 ? Plain(Summary(changed)) : $"{groups}. {Plain(Summary(changed))}";
    }

    /// <summary>The class and the facts, unless the facts are no more than the class.</summary>
    private static string Changed(AgentDifference changed)
    {
        var (strength, summary) = (CatalogJson.Word(changed.Changes.Class), Plain(Summary(changed)));
        return summary.StartsWith(strength, StringComparison.OrdinalIgnoreCase) ? summary : $"{strength}: {summary}";
    }

    /// <summary>Without the old path, which stands among what was moved.</summary>
    private static string Summary(AgentDifference changed)
    {
        var (summary, moved) = (changed.Changes.Summary, $"; moved from {changed.Before.Definition.Path}");
        return summary.EndsWith(moved, StringComparison.Ordinal) ? summary[..^moved.Length] : summary;
    }

    private static DifferenceEntry Told(AgentDifference changed, string what) => new(changed.After.Name, $"{Name(changed.After)} {Path(changed.After)}: {what}", what);

    private static DifferenceEntry Added(Agent agent)
    {
        var tools = agent.Definition.Tools;
        var rights = tools.InheritsAll ? "every tool (no tool list)"
            : tools.Rights.Count == 0 ? "no tool"
            : string.Join(", ", tools.States.Where(state => state.IsEffective).Select(state => state.State == RightState.Granted ? CatalogJson.Word(state.Right) : $"{CatalogJson.Word(state.Right)} ({CatalogJson.Word(state.State)})"));
        return new(agent.Name, $"{Name(agent)} {Path(agent)}: {Sentence(Plain(agent.Definition.Description ?? "no description"))} May use: **{rights}**", "");
    }

    private static DifferenceEntry Renamed(AgentDifference changed)
    {
        var (before, after) = (changed.Before, changed.After);
        if (before.Definition.Path == after.Definition.Path)
            return new(after.Name, $"{Name(before)} → {Name(after)} {Path(after)}", "");
        var name = before.Name == after.Name ? Name(after) : $"{Name(before)} → {Name(after)}";
        return new(after.Name, $"{name} {Path(before)} → {Path(after)}", before.Name == after.Name ? $"{Folder(before)} → {Folder(after)}" : "");
    }

    private static DifferenceEntry Found(Finding finding)
    {
        var place = finding.Line > 0 ? $"{finding.Path}:{finding.Line.ToString(CultureInfo.InvariantCulture)}" : finding.Path;
        var rule = $"{CatalogJson.Word(finding.Severity)} {finding.Rule.Id}";
        return new(place, place.Length == 0 ? $"{rule} {Plain(finding.Message)}" : $"{rule} {Code(place)} {Plain(finding.Message)}", $"{rule} {Plain(finding.Message)}");
    }

    /// <summary>Many entries that say one and the same are told in a line.</summary>
    private static void AppendList(StringBuilder text, string title, IEnumerable<DifferenceEntry> entries, string noun = "agents")
    {
        var groups = entries.GroupBy(entry => entry.Shared.Length > 0 ? entry.Shared : entry.Line, StringComparer.Ordinal).ToList();
        var lines = groups.Where(group => group.Count() >= Many).OrderByDescending(group => group.Count()).Select(group => (Line: Folded([.. group], noun), Count: group.Count()))
            .Concat(groups.Where(group => group.Count() < Many).SelectMany(group => group).Select(entry => (entry.Line, Count: 1)))
            .ToList();
        if (lines.Count == 0)
            return;
        text.Append("\n### ").Append(title).Append("\n\n");
        var told = 0;
        for (; told < Math.Min(lines.Count, MostEntries) && text.Length + lines[told].Line.Length < MostInAll; told++)
            text.Append("- ").Append(lines[told].Line).Append('\n');
        if (told < lines.Count)
            text.Append("- and ").Append(lines.Skip(told).Sum(line => line.Count).ToString(CultureInfo.InvariantCulture)).Append(" more\n");
    }

    private static string Folded(IReadOnlyList<DifferenceEntry> same, string noun)
    {
        var names = same.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).ToList();
        var more = names.Count > MostNames ? $" and {(names.Count - MostNames).ToString(CultureInfo.InvariantCulture)} more" : "";
        return $"{same.Count.ToString(CultureInfo.InvariantCulture)} {noun} ({string.Join(", ", names.Take(MostNames).Select(Plain))}{more}): {same[0].Shared}";
    }

    private static string Name(Agent agent) => $"**{Plain(agent.Name)}**";

    private static string Path(Agent agent) => Code(agent.Definition.Path);

    private static string Folder(Agent agent) => Code(agent.Definition.Path[..(agent.Definition.Path.LastIndexOf('/') + 1)] is { Length: > 0 } folder ? folder : "./");

    /// <summary>Between more backticks than stand together in the text.</summary>
    private static string Code(string written)
    {
        var text = Shortening.Of(written, MostLetters).ReplaceLineEndings(" ");
        var marks = "`";
        while (text.Contains(marks, StringComparison.Ordinal))
            marks += '`';
        var room = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{marks}{room}{text}{room}{marks}";
    }

    /// <summary>An author's words without what a forge would act upon: mark-up, mentions, references to issues.</summary>
    private static string Plain(string written)
    {
        var text = Shortening.Of(written, MostLetters);
        if (text.LastIndexOf(TitleMarks.Opening) > text.LastIndexOf(TitleMarks.Closing))
            text += TitleMarks.Closing;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '<' => plain.Append("&lt;"),
                '@' => plain.Append("&#64;"),
                '#' => plain.Append("&#35;"),
                TitleMarks.Opening or TitleMarks.Closing => plain.Append('*'),
                '\\' or '`' or '[' or ']' or '|' or '_' or '~' or '!' or '*' => plain.Append('\\').Append(text[i]),
                var c when char.IsControl(c) => plain.Append(' '),
                var c => plain.Append(c),
            };
        }
        return plain.ToString();
    }

    private static string Sentence(string text) => text is [.., '.' or '!' or '?' or '…'] ? text : text + ".";

    private static string Count(int agents) => $"{agents.ToString(CultureInfo.InvariantCulture)} agent{(agents == 1 ? "" : "s")}";
}
