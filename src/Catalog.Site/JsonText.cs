using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Site;

/// <summary>Writes JSON: in files without needless spaces, for people indented by two with lines ending in LF.</summary>
internal static class JsonText
{
    // Not safe inside HTML, which no JSON of the site stands in; readable in every language.
    public static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Short with { Indented = true, NewLine = "\n" };

    /// <summary>What a command answers.</summary>
    public static string Write(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Line(write, Indented).Span);

    /// <summary>A file, which ends in LF.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write) => Line(write, Short);

    /// <summary>A value of a file that holds more.</summary>
    public static ReadOnlySpan<byte> Value(Action<Utf8JsonWriter> write) => Written(write, Short).WrittenSpan;

    private static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var bytes = Written(write, options);
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    private static ArrayBufferWriter<byte> Written(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, options))
            write(json);
        return bytes;
    }
}
