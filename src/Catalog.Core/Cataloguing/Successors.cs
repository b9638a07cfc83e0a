using Catalog.Core.Cataloguing.Likeness;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds the agent that likely took the place of one that was removed: it has the name, or had it, or came with the removal and says much the same, or is the skill that its text became a part of.</summary>
/// <param name="agents">In the order of paths.</param>
/// <param name="source">The name of the source that removed them.</param>
internal sealed class Successors(IReadOnlyList<Agent> agents, string? source)
{
    /// <summary>How much of their texts two agents share when one commit put one in the place of the other.</summary>
    private const double MuchTheSame = 0.2;

    private readonly ILookup<string, Agent> byName = agents.ToLookup(agent => NameOf(agent.Definition), StringComparer.Ordinal);
    private readonly ILookup<string, Agent> byFormerName = agents
        .SelectMany(agent => agent.FormerNames.Select(name => (Name: Slug.Of(name), Agent: agent)))
        .ToLookup(former => former.Name, former => former.Agent, StringComparer.Ordinal);
    private readonly ILookup<string?, Agent> byFirstCommit = agents.Where(agent => agent.Source.Name == source).ToLookup(agent => agent.Versions[^1].Commit?.Id, StringComparer.Ordinal);

    /// <summary>The skills of the source that have a folder, which ends with a slash.</summary>
    private readonly List<(string Folder, Agent Agent)> skills =
    [
        .. agents.Where(agent => agent.Source.Name == source && agent.Definition.Format == ClaudeSkill.Format.Id && agent.Definition.Path.Contains('/', StringComparison.Ordinal))
            .Select(agent => (agent.Definition.Path[..(agent.Definition.Path.LastIndexOf('/') + 1)], agent)),
    ];

    private readonly Dictionary<string, Shingles> shingles = new(StringComparer.Ordinal);

    /// <param name="movedTo">Where the removal put its text, as the catalog tells it; null when nobody knows.</param>
    public Agent? Of(RetiredAgent gone, string? movedTo)
    {
        if (movedTo is not null && skills.Where(skill => movedTo.StartsWith(skill.Folder, StringComparison.Ordinal)).OrderByDescending(skill => skill.Folder.Length).FirstOrDefault().Agent is { } skill)
            return skill;
        var found = Nearest(byName[NameOf(gone.Versions[0].Definition)].Where(agent => Came(agent, gone) || !AreApart(agent, gone)), gone) ?? Nearest(byFormerName[NameOf(gone.Versions[0].Definition)], gone) ?? Alike(gone);
        // A translation is followed by the translation of what bore the name.
        return found is null ? null : Nearest(byName[NameOf(found.Definition)], gone);
    }

    /// <summary>The one of the removed agent's own source, and of those the one that stands where it stood or came with the removal: what another program's folder held all the time is its twin there.</summary>
    private Agent? Nearest(IEnumerable<Agent> candidates, RetiredAgent gone) =>
        candidates
            .Where(agent => Came(agent, gone) || Bundle(agent.Definition.Path) is var bundle && (bundle.Length == 0 || Bundle(gone.Path).Length == 0 || bundle.SequenceEqual(Bundle(gone.Path))))
            .OrderByDescending(agent => agent.Source.Name == source)
            .ThenByDescending(agent => Bundle(agent.Definition.Path).SequenceEqual(Bundle(gone.Path)))
            .ThenByDescending(agent => Came(agent, gone))
            .ThenByDescending(agent => PathParts.SharedFolder(agent.Definition.Path, gone.Path).Count('/'))
            .FirstOrDefault();

    /// <summary>Whether two lie side by side, each in the folder of a plugin of its own, so that one name says nothing.</summary>
    private static bool AreApart(Agent agent, RetiredAgent gone) =>
        Home.FolderOf(agent.Definition.Path, AgentFormats.Of(agent.Definition.Format)) is { Length: > 0 } own && Home.FolderOf(gone.Path, AgentFormats.Of(gone.Versions[0].Definition.Format)) is { Length: > 0 } other
        && own != other && Parent(own) is { Length: > 0 } above && above == Parent(other);

    private static string Parent(string folder) => folder[..Math.Max(0, folder.LastIndexOf('/'))];

    private static bool Came(Agent agent, RetiredAgent gone) => agent.Versions[^1].Commit?.Id == gone.Removed.Id;

    /// <summary>The folder of one program at the root, such as <c>.cursor-plugin</c>; empty for any other.</summary>
    private static ReadOnlySpan<char> Bundle(string path) => path[0] == '.' && path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path.AsSpan(0, end) : [];

    private Agent? Alike(RetiredAgent gone)
    {
        if (!byFirstCommit.Contains(gone.Removed.Id))
            return null;
        var text = Shingles.Of(gone.Versions[0].Definition);
        return byFirstCommit[gone.Removed.Id]
            .Select(agent => (Agent: agent, Likeness: FirstText(agent).Likeness(text)))
            .Where(each => each.Likeness >= MuchTheSame)
            .OrderByDescending(each => each.Likeness)
            .Select(each => each.Agent)
            .FirstOrDefault();
    }

    private static string NameOf(AgentDefinition definition) => Slug.Of(KnownAgents.CallOf(definition));

    /// <summary>One commit may put many agents in the place of many: each is read once.</summary>
    private Shingles FirstText(Agent agent) =>
        shingles.TryGetValue(agent.Slug, out var known) ? known : shingles[agent.Slug] = Shingles.Of(agent.Versions[^1].Definition);
}
