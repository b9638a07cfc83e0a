namespace Catalog.Site.Pages;

/// <summary>One mark of a matrix: its look, its sign, what it says in words, and the line that says so.</summary>
/// <param name="Line">0 where no line says so.</param>
public sealed record MatrixCell(string Look, string Sign, string Words, int Line)
{
    /// <summary>Where nothing is said.</summary>
    public static readonly MatrixCell Empty = new("", "", "", 0);
}
