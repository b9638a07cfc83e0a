using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>Says which rights a key gave or took, by the lines that decide them.</summary>
internal static class RightsWords
{
    /// <summary>Such as <c>gained edit, lost web</c>; null where no right hangs on the key.</summary>
    /// <param name="old">The key before; null when it was absent.</param>
    /// <param name="current">Likewise, after.</param>
    public static string? Of(AgentDefinition before, AgentDefinition after, Field? old, Field? current)
    {
        // A list that takes away what another gives decides as well, though its line is not told.
        var without = (old ?? current) is { } field && Takes.Contains(field.Key, StringComparer.Ordinal) ? KeyEffect.Without(before, after, field.Key).Tools : null;
        var changed = before.Tools.States.Zip(after.Tools.States, (was, now) => (Was: was, Now: now))
            .Where(pair => !pair.Was.IsSameAs(pair.Now) && (Decides(current, pair.Now) || Decides(old, pair.Was) || without?[pair.Now.Right].IsSameAs(pair.Now) == false))
            .ToList();
        string[] gained = [.. changed.SelectMany(pair => Widening.Between(pair.Was, pair.Now, before, after)).Where(Widening.IsReach)];
        string[] lost = [.. changed.SelectMany(pair => Widening.Between(pair.Now, pair.Was, after, before, isLost: true)).Where(Widening.IsReach)];
        string[] uncertain = [.. changed.Where(pair => Widening.IsUncertain(pair.Was.Rest, pair.Now.Rest)).Select(pair => $"{pair.Now.Right.ToString().ToLowerInvariant()} {(pair.Now.Rest == RightState.Unknown ? "no longer certain" : $"certain again ({Widening.Word(pair.Now.Rest)})")}")];
        string[] told = [.. Said("gained", gained), .. Said("lost", lost), .. uncertain];
        return told.Length == 0 ? null : string.Join(", ", told);
    }

    /// <summary>Keys of which each takes away from what others give.</summary>
    private static readonly string[] Takes = ["disallowedTools", "disallowed-tools"];

    private static string[] Said(string verb, string[] names) => names.Length == 0 ? [] : [$"{verb} {Phrases.Names(names)}"];

    private static bool Decides(Field? field, RightGrant right) => field?.Holds(right.Line) == true || right.GrantedAt > 0 && field?.Holds(right.GrantedAt) == true;
}
