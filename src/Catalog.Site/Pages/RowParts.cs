using System.Text;
using System.Text.Json;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages;

/// <summary>Rows that stand in no HTML because there are too many, as classic scripts: <c>AgentCatalog.part("list-2", …)</c>.</summary>
public static class RowParts
{
    /// <summary>Rows of a table in the page itself, where the catalog is large.</summary>
    public const int InTable = 200;

    private const int InPart = 1500;

    /// <summary>How many parts some rows take.</summary>
    public static int Count(int rows) => (rows + InPart - 1) / InPart;

    /// <param name="write">Writes the value of one part.</param>
    public static IEnumerable<OutputFile> Of<T>(string name, IEnumerable<T> rows, Action<Utf8JsonWriter, IReadOnlyList<T>> write) =>
        rows.Chunk(InPart).Select((part, index) => File(name, index + 1, json => write(json, part)));

    /// <summary>Each row as a list of what <paramref name="write"/> writes of it.</summary>
    public static void WriteRows<T>(Utf8JsonWriter json, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartArray();
            write(row);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    public static void WriteAll(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A link as <c>[text, address, look, title, what tells it apart]</c>, without what is empty at its end.</summary>
    public static void WriteLink(Utf8JsonWriter json, NameLink link)
    {
        string[] values = [PlainText.Visible(link.Text), link.Address, link.Look, link.Title, PlainText.Visible(link.Apart)];
        WriteAll(json, values.Take(1 + Array.FindLastIndex(values, value => value.Length > 0)));
    }

    private static OutputFile File(string name, int number, Action<Utf8JsonWriter> write) =>
        new(SitePaths.RowPart(name, number), (byte[])[.. Encoding.UTF8.GetBytes($"AgentCatalog.part(\"{name}-{Format.Whole(number)}\","), .. JsonText.Value(write), .. ");\n"u8]);
}
