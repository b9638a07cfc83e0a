using System.Collections.Concurrent;
using Catalog.Core.Cataloguing;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>The catalog as its pages see it: what several of them ask for, worked out once.</summary>
public sealed class CatalogView
{
    private readonly Dictionary<string, Agent> agents;
    private readonly Dictionary<string, Agent> paths;
    private readonly ILookup<string, Mention> mentions;
    private readonly ILookup<string, Likeness> likenesses;
    private readonly ILookup<string, Agent> names;
    private readonly ILookup<string, RetiredAgent> retired;
    private readonly Dictionary<string, CategoryGroup> categoryOf;
    private readonly IReadOnlyDictionary<string, Distinction> distinctions;
    private readonly ConcurrentDictionary<string, MarkupString> parts = new(StringComparer.Ordinal);

    /// <param name="address">The site's own address with a final slash; null when unknown.</param>
    public CatalogView(AgentCatalog catalog, Uri? address = null)
    {
        Catalog = catalog;
        Address = address;
        Theme = Theme.Of(catalog.Look);
        agents = catalog.Agents.ToDictionary(agent => agent.Slug, StringComparer.Ordinal);
        paths = catalog.Agents.ToDictionary(agent => agent.Definition.Path, StringComparer.Ordinal);
        mentions = catalog.Agents
            .SelectMany(agent => agent.Relations
                .Where(relation => relation.Slug is not null)
                .Select(relation => new Mention(agent, relation)))
            .ToLookup(mention => mention.Relation.Slug!, StringComparer.Ordinal);
        likenesses = catalog.Overlaps
            .Where(overlap => agents.ContainsKey(overlap.A) && agents.ContainsKey(overlap.B))
            .SelectMany(overlap => new (string Of, Likeness Likeness)[]
            {
                (overlap.A, new(agents[overlap.B], overlap)),
                (overlap.B, new(agents[overlap.A], overlap)),
            })
            .ToLookup(pair => pair.Of, pair => pair.Likeness, StringComparer.Ordinal);
        names = catalog.Agents.ToLookup(agent => agent.Name, StringComparer.OrdinalIgnoreCase);
        distinctions = Distinction.Of(catalog.Agents);
        retired = catalog.Retired.ToLookup(agent => agent.Name, StringComparer.OrdinalIgnoreCase);
        Categories = CategoryGroup.Of(catalog.Agents);
        categoryOf = Categories.ToDictionary(group => group.Name, StringComparer.OrdinalIgnoreCase);
        Technologies =
        [
            .. catalog.Agents
                .SelectMany(agent => agent.Understanding.Technologies)
                .CountBy(claim => claim.Name, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
        HasPlugins = Categories.Any(group => group.Agents.Select(agent => agent.PluginName).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any());
        VersionCount = catalog.Agents.Sum(agent => agent.Versions.Count);
    }

    public AgentCatalog Catalog { get; }

    public Uri? Address { get; }

    public Theme Theme { get; }

    /// <summary>In ordinal order of names.</summary>
    public IReadOnlyList<CategoryGroup> Categories { get; }

    /// <summary>How many agents name each technology, most first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Technologies { get; }

    /// <summary>Whether plugins tell agents apart that categories do not.</summary>
    public bool HasPlugins { get; }

    public int VersionCount { get; }

    /// <summary>Whether there are more agents than one page holds, so that lists and tables come in parts.</summary>
    public bool IsLarge => Catalog.Agents.Count > ListParts.InPage;

    /// <param name="group">The agents' category; null for all agents.</param>
    public IReadOnlyList<Agent> AgentsOf(CategoryGroup? group) => group?.Agents ?? Catalog.Agents;

    /// <summary>Whether the page of a category, or of all where it is null, brings its rows in parts.</summary>
    public bool IsCut(CategoryGroup? group) => IsLarge && group is null;

    public Agent? Find(string? slug) => slug is null ? null : agents.GetValueOrDefault(slug);

    public Agent? AtPath(string path) => paths.GetValueOrDefault(path);

    public CategoryGroup? CategoryOf(Agent agent) =>
        categoryOf.GetValueOrDefault(agent.Category ?? CategoryGroup.Rest);

    /// <summary>Where other agents name this one.</summary>
    public IEnumerable<Mention> MentionsOf(Agent agent) =>
        mentions[agent.Slug].Where(mention => mention.From != agent);

    /// <summary>Agents like this one, strongest first.</summary>
    public IEnumerable<Likeness> LikenessesOf(Agent agent) => likenesses[agent.Slug];

    /// <summary>How many agents have a name.</summary>
    public int CountOf(string name) => names[name].Count();

    /// <summary>The retired agent of a name that no agent has now; null when there is none.</summary>
    public RetiredAgent? RetiredAs(string name) =>
        CountOf(name) == 0 ? retired[name].FirstOrDefault() : null;

    /// <summary>How many agents have this agent's name, itself included.</summary>
    public int SameName(Agent agent) => CountOf(agent.Name);

    /// <summary>What tells an agent apart from others of its name; null where no other has its name.</summary>
    public Distinction? DistinctionOf(Agent agent) => distinctions.GetValueOrDefault(agent.Slug);

    /// <summary>The same in words, empty where no other has its name.</summary>
    public string Apart(Agent agent) => DistinctionOf(agent)?.ToString() ?? "";

    /// <summary>A part that is the same on many pages, rendered once.</summary>
    /// <param name="key">Names all that the part shows beside the catalog.</param>
    public MarkupString Once(string key, RenderFragment part) => parts.GetOrAdd(key, static (_, part) => PageRenderer.Markup(part), part);

    /// <summary>The agent that a written name most plainly means; null when none or several answer to it.</summary>
    public Agent? Named(Agent from, string? written)
    {
        if (written is null)
            return null;
        var relation = from.Relations.FirstOrDefault(relation => relation.Slug is not null && relation.To.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (relation is not null)
            return Find(relation.Slug);
        var same = names[written].Take(2).ToList();
        return same.Count == 1 ? same[0] : Find(written);
    }
}
