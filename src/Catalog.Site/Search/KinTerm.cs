namespace Catalog.Site.Search;

/// <summary>A word of ordinary English and the agents of this catalog whose texts are kin to it in meaning.</summary>
/// <param name="Word">A stem.</param>
/// <param name="Mass">How much the word counts beside the others of a task, 0 to 91.</param>
/// <param name="Postings">In the order of agents, each with the cosine in ninety-firsts.</param>
public sealed record KinTerm(string Word, int Mass, IReadOnlyList<(int Agent, int Near)> Postings);
