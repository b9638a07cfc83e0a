namespace Catalog.Site.Search;

/// <summary>What a word that people type means in this catalog: the agents that it is near to.</summary>
/// <param name="Word">A stem.</param>
/// <param name="Links">What it is near to in those agents, as people read it; at most <see cref="MostLinks"/>.</param>
/// <param name="Postings">In the order of agents.</param>
public sealed record NearTerm(string Word, IReadOnlyList<string> Links, IReadOnlyList<NearPosting> Postings)
{
    public const int MostLinks = 5;
}
