using System.Text;
using System.Text.Json;

namespace Catalog.Core.Parsing;

/// <summary>One value of a JSON text that may hold comments, with the line on which it begins.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Value">Of a text, a number or a word; null for an object or a list.</param>
/// <param name="Keys">Of an object, in written order, without those that are null; null for all else.</param>
internal sealed record JsonPart(int Line, string? Value, IReadOnlyList<KeyValuePair<string, JsonPart>>? Keys)
{
    /// <summary>Keys of one object, which are looked through for each.</summary>
    private const int MostKeys = 5_000;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The value of a key, of one that stands twice the last; null when absent.</summary>
    public JsonPart? this[string key] => Keys?.LastOrDefault(each => each.Key == key).Value;

    /// <summary>Null for a text that is no JSON, or beyond the limits of one.</summary>
    public static JsonPart? Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Options);
        var (line, from) = (1, 0);
        try
        {
            reader.Read();
            var root = Read(ref reader, bytes, ref line, ref from);
            return reader.Read() ? null : root;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonPart Read(ref Utf8JsonReader reader, byte[] bytes, ref int line, ref int from)
    {
        var start = (int)reader.TokenStartIndex;
        line += bytes.AsSpan(from, start - from).Count((byte)'\n');
        from = start;
        var (at, keys) = (line, new List<KeyValuePair<string, JsonPart>>());
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!;
                    reader.Read();
                    if (reader.TokenType != JsonTokenType.Null)
                        keys.Add(new(key, Read(ref reader, bytes, ref line, ref from)));
                    if (keys.Count > MostKeys)
                        throw new JsonException();
                }
                return new(at, null, keys);
            case JsonTokenType.StartArray:
                reader.Skip();
                return new(at, null, null);
            default:
                return new(at, reader.TokenType == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan), null);
        }
    }
}
