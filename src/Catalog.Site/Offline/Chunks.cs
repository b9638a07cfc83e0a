using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Catalog.Site.Offline;

/// <summary>
/// Files packed together, so that what they have in common is held once: each chunk is a JSON object of path and texts, deflated
/// without a header (a header names the system it was made on) and written in base64.
/// </summary>
internal static class Chunks
{
    // Characters: small enough to unpack between two frames.
    private const int Fill = 160_000;

    /// <summary>The chunks, and in which of them each path lies.</summary>
    public static (string[] Packed, IReadOnlyList<KeyValuePair<string, int>> Places) Of(IEnumerable<HeldFile> files, CancellationToken cancel)
    {
        var chunks = new List<List<HeldFile>>();
        var filled = Fill;
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (filled + file.Length > Fill)
            {
                chunks.Add([]);
                filled = 0;
            }
            chunks[^1].Add(file);
            filled += file.Length;
        }
        var packed = new string[chunks.Count];
        Parallel.For(0, chunks.Count, new ParallelOptions { CancellationToken = cancel }, index => packed[index] = Packed(chunks[index]));
        return (packed, [.. chunks.SelectMany((chunk, number) => chunk.Select(file => KeyValuePair.Create(file.Path, number)))]);
    }

    /// <summary>JSON that may stand in a script element.</summary>
    public static string Json(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(JsonText.Value(write)).Replace("<", "\\u003c", StringComparison.Ordinal);

    private static string Packed(IReadOnlyList<HeldFile> files)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var json = new Utf8JsonWriter(deflate, JsonText.Short))
        {
            json.WriteStartObject();
            foreach (var file in files)
            {
                json.WriteStartArray(file.Path);
                foreach (var text in file.Texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}
