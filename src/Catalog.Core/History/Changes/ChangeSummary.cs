using System.Globalization;

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
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>Such as <c>gained Bash and WebFetch</c>; null for a list that is absent, so that every tool is inherited.</summary>
    public static string OfTools(IReadOnlyList<string>? before, IReadOnlyList<string>? after)
    {
        if (after is null)
            return $"tool list removed: inherits every tool (had {Count(before!.Count, "tool")})";
        if (before is null)
            return after.Count == 0 ? "tool list added: no tool (had every tool)" : $"limited to {Names(after)} (had every tool)";
        var (gained, lost) = (after.Except(before, StringComparer.Ordinal).ToList(), before.Except(after, StringComparer.Ordinal).ToList());
        return (gained.Count, lost.Count) switch
        {
            (0, 0) => "tools switched on or off in the map",
            (_, 0) => $"gained {Names(gained)}",
            (0, _) => $"lost {Names(lost)}",
            _ => $"gained {Names(gained)}, lost {Names(lost)}",
        };
    }

    public static string OfBody(BodyDifference body)
    {
        string[] named = [.. body.Reworded.Where(title => title.Length > 0).Select(Marked)];
        return body.Reworded.Count == 0 ? "" : named.Length == 0 ? "instructions changed" : $"instructions changed in {Names(named)}";
    }

    private static string Fact(VersionChange change) => change switch
    {
        { Kind: "tools" or "rights" or "field" } => change.What,
        { Kind: "description" } => change.What == "changed meaning" ? "description changed" : $"description {change.What}",
        { Before: null } => $"{Subject(change)} set to {Short(change.After![0])}",
        { After: null } => $"{Subject(change)} removed (was {Short(change.Before[0])})",
        _ => $"{Subject(change)} {Short(change.Before[0])} → {Short(change.After[0])}",
    };

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

    private static string Names(IReadOnlyList<string> names)
    {
        if (names.Count > MostNames + 1)
            return $"{string.Join(", ", names.Take(MostNames))} and {(names.Count - MostNames).ToString(CultureInfo.InvariantCulture)} more";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static string Count(int number, string noun) => $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    private static string Marked(string title) => $"*{Short(title)}*";

    private static string Short(string text)
    {
        if (text.Length <= MostLetters)
            return text;
        var space = text.LastIndexOf(' ', MostLetters - 1, MostLetters / 2);
        return text[..(space < 0 ? MostLetters - 1 : space)] + "…";
    }
}
