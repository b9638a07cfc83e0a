using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing;

/// <summary>The names that the agents of one catalog answer to; built once, then found in every text.</summary>
public sealed class KnownAgents
{
    private readonly PhraseIndex<string> index;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> skills = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> subjects = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>The names of agents by each name that one alone of them answers to; null for others.</summary>
    private readonly Dictionary<string, string?> named = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of agents and skills by the paths of their files.</summary>
    private readonly Dictionary<string, string> byPath = new(StringComparer.Ordinal);

    /// <summary>Names under which permissions and tools are told, which are tools'.</summary>
    private readonly HashSet<string> tools = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<string> given = [];

    private KnownAgents(IReadOnlyCollection<AgentDefinition> definitions)
    {
        var forms = new List<KeyValuePair<string, string>>();
        var agents = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in definitions)
        {
            given.Add(IsSkill(definition) ? "skill" : "agent");
            (IsSkill(definition) ? skills : agents).UnionWith([Key(definition.Name), Key(StemOf(definition))]);
            if (Key(StemOf(definition)) is var stem && !stem.Contains('-', StringComparison.Ordinal) && Key(definition.Name).StartsWith(stem + "-", StringComparison.Ordinal))
                subjects.Add(stem);
            if (byPath.TryAdd(definition.Path, definition.Name))
                given.Add(definition.Path);
            foreach (var key in new[] { Key(definition.Name), Key(StemOf(definition)), Key(CallOf(definition)) })
                named[key] = !named.TryGetValue(key, out var other) || other == Key(definition.Name) ? Key(definition.Name) : null;
            // "edit" and "review" are words; who lies in a folder is called by it.
            var call = CallOf(definition);
            Add(call, forms);
            if (!call.Contains('/', StringComparison.Ordinal) || definition.Name.Contains('-', StringComparison.Ordinal))
            {
                Add(definition.Name, forms);
                Add(StemOf(definition), forms);
            }
            foreach (var key in (ReadOnlySpan<string>)["permission", "tools"])
                tools.UnionWith(definition.FrontMatter[key]?.Entries?.Select(entry => entry.Key.Split('.')[0]).Where(name => name.Contains('-', StringComparison.Ordinal)) ?? []);
            foreach (var key in (ReadOnlySpan<string>)["display_name", "displayName", "display-name"])
            {
                if (definition.FrontMatter[key] is { Items: null, Entries: null } shown)
                    Add(shown.Value.Trim(), forms);
            }
        }
        skills.ExceptWith(agents);
        tools.ExceptWith(names);
        subjects.ExceptWith(definitions.Where(definition => !IsSkill(definition)).Select(definition => Key(definition.Name)));
        given.AddRange(tools);
        index = new PhraseIndex<string>(forms);
    }

    /// <summary>No agents: what a single file is read with.</summary>
    public static KnownAgents None { get; } = new([]);

    public static KnownAgents Of(IEnumerable<AgentDefinition> definitions) => new([.. definitions]);

    /// <summary>All that this was made of, in order: two with the same read every text alike.</summary>
    internal IReadOnlyList<string> Given => given;

    /// <summary>True when an agent answers to the name, whether written as slug, display name, <c>@name</c> or <c>plugin:name</c>.</summary>
    public bool Contains(string name) => names.Contains(Key(name)) || name.LastIndexOf(':') is >= 0 and var colon && !name.AsSpan(0, colon).Contains(' ') && names.Contains(Key(name[(colon + 1)..]));

    /// <summary>True for the name of a skill that no agent bears.</summary>
    public bool IsSkill(string name) => skills.Contains(Key(name)) || skills.Contains(Key(name[(name.LastIndexOf(':') + 1)..]));

    /// <summary>True for the one word by which the file of an agent is called that is named for it: the agent <c>gold-agent</c> in <c>gold.md</c> is about gold, and "Gold" alone is not the agent.</summary>
    internal bool IsSubject(string name) => subjects.Contains(Key(name));

    /// <summary>True for the name of a tool, as the permissions of agents tell it, that no agent bears.</summary>
    internal bool IsTool(string name) => tools.Contains(name);

    /// <summary>An agent whose rights to call others name them by the one name of each, whichever they were written under.</summary>
    internal AgentDefinition Resolve(AgentDefinition definition)
    {
        var tools = definition.Tools;
        return tools[Right.Delegate].Scopes.Count == 0 ? definition : definition with
        {
            Tools = tools with
            {
                States = [.. tools.States.Select(state => state.Right != Right.Delegate ? state : state with { Scopes = [.. state.Scopes.Select(scope => scope with { Agent = named.GetValueOrDefault(Key(scope.Pattern)) })] })],
            },
        };
    }

    /// <summary>True for what an agent answers to, and for a skill's name in these very letters: the skill <c>docker</c> is not called Docker.</summary>
    internal bool Calls(string word) => names.Contains(Key(word)) && (written.Contains(word) || !skills.Contains(Key(word)));

    /// <summary>The name of the agent or skill whose file is at a path; null for another path.</summary>
    internal string? At(string path) => byPath.GetValueOrDefault(path);

    /// <summary>True for the name of an agent or skill in these very letters.</summary>
    internal bool IsWritten(string name) => written.Contains(name);

    /// <summary>The one form under which spellings of a name meet: <c>Code Reviewer</c>, <c>@code_reviewer</c> and <c>code-reviewer</c> are one.</summary>
    public static string Key(string name) =>
        string.Create(name.TrimStart('@').Length, name.TrimStart('@'), (key, source) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = source[i] is ' ' or '_' ? '-' : char.ToLowerInvariant(source[i]);
        });

    /// <summary>The name that a file's path gives it.</summary>
    internal static string StemOf(AgentDefinition definition) => AgentFormats.Of(definition.Format).NameFromPath(definition.Path);

    /// <summary>What its program calls it: the name that it states, or what its path gives, such as <c>team/reviewer</c>.</summary>
    internal static string CallOf(AgentDefinition definition) => definition.NameIsWritten || AgentFormats.Of(definition.Format).NamedBelow.Count == 0 ? definition.Name : AgentFormats.Of(definition.Format).CalledFromPath(definition.Path);

    internal IEnumerable<PhraseMatch<string>> In(string text, int from, int to) => index.In(text, from, to);

    /// <summary>A skill, or a file that lies flat among skills.</summary>
    private static bool IsSkill(AgentDefinition definition) =>
        definition.Format == ClaudeSkill.Format.Id || PathParts.Folder(definition.Path) == "skills";

    private void Add(string name, List<KeyValuePair<string, string>> forms)
    {
        given.Add(name);
        written.Add(name);
        if (name.Length < 2 || !names.Add(Key(name)))
            return;
        forms.Add(new(name, name));
        // "💻 Python Developer" is called without its picture too.
        if (name.AsSpan().TrimStart(name.AsSpan()[..Math.Max(0, name.AsSpan().IndexOfAnyInRange('0', 'z'))]) is { Length: > 3 } bare && bare.Length < name.Length && !char.IsAscii(name[0]) && names.Add(Key(bare.ToString())))
            forms.Add(new(bare.ToString(), name));
        var spaced = name.Replace('-', ' ').Replace('_', ' ');
        if (spaced != name)
            forms.Add(new(spaced, name));
        var slug = Key(name);
        if (!slug.Equals(name, StringComparison.OrdinalIgnoreCase))
            forms.Add(new(slug, name));
        // "DOCKER_BUILDER"
        if (slug.Contains('-', StringComparison.Ordinal) && !name.Contains('_', StringComparison.Ordinal))
            forms.Add(new(slug.Replace('-', '_'), name));
        // "UX/UI Designer" answers to ux-ui-designer.
        if (slug.Split('-') is [{ Length: < 4 } one, { Length: < 4 } other, _, ..])
            forms.Add(new($"{one}/{other}{spaced[(one.Length + 1 + other.Length)..]}", name));
    }
}
