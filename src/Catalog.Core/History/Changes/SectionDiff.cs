namespace Catalog.Core.History.Changes;

/// <summary>One section of a body in two versions.</summary>
/// <param name="Before">Its title in the older version; null when it was not there, or is what stands before the first heading.</param>
/// <param name="After">Its title in the newer version, likewise.</param>
/// <param name="Side">In which version it stands.</param>
/// <param name="Moved">True when its place among the other sections is another one.</param>
public sealed record SectionDiff(string? Before, string? After, WordSide Side, bool Moved, IReadOnlyList<TextRow> Rows)
{
    public bool IsChanged => Moved || Before != After || Side != WordSide.Both || Rows.Any(row => row.IsChanged);
}
