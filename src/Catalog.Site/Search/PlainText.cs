using System.Text;

namespace Catalog.Site.Search;

/// <summary>Markdown source with its marks taken out, one line for each line that says something; what excerpts are cut from.</summary>
public static class PlainText
{
    /// <summary>Characters that are kept of one text.</summary>
    public const int Limit = 200_000;

    public static string Of(string markdown)
    {
        var text = markdown.Length > Limit ? markdown.AsSpan(0, Limit) : markdown;
        var plain = new StringBuilder(text.Length);
        foreach (var line in text.EnumerateLines())
            AppendLine(plain, line);
        return plain.ToString().Replace("\\n", "\n", StringComparison.Ordinal);
    }

    private static void AppendLine(StringBuilder plain, ReadOnlySpan<char> line)
    {
        line = line.TrimStart("#>-*+| \t").TrimEnd();
        if (line.IsEmpty)
            return;
        if (plain.Length > 0)
            plain.Append('\n');
        for (var i = 0; i < line.Length; i++)
        {
            var isMark = line[i] is '`' or '|' || (line[i] == '*' && (i == 0 || line[i - 1] == '*' || (i + 1 < line.Length && line[i + 1] == '*')));
            if (!isMark)
                plain.Append(line[i]);
        }
    }
}
