namespace Catalog.Core.History;

/// <summary>One file that a commit changed against its first parent.</summary>
/// <param name="Status"><c>A D M T</c>, and <c>R</c> once renames are found.</param>
/// <param name="OldPath">Relative to the repository's root; the same as <paramref name="NewPath"/> but for a rename.</param>
/// <param name="OldBlob">All zeros when the file is new.</param>
/// <param name="NewBlob">All zeros when the file is gone.</param>
/// <param name="OldMode">Six digits, all zeros when the file is new.</param>
/// <param name="NewMode">Likewise when it is gone.</param>
internal sealed record LoggedChange(char Status, string OldPath, string NewPath, string OldBlob, string NewBlob, string OldMode, string NewMode)
{
    /// <summary>What stands for the mode of a file that is not there.</summary>
    public const string NoMode = "000000";

    /// <summary>The path of the command that a new file was until then; null for any other. It is another thing since, so that its history begins anew.</summary>
    public string? Command { get; init; }

    /// <summary>False for a symbolic link, a submodule, or nothing.</summary>
    public bool OldIsFile => GitFormats.IsFile(OldMode);

    /// <summary>Likewise.</summary>
    public bool NewIsFile => GitFormats.IsFile(NewMode);
}
