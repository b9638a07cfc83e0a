using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Relations;

/// <summary>What the words around an agent's name say about the two.</summary>
internal static class Links
{
    /// <summary>Stands for the name in the table.</summary>
    public const string Name = "WHOM";

    /// <summary>Characters before a name that may speak of it, and behind.</summary>
    private const int Before = 150;

    private const int After = 60;

    private static readonly RoleSet Told = RoleSet.Of(Role.Prohibition, Role.Partner, Role.Moment, Role.Prior, Role.HandOff, Role.Contrast, Role.Together);

    private static readonly RoleSet Given = RoleSet.Of(Role.HandOff);

    public static RuleTable Table { get; } = RuleTable.Shipped("links");

    /// <summary>True for a name or word of which a rule of that role speaks: "the parent agent" is nobody, "via" leads to somebody.</summary>
    public static bool Is(string text, Role role) => Table.First(text, RoleSet.Of(role)) is not null;

    /// <summary>"hand off to", "dispatched by:": behind it stands who works.</summary>
    public static bool Gives(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        if (before.IsEmpty || char.ToLowerInvariant(before[^1]) is not ('o' or 'y' or 'h' or 'e' or 'a' or 'à' or 'n' or 's' or 't' or ':'))
            return false;
        var from = before.Length;
        for (var words = 0; words < 4 && from > 0; words++)
            from = before[..from].TrimEnd(' ').LastIndexOfAny(" \n(") + 1;
        return Is(before[from..].ToString(), Role.Giving);
    }

    /// <summary>"does that", "will read it": what stands behind a name makes it somebody's.</summary>
    public static bool IsActor(ReadOnlySpan<char> after) => Is($"{Name}{after[..Math.Min(40, after.Length)]}", Role.Actor);

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
