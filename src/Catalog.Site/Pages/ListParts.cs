using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages;

/// <summary>
/// The rows of the home page that stand in no HTML because there are too many, as classic scripts:
/// <c>AgentCatalog.part("list-2", [[slug, name, line, category, category name, same name, path, model, family, rights, format, technologies, date, findings, severity, marks, plugin, source, source title]])</c>.
/// </summary>
public static class ListParts
{
    /// <summary>Rows in the page itself: what a phone loads in a moment.</summary>
    public const int InPage = 500;

    /// <summary>How many parts a catalog has.</summary>
    public static int Count(AgentCatalog catalog) => RowParts.Count(Math.Max(0, catalog.Agents.Count - InPage));

    public static IEnumerable<OutputFile> Of(CatalogView view)
    {
        var narrowing = Facets.Technologies(Facets.Of(view));
        return RowParts.Of("list", view.Catalog.Agents.Skip(InPage), (json, agents) => RowParts.WriteRows(json, agents, agent => WriteRow(json, ListedAgent.Of(view, agent, narrowing))));
    }

    private static void WriteRow(Utf8JsonWriter json, ListedAgent row)
    {
        var agent = row.Agent;
        json.WriteStringValue(agent.Slug);
        json.WriteStringValue(PlainText.Visible(agent.Name));
        json.WriteStringValue(PlainText.Visible(row.Line ?? ""));
        json.WriteStringValue(row.Category?.Slug ?? "");
        json.WriteStringValue(PlainText.Visible(row.Category?.Name ?? ""));
        json.WriteNumberValue(row.SameName);
        json.WriteStringValue(row.SameName > 1 ? PlainText.Visible(agent.Definition.Path) : "");
        json.WriteStringValue(PlainText.Visible(agent.Definition.Model.Written ?? ""));
        json.WriteStringValue(row.Family);
        RowParts.WriteAll(json, row.Rights);
        json.WriteStringValue(agent.Definition.Format);
        RowParts.WriteAll(json, row.Technologies);
        json.WriteStringValue(row.Changed is { } changed ? Format.Day(changed) : "");
        json.WriteNumberValue(agent.Findings.Count);
        json.WriteStringValue(row.Severity);
        RowParts.WriteAll(json, RightMark.Of(agent.Definition.Tools).SelectMany(mark => new[] { mark.Key, mark.Label }));
        json.WriteStringValue(row.Plugin ?? "");
        if (agent.Source is { Name: { } name, Title: { } title })
        {
            json.WriteStringValue(name);
            json.WriteStringValue(PlainText.Visible(title));
        }
    }
}
