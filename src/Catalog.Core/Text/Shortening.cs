namespace Catalog.Core.Text;

/// <summary>Cuts a text that is longer than its place.</summary>
public static class Shortening
{
    /// <summary>A text of at most so many characters as it is; of a longer one the start, up to the end of a word, and three dots.</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most);
        var end = space > most / 2 ? space : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }
}
