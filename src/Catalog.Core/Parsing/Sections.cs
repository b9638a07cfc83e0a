using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Core.Parsing;

/// <summary>Reads the headings of a body and the text under each.</summary>
internal static class Sections
{
    public static IReadOnlyList<Section> Read(MarkdownDocument document, ReadOnlyMemory<char> body, int bodyLine)
    {
        var headings = document.OfType<HeadingBlock>().ToList();
        var ids = new HeadingIds();
        var sections = new List<Section>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var title = TextOf(heading.Inline);
            var start = Math.Min(heading.Span.End + 1, body.Length);
            var end = i + 1 < headings.Count ? headings[i + 1].Span.Start : body.Length;
            sections.Add(new Section(title, heading.Level, bodyLine + heading.Line, ids.Next(title), body[start..Math.Max(start, end)].Trim('\n')));
        }
        return sections;
    }

    /// <summary>The words of an inline tree without its marks.</summary>
    public static string TextOf(ContainerInline? inline)
    {
        if (inline is null)
            return "";
        var text = new StringBuilder();
        foreach (var part in inline.Descendants<Inline>())
            AppendWords(text, part);
        return text.ToString().Trim();
    }

    /// <summary>Appends the words of one inline, without those inside it.</summary>
    public static void AppendWords(StringBuilder text, Inline part) => _ = part switch
    {
        LiteralInline literal => text.Append(literal.Content.AsSpan()),
        CodeInline code => text.Append(code.Content),
        HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
        LineBreakInline => text.Append(' '),
        AutolinkInline link => text.Append(link.Url),
        _ => text,
    };
}
