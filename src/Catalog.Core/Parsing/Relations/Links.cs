using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Relations;

/// <summary>What the words around an agent's name say about the two.</summary>
internal static class Links
{
    /// <summary>Stands for the name in the table.</summary>
    public const string Name = "WHOM";

    /// <summary>Characters before a name that may speak of it, and behind.</summary>
    private const int Before = 110;

    private const int After = 60;

    private static readonly RoleSet Told = RoleSet.Of(Role.Prohibition, Role.Moment, Role.HandOff, Role.Contrast, Role.Together);

    public static RuleTable Table { get; } = RuleTable.Shipped("links");

    /// <summary>The roles of what stands before and behind a name.</summary>
    public static RoleSet Of(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before[(before.LastIndexOfAny('.', '!', '?') + 1)..];
        if (before.Length > Before)
            before = before[^Before..];
        var roles = default(RoleSet);
        foreach (var match in Table.Matches($"{before} {Name}{after[..Math.Min(After, after.Length)]}", Told))
            roles = roles.With(match.Rule.Role);
        return roles;
    }
}
