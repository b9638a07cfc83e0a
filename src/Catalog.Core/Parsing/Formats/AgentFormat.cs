using System.Collections.Frozen;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>One kind of agent file: where it lies, and what stands in it.</summary>
/// <param name="Id">Stable, such as <c>claude-agent</c>.</param>
/// <param name="Label">What people call it, such as <c>Claude Code agent</c>.</param>
/// <param name="Claims">Whether a file at this path, relative to the source or repository, is of this format.</param>
public sealed record AgentFormat(string Id, string Label, Func<string, bool> Claims)
{
    /// <summary>The folder in which its program looks for such files, below the project.</summary>
    public required string Home { get; init; }

    /// <summary>What may follow the stem of a file name, longest first.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [".md"];

    /// <summary>True when the file name is the identity, so that a missing <c>name</c> is nothing to mend.</summary>
    public bool NamedByFile { get; init; }

    /// <summary>True when a folder is the agent, and the file in it always has the same name.</summary>
    public bool NamedByFolder { get; init; }

    /// <summary>The folder names below which the path is the identity, such as <c>team/reviewer</c>; none where the file's or folder's name alone is.</summary>
    public IReadOnlyList<string> NamedBelow { get; init; } = [];

    /// <summary>Whether the program takes a file for an agent: without front matter it does so only where the file's name or folder is the identity.</summary>
    public bool Loads(FrontMatter frontMatter) => frontMatter.Exists || NamedByFile || NamedByFolder;

    /// <summary>True when a file of another format never becomes one of this, nor the other way.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>True when it is read only where a config asks for it.</summary>
    public bool OnlyOnRequest { get; init; }

    /// <summary>The front-matter keys that the format documents.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The key that grants tools.</summary>
    public string ToolsKey { get; init; } = "tools";

    /// <summary>True when a map of tools switches single ones and leaves the rest as it is.</summary>
    public bool MapKeepsOthers { get; init; }

    /// <summary>The tools that the format documents or once did, and the right that each opens.</summary>
    public IReadOnlyDictionary<string, Right> Tools { get; init; } = new Dictionary<string, Right>();

    /// <summary>The names that may stand before a slash and a tool's own; any other is a server's or an extension's.</summary>
    public IReadOnlyList<string> ToolSets { get; init; } = [];

    /// <summary>What a set of tools opens besides the right of its name.</summary>
    public IReadOnlyList<(string Set, Right Right)> AlsoOpened { get; init; } = [];

    /// <summary>The tools that must be gone for a right to be gone from an agent that has every tool, in one of some ways; none where no list takes tools away.</summary>
    public IReadOnlyList<(Right Right, string[][] Ways)> LastTools { get; init; } = [];

    /// <summary>True when a list of tools names what need not be asked for, and limits nothing.</summary>
    public bool ToolsAreNoLimit { get; init; }

    /// <summary>Tools that a list may name and no agent of the format has.</summary>
    public IReadOnlyList<string> NeverGiven { get; init; } = [];

    /// <summary>True when a tool must be written to the letter, so that any other name is a finding.</summary>
    public bool ToolsAreExact { get; init; }

    /// <summary>What the name of each tool of an MCP server begins with; null where servers are written in more ways than one.</summary>
    public string? McpPrefix { get; init; }

    /// <summary>True when the format tells names of tools that it does not have itself, at their lines.</summary>
    public bool TellsUnknownTools { get; init; }

    /// <summary>The agents that come with its program, in lower case: a hand-off to one leads somewhere, though no file defines it.</summary>
    public IReadOnlyList<string> BuiltIns { get; init; } = [];

    /// <summary>How much a mode lets an agent do without asking, from 0.</summary>
    public Func<string?, int> ModeReach { get; init; } = _ => 0;

    /// <summary>What a mode does, in a few words; without those that say so by their name.</summary>
    public IReadOnlyDictionary<string, string> ModeWords { get; init; } = new Dictionary<string, string>();

    /// <summary>Characters that its documentation allows a description; null where a long one only costs.</summary>
    public int? MostDescription { get; init; }

    /// <summary>What its documentation asks of a name: given the name, the one that the path gives, the path, and the field.</summary>
    internal Func<string, string, string, Field, IEnumerable<Finding>> NameRules { get; init; } = (_, _, _, _) => [];

    /// <summary>Whether a front matter is written as only this format has it, which decides where a file lies in no program's own folder.</summary>
    internal Func<FrontMatter, bool> Speaks { get; init; } = _ => false;

    /// <summary>The keys that its program passes over in an agent that a plugin ships.</summary>
    public IReadOnlyList<string> NotInPlugins { get; init; } = [];

    /// <summary>The right that a tool is taken for whose name says nothing.</summary>
    public Right NamelessTool { get; init; } = Right.Other;

    /// <summary>Reads the rights that a front matter gives.</summary>
    internal Action<RightsDraft> GrantRights { get; init; } = draft => draft.All(RightState.Inherited);

    /// <summary>Reads the metadata of a text: its text, its path, and where findings go.</summary>
    internal Func<string, string, List<Finding>, FrontMatter> ReadFrontMatter { get; init; } = FrontMatterReader.Read;

    /// <summary>A table of tools from rows of names with spaces between them.</summary>
    internal static IReadOnlyDictionary<string, Right> Table(StringComparer comparer, params ReadOnlySpan<(Right Right, string Names)> rows)
    {
        var tools = new Dictionary<string, Right>(comparer);
        foreach (var (right, names) in rows)
        {
            foreach (var name in names.Split(' '))
                tools[name] = right;
        }
        return tools.ToFrozenDictionary(comparer);
    }

    /// <summary>A file to start from, for the agent's name: small, complete, and without a finding.</summary>
    public Func<string, string> Starter { get; init; } = name => StarterText.Of(name);

    /// <summary>The name of a file that states none; a program's own folder, such as <c>.claude</c>, names nobody.</summary>
    public string NameFromPath(string path) => !NamedByFolder ? Stem(path) : PathParts.Folder(path) is { Length: > 0 } folder && folder[0] != '.' ? folder : Stem(path).ToLowerInvariant();

    /// <summary>What its program calls the file at a path: its name, with the folders below the format's own where they belong to it.</summary>
    public string CalledFromPath(string path)
    {
        var folders = path.Split('/')[..^1];
        var home = Array.FindLastIndex(folders, folder => NamedBelow.Contains(folder, StringComparer.OrdinalIgnoreCase));
        return home < 0 ? NameFromPath(path) : string.Join('/', [.. folders[(home + 1)..], NameFromPath(path)]);
    }

    /// <summary>The file name without its ending.</summary>
    public string Stem(string path)
    {
        var name = PathParts.FileName(path);
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length)
                return name[..^ending.Length];
        }
        return name;
    }

    /// <summary>Where its program looks for such a file.</summary>
    /// <param name="slug">Of the agent, for the folder of a format that has one for each.</param>
    /// <param name="home">The folder where it is not the format's own.</param>
    public string InstalledAs(string path, string slug, string? home = null) =>
        NamedByFolder ? $"{home ?? Home}/{slug}/{PathParts.FileName(path)}" : $"{home ?? Home}/{CalledFromPath(path)[..^NameFromPath(path).Length]}{PathParts.FileName(path)}";
}
