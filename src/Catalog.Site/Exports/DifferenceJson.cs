using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Core.History.Changes;

namespace Catalog.Site.Exports;

/// <summary>What lies between two states of a catalog as JSON for other programs: fields may be added, never renamed.</summary>
internal static class DifferenceJson
{
    private const int Schema = 1;

    public static string Of(CatalogDifference difference) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        WriteAgents(json, "added", difference.Added);
        WriteAgents(json, "removed", difference.Removed);
        json.WriteStartArray("changed");
        foreach (var changed in difference.Changed)
            WriteChanged(json, changed);
        json.WriteEndArray();
        json.WritePropertyName("findings");
        CatalogJson.WriteFindings(json, difference.Findings);
        json.WriteEndObject();
    });

    private static void WriteAgents(Utf8JsonWriter json, string key, IReadOnlyList<Agent> agents)
    {
        json.WriteStartArray(key);
        foreach (var agent in agents)
        {
            json.WriteStartObject();
            json.WriteString("name", agent.Name);
            json.WriteString("path", agent.Definition.Path);
            json.WriteString("model", agent.Definition.Model.Written);
            WriteStrings(json, "rights", agent.Definition.Tools.Rights.Select(CatalogJson.Word));
            json.WriteStartObject("states");
            foreach (var state in agent.Definition.Tools.States)
                json.WriteString(CatalogJson.Word(state.Right), CatalogJson.Word(state.State));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteChanged(Utf8JsonWriter json, AgentDifference changed)
    {
        json.WriteStartObject();
        json.WriteString("name", changed.After.Name);
        json.WriteString("path", changed.After.Definition.Path);
        json.WriteString("oldName", changed.Before.Name);
        json.WriteString("oldPath", changed.Before.Definition.Path);
        json.WriteString("class", CatalogJson.Word(changed.Changes.Class));
        json.WriteString("summary", TitleMarks.Starred(changed.Changes.Summary));
        WriteStrings(json, "gained", changed.Gains);
        WriteStrings(json, "lost", changed.Losses);
        CatalogJson.WriteChanges(json, changed.Changes.Changes);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
