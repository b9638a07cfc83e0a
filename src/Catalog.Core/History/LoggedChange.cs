namespace Catalog.Core.History;

/// <summary>One file that a commit changed against its first parent.</summary>
/// <param name="Status"><c>A D M T</c>, and <c>R</c> once renames are found.</param>
/// <param name="OldPath">Relative to the repository's root; the same as <paramref name="NewPath"/> but for a rename.</param>
/// <param name="OldBlob">All zeros when the file is new.</param>
/// <param name="NewBlob">All zeros when the file is gone.</param>
/// <param name="OldIsFile">False for a symbolic link, a submodule, or nothing.</param>
/// <param name="NewIsFile">Likewise.</param>
internal sealed record LoggedChange(char Status, string OldPath, string NewPath, string OldBlob, string NewBlob, bool OldIsFile, bool NewIsFile);
