using System.Collections.Frozen;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Formats;

/// <summary>OpenCode agents: <c>.opencode/agent(s)/**/*.md</c>, and those of any <c>agents</c> folder that are written as its own; named by their file; what they may do stands in rules of which the last one that matches decides.</summary>
// https://opencode.ai/v1/docs/permissions/ (permission as a word, a map and a map of patterns; tools as switches; what nothing names is the session's),
// https://opencode.ai/docs/permissions/ (permissions as a list of action, resource and effect; what no rule matches is asked for),
// https://opencode.ai/docs/agents/
internal static class OpenCodeAgent
{
    /// <summary>Letters of a value that a finding shows.</summary>
    private const int LongestEffect = 60;

    /// <summary>Unknown tools of one agent that are named.</summary>
    private const int MostUnknown = 10;

    public static readonly AgentFormat Format = new("opencode-agent", "OpenCode agent", Claims)
    {
        Home = ".opencode/agent",
        Starter = name => StarterText.Unnamed(name, "mode: subagent", "permission:", "  edit: deny", "  bash: ask"),
        NamedByFile = true,
        NamedBelow = ["agent", "agents"],
        Keys =
        [
            "description", "mode", "model", "permission", "permissions", "tools", "temperature", "top_p", "prompt", "hidden", "disable", "steps", "maxSteps",
            "color", "variant",
        ],
        MapKeepsOthers = true,
        TellsUnknownTools = true,
        Tools = AgentFormat.Table(
            StringComparer.Ordinal,
            (Right.Read, "read"),
            (Right.Search, "glob grep list lsp"),
            (Right.Edit, "edit write patch multiedit apply_patch"),
            (Right.Execute, "bash shell"),
            (Right.Web, "webfetch websearch codesearch"),
            (Right.Delegate, "task subagent"),
            (Right.Other, "skill todoread todowrite question external_directory doom_loop invalid batch plan_enter plan_exit")),
        BuiltIns = ["build", "plan", "general", "explore", "scout", "compaction", "title", "summary"],
        Speaks = Speaks,
        GrantRights = Grant,
    };

    /// <summary>The project's folder, and the user's own, <c>~/.config/opencode/agent</c>, and one that is made for it, such as <c>.opencode-plugin/agents</c>.</summary>
    private static bool Claims(string path) =>
        PathParts.IsMarkdown(path) && (Array.Exists([".opencode/agents", ".opencode/agent", "opencode/agents", "opencode/agent"], folder => PathParts.IsUnder(path, folder)) || PathParts.IsInHomeOf(path, ".opencode", "agents", "agent"));

    /// <summary>Tools as switches, permissions that allow, ask and deny, or a mode of an agent that only its file names.</summary>
    private static bool Speaks(FrontMatter frontMatter) =>
        (frontMatter["tools"]?.Entries is { Count: > 0 } switches && switches.All(entry => entry.Value is "true" or "false"))
        || (frontMatter["permission"] is { } permission && (permission.Entries?.Select(entry => entry.Value) ?? [permission.Value.Trim()]).All(effect => EffectOf(effect) is not null))
        || (frontMatter["mode"]?.Value.Trim() is "primary" or "subagent" or "all" && frontMatter["name"] is null && frontMatter["tools"] is null);

    /// <summary>What each right's tools are called in rules. Searching the web is only there for some providers, so it counts where it is named.</summary>
    private static readonly (Right Right, string[] Always, string[] WhereNamed)[] Actions =
    [
        (Right.Read, ["read"], []),
        (Right.Search, ["grep", "glob", "list"], ["lsp"]),
        (Right.Edit, ["edit"], []),
        (Right.Execute, ["shell"], []),
        (Right.Web, ["webfetch"], ["websearch", "codesearch"]),
        (Right.Delegate, ["subagent"], []),
        (Right.Other, ["skill", "todowrite"], ["todoread", "question", "external_directory", "doom_loop"]),
    ];

