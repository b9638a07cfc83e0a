using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>What one version of an agent may do that the version before might not.</summary>
public static class Widening
{
    /// <summary>Each gain as a short phrase, such as <c>execute (Bash)</c>; empty when nothing was gained. Another notation of the same rights is no gain.</summary>
    public static IReadOnlyList<string> Between(AgentDefinition before, AgentDefinition after)
    {
        var (old, current) = (before.Tools, after.Tools);
        if (IsEverything(current) && !IsEverything(old) && current.Rights.Count > 0)
            return [current.Inherits ? "every tool (no tool list any more)" : "every tool (*)"];
        List<string> gains = [.. current.Rights.Except(old.Rights).Select(right => Gain(right, current))];
        if (!IsEverything(old))
        {
            gains.AddRange(current.Allow.Where(tool => IsNewServer(tool, old) && old.Rights.Contains(Right.Mcp)));
            gains.AddRange(current.Allow.Where(tool => IsUnscoped(tool, old)).Select(tool => $"{tool} without its scope"));
        }
        gains.AddRange(Loosened(before.FrontMatter["permission"], after.FrontMatter["permission"]));
        if (IsUnattended(after) && !IsUnattended(before))
            gains.Add($"permissionMode {after.FrontMatter["permissionMode"]!.Value}");
        return gains;
    }

    private static bool IsEverything(ToolGrant grant) => grant.Inherits || grant.Allow.Contains("*", StringComparer.Ordinal);

    /// <summary>What OpenCode asked for before and asks for no more, or denied by a pattern; a tool that was denied as a whole is a right gained.</summary>
    private static IEnumerable<string> Loosened(Field? before, Field? after) =>
        from now in after?.Entries ?? []
        join was in before?.Entries ?? [] on now.Key equals was.Key
        where Looseness(now.Value) > Looseness(was.Value) && (Looseness(was.Value) > 0 || now.Key.Contains('.', StringComparison.Ordinal))
        select $"{now.Key} {was.Value} → {now.Value}";

    private static int Looseness(string permission) => permission switch { "allow" => 2, "ask" => 1, _ => 0 };

    private static string Gain(Right right, ToolGrant grant)
    {
        var name = right.ToString().ToLowerInvariant();
        string[] tools = [.. grant.Allow.Where(tool => ToolRights.Of(tool) == right)];
        return tools.Length == 0 ? name : $"{name} ({string.Join(", ", tools)})";
    }

    private static bool IsNewServer(string tool, ToolGrant old) =>
        ToolRights.Of(tool) == Right.Mcp && !old.Allow.Contains(tool, StringComparer.OrdinalIgnoreCase);

    private static bool IsUnscoped(string tool, ToolGrant old) =>
        tool == ToolRights.BareName(tool)
        && !old.Allow.Contains(tool, StringComparer.OrdinalIgnoreCase)
        && old.Allow.Any(each => each.Length > tool.Length && ToolRights.BareName(each).Equals(tool, StringComparison.OrdinalIgnoreCase));

    private static bool IsUnattended(AgentDefinition definition) =>
        definition.FrontMatter["permissionMode"]?.Value is "bypassPermissions" or "acceptEdits" or "dontAsk" or "auto";
}
