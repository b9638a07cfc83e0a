namespace Catalog.Core.History;

/// <summary>A commit as its own bytes tell it.</summary>
/// <param name="Tree">The id of its tree; empty when it names none.</param>
/// <param name="Parents">Full ids, first parent first.</param>
/// <param name="Author">The name as written.</param>
/// <param name="Seconds">Digits; empty when there is no date that git would take.</param>
/// <param name="Subject">The first paragraph of the message in one line.</param>
/// <param name="CoAuthors">The values of <c>Co-authored-by</c> as written.</param>
internal sealed record CommitObject(string Tree, IReadOnlyList<string> Parents, string Author, string Mail, string Seconds, string Subject, IReadOnlyList<string> CoAuthors);
