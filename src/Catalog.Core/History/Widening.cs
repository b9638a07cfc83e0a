using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>What one version of an agent may do that the version before might not.</summary>
public static class Widening
{
    /// <summary>Each gain as a short phrase, such as <c>execute (Bash)</c>; empty when nothing was gained. Another notation of the same rights is no gain.</summary>
    public static IReadOnlyList<string> Between(AgentDefinition before, AgentDefinition after)
    {
        var (old, current) = (before.Tools, after.Tools);
        if (current.Inherits && !old.Inherits && current.Rights.Count > 0)
            return ["every tool (no tool list any more)"];
        List<string> gains = [.. current.Rights.Except(old.Rights).Select(right => Gain(right, current))];
        if (!old.Inherits)
        {
            gains.AddRange(current.Allow.Where(tool => IsNewServer(tool, old) && old.Rights.Contains(Right.Mcp)));
            gains.AddRange(current.Allow.Where(tool => IsUnscoped(tool, old)).Select(tool => $"{tool} without its scope"));
        }
        if (IsUnattended(after) && !IsUnattended(before))
            gains.Add($"permissionMode {after.FrontMatter["permissionMode"]!.Value}");
        return gains;
    }

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
