using System.Diagnostics;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using static Catalog.Core.History.Changes.Phrases;

namespace Catalog.Core.History.Changes;

/// <summary>All words for changes: each by itself, in one plain sentence with all others of its version, rights first, and as one of many agents'.</summary>
public static class ChangeSummary
{
    /// <param name="form">Says what changed where nothing was said otherwise.</param>
    internal static string Of(ChangeClass strength, IReadOnlyList<VersionChange> changes, string body, string form)
    {
        var facts = changes.OrderBy(Place).Select(Fact).ToList();
        facts.AddRange(SectionFacts([.. changes.OfType<SectionChange>()]));
        facts.Add(body);
        if (facts.TrueForAll(fact => fact.Length == 0))
        {
            facts.Add(strength switch
            {
                ChangeClass.Formatting => form,
                ChangeClass.Wording => "Wording only",
                ChangeClass.Moved => "",
                ChangeClass.Rights => "Rights changed",
                _ => "Instructions changed",
            });
        }
        facts.AddRange(changes.OfType<PathChange>().Select(change => $"moved from {change.Before}{Loading(change)}"));
        var sentence = string.Join("; ", facts.Where(fact => fact.Length > 0));
        // A key such as permissionMode or max_turns keeps its letters.
        return sentence.Split(' ')[0].TrimEnd(':', ';', ',').All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;
    }

    /// <summary>What the agent may do since then or no more comes first, then what else became of its rights.</summary>
    private static int Place(VersionChange change) => change switch
    {
        ToolsChange or RightsChange { Rights: not null } => 0,
        RightsChange { Field.WithoutEffect: null } => 1,
        _ => 2,
    };

    public static ToldChange Told(VersionChange change) => change switch
    {
        ModelChange(var before, var after) => Told("model", "model", before, after),
        NameChange(var before, var after) => Told("name", "name", before, after),
        DeclaredVersionChange(var before, var after) => Told("declared-version", "version", before, after),
        TextVersionChange(var before, var after) => Told("text-version", "version in the text", before, after),
        DescriptionChange(var edit, var before, var after) => new("description", edit == DescriptionEdit.ChangedMeaning ? "changed meaning" : Word(edit), ListOf(before), ListOf(after)),
        ToolsChange tools => new("tools", ToolChanges.Told(tools), tools.Before, tools.After, IsList: true),
        RightsChange({ IsList: true, Before: { } before, After: { } after } field) when before.ToHashSet(StringComparer.Ordinal).SetEquals(after) => Told(field) with { Kind = "rights", What = $"{field.Key} reordered" },
        RightsChange({ Key: "hooks" } field) { Rights: { } hooks } => Told(field) with { Kind = "rights", What = hooks },
        RightsChange(var field) { Rights: { } rights } => Told(field) with { Kind = "rights", What = $"{rights} because of {Told(field).What}" },
        RightsChange({ WithoutEffect: { } why } field) => Told(field with { WithoutEffect = null }) is var told ? told with { Kind = "rights", What = $"{told.What}, {why}" } : told,
        RightsChange(var field) => Told(field) with { Kind = "rights" },
        FieldChange { WithoutEffect: { } why } field => Told(field with { WithoutEffect = null }) is var told ? told with { What = $"{told.What}, without effect ({why})" } : told,
        FieldChange(var key, var before, var after, var isList) => new("field", $"{key} {Verb(before, after, "changed")}", before, after, isList),
        SectionChange(var edit, var before, var after) => new("section", Word(edit), ListOf(before), ListOf(after)),
        UsageChange(var before, var after) => new("usage", Verb(before, after), before is null ? null : [Told(before)], after is null ? null : [Told(after)]),
        CapabilityChange(var before, var after) => new("capability", Verb(before, after), before is null ? null : [Told(before)], after is null ? null : [Told(after)]),
        PathChange(var before, var after) move => new("moved", $"moved from {before} to {after}{Loading(move)}", [before], [after]),
        _ => throw new UnreachableException($"A change without words: {change.GetType().Name}"),
    };

    /// <summary>In words that many agents may share, so that they can be counted; null for what is told of one agent alone.</summary>
    public static string? Shared(VersionChange change) => change switch
    {
        UsageChange or CapabilityChange or SectionChange { Edit: SectionEdit.Reworded } => null,
        ModelChange { Before: { } before, After: { } after } => $"model: {before} → {after}",
        ModelChange { Before: null, After: { } after } => $"model set to {after}",
        ToolsChange or FieldChange or RightsChange => Told(change).What,
        SectionChange section => $"section {section.After ?? section.Before} {Word(section.Edit)}",
        DescriptionChange => $"description {Told(change).What}",
        PathChange move => $"moved{Loading(move)}",
        _ => $"{Told(change).Kind.Replace('-', ' ')} changed",
    };

    internal static string Told(UsageRow row)
    {
        var verdict = row.Verdict switch { Verdict.Use => "use", Verdict.Avoid => "do not use", _ => "escalate" };
        return row.Instead is null ? $"{verdict}: {row.Situation}" : $"{verdict}: {row.Situation} (instead: {row.Instead})";
    }

    internal static string Told(Capability capability) => $"{capability.Area}: {string.Join(", ", capability.Items)}";

    internal static string OfBody(BodyDifference body)
    {
        string[] named = [.. body.Reworded.Where(title => title.Length > 0).Select(Marked)];
        return body.Reworded.Count == 0 ? "" : named.Length == 0 ? "instructions changed" : $"instructions changed in {Names(named)}";
    }

