using System.Collections.Concurrent;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;

namespace Catalog.Site.Preview;

/// <summary>A site in memory, as one build made it.</summary>
/// <param name="Number">Which build it was, from 1.</param>
/// <param name="Files">By path; of the build before when this one failed.</param>
/// <param name="Title">What the build said, in a line.</param>
/// <param name="Lines">Its errors and warnings, or why it failed.</param>
internal sealed record PreviewedSite(int Number, IReadOnlyDictionary<string, OutputFile> Files, string Title, IReadOnlyList<string> Lines, bool Failed)
{
    private const int MostLines = 50;

    public static async Task<PreviewedSite> Of(int number, AgentCatalog catalog, CancellationToken cancel)
    {
        var files = new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        var guard = new Guard();
        await SiteFiles.Render(catalog, address: null, guard, file => files[file.Path] = file, cancel);
        var told = catalog.Findings.Concat(catalog.Config.Weigh(guard.Faults)).Where(finding => finding.Severity != Severity.Note).ToList();
        var lines = told.Take(MostLines).Select(finding => $"{finding.Path}({finding.Line}): {finding.Rule.Id} {finding.Message}").ToList();
        if (told.Count > MostLines)
            lines.Add($"… and {told.Count - MostLines} more: see health.html");
        var errors = told.Count(finding => finding.Severity == Severity.Error);
        return new(number, files, $"{Counted.Of(errors, "error")}, {Counted.Of(told.Count - errors, "warning")}", lines, Failed: false);
    }

    /// <summary>The same files under a new number, with why there are no newer ones.</summary>
    public PreviewedSite FailedNow(IReadOnlyList<string> why) => this with { Number = Number + 1, Title = "The build failed; this is the site before", Lines = why, Failed = true };

    /// <summary>What the script knows, as an object literal.</summary>
    public string Script(string text) => text.Replace(
        "STATE",
        Encoding.UTF8.GetString(JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("number", Number);
            json.WriteString("title", Title);
            json.WriteBoolean("failed", Failed);
            json.WriteStartArray("lines");
            foreach (var line in Lines)
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        })),
        StringComparison.Ordinal);
}
