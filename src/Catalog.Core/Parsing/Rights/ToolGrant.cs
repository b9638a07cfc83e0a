namespace Catalog.Core.Parsing.Rights;

/// <summary>What an agent may do, as its front matter says in the terms of its own format.</summary>
/// <param name="Allow">Granted tools as written, in written order, without duplicates.</param>
/// <param name="Deny">Tools taken away (<c>disallowedTools</c>, <c>false</c> or <c>deny</c> in a map), as written.</param>
/// <param name="States">All rights, in enum order.</param>
/// <param name="Mode">The mode of permissions or of the sandbox, as written; null when none is.</param>
/// <param name="Line">1-based line of the key that names tools; 0 when there is none.</param>
public sealed record ToolGrant(
    IReadOnlyList<string> Allow,
    IReadOnlyList<string> Deny,
    IReadOnlyList<RightGrant> States,
    string? Mode,
    int Line)
{
    /// <summary>What a file grants that cannot be read.</summary>
    public static ToolGrant Unknown { get; } = new([], [], [.. Enum.GetValues<Right>().Select(right => new RightGrant(right, RightState.Unknown, RightState.Unknown, 0, []))], null, 0);

    /// <summary>The rights that are not denied, in enum order.</summary>
    public IReadOnlyList<Right> Rights { get; } = [.. States.Where(state => state.IsEffective).Select(state => state.Right)];

    /// <summary>True when some right is left to the session that the agent runs in.</summary>
    public bool Inherits { get; } = States.Any(state => state.State == RightState.Inherited);

    /// <summary>True when the file says nothing of rights, so that all are the session's.</summary>
    public bool InheritsAll { get; } = States.All(state => state is { State: RightState.Inherited, Scopes.Count: 0 });

    public RightGrant this[Right right] => States[(int)right];

    /// <summary>Whether both grant the same, wherever and however it is written.</summary>
    public bool GrantsSameAs(ToolGrant other) =>
        Mode == other.Mode && HasStatesOf(other);

    /// <summary>Whether each right stands the same, whatever the mode is called.</summary>
    public bool HasStatesOf(ToolGrant other) => States.Zip(other.States).All(pair => pair.First.IsSameAs(pair.Second));
}
