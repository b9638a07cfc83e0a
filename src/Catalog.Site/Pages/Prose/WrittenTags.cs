using System.Collections.Frozen;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>The tags that authors write into their text: shown as they are, but for a few harmless ones that are balanced in their place.</summary>
internal static class WrittenTags
{
    private const int MaximumDepth = 20;

    private static readonly FrozenSet<string> Harmless =
        FrozenSet.Create(StringComparer.Ordinal, "kbd", "sub", "sup", "ins", "mark", "samp", "var");

    private static readonly FrozenSet<string> Breaks = FrozenSet.Create(StringComparer.Ordinal, "<br>", "<br/>", "<br />");

    private static readonly FrozenSet<(LiteralInline, int)> None = FrozenSet<(LiteralInline, int)>.Empty;

    /// <summary>True where a line of the text begins with a tag, so that the author laid it out by lines.</summary>
    public static bool LineStartsWithOne(ContainerInline? container)
    {
        var isLineStart = true;
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (isLineStart && inline is LiteralInline { Content: { Length: > 2 } content } && content.CurrentChar == '<'
                && (char.IsAsciiLetter(content.PeekChar()) || content.PeekChar() is '/' or '!'))
                return true;
            isLineStart = inline is LineBreakInline;
        }
        return false;
    }

    /// <summary>Where harmless tags begin in the literals that are children of one container, each with its partner there.</summary>
    public static IReadOnlySet<(LiteralInline, int)> Admitted(ContainerInline container)
    {
        HashSet<(LiteralInline, int)>? admitted = null;
        Stack<(string Name, (LiteralInline, int) Place)>? open = null;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LiteralInline literal || !literal.Content.AsSpan().Contains('<'))
                continue;
            foreach (var (start, tag) in TagsOf(literal))
            {
                admitted ??= [];
                open ??= new();
                if (Breaks.Contains(tag))
                    admitted.Add((literal, start));
                else if (tag[1] != '/' && open.Count < MaximumDepth)
                    open.Push((tag[1..^1], (literal, start)));
                else if (open.Any(opened => opened.Name == tag[2..^1]))
                {
                    while (open.Peek().Name != tag[2..^1])
                        open.Pop();
                    admitted.Add(open.Pop().Place);
                    admitted.Add((literal, start));
                }
            }
        }
        return admitted is null ? None : admitted;
    }

    public static void Write(LiteralInline literal, IReadOnlySet<(LiteralInline, int)> admitted, ProseDraft draft)
    {
        var text = literal.Content.Text ?? "";
        if (text.AsSpan(literal.Content.Start, literal.Content.Length).Contains("<!--", StringComparison.Ordinal))
            draft.Note(ProseNoticeKind.HiddenText, "An HTML comment: forges hide it, a model reads it.", literal.Line);
        var at = literal.Content.Start;
        if (admitted.Count > 0)
        {
            foreach (var (start, tag) in TagsOf(literal))
            {
                if (!admitted.Contains((literal, start)))
                    continue;
                draft.Text(text, at, start);
                draft.Markup(tag);
                at = start + tag.Length;
            }
        }
        draft.Text(text, at, literal.Content.End + 1);
    }

    /// <summary>The harmless tags in a literal that are not escaped, in exact spelling without attributes.</summary>
    private static IEnumerable<(int Start, string Tag)> TagsOf(LiteralInline literal)
    {
        var content = literal.Content;
        var from = literal.IsFirstCharacterEscaped ? content.Start + 1 : content.Start;
        while (from <= content.End && content.Text.IndexOf('<', from, content.End + 1 - from) is var start and >= 0)
        {
            from = start + 1;
            var end = content.Text.IndexOf('>', start, Math.Min(content.End + 1 - start, "</samp>".Length));
            if (end < 0)
                continue;
            var tag = content.Text[start..(end + 1)];
            if (Breaks.Contains(tag) || Harmless.Contains(tag[1] == '/' ? tag[2..^1] : tag[1..^1]))
                yield return (start, tag);
        }
    }
}
