using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

/// <summary>Small agents of our own, one for each way of saying something; beside each stands what is understood from it.</summary>
public sealed class FilesTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Files");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_understood_as_accepted(string name)
    {
        var read = Understood.File(File.ReadAllText(Path.Combine(Folder, name + ".md")));
        var told = new StringBuilder();
        foreach (var row in read.Usage)
            told.AppendLine(CultureInfo.InvariantCulture, $"{row.Line} {row.Verdict} ({row.Source}, {row.Rule}): {row.Situation}{(row.Instead is { } instead ? " → " + instead : "")}");
        foreach (var area in read.Capabilities)
            told.AppendLine(CultureInfo.InvariantCulture, $"{area.Line} can ({area.Kind}) {area.Parent} / {area.Area}: {string.Join(" | ", area.Items)}");
        foreach (var relation in read.Relations)
            told.AppendLine(CultureInfo.InvariantCulture, $"{relation.Line} {relation.Kind} {relation.To}");
        foreach (var limit in read.Limits)
            told.AppendLine(CultureInfo.InvariantCulture, $"{limit.Line} limit {limit.Name}: {limit.Value}");
        Snapshot.Match(told.ToString(), Path.Combine(Folder, name + ".md"), "read");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
