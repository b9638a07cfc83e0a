using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// Finds hand-offs that lead nowhere. A name that no agent has may well be a program, a setting, a word or another plugin's, so the words around it
/// must leave no doubt; what a key of the front matter declares needs no words.
/// </summary>
internal sealed partial class HandOffChecks
{
    /// <summary>Lines after a relation's own among which its name is sought: a description is one relation's place, however many lines it has.</summary>
    private const int MostLines = 40;

    private const int MostPlaces = 20;

    /// <summary>Characters before and after a name that are read.</summary>
    private const int Around = 200;

    /// <summary>Roles of agents that programs and parts of programs have as well.</summary>
    private static readonly HashSet<string> RolesOfPrograms = new(StringComparer.OrdinalIgnoreCase)
    {
        "agent", "generator", "builder", "runner", "manager", "editor", "validator", "checker", "creator", "operator", "master", "watcher", "admin", "executor", "resolver", "inspector", "pro", "dev",
    };

    private readonly AgentCatalog catalog;
    private readonly Names byName;
    private readonly ILookup<string, string> leftOut;
    private readonly List<string> names;
    private readonly HashSet<string> known;
    private readonly HashSet<string> homes;
    private readonly ILookup<string, Agent> former;
    private readonly ILookup<string, RetiredAgent> removed;
    private readonly Lazy<ILookup<(string Plugin, string Beginning), string>> longer;
    private readonly Dictionary<string, string?> offers = new(StringComparer.Ordinal);

