namespace Catalog.Core.Parsing;

/// <summary>Where a file's front matter stands.</summary>
/// <param name="Start">Index of the block's first character, after the opening fence.</param>
/// <param name="End">Index just past the block's last character, before the closing fence.</param>
/// <param name="BodyStart">Index of the first character of the body.</param>
/// <param name="FirstLine">1-based line of the block's first character.</param>
internal sealed record FrontMatterBlock(int Start, int End, int BodyStart, int FirstLine, FrontMatterPlace Place)
{
    /// <summary>Finds the block that an agent file's metadata stands in; null when there is none.</summary>
    /// <param name="text">Line ends as <c>\n</c>.</param>
    public static FrontMatterBlock? Find(string text)
    {
        var (first, start, line) = FirstWritten(text);
        if (IsFence(first))
            return Closed(text, start, line, line == 1 ? FrontMatterPlace.Head : FrontMatterPlace.AfterBlankLines, IsFence);
        if (first.StartsWith("<!--", StringComparison.Ordinal))
            return AfterComment(text, start, line);
        if (first.StartsWith("    ---", StringComparison.Ordinal) && IsFence(first.AsSpan(4)))
            return Closed(text, start, line, FrontMatterPlace.Indented, candidate => IsFence(candidate.TrimStart()));
        return Fenced(text, start, line);
    }

    /// <summary>A block below a comment, if it holds one of the keys that every agent has: three dashes can also be a line between paragraphs.</summary>
    private static FrontMatterBlock? AfterComment(string text, int start, int line)
    {
        var end = text.IndexOf("-->", start, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var (first, below, number) = FirstWritten(text[(end + 3)..]);
        if (!IsFence(first))
            return null;
        var block = Closed(text, end + 3 + below, line + text.AsSpan(start, end - start).Count('\n') + number - 1, FrontMatterPlace.AfterComment, IsFence);
        var inside = text.AsSpan(block.Start, block.End - block.Start);
        return block.Place == FrontMatterPlace.AfterComment && (inside.Contains("name:", StringComparison.Ordinal) || inside.Contains("description:", StringComparison.Ordinal)) ? block : null;
    }

    /// <summary>Three dashes or more and nothing else.</summary>
    private static bool IsFence(ReadOnlySpan<char> line)
    {
        var dashes = line.TrimEnd();
        return dashes.Length >= 3 && dashes.TrimStart('-').IsEmpty;
    }

    private static (string Line, int Start, int Number) FirstWritten(string text)
    {
        var number = 1;
        for (var start = 0; start < text.Length; number++)
        {
            var end = EndOfLine(text, start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                return (text[start..end], start, number);
            start = end + 1;
        }
        return ("", text.Length, number);
    }

    private static FrontMatterBlock Closed(string text, int open, int line, FrontMatterPlace place, LineTest closes)
    {
        var start = Math.Min(EndOfLine(text, open) + 1, text.Length);
        for (var at = start; at < text.Length;)
        {
            var end = EndOfLine(text, at);
            var candidate = text.AsSpan(at, end - at);
            if (closes(candidate) || candidate.TrimEnd() is "...")
                return new(start, at, Math.Min(end + 1, text.Length), line + 1, place);
            at = end + 1;
        }
        return Unclosed(text, start, line + 1);
    }

    /// <summary>Without a closing fence the block ends at the first blank line or heading.</summary>
    private static FrontMatterBlock Unclosed(string text, int start, int firstLine)
    {
        var at = start;
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            var candidate = text.AsSpan(at, end - at);
            if (candidate.IsWhiteSpace() || candidate[0] == '#')
                break;
            at = Math.Min(end + 1, text.Length);
        }
        return new(start, at, at, firstLine, FrontMatterPlace.Unclosed);
    }

    /// <summary>A yaml fence that opens the file, or stands right under its title, and names the agent.</summary>
    private static FrontMatterBlock? Fenced(string text, int start, int line)
    {
        var at = start;
        if (at < text.Length && text[at] == '#')
        {
            var below = FirstWritten(text[Math.Min(EndOfLine(text, at) + 1, text.Length)..]);
            line += below.Number;
            at = Math.Min(EndOfLine(text, at) + 1, text.Length) + below.Start;
        }
        if (at >= text.Length || text[at..EndOfLine(text, at)].TrimEnd() is not ("```yaml" or "```yml"))
            return null;
        var block = Closed(text, at, line, FrontMatterPlace.Fenced, candidate => candidate.TrimEnd() is "```");
        if (block.Place == FrontMatterPlace.Unclosed)
            return null;
        var inside = text[block.Start..block.End];
        if (IsFence(inside.AsSpan(0, EndOfLine(inside, 0))))
            block = block with { Start = Math.Min(block.Start + EndOfLine(inside, 0) + 1, block.End), FirstLine = block.FirstLine + 1 };
        return inside.Contains("name:", StringComparison.Ordinal) && inside.Contains("description:", StringComparison.Ordinal) ? block : null;
    }

    private static int EndOfLine(string text, int start) =>
        text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;

    private delegate bool LineTest(ReadOnlySpan<char> line);
}
