using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Core.History.Changes;

/// <summary>Says a version's changes in one plain sentence, rights first.</summary>
internal static class ChangeSummary
{
    private const int MostNames = 3;
    private const int MostLetters = 60;

    public static string Of(ChangeClass strength, IReadOnlyList<VersionChange> changes, string body, bool sameText)
    {
        var facts = changes.Where(change => change.Kind is not ("section" or "moved" or "usage" or "capability")).Select(Fact).ToList();
        facts.AddRange(SectionFacts(changes));
        if (body.Length > 0)
            facts.Add(body);
        if (facts.Count == 0)
        {
            facts.Add(strength switch
            {
                ChangeClass.Formatting => sameText ? "No change in the text" : "Formatting only",
                ChangeClass.Wording => "Wording only",
                ChangeClass.Moved => "",
                _ => "Instructions changed",
            });
        }
        facts.AddRange(changes.Where(change => change.Kind == "moved").Select(change => $"moved from {change.Before![0]}"));
        var sentence = string.Join("; ", facts.Where(fact => fact.Length > 0));
        // A key such as permissionMode or max_turns keeps its letters.
        return sentence.Split(' ')[0].TrimEnd(':', ';', ',').All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;
    }

    public static string OfBody(BodyDifference body)
    {
        string[] named = [.. body.Reworded.Where(title => title.Length > 0).Select(Marked)];
        return body.Reworded.Count == 0 ? "" : named.Length == 0 ? "instructions changed" : $"instructions changed in {Names(named)}";
    }

    private static string Fact(VersionChange change) => change switch
    {
        { Kind: "tools" } => change.What,
        { Kind: "rights" or "field" } => FieldFact(change),
        { Kind: "description" } => change.What == "changed meaning" ? "description changed" : $"description {change.What}",
        { Before: null } => $"{Subject(change)} set to {Shortening.Of(change.After![0], MostLetters)}",
        { After: null } => $"{Subject(change)} removed (was {Shortening.Of(change.Before[0], MostLetters)})",
        _ => $"{Subject(change)} {Shortening.Of(change.Before[0], MostLetters)} → {Shortening.Of(change.After[0], MostLetters)}",
    };

    /// <summary>A key with its values where they are short, else just what happened to it.</summary>
    private static string FieldFact(VersionChange change)
    {
        var key = change.What[..change.What.LastIndexOf(' ')];
        if (change.IsList && change is { Before: { } before, After: { } after })
        {
            string[] lost = [.. before.Except(after, StringComparer.Ordinal)], gained = [.. after.Except(before, StringComparer.Ordinal)];
            return !AreShort(lost) || !AreShort(gained) ? change.What : (lost, gained) switch
            {
                ([], []) => change.What,
                ([], _) => $"{key}: {Names(gained)} added",
                (_, []) => $"{key}: {Names(lost)} removed",
                _ => $"{key}: {Names(lost)} → {Names(gained)}",
            };
        }
        return (change.Before, change.After) switch
        {
            ({ } was, { } now) when AreShort(was) && AreShort(now) => $"{key} {Names(was)} → {Names(now)}",
            (null, { } now) when AreShort(now) => $"{key} set to {Names(now)}",
            ({ } was, null) when AreShort(was) => $"{key} removed (was {Names(was)})",
            _ => change.What,
        };
    }

    private static bool AreShort(IReadOnlyList<string> values) =>
        values.All(value => value.Length is > 0 and <= MostLetters && !value.Contains('\n', StringComparison.Ordinal));

    private static string Subject(VersionChange change) => change.Kind == "declared-version" ? "version" : change.Kind;

    private static IEnumerable<string> SectionFacts(IReadOnlyList<VersionChange> changes)
    {
        var sections = changes.Where(change => change.Kind == "section").ToLookup(change => change.What, StringComparer.Ordinal);
        foreach (var verb in (string[])["added", "removed"])
        {
            string[] titles = [.. sections[verb].Select(change => Marked((change.After ?? change.Before)![0]))];
            if (titles.Length > 0)
                yield return $"{(titles.Length == 1 ? "section" : "sections")} {Names(titles)} {verb}";
        }
        VersionChange[] renamed = [.. sections["renamed"]];
        if (renamed is [var one])
            yield return $"section {Marked(one.Before![0])} renamed to {Marked(one.After![0])}";
        else if (renamed.Length > 1)
            yield return $"{Count(renamed.Length, "section")} renamed";
        string[] moved = [.. sections["moved"].Select(change => Marked(change.After![0]))];
        if (moved.Length > 0)
            yield return $"{(moved.Length == 1 ? "section" : "sections")} {Names(moved)} moved";
    }

    internal static string Names(IReadOnlyList<string> names)
    {
        if (names.Count > MostNames + 1)
            return $"{string.Join(", ", names.Take(MostNames))} and {(names.Count - MostNames).ToString(CultureInfo.InvariantCulture)} more";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    internal static string Count(int number, string noun) => $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    private static string Marked(string title) => $"*{Shortening.Of(title, MostLetters)}*";
}
