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
    public static string Write(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Written(write, Indented, "\n"));

    /// <summary>A file, which ends in LF.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write) => Written(write, Short, "\n");

    /// <summary>A value of a file that holds more.</summary>
    public static byte[] Value(Action<Utf8JsonWriter> write) => Written(write, Short, "");

    private static byte[] Written(Action<Utf8JsonWriter> write, JsonWriterOptions options, string end)
    {
        using var bytes = new Utf8Writer();
        using (var json = new Utf8JsonWriter(bytes, options))
            write(json);
        bytes.Write(end);
        return bytes.ToArray();
    }
}
