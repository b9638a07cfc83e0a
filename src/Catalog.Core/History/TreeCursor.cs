namespace Catalog.Core.History;

/// <summary>Steps through the bytes of a tree, entry by entry; what comes after a broken entry is left out.</summary>
internal ref struct TreeCursor
{
    private const int IdBytes = 20;

    private ReadOnlySpan<byte> rest;
    private int name;
    private int id;

    public TreeCursor(ReadOnlySpan<byte> tree)
    {
        rest = tree;
        Find();
    }

    /// <summary>False behind the last entry.</summary>
    public bool IsThere { get; private set; }

    /// <summary>The whole entry: two that are alike in it are alike in all.</summary>
    public readonly ReadOnlySpan<byte> Bytes => rest[..(id + IdBytes)];

    /// <summary>As bytes: git's order is theirs.</summary>
    public readonly ReadOnlySpan<byte> Name => rest[name..(id - 1)];

    public readonly string Id => Convert.ToHexStringLower(rest.Slice(id, IdBytes));

    public readonly bool IsFolder => (Digits & 0xF000) == 0x4000;

    /// <summary>The mode as git gives it out: a file is executable or not, whatever else old programs have written.</summary>
    public readonly string Mode => (Digits & 0xF000) switch
    {
        0x8000 => (Digits & 0x40) != 0 ? "100755" : "100644",
        0xA000 => "120000",
        0x4000 => "040000",
        _ => "160000",
    };

    private readonly int Digits
    {
        get
        {
            var mode = 0;
            foreach (var digit in rest[..(name - 1)])
                mode = (mode << 3) | (digit - '0');
            return mode;
        }
    }

    public void Next()
    {
        rest = rest[(id + IdBytes)..];
        Find();
    }

    /// <summary>Git's order within a tree: by bytes, a folder as if a slash followed its name.</summary>
    public readonly int CompareTo(TreeCursor other)
    {
        var length = Math.Min(Name.Length, other.Name.Length);
        var order = Name[..length].SequenceCompareTo(other.Name[..length]);
        return order != 0 ? order : After(length) - other.After(length);
    }

    private readonly int After(int at) => at < Name.Length ? Name[at] : IsFolder ? '/' : 0;

    private void Find()
    {
        name = rest.IndexOf((byte)' ') + 1;
        id = rest.IndexOf((byte)0) + 1;
        IsThere = name > 1 && id > name && rest.Length >= id + IdBytes;
    }
}