    /// <summary>Empty for what the sentence tells in another place or not at all.</summary>
    private static string Fact(VersionChange change) => change switch
    {
        ModelChange(var before, var after) => Fact("model", before, after),
        NameChange(var before, var after) => Fact("name", before, after),
        DeclaredVersionChange(var before, var after) => Fact("version", before, after),
        TextVersionChange(var before, var after) => Fact("version in the text", before, after),
        DescriptionChange { Edit: DescriptionEdit.ChangedMeaning } => "description changed",
        DescriptionChange(var edit, _, _) => $"description {Word(edit)}",
        ToolsChange tools => ToolChanges.Told(tools),
        // A hook is told with its command.
        RightsChange({ Key: "hooks" }) { Rights: { } hooks } => hooks,
        RightsChange(var field) { Rights: { } rights } => $"{rights} because of {Unmarked(MapFact.Of(field) ?? Fact(field), field.Key)}",
        RightsChange({ WithoutEffect: { } why } field) => $"{MapFact.Of(field) ?? Fact(field with { WithoutEffect = null })}, {why}",
        RightsChange(var field) => MapFact.Of(field) ?? Fact(field),
        FieldChange { WithoutEffect: { } why } field => $"{MapFact.Of(field) ?? Fact(field with { WithoutEffect = null })}, without effect ({why})",
        FieldChange field => Fact(field),
        _ => "",
    };

    /// <summary>A skill's file in other capitals, which a disk that tells them finds only now, or no more; empty for any other move.</summary>
    private static string Loading(PathChange move) => (IsSkill(move.Before, StringComparison.Ordinal), IsSkill(move.After, StringComparison.Ordinal)) switch
    {
        (false, true) when IsSkill(move.Before, StringComparison.OrdinalIgnoreCase) => "; loads now where capitals count",
        (true, false) when IsSkill(move.After, StringComparison.OrdinalIgnoreCase) => "; loads no more where capitals count",
        _ => "",
    };

    private static bool IsSkill(string path, StringComparison capitals) => path.Split('/')[^1].Equals(ClaudeSkill.FileName, capitals);

    private static string Fact(string subject, string? before, string? after) =>
        before is null ? $"{subject} set to {Short(after!)}"
        : after is null ? $"{subject} removed (was {Short(before)})"
        : $"{subject} {Short(before)} → {Short(after)}";

    /// <summary>A key with its values where they are short, else just what happened to it.</summary>
    private static string Fact(FieldChange change)
    {
        var (key, what) = (change.Key, Told(change).What);
        if (change.IsList && change is { Before: { } before, After: { } after })
        {
            string[] lost = [.. before.Except(after, StringComparer.Ordinal)], gained = [.. after.Except(before, StringComparer.Ordinal)];
            return !lost.All(IsShort) || !gained.All(IsShort) ? KeysOf([.. lost, .. gained]) is { } keys ? $"{key}: {keys} changed" : what : (lost, gained) switch
            {
                ([], []) => what,
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
            _ => what,
        };
    }

    /// <summary>Without the colon behind the key, where more stand in what follows.</summary>
    private static string Unmarked(string fact, string key) => fact.StartsWith(key + ": ", StringComparison.Ordinal) ? key + fact[(key.Length + 1)..] : fact;

    /// <summary>The keys of a map's entries; null where they are a list's.</summary>
    private static string? KeysOf(IReadOnlyList<string> entries)
    {
        List<string> keys = [.. entries.Select(entry => entry.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && entry.AsSpan(0, colon).IndexOf(' ') < 0 ? entry[..colon] : "").Distinct(StringComparer.Ordinal)];
        return keys.Contains("") ? null : Names(keys);
    }

    /// <summary>False for no value at all, which has no words.</summary>
    private static bool AreShort(IReadOnlyList<string> values) => values.Count > 0 && values.All(IsShort);

    private static IEnumerable<string> SectionFacts(IReadOnlyList<SectionChange> changes)
    {
        var sections = changes.ToLookup(change => change.Edit);
        foreach (var edit in (SectionEdit[])[SectionEdit.Added, SectionEdit.Removed])
        {
            string[] titles = [.. sections[edit].Select(change => Marked(change.After ?? change.Before))];
            if (titles.Length > 0)
                yield return $"{(titles.Length == 1 ? "section" : "sections")} {Names(titles)} {Word(edit)}";
        }
        SectionChange[] renamed = [.. sections[SectionEdit.Renamed]];
        if (renamed is [var one])
            yield return $"section {Marked(one.Before)} renamed to {Marked(one.After)}";
        else if (renamed.Length > 1)
            yield return $"{Count(renamed.Length, "section")} renamed";
        string[] moved = [.. sections[SectionEdit.Moved].Select(change => Marked(change.After))];
        if (moved.Length > 0)
            yield return $"{(moved.Length == 1 ? "section" : "sections")} {Names(moved)} moved";
    }

    private static ToldChange Told(string kind, string subject, string? before, string? after)
    {
        var what = before is null ? $"{subject} added: {after}" : after is null ? $"{subject} removed: {before}" : $"{subject} {before} → {after}";
        return new(kind, what, ListOf(before), ListOf(after));
    }

    private static string Verb(object? before, object? after, string both = "") => before is null ? "added" : after is null ? "removed" : both;

    private static string Word<T>(T edit)
        where T : struct, Enum => edit.ToString().ToLowerInvariant();

    private static IReadOnlyList<string>? ListOf(string? value) => value is null ? null : [value];
}
