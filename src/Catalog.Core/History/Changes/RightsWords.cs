using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>Says which rights each key gave or took: of several keys that changed the one without whose change nothing of the kind would be to tell.</summary>
internal static class RightsWords
{
    /// <summary>By key, such as <c>gained edit, lost web</c>; a key on which no right hangs is not there.</summary>
    /// <param name="keys">Those that changed.</param>
    public static IReadOnlyDictionary<string, string> Of(AgentDefinition before, AgentDefinition after, IReadOnlyList<string> keys)
    {
        var without = keys.Select(key => KeyEffect.Without(before, after, key)).ToList();
        var told = keys.Select(_ => new List<(string Verb, string What)>()).ToList();
        foreach (var (was, now) in before.Tools.States.Zip(after.Tools.States).Where(pair => !pair.First.IsSameAs(pair.Second)))
        {
            var others = without.Select(each => Told(was, each.Tools[now.Right], before, each)).ToList();
            foreach (var phrase in Told(was, now, before, after))
            {
                var cause = others.FindIndex(told => !told.Exists(other => other.Verb == phrase.Verb));
                if (cause < 0)
                    cause = others.FindIndex(told => !told.Contains(phrase));
                if (cause < 0)
                    cause = keys.Index().Where(key => Decides(after.FrontMatter[key.Item], now) || Decides(before.FrontMatter[key.Item], was)).Select(key => key.Index).FirstOrDefault(-1);
                if (cause >= 0)
                    told[cause].Add(phrase);
            }
        }
        return keys.Zip(told).Where(pair => pair.Second.Count > 0).ToDictionary(pair => pair.First, pair => Sentence(pair.Second), StringComparer.Ordinal);
    }

    private static List<(string Verb, string What)> Told(RightGrant was, RightGrant now, AgentDefinition before, AgentDefinition after)
    {
        List<(string, string)> told =
        [
            .. Widening.Between(was, now, before, after).Where(Widening.IsReach).Select(gain => ("gained", gain)),
            .. Widening.Between(now, was, after, before, isLost: true).Where(Widening.IsReach).Select(loss => ("lost", loss)),
        ];
        if (Widening.IsUncertain(was.Rest, now.Rest))
            told.Add(("", $"{now.Right.ToString().ToLowerInvariant()} {(now.Rest == RightState.Unknown ? "no longer certain" : $"certain again ({Widening.Word(now.Rest)})")}"));
        return told;
    }

    private static string Sentence(List<(string Verb, string What)> told) => string.Join(", ", told
        .GroupBy(each => each.Verb, each => each.What, StringComparer.Ordinal)
        .OrderBy(verb => verb.Key switch { "gained" => 0, "lost" => 1, _ => 2 })
        .Select(verb => verb.Key.Length == 0 ? string.Join(", ", verb) : $"{verb.Key} {Phrases.Names([.. verb])}"));

    private static bool Decides(Field? field, RightGrant right) => field?.Holds(right.Line) == true || right.GrantedAt > 0 && field?.Holds(right.GrantedAt) == true;
}
