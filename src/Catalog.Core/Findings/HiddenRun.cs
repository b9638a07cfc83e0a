namespace Catalog.Core.Findings;

/// <summary>Consecutive hidden characters of one kind.</summary>
/// <param name="Start">Index of the first UTF-16 unit in the text searched.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct HiddenRun(HiddenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
