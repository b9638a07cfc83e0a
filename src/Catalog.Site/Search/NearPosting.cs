namespace Catalog.Site.Search;

/// <summary>One agent that a word is near to.</summary>
/// <param name="Agent">Its number in the index.</param>
/// <param name="Level">1 to 15; stands for nearness (level ÷ 15)².</param>
/// <param name="Link">The number of the term's link; <see cref="NearTerm.MostLinks"/> when it is none of them.</param>
public readonly record struct NearPosting(int Agent, int Level, int Link);
