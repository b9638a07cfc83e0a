using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes pipe tables; alignment is a class, because the page's policy forbids style attributes.</summary>
internal static class TableWriter
{
    public static void Write(Table table, ProseDraft draft)
    {
        draft.Markup("<div class=\"table-scroll\"><table>\n");
        var part = "";
        foreach (var row in table.OfType<TableRow>())
        {
            if (draft.IsFull)
                break;
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (wanted != part)
            {
                draft.Markup(part.Length > 0 ? $"</{part}>\n<{wanted}>\n" : $"<{wanted}>\n");
                part = wanted;
            }
            Row(row, table, draft);
        }
        draft.Markup(part.Length > 0 ? $"</{part}>\n</table></div>\n" : "</table></div>\n");
    }

    private static void Row(TableRow row, Table table, ProseDraft draft)
    {
        draft.Markup("<tr>\n");
        for (var at = 0; at < row.Count; at++)
        {
            if (row[at] is not TableCell cell)
                continue;
            draft.Markup(row.IsHeader ? "<th" : "<td");
            if (Alignment(table, at) is { } alignment)
                draft.Attribute("class", alignment);
            draft.Markup(">");
            foreach (var block in cell)
                InlineWriter.Children((block as LeafBlock)?.Inline, draft);
            draft.Markup(row.IsHeader ? "</th>\n" : "</td>\n");
        }
        draft.Markup("</tr>\n");
    }

    private static string? Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
}
