using System.Text;
using Catalog.Core.Parsing;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Catalog.Site.Pages.Prose;

/// <summary>The HTML of one body while it is being written.</summary>
internal sealed class ProseDraft(AgentDefinition definition, ProseSettings settings)
{
    /// <summary>Of the HTML, in characters: under 8 MiB even where each takes three bytes. Beyond it a body is shown as plain text.</summary>
    public const int MaximumLength = 2_700_000;

    /// <summary>A body with more hidden runs than this shows the rest of them without their names.</summary>
    private const int MaximumChips = 2_000;

    private const int MaximumNotices = 100;

    private readonly List<ProseNotice> notices = [];
    private readonly StringBuilder html = new(definition.Body.Length * 2);
    private int chips;

    public AgentDefinition Definition { get; } = definition;

    /// <summary>Computed once: the definition cuts it from its text each time it is asked.</summary>
    public string Body { get; } = definition.Body;

    public bool HoldsDetails { get; } = definition.Body.Contains("<details", StringComparison.Ordinal);

    public ProseSettings Settings { get; } = settings;

    /// <summary>The id of each heading, by its 0-based line in the body.</summary>
    public Dictionary<int, string> HeadingIds { get; } = [];

    /// <summary>The same ids, to be asked whether a link leads anywhere.</summary>
    public HashSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>What is added to the levels of headings.</summary>
    public int HeadingShift { get; set; }

    /// <summary>The definitions that some link or footnote of the text uses.</summary>
    public HashSet<LinkReferenceDefinition> UsedDefinitions { get; } = [];

    /// <summary>The references to footnotes that were written so far; one in the words of a picture is not.</summary>
    public HashSet<int> FootnoteReferences { get; } = [];

    /// <summary>True inside a link, which must not hold another.</summary>
    public bool InLink { get; set; }

    /// <summary>True where line ends of the source are kept, because the text is laid out by hand.</summary>
    public bool KeepsLines { get; set; }

    public IReadOnlyList<ProseNotice> Notices => notices;

    public bool IsFull => html.Length > MaximumLength;

    /// <summary>Writes markup of our own.</summary>
    public void Markup(string markup) => html.Append(markup);

    /// <summary>Writes an attribute of our own whose value may be an author's.</summary>
    public void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        PlainText.Encode(html, PlainText.Visible(value));
        html.Append('"');
    }

    public void Text(string text) => Text(text, 0, text.Length);

    public void Text(StringSlice slice) => Text(slice.Text ?? "", slice.Start, slice.End + 1);

    /// <summary>Writes an author's words, encoded; what stands around the part counts as context.</summary>
    public void Text(string text, int start, int end)
    {
        if (start >= end || IsFull)
            return;
        if (chips < MaximumChips)
            chips += PlainText.Append(html, text, start, end);
        else
            PlainText.Encode(html, PlainText.Visible(text[start..end]));
    }

    /// <param name="line">0-based line of the body.</param>
    public void Note(ProseNoticeKind kind, string message, int line)
    {
        if (notices.Count < MaximumNotices)
            notices.Add(new(kind, message, line + Definition.FrontMatter.BodyLine));
    }

    public override string ToString() => html.ToString();
}
