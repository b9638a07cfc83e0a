using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>What a list says of an agent and can be narrowed by, whether the page holds its row or a script brings it.</summary>
/// <param name="Plugin">Null where plugins tell no more than categories do.</param>
public sealed record ListedAgent(Agent Agent, CategoryGroup? Category, string? Plugin, int SameName, IReadOnlySet<string> Narrowing)
{
    private const int MostLetters = 200;

    public string? Line { get; } = Description.Line(Agent.Definition, MostLetters);

    public DateTimeOffset? Changed { get; } = Meaningful.LastChange(Agent);

    public string Family => Agent.Definition.Model.Family ?? "";

    public IReadOnlyList<string> Rights => [.. Agent.Definition.Tools.Rights.Select(Labels.Key), .. Agent.Definition.Tools.InheritsAll ? (string[])["inherited"] : []];

    public IEnumerable<string> Technologies => Agent.Understanding.Technologies.Select(claim => claim.Name).Where(Narrowing.Contains);

    public string Severity => Agent.Findings.Count == 0 ? "" : Labels.Key(Agent.Findings.Max(finding => finding.Severity));

    public static ListedAgent Of(CatalogView view, Agent agent, IReadOnlySet<string> narrowing) =>
        new(agent, view.CategoryOf(agent), view.HasPlugins ? agent.PluginName : null, view.SameName(agent), narrowing);
}
