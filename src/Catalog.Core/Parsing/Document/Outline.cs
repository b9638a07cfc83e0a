using System.Buffers;
using Catalog.Core.Parsing.Grammar;
using Markdig.Syntax;

namespace Catalog.Core.Parsing.Document;

/// <summary>A body as headed and labelled groups of paragraphs, items and rows, in the order of the text; code is left out.</summary>
internal sealed class Outline
{
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ ");

    private static readonly SearchValues<char> ProseMarks = SearchValues.Create(".,;!?`");

    private readonly BodyDocument document;
    private readonly string name;
    private readonly List<Passage> groups = [];
    private Passage current;
    private Passage heading;
    private bool titled;
    private Passage? tagged;
    private bool commented;
    private bool spoken;
    private bool listening;
    private DocumentBlock? next;

    private Outline(BodyDocument document, int bodyLine, string name)
    {
        (this.document, this.name) = (document, KnownAgents.Key(name));
        current = heading = new Passage("", 0, bodyLine, null) { IsTop = true };
        groups.Add(current);
    }

    public IReadOnlyList<Passage> Groups => groups;

    public TagSpans Tags => document.Tags;

    public static Outline Of(AgentDefinition definition)
    {
        var line = definition.FrontMatter.BodyLine;
        var body = NestedFences.Lengthened(definition.Body);
        var document = body == definition.Body ? definition.Document : BodyDocument.Of(body, line, out _);
        var outline = new Outline(document, line, definition.Name);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            outline.next = i + 1 < document.Blocks.Count ? document.Blocks[i + 1] : null;
            outline.Add(document.Blocks[i]);
        }
        return outline;
    }

    private void Add(DocumentBlock block)
    {
        if (IsComment(block))
        {
            if (spoken)
                AddSpoken(block);
            return;
        }
        switch (block.Kind)
        {
            case BlockKind.Heading:
                Open(block, (HeadingBlock)block.Node!);
                break;
            case BlockKind.Item or BlockKind.Step:
                AddItem(block);
                break;
            case BlockKind.Row when !block.IsHeader:
                current.Parts.Add(block);
                break;
            case BlockKind.Quote:
                var around = current;
                foreach (var inner in block.Blocks)
                    Add(inner);
                // "> **Note:** …" labels nothing that stands outside the quotation.
                if (current.IsLabel && current != around)
                    current = around;
                break;
            case BlockKind.Paragraph:
                AddParagraph(block.Text, block.Line);
                break;
            case BlockKind.Code:
                current.HasCode = true;
                break;
            default:
                break;
        }
    }

    /// <summary>True from the block that opens a comment to the one that closes it.</summary>
    private bool IsComment(DocumentBlock block)
    {
        if (!commented && !(block.Kind == BlockKind.Paragraph && block.Text.StartsWith("<!--", StringComparison.Ordinal)))
            return false;
        if (!commented)
            spoken = SaysCapabilities(block.Text);
        commented = !document.Written(block.Node!).Contains("-->", StringComparison.Ordinal);
        return true;
    }

    /// <summary>A program that loads the file reads its comments too: one that begins with what the agent can do is part of what it is told.</summary>
    private static bool SaysCapabilities(string text) =>
        text[4..].TrimStart() is var inner && inner[..LineEnd(inner, 0)].TrimEnd() is [.., ':'] title && Heading.Of(title).Is(Role.Skill);

    /// <summary>The lists of such a comment under what the agent can do and whom it works with; the rest is notes.</summary>
    private void AddSpoken(DocumentBlock block)
    {
        if (block.IsItem && listening)
        {
            current.Parts.Add(new DocumentBlock(block.Kind, block.Text.Replace("-->", "", StringComparison.Ordinal).TrimEnd(), block.Line) { Children = block.Children });
        }
        else if (block.Kind == BlockKind.Paragraph)
        {
            var text = block.Text.StartsWith("<!--", StringComparison.Ordinal) ? block.Text[4..] : block.Text;
            var start = text.Length - text.TrimStart().Length;
            current = heading;
            listening = Heading.Of(text[start..LineEnd(text, start)].TrimEnd()) is var title && (title.Is(Role.Skill) || title.Is(Role.Together));
            if (listening)
                AddParagraph(text[start..].Replace("-->", "", StringComparison.Ordinal).TrimEnd(), block.Line + text.AsSpan(0, start).Count('\n'));
        }
        if (!commented)
            current = heading;
    }

    private void AddItem(DocumentBlock item)
    {
        // Another kind of list belongs to the heading again.
        if (current.IsLabel && current.Parts.Exists(part => part.IsItem && part.Kind != item.Kind))
            current = heading;
        current.Parts.Add(item);
        if (item.ClosesTag)
            current = heading;
    }

    private void Open(DocumentBlock block, HeadingBlock head)
    {
        var title = Unmarked.Of(block.Text.Trim('#', ' ', '\t').TrimEnd('=', '-', '\n', ' '));
        var parent = heading;
        while (parent is { Level: > 0 } && parent.Level >= head.Level)
            parent = parent.Parent!;
        // Some title the file on the second level, with the agent's name.
        var isTop = !titled && (head.Level == 1 || groups.TrueForAll(group => group.Level == 0) && name.Contains('-', StringComparison.Ordinal) && KnownAgents.Key(title).StartsWith(name, StringComparison.Ordinal));
        titled |= isTop;
        Begin(new Passage(title.TrimEnd(':'), head.Level, block.Line, parent) { IsTop = isTop });
        (heading, tagged) = (current, null);
    }

    private void Begin(Passage group)
    {
        if (group.Parent is { } parent)
            parent.FirstGroupLine ??= group.Line;
        groups.Add(current = group);
    }

    /// <summary>Tags on lines of their own, and bold labels that follow one another without a blank line, each begin anew.</summary>
    private void AddParagraph(string text, int line)
    {
        var labelled = text.StartsWith("**", StringComparison.Ordinal);
        for (int from = 0, end; from < text.Length; from = end + 1)
        {
            end = LineEnd(text, from);
            if (AddTag(text.AsSpan(from, end - from).Trim(), line))
            {
                line++;
                continue;
            }
            if (Bullet(text.AsSpan(from, end - from)) is >= 0 and var mark)
            {
                current.Parts.Add(new DocumentBlock(BlockKind.Item, text[(from + mark)..end].Trim(), line++));
                continue;
            }
            var lines = 1;
            while (end + 1 < text.Length && text[end + 1] != '<' && Bullet(text.AsSpan(end + 1)) < 0 && !(labelled && string.CompareOrdinal(text, end + 1, "**", 0, 2) == 0))
            {
                end = LineEnd(text, end + 1);
                lines++;
            }
            AddText(text[from..end], line);
            line += lines;
        }
    }

    /// <summary>Where a bullet's text begins on a line that is no list for Markdown: "• x", "❌ x" with its mark, or a dash indented under a tag; -1 when it is none, or the label of a list.</summary>
    private static int Bullet(ReadOnlySpan<char> line)
    {
        var mark = line.Length - line.TrimStart(" \t").Length;
        if (mark + 2 < line.Length && line[mark] is '❌' or '✅')
            return line.TrimEnd("* ") is [.., ':'] ? -1 : mark;
        return mark + 1 < line.Length && line[mark + 1] == ' ' && (line[mark] == '•' || mark > 3 && line[mark] is '-' or '*') ? mark + 2 : -1;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    /// <summary><c>&lt;when_to_use&gt;</c> and <c>&lt;summary&gt;When to use&lt;/summary&gt;</c> are labels; a closing tag gives the word back to the heading.</summary>
    private bool AddTag(ReadOnlySpan<char> tag, int line)
    {
        if (tag.Length is < 3 or > Label.Longest || tag[0] != '<' || tag[^1] != '>')
            return false;
        if (tag[1] == '/')
        {
            current = heading;
            if (tagged is not null && KnownAgents.Key(tag[2..^1].ToString()) == KnownAgents.Key(tagged.Title))
                tagged = null;
            return true;
        }
        if (tag.StartsWith("<summary>", StringComparison.OrdinalIgnoreCase) && tag.EndsWith("</summary>", StringComparison.OrdinalIgnoreCase))
        {
            Begin(new Passage(Unmarked.Of(tag[9..^10].ToString()), Passage.LabelLevel, line, heading));
            return true;
        }
        foreach (var c in tag[1..^1])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        }
        if (tag is not "<details>")
        {
            Begin(new Passage(tag[1..^1].ToString().Replace('_', ' ').Replace('-', ' '), Passage.LabelLevel, line, heading) { IsTag = true });
            tagged = current;
        }
        return true;
    }

    /// <summary>What a label that begins here belongs to: a label without anything of its own stands above the ones that follow.</summary>
    private Passage AboveLabel => !current.IsLabel ? tagged ?? heading : current is { Parts.Count: 0, HasGroups: false, HasCode: false } ? current : current == tagged ? tagged : current.Parent!;

    private void AddText(string text, int line)
    {
        if (CapitalsEnd(text) is > 0 and var capitals)
        {
            Begin(new Passage(text[..capitals], Passage.LabelLevel, line, heading));
            current.Parts.Add(new DocumentBlock(BlockKind.Paragraph, text[(capitals + 2)..], line + 1));
            return;
        }
        var last = text.LastIndexOf('\n');
        var label = last < 0 ? text : text[(last + 1)..];
        if ((Label.Line(label) ?? (last < 0 ? HeadlineOf(label, line) : null)) is not { } title)
        {
            // A text after a label's list belongs to the heading again.
            if (current.IsLabel && current.Parts.Count > 0)
                current = heading;
            AddLabelledText(text, line);
            return;
        }
        if (last > 0)
        {
            current = heading;
            current.Parts.Add(new DocumentBlock(BlockKind.Paragraph, text[..last], line));
            line += text.AsSpan(0, last + 1).Count('\n');
        }
        Begin(new Passage(title, Passage.LabelLevel, line, AboveLabel));
    }

    /// <summary>Where "DOES NOT HANDLE:" ends, in capitals on a line of its own above its text; 0 when there is none.</summary>
    private static int CapitalsEnd(string text) =>
        text.IndexOf(":\n", StringComparison.Ordinal) is > 3 and < 40 and var end && !text.AsSpan(0, end).ContainsAnyExcept(Capitals) && text[(end + 2)..].TrimEnd() is { Length: > 0 } rest && rest[^1] != ':' ? end : 0;

    /// <summary><c>**Label:** text</c> on its own line opens a group that holds the text.</summary>
    private void AddLabelledText(string text, int line)
    {
        if (Label.Before(text, out var words) is { } title)
            Begin(new Passage(title, Passage.LabelLevel, line, AboveLabel));
        else
            words = 0;
        if (words < text.Length)
            current.Parts.Add(new DocumentBlock(BlockKind.Paragraph, text[words..], line + text.AsSpan(0, words).Count('\n')));
    }

    /// <summary>"Non-goals" on a line of its own right above a list; null when it is prose.</summary>
    private string? HeadlineOf(string text, int line) =>
        next is { IsItem: true } && next.Line == line + 1 && text.Length is > 2 and < 50 && char.IsUpper(text[0]) && (char.IsLetter(text[^1]) || text[^1] == ')') && text.AsSpan().Count(' ') < 6 && !text.AsSpan().ContainsAny(ProseMarks)
            ? text : null;
}
