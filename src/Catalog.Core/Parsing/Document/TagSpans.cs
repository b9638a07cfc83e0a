namespace Catalog.Core.Parsing.Document;

/// <summary>The tags on lines of their own that are closed further down, from the first line of the file that each holds to the last.</summary>
internal sealed class TagSpans
{
    private readonly List<(string Title, int First, int Last)> closed = [];
    private readonly Stack<(string Name, int Line)> open = [];

    /// <summary>The innermost tag that holds a line; nothing where none does.</summary>
    public (string? Title, int First, int Last) Around(int line) => closed.Where(tag => tag.First <= line && line <= tag.Last).DefaultIfEmpty().MaxBy(tag => tag.First);

    /// <param name="line">1-based line of the file on which the text begins.</param>
    public void Note(string text, int line)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return;
        foreach (var written in text.Split('\n'))
        {
            if (written.Trim() is ['<', .. { Length: > 1 } tag, '>'] && !tag.Contains('<', StringComparison.Ordinal))
                NoteTag(tag, line);
            line++;
        }
    }

    /// <summary>A closing tag closes what is open within it too.</summary>
    private void NoteTag(string tag, int line)
    {
        if (tag[0] != '/')
            open.Push((tag.Split(' ')[0], line));
        else
            while (open.TryPop(out var opened))
            {
                if (opened.Name != tag[1..])
                    continue;
                closed.Add((opened.Name.Replace('_', ' ').Replace('-', ' '), opened.Line, line));
                break;
            }
    }
}
