using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Core.Parsing.Document;

/// <summary>The words of blocks as the syntax tree has them, without any mark.</summary>
internal static class InlineText
{
    /// <summary>The words of an inline tree without its marks.</summary>
    public static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants<Inline>() ?? [])
            AppendWords(text, part);
        return text.ToString().Trim();
    }

    /// <summary>A leaf with the addresses of its links, for comparisons.</summary>
    public static TextUnit Of(Block leaf, BlockKind kind) => leaf switch
    {
        TableRow row => Of(row),
        CodeBlock code => new(code.Lines.ToString().Trim(), kind),
        LeafBlock { Inline: { } inline } => Of(inline, kind),
        _ => new("", kind),
    };

    private static TextUnit Of(ContainerInline inline, BlockKind kind)
    {
        // Most pieces are plain words, which need no putting together.
        if (inline is { FirstChild: LiteralInline { NextSibling: null } only })
            return new(only.Content.AsSpan().Trim().ToString(), kind);
        var (text, spans) = (new StringBuilder(), new StringBuilder());
        Append(text, spans, inline);
        return new(text.ToString().Trim(), kind, spans.ToString());
    }

    private static TextUnit Of(TableRow row)
    {
        TextUnit[] cells = [.. row.Descendants<LeafBlock>().Select(cell => Of(cell, BlockKind.Row))];
        // A formatter fills a short row up with empty cells.
        return new(string.Join(" | ", cells.Select(cell => cell.Text)).TrimEnd(' ', '|'), BlockKind.Row, string.Concat(cells.Select(cell => cell.Spans)));
    }

    private static void Append(StringBuilder text, StringBuilder spans, ContainerInline container)
    {
        foreach (var part in container)
        {
            if (part is CodeInline span)
                spans.Append(span.Content).Append('\n');
            AppendWords(text, part);
            if (part is ContainerInline inner)
                Append(text, spans, inner);
            if (part is LinkInline { Url: { } url, IsAutoLink: false })
                text.Append(" (").Append(url).Append(')');
        }
    }

    /// <summary>Appends the words of one inline, without those inside it.</summary>
    private static void AppendWords(StringBuilder text, Inline part) => _ = part switch
    {
        LiteralInline literal => text.Append(literal.Content.AsSpan()),
        CodeInline code => text.Append(code.Content),
        HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
        LineBreakInline => text.Append(' '),
        AutolinkInline link => text.Append(link.Url),
        _ => text,
    };
}
