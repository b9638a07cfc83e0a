namespace Catalog.Site.Search;

/// <summary>A field of work: what agents call it, and the everyday words in which people ask for it.</summary>
/// <param name="Names">What agents write, as stems parted by spaces.</param>
/// <param name="Titles">The same as people read them, in the same order.</param>
/// <param name="Words">How people ask for it.</param>
/// <param name="Asked">The stems of those, each once.</param>
public sealed record FieldOfWork(IReadOnlyList<string> Names, IReadOnlyList<string> Titles, string Words, IReadOnlyList<string> Asked);
