using Catalog.Core.Findings;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Parsing;

/// <summary>Brings the ways of granting tools (comma text, list, map, <c>*</c>, absence) into one form.</summary>
internal static class ToolGrants
{
    private static readonly IReadOnlyList<Right> AllRights = Enum.GetValues<Right>();

    /// <summary>What must be denied for a right to be gone from an agent that inherits everything.</summary>
    private static readonly Dictionary<Right, string[][]> Denials = new()
    {
        [Right.Read] = [["read"]],
        [Right.Search] = [["grep", "glob"]],
        [Right.Edit] = [["write", "edit"]],
        [Right.Execute] = [["bash"]],
        [Right.Web] = [["webfetch", "websearch"]],
        [Right.Delegate] = [["task"], ["agent"]],
    };

    public static ToolGrant Read(FrontMatter frontMatter, AgentFormat format, string path, List<Finding> findings)
    {
        var field = frontMatter[format.ToolsKey] ?? frontMatter["tools"] ?? frontMatter["allowed-tools"];
        var deny = new List<string>();
        if (frontMatter["disallowedTools"] is { } denied)
            deny.AddRange(Names(denied));
        // A key without a value says nothing, and what says nothing inherits.
        var inherits = field is null || (field.Written.Length == 0 && field.Items is null);
        var allow = new List<string>();
        if (field?.Entries is { } map)
        {
            allow.AddRange(map.Where(entry => IsOn(entry.Value)).Select(entry => entry.Key));
            deny.AddRange(map.Where(entry => !IsOn(entry.Value)).Select(entry => entry.Key));
            inherits = format.MapKeepsOthers && !deny.Contains("*");
            if (!format.MapKeepsOthers)
                findings.Add(new(Rules.FieldType, $"{field.Key} is a map; {format.Id} expects a list. Only what is true is granted", path, field.Line, field.Column));
        }
        else if (field is not null && !inherits)
        {
            allow.AddRange(Names(field));
        }
        deny.AddRange(DeniedBy(frontMatter["permission"]));
        return new ToolGrant(inherits, Distinct(allow), Distinct(deny), Rights(inherits, allow, deny, frontMatter, format), inherits ? 0 : field!.Line);
    }

    /// <summary>The names in a value, split at commas outside parentheses; a skill's text without any is split at spaces, as its format has it.</summary>
    public static IEnumerable<string> Names(Field field)
    {
        if (field.Items is { } items)
            return items.SelectMany(item => Split(item, ',')).Where(name => name.Length > 0 && name is not ("null" or "~"));
        var value = field.Value.Trim();
        if (value is ['[', .., ']'])
            value = value[1..^1];
        var names = Split(value, ',').ToList();
        if (names.Count == 1 && field.Key.Equals("allowed-tools", StringComparison.OrdinalIgnoreCase))
            names = [.. Split(value, ' ')];
        return names.Select(name => name.Trim('"', '\'', ' ')).Where(name => name.Length > 0);
    }

    private static IEnumerable<string> Split(string value, char separator)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : separator;
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (i < value.Length && (depth > 0 || (c != separator && c != '\n')))
                continue;
            var name = value[start..i].Trim();
            yield return name.StartsWith("- ", StringComparison.Ordinal) ? name[2..].Trim() : name;
            start = i + 1;
        }
    }

    /// <summary>What OpenCode's <c>permission</c> denies as a whole; a pattern or <c>ask</c> leaves the rest of a tool in place.</summary>
    private static IEnumerable<string> DeniedBy(Field? permission) =>
        (permission?.Entries ?? [])
            .Select(entry => (Parts: entry.Key.Split('.', 2), IsDenied: entry.Value.Equals("deny", StringComparison.OrdinalIgnoreCase)))
            .GroupBy(entry => entry.Parts[0], StringComparer.Ordinal)
            .Where(tool => tool.All(entry => entry.IsDenied) && tool.Any(entry => entry.Parts is [_] or [_, "*"]))
            .Select(tool => tool.Key);

    private static IReadOnlyList<Right> Rights(bool inherits, List<string> allow, List<string> deny, FrontMatter frontMatter, AgentFormat format)
    {
        // What denies a pattern only (Bash(rm:*)) leaves the tool.
        var denied = deny.Where(tool => tool == ToolRights.BareName(tool)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // In OpenCode webfetch is all there is of the web.
        bool IsGone(Right right) => denied.Contains("*")
            || (right == Right.Web && format.MapKeepsOthers && denied.Contains("webfetch"))
            || (Denials.TryGetValue(right, out var ways) && ways.Any(way => way.All(denied.Contains)));
        var everything = inherits || allow.Contains("*");
        // OpenCode's edit permission is that of every tool that writes.
        var isReadOnly = (frontMatter["readonly"] is { } flag && IsOn(flag.Value)) || DeniedBy(frontMatter["permission"]).Contains("edit");
        return
        [
            .. AllRights.Where(right =>
                (everything ? !IsGone(right) : allow.Any(tool => ToolRights.Of(tool) == right && !denied.Contains(ToolRights.BareName(tool))))
                && !(isReadOnly && right == Right.Edit)),
        ];
    }

    private static bool IsOn(string value) => value.Trim().ToLowerInvariant() is "true" or "yes" or "on" or "allow" or "ask";

    private static IReadOnlyList<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal)];
}
