using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>The commits that a merge brought in and that touched a file.</summary>
/// <param name="All">Newest first.</param>
/// <param name="Single">The one that alone left the merged text; null when none did.</param>
internal sealed record MergedCommits(IReadOnlyList<Commit> All, Commit? Single);
