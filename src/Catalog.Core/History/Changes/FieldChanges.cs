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
    private static readonly FrozenSet<string> ToolsKeys = FrozenSet.Create(StringComparer.Ordinal, "tools", "allowed-tools", "allowedTools");

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
            var field = new FieldChange(FormatOf(after).ToolsKey, tools.Before, tools.After, IsList: true);
            if (IsNotation(tools) && GrantSame(before, after))
                Note(ChangeClass.Wording, field with { WithoutEffect = "the same commands" });
            else if (IsWithoutEffect(tools, before, after))
                Note(ChangeClass.Wording, field with { WithoutEffect = "no subagent has it" });
            else if (!IsOneWithRules(tools, before, after) && !IsOverruled(tools, before, after))
                Note(ChangeClass.Rights, tools);
            else if (GrantSame(before, after))
                Note(ChangeClass.Wording, field with { WithoutEffect = MaySame });
            else
                Note(ChangeClass.Rights, new RightsChange(field));
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
            if (WithoutEffect(field, before, after) is { } why)
                Note(ChangeClass.Wording, field with { WithoutEffect = why });
            else if (key == "hooks" && before.Format == after.Format && HookChanges.Exchanged(before, after) is { } hooks)
                Note(ChangeClass.Rights, new RightsChange(field) { Rights = hooks });
            else if (RightsKeys.Contains(Plain(key)))
                Note(ChangeClass.Rights, new RightsChange(field));
            else
                Note(DescribingKeys.Contains(Plain(key)) ? ChangeClass.Wording : ChangeClass.Behaviour, field);
        }
        if (before.Format == after.Format && Widening.IsLoaded(before) && Widening.IsLoaded(after) && !GrantSame(before, after))
        {
            NameRights(before, after, changes);
            if (strongest != ChangeClass.Rights && changes.FindIndex(change => change is FieldChange { WithoutEffect: not null } key && !ToolsKeys.Contains(key.Key)) is >= 0 and var at && !changes.Exists(change => change is RightsChange))
            {
                // What each key alone does not do, they do together.
                changes[at] = new RightsChange((FieldChange)changes[at] with { WithoutEffect = null });
                strongest = ChangeClass.Rights;
                classes?.Add(ChangeClass.Rights);
            }
            else if (strongest != ChangeClass.Rights)
                Note(ChangeClass.Rights, Reordered(before, after));
        }
        return strongest;
    }

    /// <summary>A key that says nothing of rights by its name, and gave or took some, is told with them.</summary>
    private static void NameRights(AgentDefinition before, AgentDefinition after, List<VersionChange> changes)
    {
        // What a list of tools does it says by itself.
        var keys = changes.Select(change => change switch
        {
            FieldChange { WithoutEffect: null } field => field.Key,
            RightsChange { Rights: null, Field: var own } => own.Key,
            ToolsChange => ToolsKey(after) ?? ToolsKey(before),
            _ => null,
        }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var told = RightsWords.Of(before, after, keys);
        foreach (var (i, change) in changes.Index().ToList())
        {
            if (change is FieldChange { WithoutEffect: null } field && told.TryGetValue(field.Key, out var rights))
                changes[i] = new RightsChange(field) { Rights = rights };
            else if (change is RightsChange { Rights: null, Field: var own })
                changes[i] = new RightsChange(own) { Rights = told.GetValueOrDefault(own.Key) ?? OfMode(own.Key, before, after) };
        }
        if (FormatOf(after).MapKeepsOthers && before.Tools.States.Zip(after.Tools.States).All(pair => IsOnlyNamed(pair.First, pair.Second)))
        {
            foreach (var (i, change) in changes.Index().ToList())
            {
                if (change is RightsChange { Rights: null, Field: { WithoutEffect: null } own })
                    changes[i] = new RightsChange(own with { WithoutEffect = "allowed before as after" });
            }
        }
    }

    /// <summary>Whether a right differs in nothing but that its file names what no rule denies, or no longer does; a folder outside the project is asked for where nothing names it.</summary>
    private static bool IsOnlyNamed(RightGrant before, RightGrant after) =>
        IsSame(before.Rest, after.Rest) && before.Scopes.Concat(after.Scopes).All(scope => before.For(scope) == after.For(scope) || (!scope.IsOutside && IsSame(before.For(scope), after.For(scope))));

    private static bool IsSame(RightState one, RightState other) =>
        one == other || (one is RightState.Inherited or RightState.Granted && other is RightState.Inherited or RightState.Granted);

    /// <summary>What a mode does that stands beside the rights, such as to edit without asking.</summary>
    private static string? OfMode(string key, AgentDefinition before, AgentDefinition after) =>
        before.Tools.Mode != after.Tools.Mode && after.Tools.Mode is { } mode && after.FrontMatter[key]?.Value.Trim() == mode && before.Tools.HasStatesOf(after.Tools) ? FormatOf(after).ModeWords.GetValueOrDefault(mode) : null;

    /// <summary>Rules that are the same as before in another order, by which another one decides.</summary>
    private static RightsChange? Reordered(AgentDefinition before, AgentDefinition after) =>
        before.FrontMatter.Fields
            .Where(field => RightsKeys.Contains(Plain(field.Key)) && after.FrontMatter[field.Key] is { } now && Canonical(field) == Canonical(now) && field.Written != now.Written)
            .Select(field => new RightsChange(new(field.Key, Values(field), Values(after.FrontMatter[field.Key]), IsList: true)))
            .FirstOrDefault();

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
            IsLoadedAgain = !Widening.IsLoaded(before) && Widening.IsLoaded(after),
            WasUnread = IsUnread(before),
            IsUnread = IsUnread(after),
        };
    }

    /// <summary>Whether two lists name the same commands in another notation: <c>Bash(git:*)</c> is <c>Bash(git *)</c>.</summary>
    private static bool IsNotation(ToolsChange tools) =>
        tools is { IsUnloaded: false, Before: { Count: > 0 } old, After: { } current } && old.Select(ToolChanges.Plain).ToHashSet(StringComparer.Ordinal).SetEquals(current.Select(ToolChanges.Plain));

    /// <summary>The tools granted by name, in written order; null when no key grants any, so that all are inherited.</summary>
    private static IReadOnlyList<string>? Granted(AgentDefinition definition) =>
        ToolsField(definition) is not { } field ? null : field.Entries is null ? [.. ToolLists.Names(field).Distinct(StringComparer.Ordinal)] : definition.Tools.Allow;

    /// <summary>Whether the tools stand in a map of maps, such as <c>allowed</c> and <c>forbidden</c>.</summary>
    private static bool IsUnread(AgentDefinition definition) =>
        !FormatOf(definition).MapKeepsOthers && ToolsField(definition)?.Entries?.Any(entry => entry.Key.Contains('.', StringComparison.Ordinal)) == true;

    private static bool IsSwitches(AgentDefinition definition) =>
        FormatOf(definition).MapKeepsOthers && ToolsField(definition) is null or { Entries: not null };

    private static AgentFormat FormatOf(AgentDefinition definition) => AgentFormats.Of(definition.Format);

    /// <summary>The list that grants tools, under the key that the format reads; null where there is none, whatever stands under another's key.</summary>
    private static Field? ToolsField(AgentDefinition definition) =>
        ToolsKey(definition) is { } key && definition.FrontMatter.Fields.FirstOrDefault(field => field.Key == key) is { } field && field is not { Items: null, Written.Length: 0 } ? field : null;

    private static string? ToolsKey(AgentDefinition definition) =>
        FormatOf(definition) is { } format && format.Keys.Contains(format.ToolsKey, StringComparer.Ordinal) ? format.ToolsKey : null;

    /// <summary>Why another value of a key alters nothing that the agent may do: it is a tool list's and no list of this format, or grants what stands without it as well; null where it does alter something, or is no key of rights.</summary>
    private static string? WithoutEffect(FieldChange field, AgentDefinition before, AgentDefinition after)
    {
        var (key, format) = (field.Key, FormatOf(after));
        if (ToolsKeys.Contains(key))
            return $"no key of {format.Label}s";
        if (!RightsKeys.Contains(Plain(key)) || before.Format != after.Format || !format.Keys.Contains(key, StringComparer.Ordinal) || !Widening.IsLoaded(before) || !Widening.IsLoaded(after))
            return null;
        // A name that is no tool of the program's may be one of a plugin's.
        if (RulesKeys.Contains(key))
            return GrantSame(before, after) && !after.Tools.States.Any(state => state.Rest == RightState.Unknown) && Differing(field).All(entry => IsTold(entry, format)) ? MaySame : null;
        if (!(GrantSame(before, after) && Left(before.Tools, ToolsField(before)).SetEquals(Left(after.Tools, ToolsField(after)))))
        {
            var old = KeyEffect.Without(before, after, key);
            if (!GrantSame(old, after) || !Left(old.Tools, ToolsField(after)).SetEquals(Left(after.Tools, ToolsField(after))))
                return null;
        }
        return Plain(key).Equals("permissionMode", StringComparison.OrdinalIgnoreCase) ? "the mode that stands anyway" : ToolsField(after) is not null && Plain(key).Equals("disallowedTools", StringComparison.OrdinalIgnoreCase) ? "not among its tools" : MaySame;
    }

    /// <summary>Why a key of rights is without effect where nothing nearer can be said.</summary>
    private const string MaySame = "may do the same as before";

    private static IEnumerable<string> Differing(FieldChange map) => (map.Before ?? []).Except(map.After ?? [], StringComparer.Ordinal).Concat((map.After ?? []).Except(map.Before ?? [], StringComparer.Ordinal));

    /// <summary>Whether a right tells what a rule does: not which of two agents with nearly one name it means, nor what a tool of nobody's is.</summary>
    private static bool IsTold(string entry, AgentFormat format) =>
        !entry.StartsWith("task.", StringComparison.Ordinal) && !entry.StartsWith("subagent.", StringComparison.Ordinal)
        && entry.AsSpan(0, entry.AsSpan().IndexOfAny('.', ':') is > 0 and var end ? end : entry.Length).ToString() is var tool && (tool is "allow" or "ask" or "deny" || format.Tools.ContainsKey(tool) || tool.AsSpan().IndexOfAny('*', '_') >= 0 || format.Keys.Contains(tool, StringComparer.Ordinal) || !entry.Contains(':', StringComparison.Ordinal));

    /// <summary>Whether switches are read as one list with rules that changed as well, so that neither tells alone what came or went.</summary>
    private static bool IsOneWithRules(ToolsChange tools, AgentDefinition before, AgentDefinition after) =>
        tools is { Switches: not null, IsUnloaded: false } && before.Format == after.Format && RulesKeys.Any(key => Other(key, before.FrontMatter[key], after.FrontMatter[key]) is not null && (before.FrontMatter[key] ?? after.FrontMatter[key]) is not null);

    /// <summary>Whether switches changed that rules of the same file overrule; what is no tool of the program's, no right tells.</summary>
    private static bool IsOverruled(ToolsChange tools, AgentDefinition before, AgentDefinition after) =>
        tools is { Switches: var (old, current), IsUnloaded: false } && before.Format == after.Format && GrantSame(before, after)
        && ToolSets(old, current).SelectMany(pair => pair.Item1.Except(pair.Item2, StringComparer.Ordinal)).All(FormatOf(after).Tools.ContainsKey);

    private static IEnumerable<(IReadOnlyList<string>, IReadOnlyList<string>)> ToolSets(ToolGrant old, ToolGrant current) =>
        [(old.Allow, current.Allow), (current.Allow, old.Allow), (old.Deny, current.Deny), (current.Deny, old.Deny)];

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
    private static HashSet<string> Left(ToolGrant tools, Field? list) => list is null
        ? [.. tools.Deny.Select(tool => "-" + tool)]
        : [.. tools.Allow.Where(tool => !tools.Deny.Select(ToolNames.BareName).Contains(ToolNames.BareName(tool), StringComparer.OrdinalIgnoreCase))];

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
