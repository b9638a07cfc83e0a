namespace Catalog.Core.Parsing.Grammar;

/// <summary>Some roles.</summary>
internal readonly record struct RoleSet(ulong Bits)
{
    public static RoleSet All { get; } = new(ulong.MaxValue);

    public static RoleSet Of(params ReadOnlySpan<Role> roles)
    {
        var bits = 0UL;
        foreach (var role in roles)
            bits |= 1UL << (int)role;
        return new(bits);
    }

    public bool Contains(Role role) => (Bits & 1UL << (int)role) != 0;

    public bool Overlaps(RoleSet other) => (Bits & other.Bits) != 0;

    public RoleSet With(Role role) => new(Bits | 1UL << (int)role);
}
