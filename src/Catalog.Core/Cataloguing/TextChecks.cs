using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>What the characters of agents' texts give away: hidden text, garbled text, look-alike names, secrets in old versions.</summary>
internal static class TextChecks
{
    private const int MostOfAKind = 10;

    public static IEnumerable<Finding> Of(AgentDefinition definition)
    {
        var (text, path) = (definition.Text, definition.Path);
        foreach (var same in UnicodeScan.Find(text).GroupBy(hidden => (hidden.Line, hidden.Characters, hidden.Message)).Take(MostOfAKind))
        {
            var (hidden, times) = (same.First(), same.Count());
            var says = (times > 1 ? $", {times} times in the line" : "") + (hidden.Message is { } message ? $"; it spells “{message}”" : "");
            yield return new(hidden.Run.Kind == HiddenKind.Bidirectional ? Rules.BidiControl : Rules.HiddenText, $"{hidden.Characters} is not seen by a reader{says}", path, hidden.Line, hidden.Column);
        }
        foreach (var garbled in Mojibake.Find(text).Where(garbled => !IsShown(text, garbled.Meant, garbled.Line)).Take(MostOfAKind))
            yield return new(Rules.Mojibake, $"{garbled.Written} was probably meant as {garbled.Meant}", path, garbled.Line, garbled.Column);
        if (LookAlike.MixedWord(definition.Name) is { } mixed)
            yield return new(Rules.LookAlikeName, $"{mixed.Word} mixes letters of {string.Join(" and ", mixed.Scripts)}", path, definition.FrontMatter["name"]?.Line ?? 1, 1);
    }

    /// <summary>Whether a line shows what garbling makes of a word: it has the word as well, or says what it shows.</summary>
    private static bool IsShown(string text, string meant, int line) =>
        text.Split('\n', line + 1)[line - 1] is var own && (own.Contains(meant, StringComparison.Ordinal) || own.Contains("mojibak", StringComparison.OrdinalIgnoreCase));

    /// <summary>Secrets that older versions of an agent hold and its newest does not, each told once.</summary>
    public static IEnumerable<Finding> OfHistory(IReadOnlyList<AgentVersion> versions, bool isRetired = false)
    {
        var newest = isRetired ? [] : versions[0].Definition.Secrets.Select(secret => secret.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return versions
            .SelectMany(version => version.Content.Facts.Secrets.Select(secret => (version, secret)))
            .Where(each => !newest.Contains(each.secret.Fingerprint))
            .GroupBy(each => each.secret.Fingerprint, StringComparer.Ordinal)
            .Select(same => new Finding(Rules.SecretInHistory, $"{same.First().secret.Mark} stands for what looks like {same.First().secret.What} in {Numbers(same.Select(each => each.version.Number))}", versions[0].Path) { Commit = same.First().version.Commit?.Id });
    }

    private static string Numbers(IEnumerable<int> versions) =>
        versions.Distinct().Order().ToList() is [var first, .., var last] ? $"versions {first} to {last}" : $"version {versions.First()}";
}
