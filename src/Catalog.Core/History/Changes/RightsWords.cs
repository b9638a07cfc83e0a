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
        var changed = before.Tools.States.Zip(after.Tools.States, (was, now) => (Was: was, Now: now))
            .Where(pair => !pair.Was.IsSameAs(pair.Now) && (Decides(current, pair.Now) || Decides(old, pair.Was)))
            .ToList();
        string[] gained = [.. changed.SelectMany(pair => Widening.Between(pair.Was, pair.Now, before, after)).Where(Widening.IsReach)];
        string[] lost = [.. changed.SelectMany(pair => Widening.Between(pair.Now, pair.Was, after, before, isLost: true)).Where(Widening.IsReach)];
        return (gained, lost) switch
        {
            ([], []) => null,
            (_, []) => $"gained {Phrases.Names(gained)}",
            ([], _) => $"lost {Phrases.Names(lost)}",
            _ => $"gained {Phrases.Names(gained)}, lost {Phrases.Names(lost)}",
        };
    }

    private static bool Decides(Field? field, RightGrant right) => field?.Holds(right.Line) == true || right.GrantedAt > 0 && field?.Holds(right.GrantedAt) == true;
}
