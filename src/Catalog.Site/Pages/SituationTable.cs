using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages;

/// <summary>The situations of one verdict, each with the agent that states it.</summary>
/// <param name="Verdict">Null for the purposes of agents that state no situation.</param>
public sealed record SituationTable(Verdict? Verdict, LongTable<(Agent Agent, UsageRow Row)> Table)
{
    // A browser needs seconds to lay out more.
    private const int MostInPage = 12_000;

    public string Key => Verdict is { } verdict ? Labels.Key(verdict) : "purpose";

    /// <param name="group">The agents' category; null for all agents.</param>
    public static IReadOnlyList<SituationTable> Of(CatalogView view, CategoryGroup? group) =>
    [
        .. Enum.GetValues<Verdict>().Cast<Verdict?>().Append(null)
            .Select(verdict => new SituationTable(verdict, new($"when-{(verdict is { } told ? Labels.Key(told) : "purpose")}", Rows(view, group, verdict), view.IsCut(group))))
            .Where(table => table.Table.Rows.Count > 0),
    ];

    /// <summary>How many situations of an agent and a kind a page holds that brings none in parts.</summary>
    public static int MostOf(CatalogView view, CategoryGroup? group)
    {
        var agents = view.AgentsOf(group);
        return view.IsCut(group) || agents.Sum(agent => agent.Understanding.Usage.Count) <= MostInPage ? int.MaxValue : Math.Max(1, MostInPage / agents.Count);
    }

    /// <summary>A part as <c>{"rows":[[agent, version, situation, source, line, rule, instead]]}</c>.</summary>
    public static void Write(CatalogView view, Utf8JsonWriter json, IReadOnlyList<(Agent Agent, UsageRow Row)> rows)
    {
        json.WriteStartObject();
        json.WritePropertyName("rows");
        RowParts.WriteRows(json, rows, each =>
        {
            var (agent, row) = each;
            RowParts.WriteLink(json, NameLink.Of(view, agent));
            json.WriteNumberValue(agent.Newest.Number);
            json.WriteStringValue(PlainText.Visible(row.Situation));
            json.WriteStringValue(Labels.Of(row.Source));
            json.WriteNumberValue(row.Line);
            json.WriteStringValue(row.Rule);
            if (row.Instead is { } instead)
                RowParts.WriteLink(json, view.Named(agent, instead) is { } other ? NameLink.Of(view, other) : NameLink.Unknown(view, instead));
        });
        json.WriteEndObject();
    }

    private static IReadOnlyList<(Agent, UsageRow)> Rows(CatalogView view, CategoryGroup? group, Verdict? verdict)
    {
        var most = MostOf(view, group);
        return
        [
            .. view.AgentsOf(group).SelectMany(agent => agent.Understanding.Usage
                .Where(row => verdict == (row.Source == UsageSource.Inferred ? null : row.Verdict))
                .Take(most)
                .Select(row => (agent, row))),
        ];
    }
}
