using System.Collections.Frozen;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>Finds the <c>details</c> and <c>summary</c> tags that are balanced among the paragraphs of one container.</summary>
internal sealed class DetailsTags
{
    private const int MaximumDepth = 10;

    private static readonly FrozenSet<string> Spellings =
        FrozenSet.Create(StringComparer.Ordinal, "<details>", "<details open>", "</details>", "<summary>", "</summary>");

    private readonly HashSet<WrittenTag> balanced = [];
    private readonly Stack<WrittenTag> open = new();
    private readonly Dictionary<WrittenTag, WrittenTag[]> summaries = [];

    /// <summary>The details just opened, while nothing but a line end follows it.</summary>
    private WrittenTag? fresh;

    private WrittenTag? summary;

    /// <summary>The tags in a literal that are not escaped, in exact spelling.</summary>
    public static IEnumerable<WrittenTag> In(LiteralInline literal) => WrittenTag.In(literal, Spellings);

    /// <summary>The tags that may be rendered; every other one is text.</summary>
    public static HashSet<WrittenTag> Balanced(ContainerBlock container)
    {
        var tags = new DetailsTags();
        foreach (var paragraph in container.OfType<ParagraphBlock>())
            tags.Match(paragraph);
        return tags.balanced;
    }

    private void Match(ParagraphBlock paragraph)
    {
        fresh = summary = null;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
            {
                foreach (var tag in In(literal))
                    Match(tag);
            }
            else if (inline is not LineBreakInline && summary is null)
                fresh = null;
        }
    }

    private void Match(WrittenTag tag)
    {
        switch (tag.Text)
        {
            case "<summary>":
                summary = fresh is not null && FollowsAtOnce(tag, fresh) ? tag : null;
                return;
            case "</summary>":
                if (summary is not null && fresh is not null)
                    summaries[fresh] = [summary, tag];
                break;
            case "</details>":
                if (open.TryPop(out var opening))
                    balanced.UnionWith([opening, tag, .. summaries.GetValueOrDefault(opening, [])]);
                break;
            case var _ when open.Count < MaximumDepth:
                open.Push(tag);
                (fresh, summary) = (tag, null);
                return;
        }
        fresh = summary = null;
    }

    private static bool FollowsAtOnce(WrittenTag summary, WrittenTag details) =>
        ReferenceEquals(summary.Literal, details.Literal)
            ? summary.Start == details.Start + details.Text.Length
            : summary.Start == summary.Literal.Content.Start;
}
