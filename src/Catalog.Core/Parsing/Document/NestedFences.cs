namespace Catalog.Core.Parsing.Document;

/// <summary>
/// A text in Markdown that is shown as code often holds code of its own, between fences of the same length. To Markdown the inner one's end is
/// the outer one's too; whoever wrote it meant all of it to be shown. So did who wrote the marks of a fence each behind a stroke.
/// </summary>
internal static class NestedFences
{
    private const string Fence = "```";

    private const string Escaped = @"\`\`\`";

    /// <summary>Of fences that nothing ends when what they hold is told apart; each is looked for to the end of the text.</summary>
    private const int MostEndless = 20;

    /// <summary>The same text, line for line, with a longer fence around code that holds code.</summary>
    public static string Lengthened(string body)
    {
        if (!body.Contains(Fence + "m", StringComparison.Ordinal) && !body.Contains(Fence + "M", StringComparison.Ordinal) && !body.Contains(Escaped, StringComparison.Ordinal))
            return body;
        var lines = body.Split('\n');
        var endless = 0;
        for (var open = 0; open < lines.Length; open++)
        {
            if (IsEscaped(lines[open]) && Array.FindIndex(lines, open + 1, IsEscaped) is > 0 and var end)
            {
                (lines[open], lines[end]) = (Plain(lines[open]), Plain(lines[end]));
                open = end;
            }
            if (InfoOf(lines[open]) is not { } info)
                continue;
            var close = IsMarkdown(info) && endless < MostEndless ? CloseOf(lines, open, nested: true) : -1;
            endless += close < 0 ? 1 : 0;
            if (close > 0 && close != CloseOf(lines, open, nested: false))
                (lines[open], lines[close]) = (Longer(lines[open]), Longer(lines[close]));
            open = close > 0 ? close : CloseOf(lines, open, nested: false) is > 0 and var plain ? plain : lines.Length;
        }
        return string.Join('\n', lines);
    }

    /// <summary>The line of the fence that ends what another opens; -1 when none does.</summary>
    /// <param name="nested">True when a fence with a language opens code inside of the code.</param>
    private static int CloseOf(string[] lines, int open, bool nested)
    {
        var depth = 0;
        for (var i = open + 1; i < lines.Length; i++)
        {
            if (InfoOf(lines[i]) is not { } info)
                continue;
            if (info.Length > 0)
                depth += nested ? 1 : 0;
            else if (depth-- == 0)
                return i;
        }
        return -1;
    }

    /// <summary>What stands behind a fence of three marks; null on any other line.</summary>
    private static string? InfoOf(string line) =>
        line.TrimStart() is var text && text.StartsWith(Fence, StringComparison.Ordinal) && text.Length - text.TrimStart('`').Length == Fence.Length && text.LastIndexOf('`') < Fence.Length
            ? text[Fence.Length..].Trim() : null;

    private static bool IsMarkdown(string info) => info.Split(' ')[0].ToLowerInvariant() is "markdown" or "md" or "mdx";

    private static bool IsEscaped(string line) => line.AsSpan().TrimStart().StartsWith(Escaped, StringComparison.Ordinal);

    private static string Plain(string line) => line.Replace(Escaped, "``````", StringComparison.Ordinal);

    private static string Longer(string line) => line.Replace(Fence, "``````", StringComparison.Ordinal);
}
