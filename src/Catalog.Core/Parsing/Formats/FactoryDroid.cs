using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Factory's custom droids: <c>.factory/droids/*.md</c>, and those of any folder that are written as its own.</summary>
// https://docs.factory.ai/cli/configuration/custom-droids (tools: none for all, a category, or a list of ids to the letter; every droid has TodoWrite;
// mcpServers adds the tools of servers)
internal static class FactoryDroid
{
    public static readonly AgentFormat Format = new("factory-droid", "Factory droid", path => PathParts.IsMarkdown(path) && PathParts.IsUnder(path, ".factory/droids"))
    {
        Home = ".factory/droids",
        Starter = name => StarterText.Of(name, "model: inherit", "tools: read-only"),
        Keys = ["name", "description", "model", "reasoningEffort", "tools", "mcpServers"],
        Tools = AgentFormat.Table(
            StringComparer.Ordinal,
            (Right.Read, "Read"),
            (Right.Search, "LS Grep Glob"),
            (Right.Edit, "Create Edit ApplyPatch"),
            (Right.Execute, "Execute"),
            (Right.Web, "WebSearch FetchUrl"),
            (Right.Other, "TodoWrite")),
        ToolsAreExact = true,
        NamelessTool = Right.Mcp,
        Speaks = Speaks,
        GrantRights = Grant,
    };

    private static readonly Dictionary<string, Right[]> Categories = new(StringComparer.Ordinal)
    {
        ["read-only"] = [Right.Read, Right.Search],
        ["edit"] = [Right.Edit],
        ["execute"] = [Right.Execute],
        ["web"] = [Right.Web],
        ["mcp"] = [Right.Mcp],
    };

    /// <summary>The tools that no other program has.</summary>
    private static readonly string[] Own = ["Create", "ApplyPatch", "Execute", "FetchUrl"];

    private static bool Speaks(FrontMatter frontMatter) =>
        frontMatter["tools"] is { Entries: null } tools
        && (IsCategory(tools)
            || (ToolLists.Names(tools).ToList() is { Count: > 0 } names && names.TrueForAll(Format.Tools.ContainsKey) && names.Exists(Own.Contains)));

    private static bool IsCategory(Field tools) => tools is { Items: null, Entries: null } && Categories.ContainsKey(tools.Value.Trim());

    /// <summary>The tools of a category, which is no tool itself.</summary>
    private static IEnumerable<string> ToolsOf(string category) =>
        category == "mcp" ? ["mcp_*"] : Format.Tools.Where(tool => Categories[category].Contains(tool.Value)).Select(tool => tool.Key).Order(StringComparer.Ordinal);

    private static void Grant(RightsDraft draft)
    {
        var tools = draft["tools"];
        draft.All(tools is null ? RightState.Inherited : RightState.Denied, tools?.Line ?? 0);
        if (tools is { Items: not null })
        {
            ToolLists.Grant(draft, tools, _ => false);
        }
        else if (tools is not null && IsCategory(tools))
        {
            foreach (var right in Categories[tools.Value.Trim()])
                draft.Set(right, RightState.Granted, tools.Line);
        }
        else if (tools is not null)
        {
            var named = (tools.Entries?.Select(entry => entry.Key) ?? ToolLists.Names(tools)).Where(Format.Tools.ContainsKey).Select(tool => Format.Tools[tool]).Distinct().ToList();
            draft.Refuse(
                tools,
                $"tools is none of {string.Join(", ", Categories.Keys)}, and no list",
                named.Count > 0 ? named : RightsDraft.Every);
        }
        if (tools is not null)
            draft.Raise(Right.Other, RightState.Granted, tools.Line);
        draft.Written(tools is null or { Entries: not null } ? [] : IsCategory(tools) ? ToolsOf(tools.Value.Trim()) : ToolLists.Names(tools), [], tools?.Line ?? 0);
        if (draft["mcpServers"] is not { } servers)
            return;
        if (servers is not { Items: not null })
            draft.Refuse(servers, "mcpServers is no list of names; what it opens is not known", [Right.Mcp]);
        foreach (var name in servers.Items ?? [])
            draft.Scope(Right.Mcp, name, RightState.Granted, servers.Line);
    }
}
