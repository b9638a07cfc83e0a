using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;

namespace Catalog.Site.Exports;

/// <summary>Every fix of a source's findings as one patch that <c>git apply</c> takes, at the root of the repository.</summary>
internal static class FixPatch
{
    private const int Around = 3;

    /// <summary>Null where no finding has a fix.</summary>
    public static OutputFile? Of(AgentCatalog catalog, CatalogSource source)
    {
        var texts = catalog.Agents.DistinctBy(agent => agent.Definition.Path, StringComparer.Ordinal).ToDictionary(agent => agent.Definition.Path, agent => agent.Definition.Text, StringComparer.Ordinal);
        var patch = new StringBuilder();
        foreach (var file in catalog.Findings.Where(finding => finding is { Fix: not null, Commit: null } && source.Holds(finding.Path)).GroupBy(finding => finding.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A path that git would have to quote is left to the hand.
            if (texts.TryGetValue(file.Key, out var text) && !file.Key.Any(letter => char.IsControl(letter) || letter is '"' or '\\'))
                Append(patch, source.InRepository(file.Key), text, [.. file.Select(finding => finding.Fix!)]);
        }
        return patch.Length == 0 ? null : OutputFile.Of(SitePaths.Patch(source.Name), patch.ToString());
    }

    private static void Append(StringBuilder patch, string path, string text, IReadOnlyList<Fix> fixes)
    {
        var lines = text.Split('\n');
        // Where two fixes meet, the first stands; the next build has the other again.
        var at = 0;
        var kept = new List<Fix>();
        foreach (var fix in fixes.OrderBy(fix => fix.FirstLine))
        {
            if (fix.FirstLine - 1 < at || fix.FirstLine - 1 + fix.LineCount > lines.Length)
                continue;
            kept.Add(fix);
            at = fix.FirstLine - 1 + fix.LineCount + 2 * Around;
        }
        if (kept.Count == 0)
            return;
        patch.Append("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');
        var shift = 0;
        foreach (var fix in kept)
        {
            AppendHunk(patch, lines, fix, shift);
            shift += fix.Replacement.Count - fix.LineCount;
        }
    }

    private static void AppendHunk(StringBuilder patch, string[] lines, Fix fix, int shift)
    {
        var first = fix.FirstLine - 1;
        var start = Math.Max(0, first - Around);
        // What stands after the last line feed is no line.
        var end = Math.Min(lines.Length - (lines[^1].Length == 0 ? 1 : 0), first + fix.LineCount + Around);
        patch.Append(CultureInfo.InvariantCulture, $"@@ -{start + 1},{end - start} +{start + 1 + shift},{end - start + fix.Replacement.Count - fix.LineCount} @@\n");
        AppendLines(' ', start, first);
        AppendLines('-', first, first + fix.LineCount);
        foreach (var line in fix.Replacement)
            patch.Append('+').Append(line).Append('\n');
        AppendLines(' ', first + fix.LineCount, end);

        void AppendLines(char sign, int from, int to)
        {
            for (var i = from; i < to; i++)
                patch.Append(sign).Append(lines[i]).Append(i == lines.Length - 1 ? "\n\\ No newline at end of file\n" : "\n");
        }
    }
}
