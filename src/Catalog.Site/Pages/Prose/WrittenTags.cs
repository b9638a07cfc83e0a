using System.Collections.Frozen;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>The tags that authors write into their text: shown as they are, but for a few harmless ones that are balanced in their place.</summary>
internal static class WrittenTags
{
    private const int MaximumDepth = 20;

    private static readonly FrozenSet<string> Breaks = FrozenSet.Create(StringComparer.Ordinal, "<br>", "<br/>", "<br />");

    private static readonly FrozenSet<string> Harmless = new[] { "kbd", "sub", "sup", "ins", "mark", "samp", "var" }
        .SelectMany(name => new[] { $"<{name}>", $"</{name}>" }).Concat(Breaks).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<WrittenTag> None = FrozenSet<WrittenTag>.Empty;

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

    /// <summary>The harmless tags in the literals that are children of one container, each with its partner there.</summary>
    public static IReadOnlySet<WrittenTag> Balanced(ContainerInline container)
    {
        HashSet<WrittenTag>? balanced = null;
        Stack<WrittenTag>? open = null;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LiteralInline literal || !literal.Content.AsSpan().Contains('<'))
                continue;
            foreach (var tag in WrittenTag.In(literal, Harmless))
            {
                if (Breaks.Contains(tag.Text))
                    (balanced ??= []).Add(tag);
                else if (tag.Text[1] != '/')
                    Open(open ??= new(), tag);
                else if (Partner(open, tag) is { } partner)
                    (balanced ??= []).UnionWith([partner, tag]);
            }
        }
        return balanced is null ? None : balanced;
    }

    public static void Write(LiteralInline literal, IReadOnlySet<WrittenTag> balanced, ProseDraft draft)
    {
        var text = literal.Content.Text ?? "";
        if (literal.Content.AsSpan().Contains("<!--", StringComparison.Ordinal))
            draft.Note(ProseNoticeKind.HiddenText, "An HTML comment: forges hide it, a model reads it.", literal.Line);
        var at = literal.Content.Start;
        if (balanced.Count > 0)
        {
            foreach (var tag in WrittenTag.In(literal, Harmless).Where(balanced.Contains))
            {
                draft.Text(text, at, tag.Start);
                draft.Markup(tag.Text);
                at = tag.Start + tag.Text.Length;
            }
        }
        draft.Text(text, at, literal.Content.End + 1);
    }

    private static void Open(Stack<WrittenTag> open, WrittenTag tag)
    {
        if (open.Count < MaximumDepth)
            open.Push(tag);
    }

    /// <summary>The nearest open tag of that name; those opened since have no partner any more.</summary>
    private static WrittenTag? Partner(Stack<WrittenTag>? open, WrittenTag closing)
    {
        var wanted = "<" + closing.Text[2..];
        if (open is null || !open.Any(tag => tag.Text == wanted))
            return null;
        while (open.Peek().Text != wanted)
            open.Pop();
        return open.Pop();
    }
}
