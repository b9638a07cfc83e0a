namespace Catalog.Core.Parsing.Grammar;

/// <summary>Some roles.</summary>
internal readonly record struct RoleSet(UInt128 Bits)
{
    public static RoleSet All { get; } = new(UInt128.MaxValue);

    public static RoleSet Of(params ReadOnlySpan<Role> roles)
    {
        UInt128 bits = 0;
        foreach (var role in roles)
            bits |= UInt128.One << (int)role;
        return new(bits);
    }

    public bool Contains(Role role) => (Bits & UInt128.One << (int)role) != 0;

    public bool Overlaps(RoleSet other) => (Bits & other.Bits) != 0;

    public RoleSet With(Role role) => new(Bits | UInt128.One << (int)role);
}
