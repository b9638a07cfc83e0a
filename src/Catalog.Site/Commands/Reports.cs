using System.Text;
using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Site.Exports;

namespace Catalog.Site.Commands;

/// <summary>Writes findings for people, for GitHub's annotations, and for machines.</summary>
internal static class Reports
{
    public static string Write(string form, AgentCatalog catalog) => form switch
    {
        "github" => Lines(catalog.Findings, finding => Annotation(finding, InCheckout(catalog, finding))),
        "sarif" => Sarif(catalog),
        "json" => Json(catalog.Findings),
        _ => Lines(catalog.Findings, Plain) + Totals(catalog),
    };

    private static string Lines(IReadOnlyList<Finding> findings, Func<Finding, string> line) =>
        string.Concat(findings.Select(finding => OneLine(line(finding)) + "\n"));

    private static string Plain(Finding finding) =>
        $"{Where(finding)}: {Word(finding.Severity)} {finding.Rule.Id}: {finding.Message}. {finding.Help}";

    private static string Where(Finding finding)
    {
        var path = finding.Path.Length == 0 ? "." : finding.Path;
        return finding.Line == 0 ? path : finding.Column == 0 ? $"{path}({finding.Line})" : $"{path}({finding.Line},{finding.Column})";
    }

    /// <summary>docs.github.com, "Workflow commands": properties and message have their own escapes.</summary>
    /// <param name="path">In the checkout: GitHub knows files by their whole path.</param>
    private static string Annotation(Finding finding, string path)
    {
        var place = path.Length == 0 ? "" : $"file={Property(path)},line={Math.Max(1, finding.Line)},col={Math.Max(1, finding.Column)},";
        var command = finding.Severity == Severity.Note ? "notice" : Word(finding.Severity);
        return $"::{command} {place}title={Property($"{finding.Rule.Id} {finding.Rule.Title}")}::{Message($"{finding.Message}. {finding.Help}")}";

        static string Message(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
    }

    private static string InCheckout(AgentCatalog catalog, Finding finding) =>
        finding.Path.Length == 0 ? "" : catalog.SourceOf(finding.Path)?.InCheckout(finding.Path) ?? finding.Path;

    private static string Totals(AgentCatalog catalog)
    {
        int Of(Severity severity) => catalog.Findings.Count(finding => finding.Severity == severity);
        return $"{Counted.Of(catalog.Agents.Count, "agent")}: {Counted.Of(Of(Severity.Error), "error")}, {Counted.Of(Of(Severity.Warning), "warning")}, {Counted.Of(Of(Severity.Note), "note")}\n";
    }

    private static string Json(IReadOnlyList<Finding> findings) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WritePropertyName("findings");
        CatalogJson.WriteFindings(json, findings);
        json.WriteEndObject();
    });

    /// <summary>SARIF 2.1.0 (OASIS), the parts that code scanning shows.</summary>
    private static string Sarif(AgentCatalog catalog) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "agent-catalog");
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "help", rule.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Word(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in catalog.Findings)
            WriteResult(json, finding, InCheckout(catalog, finding));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteResult(Utf8JsonWriter json, Finding finding, string path)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("level", Word(finding.Severity));
        WriteText(json, "message", $"{finding.Message}. {finding.Help}");
        json.WriteStartArray("locations");
        if (path.Length > 0)
            WriteLocation(json, finding, path);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding, string path)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            if (finding.Column > 0)
                json.WriteNumber("startColumn", finding.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string text)
    {
        json.WriteStartObject(key);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Word(Severity severity) => CatalogJson.Word(severity);

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(char.IsControl(c) ? $"\\x{(int)c:x2}" : c.ToString());
        return line.ToString();
    }
}
