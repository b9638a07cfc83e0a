using System.Text;
using Catalog.Core.History.Changes;
using Catalog.Site.Pages.Prose;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages.Differences;

/// <summary>Two bodies as one text of rendered words, with what is unchanged folded away.</summary>
internal sealed class ProseDifference
{
    private readonly StringBuilder html = new();

    public static MarkupString Of(IReadOnlyList<SectionDiff> sections)
    {
        var difference = new ProseDifference();
        var unchanged = 0;
        foreach (var section in sections)
        {
            if (!section.IsChanged)
            {
                unchanged++;
                continue;
            }
            difference.AppendFold(unchanged, "section", "unchanged");
            difference.AppendSection(section);
            unchanged = 0;
        }
        difference.AppendFold(unchanged, "section", "unchanged");
        return new MarkupString(difference.html.ToString());
    }

    private void AppendSection(SectionDiff section)
    {
        html.Append("<div class=\"diff-section\">\n");
        AppendTitle(section);
        if (section.Rows.Any(row => row.IsChanged))
            AppendRows(section.Rows);
        else
            AppendFold(section.Rows.Count, "paragraph", "unchanged");
        html.Append("</div>\n");
    }

    private void AppendTitle(SectionDiff section)
    {
        if (section is { Before: null, After: null })
            return;
        html.Append("<p class=\"diff-title\">");
        if (section.Side == WordSide.Both && section.Before == section.After)
            html.Append(PlainText.Html(section.After!));
        else
            WordMarks.AppendChange(html, section.Before, section.After);
        html.Append(section.Moved ? " <span class=\"chip\">moved</span>" : "").Append("</p>\n");
    }

    /// <summary>Changed rows with one unchanged row before and after each.</summary>
    private void AppendRows(IReadOnlyList<TextRow> rows)
    {
        var folded = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var isNear = rows[i].IsChanged || (i > 0 && rows[i - 1].IsChanged) || (i + 1 < rows.Count && rows[i + 1].IsChanged);
            if (!isNear)
            {
                folded++;
                continue;
            }
            AppendFold(folded, "paragraph", "unchanged");
            folded = 0;
            AppendRow(rows[i]);
        }
        AppendFold(folded, "paragraph", "unchanged");
    }

    private void AppendRow(TextRow row)
    {
        var side = row.Runs is [{ Side: not WordSide.Both } only] ? only.Side : WordSide.Both;
        var state = !row.IsChanged ? "same" : side == WordSide.Both ? "changed" : Labels.Key(side);
        html.Append("<div class=\"diff-row diff-").Append(Labels.Key(row.Kind)).Append(" diff-").Append(state).Append("\">");
        WordMarks.Append(html, row.Runs);
        html.Append("</div>\n");
    }

    private void AppendFold(int count, string one, string state)
    {
        if (count > 0)
            html.Append("<p class=\"diff-fold\">").Append(Format.Count(count, one)).Append(' ').Append(state).Append("</p>\n");
    }
}