    private static void Grant(RightsDraft draft)
    {
        var (rules, refused) = (new List<OrderedRule>(), new List<Action>());
        var otherwise = draft["permissions"] is { Items: not null } ? RightState.Asks : RightState.Inherited;
        ReadSwitches(draft, rules, refused);
        if (draft["permission"] is { } permission)
            ReadMap(draft, permission, rules, refused);
        if (draft["permissions"] is { Items: not null } list)
            ReadList(draft, list, rules, refused);
        else if (draft["permissions"] is { Entries: { Count: > 0 } map } settings && map.All(entry => EffectOf(entry.Key.Split('.')[0]) is not null))
            draft.Refuse(settings, "permissions is a map of allow, ask and deny, as the settings of Claude Code have it; OpenCode reads nothing of it");
        else if (draft["permissions"] is { } plural)
        {
            ReadMap(draft, plural, rules, refused);
            draft.Refuse(plural, "permissions is no list of action, resource and effect; it was read as permission");
        }
        var ordered = new OrderedRules(rules, otherwise);
        draft.All(otherwise);
        // A tool that is none of the program's own is one of a plugin, whatever it is called: what stands for it stands for nothing else.
        string[] others = [.. rules.Select(rule => rule.Action).Where(action => !IsServer(action) && !IsKnown(action)).Distinct(StringComparer.Ordinal)];
        foreach (var (right, always, whereNamed) in Actions)
            ordered.Grant(draft, right, always, [.. whereNamed.Where(ordered.Names), .. right == Right.Other ? others : []], right == Right.Search ? ["grep", "glob"] : [], isRestOfAlways: right == Right.Other);
        ordered.GrantServers(draft, IsServer);
        foreach (var refuse in refused)
            refuse();
        TellUnknown(draft, rules);
        WriteNames(draft, rules, ordered);
    }

    /// <summary>Tools as switches; every tool that writes is under <c>edit</c>.</summary>
    private static void ReadSwitches(RightsDraft draft, List<OrderedRule> rules, List<Action> refused)
    {
        if (draft["tools"] is not { } tools)
            return;
        if (tools.Entries is not { } map)
        {
            refused.Add(() => draft.Refuse(tools, "tools is no map of switches, so that nobody knows what it grants", RightsDraft.Every));
            return;
        }
        foreach (var (i, (tool, value)) in map.Index())
        {
            var line = tools.LeafLines?[i] ?? tools.Line;
            if (value is "true" or "false")
                rules.Add(new(ActionOf(tool), "*", value == "true" ? RightState.Granted : RightState.Denied, line));
            else
                refused.Add(() => draft.Refuse(tools, $"{tool} is neither true nor false", RightsOf(ActionOf(tool)), line));
        }
    }

    private static void ReadMap(RightsDraft draft, Field field, List<OrderedRule> rules, List<Action> refused)
    {
        if (field.Items is not null)
        {
            refused.Add(() => draft.Refuse(field, $"{field.Key} is a list; a word or a map is expected", RightsDraft.Every));
            return;
        }
        if (field.Entries is not { } map)
        {
            Add("*", "*", field.Value.Trim(), field.Line);
            return;
        }
        if (map.FirstOrDefault(entry => ToolsOfEdit.Contains(entry.Key.Split('.')[0])) is { Key: { } first })
        {
            var inert = first.Split('.')[0];
            var at = map.Index().First(entry => entry.Item.Key == first).Index is var i && field.LeafLines is { } lines ? lines[i] : field.Line;
            refused.Add(() => draft.Tell(Rules.ForeignRightsKey, field, $"{inert} is no key of OpenCode's {field.Key}, so that nothing hangs on it; whatever writes asks under edit", at, $"Write edit in place of {inert}."));
        }
        foreach (var (path, line) in field.Lists ?? [])
            refused.Add(() => draft.Refuse(field, $"{path} is a list; allow, ask, deny or a map of patterns is expected", RightsOf(ActionOf(path.Split('.')[0])), line));
        foreach (var (i, (path, effect)) in map.Index().Where(entry => field.Lists?.Any(list => entry.Item.Key == list.Key || entry.Item.Key.StartsWith(list.Key + ".", StringComparison.Ordinal)) != true))
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            Add(dot < 0 ? path : path[..dot], dot < 0 ? "*" : path[(dot + 1)..], effect, field.LeafLines?[i] ?? field.Line);
        }

