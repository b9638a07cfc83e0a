using System.Collections.Frozen;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Lexicons;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>Compares the front matters of two versions, key by key.</summary>
internal static class FieldChanges
{
    /// <summary>Keys besides the tool list that say what an agent may do; without hyphens and underscores, like those below.</summary>
    private static readonly FrozenSet<string> RightsKeys = Keys("permission permissions permissionMode readOnly disallowedTools sandboxMode approvalPolicy allowedDirectories");

    /// <summary>Maps of rules, of which each names things that no right tells apart.</summary>
    private static readonly FrozenSet<string> RulesKeys = FrozenSet.Create(StringComparer.Ordinal, "permission", "permissions");

    /// <summary>The map of keys that a format does not have.</summary>
    private const string Metadata = "metadata";

    /// <summary>Keys that only describe an agent; any other may alter how it runs or when it is chosen.</summary>
    private static readonly FrozenSet<string> DescribingKeys = Lexicon.DescribingKeys.Select(Plain).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OwnKinds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "name", "description", "model", "version");

    /// <summary>The keys of tool lists: each format reads one of them.</summary>
    private static readonly FrozenSet<string> ToolsKeys = FrozenSet.Create(StringComparer.Ordinal, "tools", "allowed-tools");

    /// <summary>Adds what differs to <paramref name="changes"/>; gives the class that it amounts to, null when the parsed front matters are equal.</summary>
    /// <param name="classes">Takes the class of each.</param>
    public static ChangeClass? Read(AgentDefinition before, AgentDefinition after, List<VersionChange> changes, ISet<ChangeClass>? classes)
    {
        ChangeClass? strongest = null;
        void Note(ChangeClass strength, VersionChange? change)
        {
            strongest = ChangeReader.Stronger(strongest, strength);
            classes?.Add(strength);
            if (change is not null)
                changes.Add(change);
        }

        if (Tools(before, after) is { } tools)
        {
            if (IsWithoutEffect(tools, before, after))
                Note(ChangeClass.Wording, new FieldChange(FormatOf(after).ToolsKey, tools.Before, tools.After, IsList: true) { IsWithoutEffect = true });
            else
                Note(ChangeClass.Rights, tools);
        }
        if (before.Model.Written != after.Model.Written)
            Note(ChangeClass.Behaviour, new ModelChange(before.Model.Written, after.Model.Written));
        if ((Name(before), Name(after)) is var (oldName, name) && oldName != name)
            Note(ChangeClass.Behaviour, new NameChange(oldName, name));
        if (Description(before, after) is { } description)
            Note(description.Edit == DescriptionEdit.Reworded ? ChangeClass.Wording : ChangeClass.Behaviour, description);
        var (olds, news) = (ByKey(before), ByKey(after));
        LeaveOutMoved(olds, news);
        LeaveOutMoved(news, olds);
        if ((Text(olds.GetValueOrDefault("version")), Text(news.GetValueOrDefault("version"))) is var (oldVersion, version) && oldVersion != version)
            Note(ChangeClass.Wording, new DeclaredVersionChange(oldVersion, version));
        foreach (var key in OtherKeys(before, after).Where(key => olds.ContainsKey(key) || news.ContainsKey(key)))
        {
            if (Other(key, olds.GetValueOrDefault(key), news.GetValueOrDefault(key)) is not { } field)
                continue;
            if (!(field.IsList && RulesKeys.Contains(key)) && IsWithoutEffect(key, before, after))
                Note(ChangeClass.Wording, field with { IsWithoutEffect = true });
            else if (RightsKeys.Contains(Plain(key)))
                Note(ChangeClass.Rights, new RightsChange(field));
            else
                Note(DescribingKeys.Contains(Plain(key)) ? ChangeClass.Wording : ChangeClass.Behaviour, field);
        }
        if (before.Format == after.Format && Widening.IsLoaded(before) && Widening.IsLoaded(after) && !GrantSame(before, after))
        {
            NameRights(before, after, olds, news, changes);
            if (strongest != ChangeClass.Rights)
                Note(ChangeClass.Rights, Reordered(before, after));
        }
        return strongest;
    }

    /// <summary>A key that says nothing of rights by its name, and gave or took some, is told with them.</summary>
    private static void NameRights(AgentDefinition before, AgentDefinition after, Dictionary<string, Field> olds, Dictionary<string, Field> news, List<VersionChange> changes)
    {
        foreach (var (i, change) in changes.Index().ToList())
        {
            if (change is FieldChange field && RightsWords.Of(before, after, olds.GetValueOrDefault(field.Key), news.GetValueOrDefault(field.Key)) is { } rights)
                changes[i] = new RightsChange(field) { Rights = rights };
            else if (change is RightsChange { Rights: null, Field: { IsList: true } map } && Differing(map) >= ManyRules && RightsWords.Of(before, after, olds.GetValueOrDefault(map.Key), news.GetValueOrDefault(map.Key)) is { } told)
                changes[i] = new RightsChange(map) { Rights = told };
        }
    }

    /// <summary>Rules that are the same as before in another order, by which another one decides.</summary>
    private static RightsChange? Reordered(AgentDefinition before, AgentDefinition after) =>
        before.FrontMatter.Fields
            .Where(field => RightsKeys.Contains(Plain(field.Key)) && after.FrontMatter[field.Key] is { } now && Canonical(field) == Canonical(now) && field.Written != now.Written)
            .Select(field => new RightsChange(new(field.Key, Values(field), Values(after.FrontMatter[field.Key]), IsList: true)))
            .FirstOrDefault();

    /// <summary>Rules that came or went with which a map no longer says by itself what the agent may do.</summary>
    private const int ManyRules = 3;

    private static int Differing(FieldChange map) => (map.Before ?? []).Except(map.After ?? [], StringComparer.Ordinal).Count() + (map.After ?? []).Except(map.Before ?? [], StringComparer.Ordinal).Count();

    private static string? Name(AgentDefinition definition) => definition.NameIsWritten ? definition.Name : null;

    private static ToolsChange? Tools(AgentDefinition before, AgentDefinition after)
    {
        var (old, current) = (Granted(before), Granted(after));
        var isUnloaded = Widening.IsLoaded(before) && !Widening.IsLoaded(after) && !before.Tools.InheritsAll;
        if (!isUnloaded && (old is null ? current is null : current is not null && old.ToHashSet(StringComparer.Ordinal).SetEquals(current)))
        {
            // The lists are equal as written, but what a map takes away may open or close a whole right.
            if (before.Tools.Rights.SequenceEqual(after.Tools.Rights) || (ToolsField(before), ToolsField(after)) is not ({ } one, { } other) || (one.Entries ?? other.Entries) is null || Canonical(one) == Canonical(other))
                return null;
        }
        return new(old, current)
        {
            Switches = IsSwitches(before) && IsSwitches(after) ? (before.Tools, after.Tools) : null,
            IsNoLimit = FormatOf(after).ToolsAreNoLimit,
            IsUnloaded = !Widening.IsLoaded(after),
        };
    }

    /// <summary>The tools granted by name, in written order; null when no key grants any, so that all are inherited.</summary>
    private static IReadOnlyList<string>? Granted(AgentDefinition definition) =>
        ToolsField(definition) is not { } field ? null : field.Entries is null ? [.. ToolLists.Names(field).Distinct(StringComparer.Ordinal)] : definition.Tools.Allow;

    private static bool IsSwitches(AgentDefinition definition) =>
        FormatOf(definition).MapKeepsOthers && ToolsField(definition) is null or { Entries: not null };

    private static AgentFormat FormatOf(AgentDefinition definition) => AgentFormats.Of(definition.Format);

    /// <summary>The list that grants tools, under the key that the format reads; null where there is none, whatever stands under another's key.</summary>
    private static Field? ToolsField(AgentDefinition definition) =>
        ToolsKey(definition) is { } key && definition.FrontMatter.Fields.FirstOrDefault(field => field.Key == key) is { } field && field is not { Items: null, Written.Length: 0 } ? field : null;

    private static string? ToolsKey(AgentDefinition definition) =>
        FormatOf(definition) is { } format && format.Keys.Contains(format.ToolsKey, StringComparer.Ordinal) ? format.ToolsKey : null;

    /// <summary>Whether a key of rights is read and grants after all what stood before, or is a tool list's and no list of this format.</summary>
    private static bool IsWithoutEffect(string key, AgentDefinition before, AgentDefinition after) =>
        ToolsKeys.Contains(key)
        || (RightsKeys.Contains(Plain(key)) && before.Format == after.Format && FormatOf(after).Keys.Contains(key, StringComparer.Ordinal)
            && GrantSame(before, after) && Left(before).SetEquals(Left(after)));

    /// <summary>Whether two lists differ in such tools alone as no agent has.</summary>
    private static bool IsWithoutEffect(ToolsChange tools, AgentDefinition before, AgentDefinition after) =>
        tools is { IsUnloaded: false, Before: { } old, After: { } current } && before.Format == after.Format && GrantSame(before, after)
        && old.Except(current, StringComparer.Ordinal).Concat(current.Except(old, StringComparer.Ordinal)).All(tool => FormatOf(after).NeverGiven.Contains(tool, StringComparer.Ordinal));

    /// <summary>Whether two versions of one format may do the same; the default mode is the one that stands where none is written.</summary>
    private static bool GrantSame(AgentDefinition before, AgentDefinition after)
    {
        var (old, current, format) = (before.Tools, after.Tools, FormatOf(after));
        return old.HasStatesOf(current) && (old.Mode == current.Mode || ((old.Mode ?? current.Mode) is "default" && (old.Mode is null || current.Mode is null) && format.ModeReach(old.Mode) == format.ModeReach(current.Mode)));
    }

    /// <summary>The tools that are left of a list; of every tool, those that are taken away.</summary>
    private static HashSet<string> Left(AgentDefinition definition) => ToolsField(definition) is null
        ? [.. definition.Tools.Deny.Select(tool => "-" + tool)]
        : [.. definition.Tools.Allow.Where(tool => !definition.Tools.Deny.Select(ToolNames.BareName).Contains(ToolNames.BareName(tool), StringComparer.OrdinalIgnoreCase))];

    private static DescriptionChange? Description(AgentDefinition before, AgentDefinition after)
    {
        var (old, current) = (Text(before.FrontMatter["description"]), Text(after.FrontMatter["description"]));
        if (old == current)
            return null;
        var (was, now) = (Folded(old), Folded(current));
        if (was == now)
            return null;
        var edit = old is null ? DescriptionEdit.Added : current is null ? DescriptionEdit.Removed
            : SameMeaning.Of([new(old, BlockKind.Paragraph)], [new(current, BlockKind.Paragraph)]) || SameParts.Of(old, current) ? DescriptionEdit.Reworded
            : now!.StartsWith(was!.TrimEnd('.'), StringComparison.Ordinal) ? DescriptionEdit.Extended
            : DescriptionEdit.ChangedMeaning;
        return new(edit, old, current);
    }

    /// <summary>The first field of each key, which is the one that counts.</summary>
    private static Dictionary<string, Field> ByKey(AgentDefinition definition) =>
        definition.FrontMatter.Fields.DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(field => field.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes out of both what moved below <c>metadata</c> and says the same there: agentskills.io has no other place for keys of one's own.</summary>
    /// <param name="above">The side on which it stands by itself.</param>
    private static void LeaveOutMoved(Dictionary<string, Field> above, Dictionary<string, Field> below)
    {
        if (below.GetValueOrDefault(Metadata) is not { Entries: { } entries } map)
            return;
        var known = above.GetValueOrDefault(Metadata)?.Entries ?? [];
        var moved = entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Where(key => (DescribingKeys.Contains(Plain(key)) || key == "version") && above.TryGetValue(key, out var field) && !below.ContainsKey(key) && !known.Any(entry => entry.Key == key) && IsSameList(Members(field), Members(entries, key))).ToList();
        foreach (var key in moved)
            above.Remove(key);
        var kept = entries.Where(entry => !moved.Contains(entry.Key)).ToList();
        if (kept.Count == 0)
            below.Remove(Metadata);
        else if (moved.Count > 0)
            below[Metadata] = map with { Entries = kept };
    }

    private static IReadOnlyList<string> Members(Field field) => field.Items ?? (field.Entries is null ? [field.Value] : []);

    private static IReadOnlyList<string> Members(IReadOnlyList<KeyValuePair<string, string>> entries, string key) => [.. entries.Where(entry => entry.Key == key).Select(entry => entry.Value)];

    /// <summary>True for the same texts, also where one side has them as one with commas.</summary>
    private static bool IsSameList(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Count > 0 && after.Count > 0 && (before.Select(Folded).SequenceEqual(after.Select(Folded), StringComparer.Ordinal)
        || before.Count == 1 != (after.Count == 1) && Split(before).SequenceEqual(Split(after), StringComparer.Ordinal));

    private static IEnumerable<string?> Split(IReadOnlyList<string> texts) =>
        texts is [var one] ? one.Trim().Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Folded) : texts.Select(Folded);

    private static IEnumerable<string> OtherKeys(AgentDefinition before, AgentDefinition after) =>
        before.FrontMatter.Fields.Concat(after.FrontMatter.Fields)
            .Select(field => field.Key)
            .Where(key => !OwnKinds.Contains(key) && key != ToolsKey(before) && key != ToolsKey(after))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static FieldChange? Other(string key, Field? before, Field? after)
    {
        if (before is not null && after is not null && (IsSameText(before, after) || Canonical(before) == Canonical(after) || SameList(before, after)))
            return null;
        var isList = before is { Items: not null } or { Entries: not null } || after is { Items: not null } or { Entries: not null };
        return new FieldChange(key, Values(before), Values(after), isList);
    }

    private static bool IsSameText(Field before, Field after) =>
        before is { Items: null, Entries: null } && after is { Items: null, Entries: null } && before.Value == after.Value;

    /// <summary>What a value means, whatever its quotes, folding and list syntax; a map's order does not count.</summary>
    private static string Canonical(Field field) =>
        field.Items is { } items ? string.Join('\n', field.Leaves?.OrderBy(leaf => leaf.Key, StringComparer.Ordinal).Select(leaf => leaf.Key + ": " + Folded(leaf.Value)) ?? items.Select(Folded))
        : field.Entries is { } entries ? string.Join('\n', entries.Select(entry => entry.Key + ": " + Folded(entry.Value)).Order(StringComparer.Ordinal))
        : Folded(field.Value)!;

    /// <summary>True for one list written once as a list and once as text with commas.</summary>
    private static bool SameList(Field before, Field after) =>
        before.Entries is { } olds && after.Entries is { } news ? olds.Concat(news).Select(entry => entry.Key).Distinct(StringComparer.Ordinal).All(key => Members(olds, key) is var old && Members(news, key) is var now && (IsSameList(old, now) || Sorted(old).SequenceEqual(Sorted(now), StringComparer.Ordinal))) :
        before.Items is null != after.Items is null && before.Entries is null && after.Entries is null
        && ToolLists.Names(before).SequenceEqual(ToolLists.Names(after), StringComparer.Ordinal);

    private static IEnumerable<string?> Sorted(IEnumerable<string> texts) => texts.Select(Folded).Order(StringComparer.Ordinal);

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
}
