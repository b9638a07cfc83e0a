namespace Catalog.Site.Search;

/// <summary>One agent that has a word.</summary>
/// <param name="Agent">Its number in the index.</param>
/// <param name="Symbol">Weight and strongest field in one number, as <see cref="WordWeights"/> makes it.</param>
public readonly record struct Posting(int Agent, byte Symbol)
{
    public SearchField Field => (SearchField)(Symbol % 6);

    public int Level => (Symbol / 6) + 1;
}
