using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>One agent in a matrix.</summary>
/// <param name="Tools">Its tools as written, shortened; empty where none are, null where the matrix does not tell them.</param>
public sealed record MatrixRow(Agent Agent, IReadOnlyList<MatrixCell> Cells, string? Tools = null);
