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

    private static readonly RoleSet Told = RoleSet.Of(Role.Prohibition, Role.Partner, Role.Moment, Role.HandOff, Role.Contrast, Role.Together);

    private static readonly RoleSet Nobody = RoleSet.Of(Role.Nobody);

    private static readonly RoleSet Outsider = RoleSet.Of(Role.Outsider);
    private static readonly RoleSet Opening = RoleSet.Of(Role.Opening);
    private static readonly RoleSet Lead = RoleSet.Of(Role.Lead);
    private static readonly RoleSet Thing = RoleSet.Of(Role.Thing);
    private static readonly RoleSet Given = RoleSet.Of(Role.HandOff);

    public static RuleTable Table { get; } = RuleTable.Shipped("links");

    /// <summary>"the parent agent": whoever it may be, and no agent of that name.</summary>
    public static bool IsNobody(string name) => Table.First(name, Nobody) is not null;

    /// <summary>"engineering teams", "Kubernetes": a partner that is no agent.</summary>
    public static bool IsOutsider(string name) => Table.First(name, Outsider) is not null;

    /// <summary>"Unless": a sentence begins, and the capital behind it is a name's.</summary>
    public static bool IsOpening(string word) => Table.First(word, Opening) is not null;

    /// <summary>"via": what leads to somebody.</summary>
    public static bool IsLead(string word) => Table.First(word, Lead) is not null;

    /// <summary>"query-builder": a thing that is named like an agent.</summary>
    public static bool IsThing(string name) => Table.First(name, Thing) is not null;

    /// <summary>"'s job": what stands behind a name makes it an owner's.</summary>
    public static bool IsOwner(ReadOnlySpan<char> after) =>
        after.TrimStart("`*") is ['\'' or '’', 's', ' ', ..] && Table.First($"{Name}{after}", Given)?.Rule.Id == "remit";

    /// <summary>What stands before and behind a name says of it; <see cref="Role.None"/> when it says nothing.</summary>
    public static Role Of(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => Table.First(Around(before, after), Told)?.Rule.Role ?? Role.None;

    /// <summary>The words around a name as the table reads them.</summary>
    public static string Around(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before[(before.LastIndexOfAny('.', '!', '?') + 1)..];
        if (before.Length > Before)
            before = before[^Before..];
        return $"{before} {Name}{after[..Math.Min(After, after.Length)]}";
    }
}
