using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Catalog.Core.Parsing;

/// <summary>The one Markdown dialect that bodies are read in, with bounds on what a hostile one may cost.</summary>
public static class AgentMarkdown
{
    /// <summary>Characters; the largest of 7,422 real files had 88 thousand.</summary>
    public const int MaximumLength = 512 * 1024;

    /// <summary>Lines that begin a heading.</summary>
    public const int MaximumHeadings = 2_000;

    /// <summary>Of each text that opens an inline mark: the search for a mark's end, or for an open one before it, may cross the whole paragraph.</summary>
    public const int MaximumMarks = 5_000;

    /// <summary>Lines times the most bars of a line: the parser fills up every row of a table to its widest.</summary>
    public const int MaximumCells = 200_000;

    /// <summary>Levels of the syntax tree; browsers flatten at 512.</summary>
    public const int MaximumDepth = 100;

    /// <summary>
    /// Built by name, never by "advanced": generic attributes, abbreviations and media links let script through even
    /// where HTML is off. Heading ids are made elsewhere, because Markdig's search for a free one is quadratic.
    /// </summary>
    internal static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder
    {
        PreciseSourceLocation = true,
        MaximumNestingDepth = MaximumDepth,
    }
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseFootnotes()
        .UseAlertBlocks()
        .DisableHtml()
        .Build();

    private static readonly string[] Marks = ["[", "]", "<", "*", "_", "`", "|", "~", "!", "&", "://", "www.", "mailto:", "tel:"];

    /// <summary>Never throws.</summary>
    public static MarkdownDocument Parse(string body) => Parse(body, out _);

    /// <summary>Never throws; a body beyond the bounds becomes one code block that holds all its text.</summary>
    /// <param name="refusal">Why the body is not read as Markdown, as the end of a sentence; null when it is.</param>
    public static MarkdownDocument Parse(string body, out string? refusal)
    {
        refusal = Excess(body);
        if (refusal is null)
        {
            try
            {
                return Markdown.Parse(body, Pipeline);
            }
            catch (ArgumentException)
            {
                refusal = $"it nests more than {MaximumDepth} levels deep";
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // The parser meets text that nobody has written yet: a fault in it must cost one page its layout, not the build.
                refusal = "the Markdown parser fails on it";
            }
        }
        return AsWritten(body);
    }

    private static string? Excess(string body)
    {
        if (body.Length > MaximumLength)
            return $"it is longer than {MaximumLength / 1024} thousand characters";

        foreach (var mark in Marks)
        {
            if (body.Length > MaximumMarks * mark.Length && IsBeyond(body, mark))
                return $"it holds more than {MaximumMarks} times the characters {mark}";
        }

        var (lines, headings, bars) = (0, 0, 0);
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            lines++;
            if (line.Contains('|'))
                bars = Math.Max(bars, line.Count('|'));
            if (line.TrimStart().StartsWith('#'))
                headings++;
        }
        if (headings > MaximumHeadings)
            return $"it has more than {MaximumHeadings} headings";
        return (long)lines * bars > MaximumCells ? $"its tables could have more than {MaximumCells} cells" : null;
    }

    /// <summary>Goes from mark to mark: to count them all takes longer, where there are few.</summary>
    private static bool IsBeyond(string body, string mark)
    {
        var rest = body.AsSpan();
        for (var count = 0; count <= MaximumMarks; count++)
        {
            if (rest.IndexOf(mark) is not (>= 0 and var at))
                return false;
            rest = rest[(at + mark.Length)..];
        }
        return true;
    }

    private static MarkdownDocument AsWritten(string body)
    {
        var code = new CodeBlock(null!) { Lines = new StringLineGroup(body), Span = new SourceSpan(0, body.Length - 1) };
        return [code];
    }
}