        void Add(string action, string resource, string effect, int line)
        {
            if (ToolsOfEdit.Contains(action))
                return;
            if (EffectOf(effect) is { } state)
                rules.Add(new(ActionOf(action), resource, state, line));
            else
                refused.Add(() => draft.Refuse(field, $"{(effect.Length == 0 ? "nothing" : Shortening.Of(effect, LongestEffect))} is none of allow, ask and deny", RightsOf(ActionOf(action)), line));
        }
    }

    private static void ReadList(RightsDraft draft, Field list, List<OrderedRule> rules, List<Action> refused)
    {
        var leaves = (list.Leaves ?? []).Select((leaf, i) => (leaf.Key, leaf.Value, Line: list.LeafLines?[i] ?? list.Line));
        foreach (var item in leaves.GroupBy(leaf => leaf.Key.Split('.')[0], StringComparer.Ordinal))
        {
            string? One(string key) => item.Where(leaf => leaf.Key == $"{item.Key}.{key}").Select(leaf => leaf.Value).ToList() is [var only] ? only : null;
            var (action, resource, effect, line) = (One("action"), One("resource"), One("effect"), item.First().Line);
            if (action is not null && resource is not null && effect is not null && EffectOf(effect) is { } state)
                rules.Add(new(ActionOf(action), resource, state, item.First(leaf => leaf.Value == effect).Line));
            else
                refused.Add(() => draft.Refuse(list, "A rule needs an action, a resource and an effect that is allow, ask or deny", RightsOf(ActionOf(action ?? "*")), line));
        }
    }

    private static RightState? EffectOf(string effect) => effect switch
    {
        "allow" => RightState.Granted,
        "ask" => RightState.Asks,
        "deny" => RightState.Denied,
        _ => null,
    };

    /// <summary>Tools that ask under <c>edit</c>: switches have them, and no permission.</summary>
    // https://github.com/anomalyco/opencode/issues/40150
    private static readonly FrozenSet<string> ToolsOfEdit = FrozenSet.Create(StringComparer.Ordinal, "write", "patch", "multiedit", "apply_patch");

    /// <summary>One name for what two versions call differently.</summary>
    private static string ActionOf(string tool) => tool switch
    {
        "bash" => "shell",
        "task" => "subagent",
        _ => ToolsOfEdit.Contains(tool) ? "edit" : tool,
    };

    private static bool IsKnown(string action) => Actions.Any(each => each.Always.Concat(each.WhereNamed).Any(known => Wildcard.Covers(action, known)));

    /// <summary>A tool of a server is written with the server's name before it: <c>github_*</c>.</summary>
    private static bool IsServer(string action) => !IsKnown(action) && (action.Contains('*', StringComparison.Ordinal) || action.Contains('_', StringComparison.Ordinal));

    /// <summary>Tells the names that are none of the program's, all of one agent together at the line of the first: a rule for one does nothing to what the program's own tools do.</summary>
    private static void TellUnknown(RightsDraft draft, List<OrderedRule> rules)
    {
        var unknown = rules.Where(rule => !IsKnown(rule.Action) && !Format.Tools.ContainsKey(rule.Action)).DistinctBy(rule => rule.Action, StringComparer.Ordinal)
            .Select(rule => (Name: rule.Action, rule.Line, Key: KeyAt(draft, rule.Line), Meant: MeantBy(rule.Action)))
            .Where(each => each.Key is not null && !(IsServer(each.Name) && each.Meant is null))
            .OrderBy(each => each.Line)
            .ToList();
        if (unknown is not [var first, ..])
            return;
        var isOne = unknown.Count == 1;
        string Joined(IEnumerable<string> names) => names.ToList() is [.. { Count: > 0 } more, var last] ? $"{string.Join(", ", more)} and {last}" : names.First();
        var named = Joined(unknown.Take(MostUnknown).Select(each => each.Name)) + (unknown.Count > MostUnknown ? $" and {unknown.Count - MostUnknown} more" : "");
        string[] offers = [.. unknown.Take(MostUnknown).Where(each => each.Meant is not null).Select(each => isOne ? each.Meant! : $"{each.Meant} for {each.Name}")];
        var help = offers.Length == 0 ? $"Nothing to do where a server, a plugin or the project has {(isOne ? "such a tool" : "such tools")}; else write {(isOne ? "it" : "them")} as OpenCode has {(isOne ? "it, or take it" : "them, or take them")} out."
            : $"Did you mean {string.Join(", ", offers)}? Nothing that OpenCode does itself hangs on {(isOne ? first.Name : "these names")}.";
        draft.Tell(
            Rules.UnknownTool,
            first.Key!,
            $"{Joined(unknown.Select(each => each.Key!.Key).Distinct(StringComparer.Ordinal))} {(unknown.DistinctBy(each => each.Key!.Key).Skip(1).Any() ? "name" : "names")} {named}, which {(isOne ? "is" : "are")} none of OpenCode's own; {(isOne ? "it counts only for a tool" : "they count only for tools")} of a server or plugin that {(isOne ? "is" : "are")} called so",
            first.Line,
            help);
    }

    private static Field? KeyAt(RightsDraft draft, int line) =>
        new[] { "tools", "permission", "permissions" }.Select(key => draft[key]).FirstOrDefault(field => field?.Holds(line) == true);

    /// <summary>The name of the program's that one is a slip of, or its name for what another program calls so; null where a tool of a server or plugin may be called so.</summary>
    private static string? MeantBy(string action)
    {
        static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (Format.Tools.Keys.FirstOrDefault(known => Plain(known).Equals(Plain(action), StringComparison.OrdinalIgnoreCase)) is { } same)
            return same;
        var isAnothers = ToolNames.IsAnyones(action) || action.Split('_') is [var first, var second] && second != "*" && (Format.Tools.ContainsKey(first) || Format.Tools.ContainsKey(second));
        return !isAnothers ? null : ToolNames.Of(action, Format).Right switch
        {
            Right.Read => "read",
            Right.Search => "grep",
            Right.Edit => "edit",
            Right.Execute => "bash",
            Right.Web => "webfetch",
            Right.Delegate => "task",
            _ => null,
        };
    }

    private static IEnumerable<Right> RightsOf(string action) =>
        IsKnown(action) ? Actions.Where(each => each.Always.Concat(each.WhereNamed).Any(known => Wildcard.Covers(action, known))).Select(each => each.Right).Concat(action == "*" ? [Right.Mcp] : [])
        : [IsServer(action) ? Right.Mcp : Right.Other];

    private static void WriteNames(RightsDraft draft, List<OrderedRule> rules, OrderedRules ordered)
    {
        var switches = draft["tools"]?.Entries ?? [];
        string[] denied = [.. rules.Where(rule => rule is { IsForAll: true, Effect: RightState.Denied } && ordered.For(rule.Action) is (RightState.Denied, _, [])).Select(rule => rule.Action)];
        var written = (draft["permission"] ?? draft["permissions"])?.Entries?.Select(entry => entry.Key.Split('.')[0]).Distinct(StringComparer.Ordinal).ToList() ?? [];
        draft.Written(
            draft["tools"] is { Entries: null } list ? ToolLists.Names(list) : switches.Where(each => each.Value == "true").Select(each => each.Key),
            [.. switches.Where(each => each.Value != "true").Select(each => each.Key), .. written.Where(name => denied.Contains(ActionOf(name)))],
            draft["tools"]?.Line ?? 0);
    }
}
