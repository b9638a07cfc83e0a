namespace Catalog.Core.History;

/// <summary>One entry of a tree.</summary>
/// <param name="Mode">Six digits, such as <c>100644</c>.</param>
/// <param name="Name">As bytes: git's order is theirs.</param>
internal sealed record TreeEntry(string Mode, byte[] Name, string Id)
{
    public const string Folder = "040000";

    public bool IsFolder => Mode == Folder;

    /// <summary>Git's order within a tree: by bytes, a folder as if a slash followed its name.</summary>
    public int CompareTo(TreeEntry other)
    {
        var length = Math.Min(Name.Length, other.Name.Length);
        var order = Name.AsSpan(0, length).SequenceCompareTo(other.Name.AsSpan(0, length));
        return order != 0 ? order : Next(length) - other.Next(length);
    }

    private int Next(int at) => at < Name.Length ? Name[at] : IsFolder ? '/' : 0;
}
