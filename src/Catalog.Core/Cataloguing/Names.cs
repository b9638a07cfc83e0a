using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Lexicons;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// The ways in which one agent can name another: by name, display name, file stem, folder or slug, plain, as <c>@name</c>, <c>plugin:name</c>
/// or <c>folder/name</c>. Of several the nearest is meant, and beside it a name as it is written goes before one that is only spelt alike.
/// </summary>
internal sealed class Names
{
    private static readonly string[] DisplayKeys = ["display_name", "displayName", "display-name", "title"];

    /// <summary>Agents whose names begin alike by which a catalog shows a prefix of its own.</summary>
    private const int FewestOfHouse = 3;

    private readonly ILookup<string, Agent> exact;
    private readonly ILookup<string, Agent> folded;
    private readonly ILookup<string, Agent> former;
    private readonly ILookup<string, Agent> byPlugin;
    private readonly ILookup<string, Agent> byTail;

    /// <summary>Agents by each beginning of their names, up to a hyphen.</summary>
    private readonly ILookup<string, Agent> families;
    private readonly HashSet<string> plugins;

    public Names(IReadOnlyList<Agent> agents)
    {
        exact = Under(agents, name => name);
        folded = Under(agents, Slug.Of);
        former = agents.SelectMany(agent => agent.FormerNames.Select(name => (Name: Slug.Of(name), Agent: agent))).ToLookup(each => each.Name, each => each.Agent, StringComparer.Ordinal);
        var workers = agents.Where(agent => agent.Definition.Format != ClaudeSkill.Format.Id).ToList();
        byPlugin = workers.Where(agent => agent.PluginName is not null).ToLookup(agent => Slug.Of(agent.PluginName!), StringComparer.Ordinal);
        byTail = workers.Select(agent => (Parts: Slug.Of(agent.Name).Split('-', 2), Agent: agent)).GroupBy(each => each.Parts[0], StringComparer.Ordinal)
            .Where(house => !Lexicon.IsKnown(house.Key) && house.DistinctBy(each => (each.Parts.Length, each.Parts[^1])).Skip(FewestOfHouse - 1).Any())
            .SelectMany(house => house).Where(each => each.Parts[^1].Contains('-', StringComparison.Ordinal)).ToLookup(each => each.Parts[^1], each => each.Agent, StringComparer.Ordinal);
        families = agents.SelectMany(agent => Beginnings(Slug.Of(agent.Name)).Select(beginning => (beginning, agent))).ToLookup(each => each.beginning, each => each.agent, StringComparer.Ordinal);
        plugins = agents.Select(agent => agent.PluginName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The agent with its relations led to the agents that they mean; of two names of one agent on a line the stronger relation, and of like ones the first.</summary>
    public Agent Resolve(Agent agent) => agent with
    {
        Relations = [.. agent.Understanding.Relations.Select(relation => (Written: relation, Agent: Find(relation.To, agent, relation.Means))).Where(each => !IsByChance(each.Written, each.Agent, agent))
            .Select(each => new Relation(each.Written.Kind, each.Written.To, each.Agent?.Slug, each.Written.Line))
            .Where(relation => relation.Slug != agent.Slug && (relation.Slug is not null || !plugins.Contains(relation.To)))
            .GroupBy(relation => (relation.Line, relation.Slug ?? relation.To[(relation.To.LastIndexOf(':') + 1)..])).Select(same => same.MinBy(relation => relation.Kind)!)],
    };

    /// <summary>"Run `status`": a word of the language that only a skill of another plugin bears, where nothing says that a skill is meant.</summary>
    private static bool IsByChance(WrittenRelation relation, Agent? found, Agent from) =>
        relation is { Kind: not RelationKind.Loads, Means: NamedKind.Either } && found?.Definition.Format == ClaudeSkill.Format.Id && !relation.To.AsSpan().ContainsAny("-_:/ ")
        && from.PluginName is { } own && found.PluginName is { } other && own != other && Lexicon.IsKnown(relation.To.ToLowerInvariant());

    /// <summary>The agent that a name means, seen from another; null when none answers to it and none did before.</summary>
    public Agent? Find(string written, Agent from, NamedKind means = NamedKind.Either) =>
        Now(written, from, means) ?? (IsBuiltIn(written, from) || from.FormerNames.Any(name => Slug.Of(name) == Slug.Of(written)) ? null : Nearest(former[Slug.Of(written)], from));

    /// <summary>Whether an agent is called by a name in full, as its program calls it.</summary>
    public bool IsCalled(string written, Agent from) => Answering(written, from, NamedKind.Either) is not null;

    /// <summary>The same by what agents are called now: by names, by that of a plugin with one agent, or without the prefix of a house.</summary>
    public Agent? Now(string written, Agent from, NamedKind means = NamedKind.Either)
    {
        if (Answering(written, from, means) is { } agent)
            return agent;
        var name = Slug.Of(written.Trim().TrimStart('@'));
        if (IsBuiltIn(written, from) || written.Contains(':', StringComparison.Ordinal))
            return null;
        return byPlugin[name].ToList() is [var only] && only != from ? only
            : byTail[name].DistinctBy(other => Slug.Of(other.Name)).Take(2).Count() == 1 ? Nearest(byTail[name], from) : null;
    }

    private static bool IsBuiltIn(string written, Agent from) => AgentFormats.Of(from.Definition.Format).BuiltIns.Contains(KnownAgents.Key(written.Trim()));

    private Agent? Answering(string written, Agent from, NamedKind means)
    {
        var name = written.Trim().TrimStart('@');
        var cut = name.LastIndexOfAny([':', '/']);
        if (cut <= 0 || cut == name.Length - 1)
        {
            return Sibling(name, from)
                ?? Nearest(folded[Slug.Of(name)].Concat(exact[name]).Where(agent => !IsFileAlone(agent, name, from)), from, means, exact[name].ToHashSet<Agent>(ReferenceEqualityComparer.Instance));
        }
        var (home, rest) = (name[..cut], name[(cut + 1)..].Trim());
        if (Nearest(means == NamedKind.Agent ? exact[name].Concat(exact[rest].Where(agent => IsAt(agent, home))) : exact[name], from, means) is { } same)
            return same;
        return Nearest(exact[rest].Where(agent => IsAt(agent, home)), from, means) ?? Nearest(folded[Slug.Of(rest)].Where(agent => IsAt(agent, home)), from, means)
            ?? Nearest(folded[Slug.Of(name)].Where(agent => name[cut] != ':' || agent.Definition.Format == ClaudeSkill.Format.Id), from, means)
            ?? (name[cut] == ':' && !plugins.Contains(home) && !plugins.Contains($"{home}-plugin") ? Beside(rest, from) : null);
    }

    /// <summary>In a family of names that begin alike, "the Caster" is the one of the family that ends so, which may be the agent itself; whose name stands there in its very letters is meant himself.</summary>
    private Agent? Sibling(string written, Agent from)
    {
        var (own, name) = (Slug.Of(from.Name), Slug.Of(written));
        for (var hyphen = exact.Contains(written) ? -1 : own.LastIndexOf('-'); hyphen > 0; hyphen = own.LastIndexOf('-', hyphen - 1))
        {
            var prefix = own[..(hyphen + 1)];
            bool IsOfFamily(Agent agent) => Home.Of(agent) == Home.Of(from) && agent.Definition.Format == from.Definition.Format;
            if (folded[prefix + name].FirstOrDefault(IsOfFamily) is { } sibling && families[prefix].Where(IsOfFamily).Skip(FewestOfHouse - 1).Any())
                return sibling;
        }
        return null;
    }

    /// <summary>Whether it is only the file of an agent outside a program's own folder that is called so, and the agent otherwise: nobody reaches it from there by that name.</summary>
    private static bool IsFileAlone(Agent agent, string written, Agent from)
    {
        var format = AgentFormats.Of(agent.Definition.Format);
        var name = Slug.Of(written);
        return agent.Definition.NameIsWritten && !format.NamedByFile && !format.NamedByFolder && Slug.Of(agent.Name) != name && Slug.Of(AgentFormats.StemOf(agent.Definition.Path)) == name
            && Home.Of(from).Folder is var home && home[(home.LastIndexOf('/') + 1)..] is ['.', ..] && Home.Of(agent).Folder != home;
    }

    /// <summary>Behind a prefix that is no plugin's, the one skill of that name that the own plugin ships.</summary>
    private Agent? Beside(string name, Agent from) =>
        exact[name].Where(agent => agent != from && agent.Definition.Format == ClaudeSkill.Format.Id && agent.PluginName is { } plugin && plugin == from.PluginName).Take(2).ToList() is [var only] ? only : null;

    /// <summary>Whether an agent lies where a prefix says: in a plugin, or in a folder that no plugin is called after.</summary>
    private bool IsAt(Agent agent, string home)
    {
        var last = home[(home.LastIndexOfAny([':', '/']) + 1)..];
        if (!plugins.Contains(last) && plugins.Contains($"{last}-plugin"))
            last += "-plugin";
        return plugins.Contains(last)
            ? last.Equals(agent.PluginName, StringComparison.OrdinalIgnoreCase)
            : agent.Definition.Path.Split('/').SkipLast(1).Contains(last, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Of one source, and what the words say that it is; then of one format and plugin, then of one plugin, of one format, with the name as it is written, of the nearest folder (that shares most folders and has fewest others), and of several the first in the order of paths.</summary>
    private static Agent? Nearest(IEnumerable<Agent> candidates, Agent from, NamedKind means = NamedKind.Either, HashSet<Agent>? asWritten = null) =>
        candidates.Where(agent => agent != from)
            .OrderByDescending(agent => agent.Source.Name == from.Source.Name)
            .ThenByDescending(agent => means != NamedKind.Either && means == NamedKind.Skill == (agent.Definition.Format == ClaudeSkill.Format.Id))
            .ThenByDescending(agent => (agent.PluginName != from.PluginName ? 0 : from.PluginName is null ? 2 : 4) + (agent.Definition.Format == from.Definition.Format ? 3 : 0))
            .ThenByDescending(agent => asWritten?.Contains(agent) == true)
            .ThenByDescending(agent => PathParts.SharedFolder(agent.Definition.Path, from.Definition.Path).Count('/'))
            .ThenBy(agent => agent.Definition.Path.Count(letter => letter == '/'))
            .ThenBy(agent => agent.Definition.Path, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>A name up to each of its hyphens.</summary>
    public static IEnumerable<string> Beginnings(string name) => name.Index().Where(letter => letter.Item == '-').Select(letter => name[..(letter.Index + 1)]);

    private static ILookup<string, Agent> Under(IReadOnlyList<Agent> agents, Func<string, string> form) =>
        agents
            .SelectMany(agent => NamesOf(agent).Select(form).Distinct(StringComparer.Ordinal).Select(name => (name, agent)))
            .ToLookup(each => each.name, each => each.agent, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(Agent agent)
    {
        var definition = agent.Definition;
        return DisplayKeys.Select(key => definition.FrontMatter[key]).Where(field => field is { Items: null, Entries: null, Value.Length: > 0 }).Select(field => field!.Value.Trim())
            .Append(agent.Name)
            .Append(AgentFormats.StemOf(definition.Path))
            .Append(KnownAgents.StemOf(definition))
            .Append(agent.Slug)
            .Where(name => name.Length > 0 && name != "SKILL");
    }
}
