namespace Catalog.Core.Parsing.Formats;

/// <summary>Permissions of several places as OpenCode merges them: key by key, a key keeps the place where it first stood, and the last that sets it counts.</summary>
// packages/opencode/src/config/config.ts of OpenCode: tools become permissions, then configs and the agent's file are merged deeply
internal sealed class OpenCodeRules
{
    private readonly List<KeyValuePair<string, JsonPart>> rules = [];

    public bool IsEmpty => rules.Count == 0;

    /// <summary>Adds what a config says, with lines below 0.</summary>
    public void AddConfig(JsonPart said) => Add(Elsewhere(said["tools"]), Elsewhere(said["permission"]));

    private static JsonPart? Elsewhere(JsonPart? part) =>
        part is null ? null : part with { Line = -part.Line, Keys = part.Keys is { } keys ? [.. keys.Select(each => KeyValuePair.Create(each.Key, Elsewhere(each.Value)!))] : null };

    private void Add(JsonPart? tools, JsonPart? permission)
    {
        var own = new List<KeyValuePair<string, JsonPart>>();
        foreach (var (tool, value) in tools?.Keys ?? [])
            Put(own, tool is "write" or "patch" or "multiedit" ? "edit" : tool, value with { Value = value.Value switch { "true" => "allow", "false" => "deny", var other => other } });
        foreach (var (action, value) in permission is { Keys: null } all ? [new("*", all)] : permission?.Keys ?? [])
            Put(own, action, value);
        Merge(rules, own);
    }

    /// <summary>Adds what an agent's file says; false where it has another form than a word or a map.</summary>
    public bool Add(FrontMatter frontMatter)
    {
        var (tools, permission) = (frontMatter["tools"], frontMatter["permission"]);
        if (tools is { Entries: null, Written.Length: > 0 } || permission is { Items: not null } or { Lists.Count: > 0 })
            return false;
        Add(tools?.Entries is null ? null : PartOf(tools), permission is null or { Entries: null, Written.Length: 0 } ? null : PartOf(permission));
        return true;
    }

    /// <summary>All of them one after the other, with the places in which they stand.</summary>
    public IEnumerable<(string Key, string Effect, int Line)> Flat() => rules.SelectMany(rule => rule.Value.Keys is { } patterns
        ? patterns.Select(pattern => ($"{rule.Key}.{pattern.Key}", pattern.Value.Value ?? "", pattern.Value.Line))
        : [(rule.Key, rule.Value.Value ?? "", rule.Value.Line)]);

    private static JsonPart PartOf(Field field)
    {
        if (field.Entries is null)
            return new(field.Line, field.Value.Trim(), null);
        var keys = new List<KeyValuePair<string, JsonPart>>();
        foreach (var (i, (path, value)) in field.Entries.Index())
        {
            var part = new JsonPart(field.LeafLines?[i] ?? field.Line, value, null);
            if (path.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot)
                Merge(keys, [new(path[..dot], new(part.Line, null, [new(path[(dot + 1)..], part)]))]);
            else
                Put(keys, path, part);
        }
        return new(field.Line, null, keys);
    }

    private static void Merge(List<KeyValuePair<string, JsonPart>> into, IReadOnlyList<KeyValuePair<string, JsonPart>> from)
    {
        foreach (var (key, value) in from)
        {
            if (value.Keys is { } news && into.Find(each => each.Key == key).Value?.Keys is { } olds)
            {
                List<KeyValuePair<string, JsonPart>> both = [.. olds];
                Merge(both, news);
                Put(into, key, value with { Keys = both });
            }
            else
            {
                Put(into, key, value);
            }
        }
    }

    private static void Put(List<KeyValuePair<string, JsonPart>> rules, string key, JsonPart value)
    {
        var at = rules.FindIndex(each => each.Key == key);
        if (at < 0)
            rules.Add(new(key, value));
        else
            rules[at] = new(key, value);
    }
}
