using System.Text;

namespace Catalog.Site.Search;

/// <summary>A sorted list of words in which each says only what differs from the one before.</summary>
public sealed class FrontCoding
{
    private readonly StringBuilder text = new();
    private string previous = "";

    /// <summary>A word that sorts after all before it.</summary>
    public void Append(string word)
    {
        var shared = Math.Min(previous.AsSpan().CommonPrefixLength(word), 35);
        if (text.Length > 0)
            text.Append(' ');
        text.Append((char)(shared < 10 ? '0' + shared : 'a' + shared - 10)).Append(word, shared, word.Length - shared);
        previous = word;
    }

    public override string ToString() => text.ToString();
}
