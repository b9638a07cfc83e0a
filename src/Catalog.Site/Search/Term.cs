namespace Catalog.Site.Search;

/// <summary>One word of the index.</summary>
/// <param name="Postings">In the order of agents.</param>
public sealed record Term(string Word, IReadOnlyList<Posting> Postings)
{
    /// <summary>True when some agent has the word outside its body.</summary>
    public bool IsProminent => Postings.Any(posting => posting.Field != SearchField.Body);
}
