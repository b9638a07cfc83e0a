using System.Text;
using Catalog.Core.History.Changes;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages.Differences;

/// <summary>Two texts line by line, as in a patch: changed lines with three lines around each.</summary>
internal static class SourceDifference
{
    private const int Around = 3;

    /// <param name="before">Line ends as <c>\n</c>.</param>
    /// <param name="after">Line ends as <c>\n</c>.</param>
    public static MarkupString Of(string before, string after, IReadOnlyList<DiffHunk> hunks)
    {
        string[] old = before.Split('\n'), current = after.Split('\n');
        var html = new StringBuilder();
        var shown = 0;
        for (var i = 0; i < hunks.Count; i++)
        {
            var hunk = hunks[i];
            var start = Math.Max(shown, hunk.AfterStart - Around);
            if (start > shown || i == 0)
                html.Append("<span class=\"diff-at\">line ").Append(Format.Whole(start + 1)).Append("</span>\n");
            AppendLines(html, ' ', current, start, hunk.AfterStart);
            AppendLines(html, '−', old, hunk.BeforeStart, hunk.BeforeStart + hunk.BeforeCount);
            AppendLines(html, '+', current, hunk.AfterStart, hunk.AfterStart + hunk.AfterCount);
            shown = hunk.AfterStart + hunk.AfterCount;
            var next = i + 1 < hunks.Count ? hunks[i + 1].AfterStart : current.Length;
            var end = Math.Min(shown + Around, next);
            AppendLines(html, ' ', current, shown, end);
            shown = end;
        }
        return new MarkupString(html.ToString());
    }

    private static void AppendLines(StringBuilder html, char sign, string[] lines, int start, int end)
    {
        if (start >= end)
            return;
        var (open, close) = sign switch
        {
            '+' => ("<ins><span class=\"visually-hidden\">added: </span>", "</ins>"),
            '−' => ("<del><span class=\"visually-hidden\">removed: </span>", "</del>"),
            _ => ("", ""),
        };
        html.Append(open);
        for (var i = start; i < end; i++)
            html.Append(sign).Append(' ').Append(PlainText.Html(lines[i])).Append(i + 1 < end ? "\n" : "");
        html.Append(close).Append('\n');
    }
}
