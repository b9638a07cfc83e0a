using System.Collections.Frozen;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>A tag that an author wrote, at its place in a literal.</summary>
/// <param name="Start">Index into the text that the literal is cut from.</param>
internal sealed record WrittenTag(LiteralInline Literal, int Start, string Text)
{
    private const int MaximumLength = 16;

    /// <summary>The tags of a literal that are among these spellings and not escaped.</summary>
    public static IEnumerable<WrittenTag> In(LiteralInline literal, FrozenSet<string> spellings)
    {
        var content = literal.Content;
        var from = literal.IsFirstCharacterEscaped ? content.Start + 1 : content.Start;
        while (from <= content.End && content.Text.IndexOf('<', from, content.End + 1 - from) is var start and >= 0)
        {
            from = start + 1;
            var end = content.Text.IndexOf('>', start, Math.Min(content.End + 1 - start, MaximumLength));
            if (end >= 0 && content.Text[start..(end + 1)] is var text && spellings.Contains(text))
                yield return new(literal, start, text);
        }
    }
}
