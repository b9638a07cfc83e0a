namespace Catalog.Core.Parsing.Rights;

/// <summary>One right of one agent.</summary>
/// <param name="Rest">What stands for all that no scope names.</param>
/// <param name="Line">1-based line that says so; 0 where no line does.</param>
/// <param name="Scopes">In the order in which they count: the last one that matches decides.</param>
public sealed record RightGrant(Right Right, RightState State, RightState Rest, int Line, IReadOnlyList<RightScope> Scopes)
{
    /// <summary>1-based line of what grants it where <see cref="Line"/> says only how, as a mode does; 0 elsewhere.</summary>
    public int GrantedAt { get; init; }

    /// <summary>Whether the agent may do it at all, if only when asked or for some things, or for all that is known.</summary>
    public bool IsEffective => State != RightState.Denied;

    /// <summary>Whether something is taken out of what is granted, or asked for.</summary>
    public bool HasExceptions => State == RightState.Granted && Rest == RightState.Granted && Scopes.Any(scope => scope.State is RightState.Denied or RightState.Asks);

    /// <summary>What stands for one command, path, host, agent or server.</summary>
    public RightState For(RightScope thing)
    {
        var wanted = Folded(thing.Pattern);
        return Scopes.LastOrDefault(scope => (scope.Agent is not null && scope.Agent == thing.Agent) || Wildcard.Covers(Folded(scope.Pattern), wanted) || IsActionOf(scope.Pattern, thing.Pattern))?.State ?? Rest;
    }

    /// <summary>Where a right has several actions, one alone stands for all that it is done to: <c>external_directory</c> for <c>external_directory /tmp/*</c>.</summary>
    private bool IsActionOf(string pattern, string thing) =>
        Right is Right.Search or Right.Web or Right.Other or Right.Mcp && thing.Length > pattern.Length && thing[pattern.Length] == ' ' && thing.StartsWith(pattern, StringComparison.Ordinal);

    /// <summary>Whether both grant the same, wherever and in whatever order it is written; what a hook runs is the session's, so that another command of it is no other right.</summary>
    public bool IsSameAs(RightGrant other) =>
        State == other.State && Rest == other.Rest && Scopes.Count(scope => scope.IsHook) == other.Scopes.Count(scope => scope.IsHook)
        && Scopes.Concat(other.Scopes).All(scope => scope.IsHook || For(scope) == other.For(scope));

    /// <summary>An agent is the same by its file's name and by the one that people read: <c>tide-reader</c> is <c>Tide Reader</c>; a command with anything behind it is the same as <c>git:*</c> and as <c>git *</c>.</summary>
    private string Folded(string thing) =>
        Right == Right.Execute ? Wildcard.Spaced(thing) :
        Right == Right.Delegate ? string.Concat(thing.Where(c => char.IsLetterOrDigit(c) || c is '*' or '?').Select(char.ToLowerInvariant)) : thing;
}
