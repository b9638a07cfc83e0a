using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>The agents that hand work on or work with others, those that hand it on first.</summary>
public static class RelatedAgents
{
    // The rest stands on the agent's own page.
    public const int MostNames = 8;

    /// <param name="group">The agents' category; null for all agents.</param>
    public static LongTable<Agent> Of(CatalogView view, CategoryGroup? group) => new(
        "map",
        [
            .. view.AgentsOf(group)
                .Where(agent => agent.Relations.Any(relation => relation.Kind is RelationKind.HandsOff or RelationKind.WorksWith))
                .OrderBy(agent => agent.Relations.All(relation => relation.Kind != RelationKind.HandsOff)),
        ],
        view.IsCut(group));

    /// <summary>The names to which an agent has a relation and no nearer one, each once: whoever gets its work also works with it.</summary>
    public static IReadOnlyList<Relation> Named(Agent agent, RelationKind kind) =>
        [.. agent.Relations.OrderBy(relation => relation.Kind).DistinctBy(relation => relation.Slug ?? relation.To, StringComparer.Ordinal).Where(relation => relation.Kind == kind)];

    /// <summary>A part as <c>{"rows":[[agent, [hands off to], more, [works with], more]]}</c>.</summary>
    public static void Write(CatalogView view, Utf8JsonWriter json, IReadOnlyList<Agent> rows)
    {
        json.WriteStartObject();
        json.WritePropertyName("rows");
        RowParts.WriteRows(json, rows, agent =>
        {
            RowParts.WriteLink(json, NameLink.Of(view, agent));
            WriteNames(view, json, Named(agent, RelationKind.HandsOff));
            WriteNames(view, json, Named(agent, RelationKind.WorksWith));
        });
        json.WriteEndObject();
    }

    private static void WriteNames(CatalogView view, Utf8JsonWriter json, IReadOnlyList<Relation> named)
    {
        json.WriteStartArray();
        foreach (var relation in named.Take(MostNames))
            RowParts.WriteLink(json, view.Find(relation.Slug) is { } other ? NameLink.Of(view, other) : NameLink.Unknown(view, relation.To));
        json.WriteEndArray();
        json.WriteNumberValue(Math.Max(0, named.Count - MostNames));
    }
}
