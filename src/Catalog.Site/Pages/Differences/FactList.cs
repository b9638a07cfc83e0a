using System.Text;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Text;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages.Differences;

/// <summary>A version's changes by meaning as list items: one for each fact, one for each group of sections, usage rows or capabilities.</summary>
internal static class FactList
{
    private const int MostOfAGroup = 12;
    private const int MostLetters = 300;

    private static readonly string[] Order = ["added", "removed", "renamed", "moved", "reworded"];

    public static MarkupString Of(IReadOnlyList<VersionChange> changes)
    {
        var html = new StringBuilder();
        foreach (var change in changes.Where(change => !IsGrouped(change)))
            AppendItem(html, change.Kind, inner => AppendFact(inner, change));
        foreach (var group in changes.Where(IsGrouped).GroupBy(change => (change.Kind, change.What)).OrderBy(group => group.Key.Kind == "section" ? 0 : 1).ThenBy(group => Array.IndexOf(Order, group.Key.What)))
            AppendItem(html, group.Key.Kind, inner => AppendGroup(inner, group.Key.What, [.. group]));
        return new MarkupString(html.ToString());
    }

    private static bool IsGrouped(VersionChange change) => change.Kind is "section" or "usage" or "capability";

    private static void AppendItem(StringBuilder html, string kind, Action<StringBuilder> inner)
    {
        html.Append("<li><span class=\"change-kind\">").Append(kind is "declared-version" ? "version" : kind).Append("</span> <span class=\"change-text\">");
        inner(html);
        html.Append("</span></li>\n");
    }

    private static void AppendFact(StringBuilder html, VersionChange change)
    {
        switch (change.Kind)
        {
            case "tools":
                AppendTools(html, change.Before, change.After);
                break;
            case "field" or "rights":
                html.Append(PlainText.Html(change.What)).Append(": ");
                WordMarks.AppendChange(html, Joined(change.Before), Joined(change.After));
                break;
            default:
                WordMarks.AppendChange(html, Joined(change.Before), Joined(change.After));
                break;
        }
    }

    private static void AppendTools(StringBuilder html, IReadOnlyList<string>? before, IReadOnlyList<string>? after)
    {
        if (before is null || after is null)
        {
            WordMarks.AppendChange(html, before is null ? "every tool (inherited)" : Joined(before), after is null ? "every tool (inherited)" : Joined(after));
            return;
        }
        var separator = "";
        foreach (var (side, tool) in after.Except(before, StringComparer.Ordinal).Select(tool => (WordSide.Added, tool)).Concat(before.Except(after, StringComparer.Ordinal).Select(tool => (WordSide.Removed, tool))))
        {
            html.Append(separator);
            WordMarks.Append(html, side, tool);
            separator = " ";
        }
        html.Append(separator.Length == 0 ? "switched on or off in the map" : "");
    }

    private static void AppendGroup(StringBuilder html, string what, IReadOnlyList<VersionChange> changes)
    {
        html.Append(PlainText.Html(what)).Append(": ");
        var separator = "";
        foreach (var change in changes.Take(MostOfAGroup))
        {
            html.Append(separator);
            if (what is "moved" or "reworded")
                html.Append("<span>").Append(PlainText.Html(Joined(change.After)!)).Append("</span>");
            else
                WordMarks.AppendChange(html, Joined(change.Before), Joined(change.After));
            separator = changes[0].Kind == "section" ? " · " : "<br>";
        }
        if (changes.Count > MostOfAGroup)
            html.Append(separator).Append("and ").Append(Format.Count(changes.Count - MostOfAGroup)).Append(" more");
    }

    private static string? Joined(IReadOnlyList<string>? values)
    {
        if (values is null)
            return null;
        var text = string.Join(", ", values);
        return values.Count == 1 ? text : Shortening.Of(text, MostLetters);
    }
}
