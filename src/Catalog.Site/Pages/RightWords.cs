using Catalog.Core.Parsing.Rights;

namespace Catalog.Site.Pages;

/// <summary>One right of one agent in a line of words.</summary>
public static class RightWords
{
    private const int MostScopes = 6;

    /// <summary>Such as <c>Execute: only some (git *, npm test), line 7</c>.</summary>
    public static string Of(RightGrant grant)
    {
        var scopes = grant.Scopes.Count > 0 ? $" ({Scopes(grant)})" : "";
        var line = grant.Line > 0 ? $", line {Format.Whole(grant.Line)}" : "";
        return $"{Labels.Of(grant.Right)}: {Labels.Of(grant.State)}{scopes}{line}";
    }

    /// <summary>What the right's scopes say, each with its state where it is not what one expects of a list of scopes.</summary>
    public static string Scopes(RightGrant grant)
    {
        var told = grant.Scopes.Take(MostScopes).Select(scope => scope.State == RightState.Granted && grant.State is (RightState.Scoped or RightState.Granted) ? Written.Plain(scope.Pattern) : $"{Written.Plain(scope.Pattern)}: {Labels.Of(scope.State)}");
        var more = grant.Scopes.Count > MostScopes ? $", and {Format.Count(grant.Scopes.Count - MostScopes)} more" : "";
        return string.Join(", ", told) + more;
    }
}