    private HandOffChecks(AgentCatalog catalog, IEnumerable<string> leftOut)
    {
        this.catalog = catalog;
        byName = new Names(catalog.Agents);
        this.leftOut = leftOut.ToLookup(path => KnownAgents.Key(AgentFormats.For(path)?.NameFromPath(path) ?? path));
        names = [.. catalog.Agents.Select(agent => agent.Name).Distinct(StringComparer.Ordinal)];
        known = names.Select(KnownAgents.Key).ToHashSet(StringComparer.Ordinal);
        former = catalog.Agents.SelectMany(agent => agent.FormerNames.Select(name => (Name: name, Agent: agent))).ToLookup(each => KnownAgents.Key(each.Name), each => each.Agent);
        longer = new(() => catalog.Agents.Where(agent => agent.PluginName is not null).SelectMany(agent => Names.Beginnings(KnownAgents.Key(agent.Name)).Select(beginning => (Place: (agent.PluginName!, beginning), agent.Name))).ToLookup(each => each.Place, each => each.Name));
        removed = catalog.Retired.ToLookup(gone => KnownAgents.Key(gone.Name));
        homes = catalog.Agents.SelectMany(agent => agent.Definition.Path.Split('/').SkipLast(1).Append(agent.PluginName ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="leftOut">The paths of files that look like agents and are none.</param>
    public static IEnumerable<Finding> Of(AgentCatalog catalog, IEnumerable<string> leftOut)
    {
        var checks = new HandOffChecks(catalog, leftOut);
        return catalog.Agents.SelectMany(checks.Of);
    }

    /// <summary>Each name once, where it first stands; of names that nobody has, one of a line.</summary>
    private IEnumerable<Finding> Of(Agent agent)
    {
        var builtIns = AgentFormats.Of(agent.Definition.Format).BuiltIns;
        var dangling = agent.Relations.Where(relation => (relation.Kind is RelationKind.HandsOff or RelationKind.Loads || former.Contains(KnownAgents.Key(relation.To)) && IsAddressed(agent, relation)) && !builtIns.Contains(KnownAgents.Key(relation.To.Trim())) && (relation.Slug is null || former.Contains(KnownAgents.Key(relation.To)) && !byName.IsCalled(relation.To, agent))).ToList();
        if (dangling.Count == 0)
            return [];
        var lines = agent.Definition.Text.Split('\n');
        return dangling.Where(relation => IsDeclared(agent.Definition, relation) || IsMeant(relation, lines)).DistinctBy(relation => KnownAgents.Key(relation.To))
            .DistinctBy(relation => IsDeclared(agent.Definition, relation) || former.Contains(KnownAgents.Key(relation.To)) ? (relation.Line, relation.To) : (relation.Line, "")).Select(relation => Told(agent, relation));
    }

    /// <summary>"@founder-agent": called so, whatever for.</summary>
    private static bool IsAddressed(Agent agent, Relation relation) => agent.Definition.Text.Contains($"@{relation.To}", StringComparison.Ordinal);

    private Finding Told(Agent agent, Relation relation)
    {
        var isSkill = relation.Kind == RelationKind.Loads;
        var told = isSkill ? $"Loads the skill {relation.To}" : relation.Kind == RelationKind.HandsOff ? $"Hands off to {relation.To}" : $"Calls {relation.To}";
        // Of several files of that name the nearest is meant.
        if (leftOut[KnownAgents.Key(relation.To)].Where(agent.Source.Holds).MaxBy(file => PathParts.SharedFolder(file, agent.Definition.Path).Count('/')) is { } path)
        {
            return new(Rules.DanglingHandOff, $"{told}, which is left out of this catalog ({path})", agent.Definition.Path, relation.Line, 1)
            {
                Severity = Severity.Note,
                Help = isSkill ? "A program finds a skill as SKILL.md in a folder of its name." : $"If it is an agent, take it in with a line of the config: include: [{path}]",
            };
        }
        if (!isSkill && former[KnownAgents.Key(relation.To)].OrderByDescending(other => other.Slug == relation.Slug).FirstOrDefault() is { } renamed && Renaming(renamed, relation.To) is { } version)
        {
            return new(Rules.DanglingHandOff, $"{told}, which is called {renamed.Name} since its version {version.Number}", agent.Definition.Path, relation.Line, 1)
            {
                Help = renamed == agent ? "It is this agent itself: take the name out." : $"Name it as it is called now: {Unique(renamed)}.",
            };
        }
        if (removed[KnownAgents.Key(relation.To)].Where(gone => gone.Source.Name == agent.Source.Name).MaxBy(gone => gone.Removed.Date) is { Removed: var removal } gone)
        {
            return new(Rules.DanglingHandOff, $"{told}, which was removed{(removal.Date is { } date ? $" on {date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")} by {removal.Author}", agent.Definition.Path, relation.Line, 1)
            {
                Help = catalog.Agents.FirstOrDefault(other => other.Slug == gone.Successor) is { } successor && successor != agent ? $"{successor.Name} took its place: name that one." : "Take the name out, or name whoever has its work now.",
            };
        }
        if (IsOfAnotherPlugin(relation.To))
        {
            return new(Rules.DanglingHandOff, $"{told}, which is another plugin's", agent.Definition.Path, relation.Line, 1)
            {
                Severity = Severity.Note,
                Help = $"Nothing to do where {relation.To[..relation.To.LastIndexOf(':')]} is installed beside it.",
            };
        }
        if (!offers.TryGetValue(relation.To, out var offer))
            offers[relation.To] = offer = Nearest.Of(relation.To, names, part: 5) ?? WithoutPlugin(relation.To) ?? SameJob(relation.To);
        offer ??= Longer(relation.To, agent);
        isSkill |= agent.Definition.Text.Contains($"`{relation.To}` skill", StringComparison.OrdinalIgnoreCase);
        return new(Rules.DanglingHandOff, $"{told}, which is no {(isSkill ? "skill" : "agent")} of this catalog", agent.Definition.Path, relation.Line, 1)
        {
            Help = offer is null ? isSkill ? "Add the skill, or take its name out." : Rules.DanglingHandOff.Help : $"Did you mean {offer}?",
        };
    }

    /// <summary>The name of an agent, with its plugin's where several have it.</summary>
    private string Unique(Agent agent) =>
        agent.PluginName is { } plugin && catalog.Agents.Any(other => other != agent && KnownAgents.Key(other.Name) == KnownAgents.Key(agent.Name)) ? $"{plugin}:{agent.Name}" : agent.Name;

    /// <summary>The newest version that gave up a name.</summary>
    private static AgentVersion? Renaming(Agent agent, string name) =>
        agent.Versions.FirstOrDefault(version => version.Changes.OfType<NameChange>().Any(change => change.Before is { } before && KnownAgents.Key(before) == KnownAgents.Key(name)));

    private static bool IsDeclared(AgentDefinition definition, Relation relation) => KeyOf(definition, relation) is not (null or "description");

    /// <summary>The key of front matter that names it, in small letters; null for a body.</summary>
    private static string? KeyOf(AgentDefinition definition, Relation relation) =>
        definition.FrontMatter.At(relation.Line)?.Key.ToLowerInvariant();

    private bool IsMeant(Relation relation, string[] lines)
    {
        var name = relation.To;
        if (Kind().IsMatch(name) || IsPlural(name) || IsOfAnotherPlugin(name))
            return false;
        for (var line = relation.Line - 1; line >= 0 && line < Math.Min(lines.Length, relation.Line + MostLines); line++)
        {
            var places = 0;
            for (var at = lines[line].IndexOf(name, StringComparison.Ordinal); at >= 0 && places < MostPlaces; at = lines[line].IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                places++;
                var isInCode = lines[line].AsSpan(0, at).Count('`') % 2 == 1;
                if (IsWorker(name, isInCode, Before(lines, line, at), After(lines, line, at + name.Length)))
                    return true;
            }
            if (places > 0)
                return false;
        }
        return true;
    }

    /// <summary>Whether the words around a name speak of one who works, here and now.</summary>
    private static bool IsWorker(string name, bool isInCode, string before, string after)
    {
        // "`tide-` / `reader`", cut at the line's end; "`min-depth: 3`" sets something.
        if (after.StartsWith('-') || after.StartsWith(':') && (isInCode || after.Length > 1 && after[1] != ' '))
            return false;
        var role = name[(name.LastIndexOfAny(['-', '_', ' ', ':']) + 1)..];
        if (!AgentRoles.Contains(role) && after.StartsWith(": ", StringComparison.Ordinal))
            return false;
        if (Thing().IsMatch(after) || Running().IsMatch(after) || NotYetAfter().IsMatch(after) || NotYetBefore().IsMatch(before))
            return false;
        return !RolesOfPrograms.Contains(role) || CalledAgent().IsMatch(after) || !ProgramVerb().IsMatch(before);
    }

    private static string Before(string[] lines, int line, int at) =>
        (line > 0 ? lines[line - 1][Math.Max(0, lines[line - 1].Length - Around)..] + " " : "") + lines[line][Math.Max(0, at - Around)..at];

    private static string After(string[] lines, int line, int end) =>
        lines[line].Length > end || line + 1 >= lines.Length ? lines[line][end..Math.Min(lines[line].Length, end + Around)] : " " + lines[line + 1][..Math.Min(lines[line + 1].Length, Around)].TrimStart();

    private static bool IsPlural(string name) => name[(name.LastIndexOf('-') + 1)..] is [.., 's'] last && AgentRoles.Contains(last.AsSpan(0, last.Length - 1));

    /// <summary>A plugin or folder that nothing here stands in ships what only it knows; what stands here without it is meant, and wrongly written.</summary>
    private bool IsOfAnotherPlugin(string name) =>
        name.LastIndexOf(':') is > 0 and var colon && !homes.Contains(name[..colon].TrimStart('@')) && WithoutPlugin(name) is null;

    private string? WithoutPlugin(string name) =>
        name.LastIndexOf(':') is > 0 and var colon && KnownAgents.Key(name[(colon + 1)..]) is var own && known.Contains(own) ? names.Find(each => KnownAgents.Key(each) == own) : null;

    /// <summary>The only one of the same plugin whose name goes on from this one: <c>rope-mending</c> for <c>rope</c>.</summary>
    private string? Longer(string name, Agent from) =>
        from.PluginName is { } plugin && longer.Value[(plugin, $"{KnownAgents.Key(name)}-")].Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The only agent in whose name all words but the role stand: <c>security-expert</c> for <c>security-auditor</c>.</summary>
    private string? SameJob(string name)
    {
        var wanted = Job(name);
        return wanted.Count > 0 && names.Where(each => wanted.IsSubsetOf(Job(each))).Take(2).ToList() is [var only] ? only : null;

        static HashSet<string> Job(string name) =>
            KnownAgents.Key(name).Split('-', ':').Where(word => word.Length > 2 && !AgentRoles.Contains(word)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>"tern-pro-v2.5" is a model, "sub-planner" any planner under another, "plugin:" stands for any plugin.</summary>
    [GeneratedRegex(@"\d\.\d|^sub-\w+$|^plugin:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    /// <summary>What the name only describes: "the tide-generator `[Flood]` attribute", "harbour-specialist integration tests".</summary>
    [GeneratedRegex(@"^[`*]* (`[^`]*` |[a-z-]+ )?(attribute|annotation|package|library|framework|plugin|script|command|tool|cli|api|mode|flag|option|setting|property|tests?|pattern|module|binary|daemon|process|service|server|image|container|extension|crate|gem|hook|component|class|function)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"^[`*]* (is|isn['’]t|was|must be|needs to be) (not )?(already )?(running|reachable|installed|listening|started|up|down|offline|online)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Running();

    [GeneratedRegex(@"^[^.;]{0,40}\b((if|when|where) (it (is |exists)|one |they are )?(is )?(available|installed|present|exists?|configured)|if (you have|it exists)|not yet|(?<=\()(future|planned|optional|coming soon|tbd|todo))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYetAfter();

    [GeneratedRegex(@"\b(if available,?|if installed,?|if there is an?|propos(e|es|ed|ing)|planned|future|hypothetical|not yet \w+) (the |an? )?[`*@]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYetBefore();

    [GeneratedRegex(@"^[`*""']* ?\(?(sub-?)?agents?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalledAgent();

    /// <summary>Programs are used and run; work is handed to somebody.</summary>
    [GeneratedRegex(@"\b(us(e|es|ed|ing)|runs?|running|via|with|install|invokes?|calls?|through|by) (the |an? )?[`*@]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgramVerb();
}
