using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages;

/// <summary>
/// The rows of the home page that stand in no HTML because there are too many, as classic scripts:
/// <c>AgentCatalog.part("list-2", [[slug, name, line, category, category name, same name, path, model, family, rights, format, technologies, date, findings, severity, marks, source, source title]])</c>.
/// </summary>
public static class ListParts
{
    /// <summary>Rows in the page itself: what a phone loads in a moment.</summary>
    public const int InPage = 500;

    private const int InPart = 1500;

    // A file of its own, which no markup stands around.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many parts a catalog has.</summary>
    public static int Count(AgentCatalog catalog) => (Math.Max(0, catalog.Agents.Count - InPage) + InPart - 1) / InPart;

    public static IEnumerable<OutputFile> Of(CatalogView view)
    {
        var narrowing = Facets.Technologies(Facets.Of(view));
        return view.Catalog.Agents.Skip(InPage).Chunk(InPart).Select((agents, index) => Part(index + 1, agents.Select(agent => ListedAgent.Of(view, agent, narrowing))));
    }

    private static OutputFile Part(int number, IEnumerable<ListedAgent> rows)
    {
        var content = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(content, Readable))
        {
            json.WriteStartArray();
            foreach (var row in rows)
                WriteRow(json, row);
            json.WriteEndArray();
        }
        return new OutputFile(SitePaths.ListPart(number), (byte[])[.. System.Text.Encoding.UTF8.GetBytes($"AgentCatalog.part(\"list-{Format.Whole(number)}\","), .. content.WrittenSpan, .. ");\n"u8]);
    }

    private static void WriteRow(Utf8JsonWriter json, ListedAgent row)
    {
        var agent = row.Agent;
        json.WriteStartArray();
        json.WriteStringValue(agent.Slug);
        json.WriteStringValue(PlainText.Visible(agent.Name));
        json.WriteStringValue(PlainText.Visible(row.Line ?? ""));
        json.WriteStringValue(row.Category?.Slug ?? "");
        json.WriteStringValue(PlainText.Visible(row.Category?.Name ?? ""));
        json.WriteNumberValue(row.SameName);
        json.WriteStringValue(row.SameName > 1 ? PlainText.Visible(agent.Definition.Path) : "");
        json.WriteStringValue(PlainText.Visible(agent.Definition.Model.Written ?? ""));
        json.WriteStringValue(row.Family);
        WriteAll(json, row.Rights);
        json.WriteStringValue(agent.Definition.Format);
        WriteAll(json, row.Technologies);
        json.WriteStringValue(row.Changed is { } changed ? Format.Day(changed) : "");
        json.WriteNumberValue(agent.Findings.Count);
        json.WriteStringValue(row.Severity);
        WriteAll(json, RightMark.Of(agent.Definition.Tools).SelectMany(mark => new[] { mark.Key, mark.Label }));
        if (agent.Source is { Name: { } name, Title: { } title })
        {
            json.WriteStringValue(name);
            json.WriteStringValue(PlainText.Visible(title));
        }
        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
