using System.Collections.Frozen;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.History.Changes;

/// <summary>Compares the front matters of two versions, key by key.</summary>
internal static class FieldChanges
{
    /// <summary>Keys besides the tool list that say what an agent may do; without hyphens and underscores, like those below.</summary>
    private static readonly FrozenSet<string> RightsKeys = Keys("permission permissions permissionMode readOnly disallowedTools sandboxMode allowedDirectories");

    /// <summary>Keys that only describe an agent; any other may alter how it runs or when it is chosen.</summary>
    private static readonly FrozenSet<string> DescribingKeys = Keys(
        "color colour icon emoji avatar title displayName label author authors maintainer maintainers owner team contact category categories subcategory "
        + "tags keywords topics type domain license created createdAt updated updatedAt lastUpdated lastModified date status stage maturity difficulty "
        + "complexity priority estimatedTime platform compatibility source sources url homepage repository documentation links references argumentHint "
        + "generated generatedBy reviewed lastReviewed metadata changelog notes note comment credits attribution relatedSkills relatedAgents rating featured summary tagline");

    private static readonly FrozenSet<string> OwnKinds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "name", "description", "model", "version", "tools", "allowed-tools");

    /// <summary>Adds what differs to <paramref name="changes"/>; gives the class that it amounts to, null when the parsed front matters are equal.</summary>
    public static ChangeClass? Read(AgentDefinition before, AgentDefinition after, List<VersionChange> changes)
    {
        ChangeClass? strongest = null;
        void Note(ChangeClass strength, VersionChange? change)
        {
            strongest = ChangeReader.Stronger(strongest, strength);
            if (change is not null)
                changes.Add(change);
        }

        if (Tools(before, after) is { } tools)
            Note(ChangeClass.Rights, tools);
        if (Value("model", before.Model.Written, after.Model.Written) is { } model)
            Note(ChangeClass.Behaviour, model);
        if (Value("name", before.NameIsWritten ? before.Name : null, after.NameIsWritten ? after.Name : null) is { } name)
            Note(ChangeClass.Behaviour, name);
        if (Description(before, after) is var (change, strength))
            Note(strength, change);
        if (Value("declared-version", Text(before.FrontMatter["version"]), Text(after.FrontMatter["version"])) is { } version)
            Note(ChangeClass.Wording, version);
        foreach (var key in OtherKeys(before, after))
        {
            if (Other(key, before.FrontMatter[key], after.FrontMatter[key]) is { } field)
                Note(field.Kind == "rights" ? ChangeClass.Rights : DescribingKeys.Contains(Plain(key)) ? ChangeClass.Wording : ChangeClass.Behaviour, field);
        }
        return strongest;
    }

    private static VersionChange? Value(string kind, string? before, string? after)
    {
        if (before == after)
            return null;
        var subject = kind == "declared-version" ? "version" : kind;
        var what = before is null ? $"{subject} added: {after}" : after is null ? $"{subject} removed: {before}" : $"{subject} {before} → {after}";
        return new(kind, what, ListOf(before), ListOf(after));
    }

    private static VersionChange? Tools(AgentDefinition before, AgentDefinition after)
    {
        var (old, current) = (Granted(before), Granted(after));
        if (old is null ? current is null : current is not null && old.ToHashSet(StringComparer.Ordinal).SetEquals(current))
        {
            // The lists are equal as written, but what a map takes away may open or close a whole right.
            if (before.Tools.Rights.SequenceEqual(after.Tools.Rights) || (ToolsField(before), ToolsField(after)) is not ({ } one, { } other) || Canonical(one) == Canonical(other))
                return null;
        }
        var what = IsSwitches(before) && IsSwitches(after) ? ToolChanges.BetweenMaps(before.Tools, after.Tools) : ToolChanges.Between(old, current);
        return new("tools", what, old, current) { IsList = true };
    }

    /// <summary>The tools granted by name, in written order; null when no key grants any, so that all are inherited.</summary>
    private static IReadOnlyList<string>? Granted(AgentDefinition definition) =>
        ToolsField(definition) is null ? null : definition.Tools.Allow;

    private static bool IsSwitches(AgentDefinition definition) =>
        FormatOf(definition).MapKeepsOthers && ToolsField(definition) is null or { Entries: not null };

    private static AgentFormat FormatOf(AgentDefinition definition) => AgentFormats.Of(definition.Format);

    private static Field? ToolsField(AgentDefinition definition)
    {
        var field = definition.FrontMatter[FormatOf(definition).ToolsKey] ?? definition.FrontMatter["tools"] ?? definition.FrontMatter["allowed-tools"];
        return field is { Items: null, Written.Length: 0 } ? null : field;
    }

    private static (VersionChange Change, ChangeClass Strength)? Description(AgentDefinition before, AgentDefinition after)
    {
        var (old, current) = (Text(before.FrontMatter["description"]), Text(after.FrontMatter["description"]));
        if (Folded(old) == Folded(current))
            return null;
        var isSame = old is not null && current is not null && SameMeaning.Of([new(old, UnitKind.Paragraph)], [new(current, UnitKind.Paragraph)]);
        var what = old is null ? "added" : current is null ? "removed"
            : isSame ? "reworded"
            : Folded(current)!.StartsWith(Folded(old)!.TrimEnd('.'), StringComparison.Ordinal) ? "extended"
            : "changed meaning";
        return (new("description", what, ListOf(old), ListOf(current)), isSame ? ChangeClass.Wording : ChangeClass.Behaviour);
    }

    private static IEnumerable<string> OtherKeys(AgentDefinition before, AgentDefinition after) =>
        before.FrontMatter.Fields.Concat(after.FrontMatter.Fields)
            .Select(field => field.Key)
            .Where(key => !OwnKinds.Contains(key))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static VersionChange? Other(string key, Field? before, Field? after)
    {
        if (before is not null && after is not null && (Canonical(before) == Canonical(after) || SameList(before, after)))
            return null;
        var verb = before is null ? "added" : after is null ? "removed" : "changed";
        return new(RightsKeys.Contains(Plain(key)) ? "rights" : "field", $"{key} {verb}", Values(before), Values(after))
        {
            IsList = before is { Items: not null } or { Entries: not null } || after is { Items: not null } or { Entries: not null },
        };
    }

    /// <summary>What a value means, whatever its quotes, folding and list syntax; a map's order does not count.</summary>
    private static string Canonical(Field field) =>
        field.Items is { } items ? string.Join('\n', field.Leaves?.OrderBy(leaf => leaf.Key, StringComparer.Ordinal).Select(leaf => leaf.Key + ": " + Folded(leaf.Value)) ?? items.Select(Folded))
        : field.Entries is { } entries ? string.Join('\n', entries.Select(entry => entry.Key + ": " + Folded(entry.Value)).Order(StringComparer.Ordinal))
        : Folded(field.Value)!;

    /// <summary>True for one list written once as a list and once as text with commas.</summary>
    private static bool SameList(Field before, Field after) =>
        before.Items is null != after.Items is null && before.Entries is null && after.Entries is null
        && ToolGrants.Names(before).SequenceEqual(ToolGrants.Names(after), StringComparer.Ordinal);

    private static IReadOnlyList<string>? Values(Field? field) =>
        field is null ? null
        : field.Items ?? (field.Entries is { } entries ? [.. entries.Select(entry => entry.Key + ": " + entry.Value)] : [field.Value.Trim()]);

    /// <summary>A scalar's text; null when absent or empty.</summary>
    private static string? Text(Field? field) =>
        field?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>On one line, without escapes and without the quotes around it, of which one may have been forgotten.</summary>
    private static string? Folded(string? text) =>
        text is null ? null
        : string.Join(' ', text.Replace("\\n", " ", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim('"', '\'');

    private static FrozenSet<string> Keys(string keys) => keys.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static IReadOnlyList<string>? ListOf(string? value) => value is null ? null : [value];
}
