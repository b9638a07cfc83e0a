using System.Globalization;

namespace Catalog.Core.History.Changes;

/// <summary>Says what changed in a map of permissions, key by key: an arrow leads from a key to the same key alone.</summary>
internal static class MapFact
{
    /// <summary>Rules of one key that are told one by one.</summary>
    private const int MostRules = 3;

    /// <summary>Null where a change is none of several keys, so that both sides can be told at once.</summary>
    public static string? Of(FieldChange change)
    {
        if (!change.IsList || change.Key is not ("permission" or "permissions"))
            return null;
        IReadOnlyList<string> before = change.Before ?? [], after = change.After ?? [];
        if (!before.Concat(after).All(IsEntry))
            return null;
        var (lost, gained) = (before.Except(after, StringComparer.Ordinal).ToList(), after.Except(before, StringComparer.Ordinal).ToList());
        var keys = lost.Concat(gained).GroupBy(Key, StringComparer.Ordinal).ToList();
        if (lost.Count + gained.Count <= MostRules && (lost.Count == 0 || gained.Count == 0 || keys.Count == 1) && lost.Concat(gained).All(Phrases.IsShort))
            return null;
        return keys.Count == 0 ? null : $"{change.Key}: {Phrases.Names([.. keys.Select(key => Told(key.Key, [.. lost.Where(entry => Key(entry) == key.Key)], [.. gained.Where(entry => Key(entry) == key.Key)]))])}";
    }

    private static string Told(string key, IReadOnlyList<string> lost, IReadOnlyList<string> gained)
    {
        if (lost.Count > MostRules || gained.Count > MostRules || !lost.Concat(gained).All(Phrases.IsShort))
        {
            string?[] counts = [gained.Count == 0 ? null : $"{Number(gained.Count)} added", lost.Count == 0 ? null : $"{Number(lost.Count)} removed"];
            return $"{key} ({string.Join(" and ", counts.OfType<string>())})";
        }
        var (was, now) = (Phrases.Names(lost), Phrases.Names(gained));
        return lost.Count == 0 ? $"{now} added" : gained.Count == 0 ? $"{was} removed" : $"{was} → {now}";
    }

    private static string Number(int rules) => $"{rules.ToString(CultureInfo.InvariantCulture)} {(rules == 1 ? "rule" : "rules")}";

    private static bool IsEntry(string entry) =>
        entry.Contains(": ", StringComparison.Ordinal) && entry.AsSpan(0, entry.AsSpan().IndexOfAny('.', ':')) is { Length: > 0 } key && !key.Contains(' ');

    private static string Key(string entry) => entry[..entry.AsSpan().IndexOfAny('.', ':')];
}
