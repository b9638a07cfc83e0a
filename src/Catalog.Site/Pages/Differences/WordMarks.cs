using System.Text;
using Catalog.Core.History.Changes;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages.Differences;

/// <summary>Runs of words as markup: what was added and removed is marked by an element, a sign and a hidden word, not by colour alone.</summary>
internal static class WordMarks
{
    public static void Append(StringBuilder html, IReadOnlyList<WordRun> runs)
    {
        foreach (var run in runs)
            Append(html, run.Side, run.Text);
    }

    public static void Append(StringBuilder html, WordSide side, string text)
    {
        if (side == WordSide.Both)
            html.Append(PlainText.Html(text));
        else if (side == WordSide.Added)
            html.Append("<ins><span class=\"visually-hidden\">added: </span>").Append(PlainText.Html(text)).Append("</ins>");
        else
            html.Append("<del><span class=\"visually-hidden\">removed: </span>").Append(PlainText.Html(text)).Append("</del>");
    }

    /// <summary>Two values of which one took the other's place: word by word where most stays, otherwise one after the other.</summary>
    public static void AppendChange(StringBuilder html, string? before, string? after)
    {
        if (before is not null && after is not null && WordDiff.Between(before, after) is { } runs && runs.Any(run => run.Side == WordSide.Both && run.Text.Trim().Length > 0))
        {
            Append(html, runs);
            return;
        }
        if (before is not null)
            Append(html, WordSide.Removed, before);
        html.Append(before is not null && after is not null ? " → " : "");
        if (after is not null)
            Append(html, WordSide.Added, after);
    }
}
