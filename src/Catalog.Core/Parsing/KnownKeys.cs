using System.Collections.Frozen;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Parsing;

/// <summary>
/// The front-matter keys that agent files use. In a block that is not valid YAML only these begin a field:
/// lines of a description such as <c>user: …</c> or <c>Context: …</c> look like keys and are none.
/// </summary>
internal static class KnownKeys
{
    /// <summary>Keys that no format documents and that authors write all the same.</summary>
    private static readonly string[] OfAuthors =
    [
        "colour", "version", "last_updated", "lastUpdated", "category", "emoji", "icon", "tags", "author", "authors", "triggers", "trigger", "keywords",
        "priority", "max_runtime_minutes", "checkpoint_frequency", "context_isolation", "parallel_ready", "max_tool_calls", "type", "capabilities",
        "expertise", "role", "title", "display_name", "displayName", "display-name", "created", "updated", "date", "domain", "domains", "tier", "team",
        "vibe", "services", "enabled", "reasoningEffort", "allowed_directories", "run_mode", "applyTo", "globs", "alwaysApply", "specialization",
        "complexity", "status", "id", "slug", "dependencies", "inputs", "outputs", "examples", "subtask", "thinking", "language", "owner",
    ];

    private static readonly FrozenSet<string> Names =
        AgentFormats.All.SelectMany(format => format.Keys).Concat(OfAuthors).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the value of a key may go on in lines that look like keys: the turns of a dialogue.</summary>
    public static bool MayHoldDialogue(string key) => key.ToLowerInvariant() is "description" or "when_to_use" or "examples" or "prompt" or "initialprompt";

    /// <summary>
    /// The key that a line at column 0 begins; empty when it begins none. A key that no list can know
    /// still shows itself by an underscore, hyphen or inner capital, which the words of a dialogue do not have.
    /// </summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> line)
    {
        var key = AnyAt(line);
        if (key.IsEmpty)
            return [];
        if (Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key))
            return key is "Context" or "Examples" or "Agent" ? [] : key;
        return key[1..].ContainsAny('_', '-') || (key[1..].ContainsAnyInRange('A', 'Z') && char.IsAsciiLetterLower(key[0])) ? key : [];
    }

    /// <summary>The word at column 0 that a colon follows, known or not; empty when there is none.</summary>
    public static ReadOnlySpan<char> AnyAt(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')))
            return [];
        var key = line[..colon];
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return [];
        }
        return key;
    }
}
