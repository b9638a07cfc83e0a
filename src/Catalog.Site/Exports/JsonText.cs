using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Site.Exports;

/// <summary>Writes JSON as every file of the site has it: UTF-8, indented by two, lines ending in LF.</summary>
internal static class JsonText
{
    // Not safe inside HTML, which no JSON of the site stands in; readable in every language.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write).Span);

    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        stream.WriteByte((byte)'\n');
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
