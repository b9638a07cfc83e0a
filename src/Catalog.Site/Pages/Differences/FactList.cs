using System.Text;
using Catalog.Core.History.Changes;
using Catalog.Core.Text;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages.Differences;

/// <summary>A version's changes by meaning as list items: one for each fact, one for each group of sections, usage rows or capabilities.</summary>
internal sealed class FactList
{
    private const int MostLetters = 300;
    private const int MostBriefLetters = 90;
    private const int MostCutLetters = 40;
    private const int MostBriefRules = 6;
    private const int MostRules = 100;
    private const string NoValue = "(no value)";

    private readonly StringBuilder html = new();
    private readonly bool isBrief;

    private FactList(bool isBrief) => this.isBrief = isBrief;

    private int MostOfAGroup => isBrief ? 3 : 12;

    /// <summary>In full, long values word by word.</summary>
    public static MarkupString Of(IReadOnlyList<VersionChange> changes) => new FactList(isBrief: false).Write(changes);

    /// <summary>As a list of many versions has room for: a long value is cut, or named with its lengths where it only changed.</summary>
    public static MarkupString Brief(IReadOnlyList<VersionChange> changes) => new FactList(isBrief: true).Write(changes);

    private MarkupString Write(IReadOnlyList<VersionChange> changes)
    {
        foreach (var change in changes.Where(change => change is not (SectionChange or UsageChange or CapabilityChange)))
            AppendFact(change, ChangeSummary.Told(change));
        foreach (var group in changes.OfType<SectionChange>().GroupBy(change => change.Edit).OrderBy(group => group.Key))
            AppendGroup([.. group.Select(ChangeSummary.Told)], " · ", onlyAfter: group.Key is SectionEdit.Moved or SectionEdit.Reworded);
        foreach (var group in changes.Where(change => change is UsageChange or CapabilityChange).Select(ChangeSummary.Told).GroupBy(told => (told.Kind, told.What)).OrderBy(group => group.Key.What, StringComparer.Ordinal))
            AppendGroup([.. group], "<br>", onlyAfter: false);
        return new MarkupString(html.ToString());
    }

    private void AppendItem(string kind, Action inner)
    {
        html.Append("<li><span class=\"change-kind\">").Append(kind is "declared-version" or "text-version" ? "version" : kind).Append("</span> <span class=\"change-text\">");
        inner();
        html.Append("</span></li>\n");
    }

    private void AppendFact(VersionChange change, ToldChange told) => AppendItem(told.Kind, () =>
    {
        if (change is ToolsChange tools)
        {
            AppendTools(tools.Before, tools.After);
            return;
        }
        if (change is FieldChange or RightsChange)
            html.Append(PlainText.Html(told.What)).Append(": ");
        // What a list of rights gained and lost is told rule by rule: none is ever cut in two.
        if (change is not (RightsChange { Field.IsList: true } or FieldChange { IsList: true, WithoutEffect: not null }) || !AppendRules(told.Before ?? [], told.After ?? []))
            AppendChange(Joined(told.Before), Joined(told.After));
    });

    private void AppendChange(string? before, string? after)
    {
        // A key without a value has no words to mark.
        (before, after) = (before is "" ? NoValue : before, after is "" ? NoValue : after);
        if (!isBrief || Math.Max(before?.Length ?? 0, after?.Length ?? 0) <= MostBriefLetters)
            WordMarks.AppendChange(html, before, after);
        else if (before is not null && after is not null)
            html.Append(Length(before)).Append(" → ").Append(Length(after));
        else
            html.Append(PlainText.Html(Shortening.Of(before ?? after ?? "", MostCutLetters)));
    }

    private static string Length(string text) => Format.Count(text.Length, "character");

    private void AppendTools(IReadOnlyList<string>? before, IReadOnlyList<string>? after)
    {
        if (before is null || after is null)
        {
            AppendChange(before is null ? "every tool (inherited)" : Joined(before), after is null ? "every tool (inherited)" : Joined(after));
            return;
        }
        if (!AppendRules(before, after))
            html.Append("switched on or off in the map");
    }

    /// <summary>What one list has and the other has not; false where both have the same.</summary>
    private bool AppendRules(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (rules, most) = (after.Except(before, StringComparer.Ordinal).Select(rule => (Side: WordSide.Added, Rule: rule)).Concat(before.Except(after, StringComparer.Ordinal).Select(rule => (Side: WordSide.Removed, Rule: rule))).ToList(), isBrief ? MostBriefRules : MostRules);
        var separator = "";
        foreach (var (side, rule) in rules.Take(most))
        {
            html.Append(separator);
            WordMarks.Append(html, side, Shortening.Of(rule, isBrief ? MostBriefLetters : MostLetters));
            separator = " ";
        }
        if (rules.Count > most)
            html.Append(" and ").Append(Format.Count(rules.Count - most)).Append(" more");
        return rules.Count > 0;
    }

    private void AppendGroup(IReadOnlyList<ToldChange> changes, string between, bool onlyAfter) => AppendItem(changes[0].Kind, () =>
    {
        html.Append(PlainText.Html(changes[0].What)).Append(": ");
        var separator = "";
        foreach (var change in changes.Take(MostOfAGroup))
        {
            html.Append(separator);
            if (onlyAfter)
                html.Append("<span>").Append(PlainText.Html(Joined(change.After) ?? "")).Append("</span>");
            else
                AppendChange(Joined(change.Before), Joined(change.After));
            separator = between;
        }
        if (changes.Count > MostOfAGroup)
            html.Append(separator).Append("and ").Append(Format.Count(changes.Count - MostOfAGroup)).Append(" more");
    });

    // A line break is often written as the two characters \n.
    private static string? Joined(IReadOnlyList<string>? values)
    {
        if (values is null)
            return null;
        var text = string.Join(", ", values).Replace("\\n", "\n", StringComparison.Ordinal);
        return values.Count == 1 ? text : Shortening.Of(text, MostLetters);
    }
}
