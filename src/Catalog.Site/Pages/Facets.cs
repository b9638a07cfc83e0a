using Catalog.Core.Parsing.Rights;

namespace Catalog.Site.Pages;

/// <summary>What the home page's list can be narrowed by: only fields that are filled, and that tell agents apart.</summary>
public static class Facets
{
    private const int MostTechnologies = 16;

    public static IReadOnlyList<Facet> Of(CatalogView view) =>
    [
        .. new Facet[]
        {
            new("Source", "source", Counted(view.Catalog.Agents.Select(agent => agent.Source.Name), name => view.Catalog.Sources.First(source => source.Name == name).Title!)),
            new("Category", "category", [.. view.Categories.Select(group => new FacetChoice(group.Slug, group.Name, group.Agents.Count, SitePaths.Category(group.Slug)))]),
            new("Plugin", "plugin", Counted(view.Catalog.Agents.Select(agent => view.HasPlugins ? agent.PluginName : null), name => name)),
            new("Rights", "right", Rights(view)),
            new("Model", "model", Counted(view.Catalog.Agents.Select(agent => agent.Definition.Model.Family), family => family)),
            new("Technology", "technology", [.. view.Technologies.Where(pair => pair.Value > 1).Take(MostTechnologies).Select(pair => new FacetChoice(pair.Key, pair.Key, pair.Value))]),
            new("Format", "format", Counted(view.Catalog.Agents.Select(agent => agent.Definition.Format), format => view.Catalog.Agents.Where(agent => agent.Definition.Format == format).Select(Labels.Format).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "Skill")),
        }.Where(facet => facet.Choices.Count > 1 && facet.Choices.Any(choice => choice.Count < view.Catalog.Agents.Count)),
    ];

    /// <summary>The technologies that a list can be narrowed by.</summary>
    public static IReadOnlySet<string> Technologies(IReadOnlyList<Facet> facets) =>
        facets.Where(facet => facet.Key == "technology").SelectMany(facet => facet.Choices).Select(choice => choice.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every agent that has a right in some way counts, and the ways are told.</summary>
    private static IReadOnlyList<FacetChoice> Rights(CatalogView view)
    {
        var tools = view.Catalog.Agents.Select(agent => agent.Definition.Tools).ToList();
        return
        [
            .. Enum.GetValues<Right>()
                .Select(right => Choice(right, [.. tools.Select(grant => grant[right]).Where(state => state.IsEffective)]))
                .Append(new FacetChoice("inherited", "Inherits all", tools.Count(grant => grant.InheritsAll)))
                .Where(choice => choice.Count > 0),
        ];
    }

    private static FacetChoice Choice(Right right, IReadOnlyList<RightGrant> states)
    {
        var split = states.CountBy(state => state.State).OrderBy(pair => pair.Key).Select(pair => $"{Format.Count(pair.Value)} {Labels.Of(pair.Key)}");
        return new(Labels.Key(right), Labels.Of(right), states.Count, Split: states.All(state => state.State == RightState.Granted) ? null : string.Join(" · ", split));
    }

    private static IReadOnlyList<FacetChoice> Counted(IEnumerable<string?> values, Func<string, string> label) =>
    [
        .. values
            .OfType<string>()
            .CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FacetChoice(pair.Key, label(pair.Key), pair.Value)),
    ];
}
