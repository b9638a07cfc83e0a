namespace Catalog.Core.History;

/// <summary>One commit of the published history.</summary>
/// <param name="Id">The full object id.</param>
/// <param name="Date">The author's date in UTC; null where the commit's own is missing or impossible.</param>
/// <param name="Author">The author's name after <c>.mailmap</c>; never an e-mail address.</param>
/// <param name="Subject">The first paragraph of the message in one line.</param>
public sealed record Commit(string Id, DateTimeOffset? Date, string Author, string Subject)
{
    /// <summary>How many commits git lists before it, newest first and no parent before its children; hangs on what is built, not on the commit.</summary>
    public int Place { get; init; }

    /// <summary>Names of <c>Co-authored-by</c> trailers, without addresses and without the author, in written order.</summary>
    public IReadOnlyList<string> CoAuthors { get; init; } = [];

    /// <summary>What could not be read of it, in words; empty where nothing is missing.</summary>
    public string Lacks { get; init; } = "";

    /// <summary>The author and everybody who wrote along, as a list in words.</summary>
    public string People => string.Join(", ", [Author, .. CoAuthors]);

    /// <summary>Whether both tell the same, name by name.</summary>
    public bool Equals(Commit? other) =>
        other is not null && (Id, Date, Author, Subject) == (other.Id, other.Date, other.Author, other.Subject) && CoAuthors.SequenceEqual(other.CoAuthors, StringComparer.Ordinal);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
