using Catalog.Core.Parsing.Rights;

namespace Catalog.Site.Pages;

/// <summary>One right of one agent in a line of words.</summary>
public static class RightWords
{
    private const int MostScopes = 6;

    /// <summary>Such as <c>Execute: only some (git *, npm test), line 7</c>.</summary>
    public static string Of(RightGrant grant)
    {
        var scopes = Scopes(grant).Length > 0 ? $" ({(AreUnasked(grant) ? "no approval needed for " : "")}{Scopes(grant)})" : "";
        var line = grant.Line > 0 ? $", line {Format.Whole(grant.Line)}" : "";
        return $"{Labels.Of(grant.Right)}: {Labels.Of(grant)}{scopes}{line}";
    }

    /// <summary>What the right's scopes say, each with its state where it is not what one expects of a list of scopes.</summary>
    public static string Scopes(RightGrant grant)
    {
        var scopes = grant.Scopes.Where(scope => Says(grant, scope)).ToList();
        var told = scopes.Take(MostScopes).Select(scope => Word(grant, scope) is { } word ? $"{Written.Plain(scope.Told)}: {word}" : Written.Plain(scope.Told));
        var more = scopes.Count > MostScopes ? $", and {Format.Count(scopes.Count - MostScopes)} more" : "";
        return string.Join(", ", told) + more;
    }

    /// <summary>What is the session's anyway and given by the file as well need not be asked for.</summary>
    /// <summary>Whether all that is said of what is inherited is that some of it need not be asked for.</summary>
    public static bool AreUnasked(RightGrant grant) => grant.State == RightState.Inherited && grant.Scopes.Count > 0 && grant.Scopes.All(scope => scope is { State: RightState.Granted, IsHook: false });

    /// <summary>False for what is granted or inherited among the exceptions of what is granted, unless another exception would take it.</summary>
    private static bool Says(RightGrant grant, RightScope scope) =>
        grant.State != RightState.Granted || grant.Rest != RightState.Granted || scope.IsHook || scope.State is not (RightState.Granted or RightState.Inherited) || IsGivenBack(grant, scope);

    private static bool IsGivenBack(RightGrant grant, RightScope scope) =>
        (grant with { Scopes = [.. grant.Scopes.Where(each => each != scope)] }).For(scope) is RightState.Denied or RightState.Asks;

    private static string? Word(RightGrant grant, RightScope scope) => (grant.State, scope.State) switch
    {
        _ when AreUnasked(grant) => null,
        (RightState.Inherited, RightState.Granted) when scope.IsHook => "run by itself",
        (RightState.Granted, RightState.Granted) when grant.Rest == RightState.Granted && IsGivenBack(grant, scope) => "granted again",
        (RightState.Scoped or RightState.Granted, RightState.Granted) => null,
        (RightState.Inherited, RightState.Granted) => "needs no approval",
        _ => Labels.Of(scope.State),
    };
}
