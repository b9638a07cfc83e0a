using System.Text;

namespace Catalog.Core.History;

/// <summary>Reads git's commits and tags from their bytes, and understands them as git's own program does.</summary>
internal static class GitObjects
{
    /// <summary>Reads a commit; a part that cannot be read is empty.</summary>
    public static CommitObject Commit(ReadOnlySpan<byte> bytes)
    {
        var parents = new List<string>();
        var (tree, encoding) = ("", "");
        var author = Array.Empty<byte>();
        var rest = bytes;
        while (rest is [not (byte)'\n' and not 0, ..])
        {
            var line = Line(ref rest);
            if (tree.Length == 0 && line.StartsWith("tree "u8))
                tree = Ascii(line["tree ".Length..]);
            else if (author.Length == 0 && line.StartsWith("parent "u8))
                parents.Add(Ascii(line["parent ".Length..]));
            else if (line.StartsWith("author "u8))
                author = line["author ".Length..].ToArray();
            else if (line.StartsWith("encoding "u8))
                encoding = Ascii(line["encoding ".Length..]);
        }
        var (name, mail, seconds) = Person(author);
        return new(tree, parents, Text(name, encoding), Text(mail, encoding), Ascii(seconds), Text(Subject(UpToNul(rest)), encoding), Trailers.Of(Text(UpToNul(rest).ToArray(), encoding), "Co-authored-by"));
    }

    /// <summary>The id of what a tag stands on; null where it names none.</summary>
    public static string? TagTarget(ReadOnlySpan<byte> bytes)
    {
        var line = Line(ref bytes);
        return line.StartsWith("object "u8) ? Ascii(line["object ".Length..]) : null;
    }

    /// <summary>Takes <c>name &lt;mail&gt; seconds zone</c> apart; without a zone git has no date either.</summary>
    private static (byte[] Name, byte[] Mail, byte[] Seconds) Person(ReadOnlySpan<byte> line)
    {
        var left = line.IndexOf((byte)'<');
        var right = left < 0 ? -1 : line[left..].IndexOf((byte)'>') + left;
        if (right <= left)
            return ([], [], []);
        var date = line[(line.LastIndexOf((byte)'>') + 1)..].TrimStart(" \t\r"u8);
        var digits = date.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var zone = digits <= 0 ? [] : date[digits..].TrimStart(" \t\r"u8);
        var isDated = zone is [(byte)'+' or (byte)'-', >= (byte)'0' and <= (byte)'9', ..];
        return (line[..left].TrimEnd(" \t\r"u8).ToArray(), line[(left + 1)..right].ToArray(), isDated ? date[..digits].ToArray() : []);
    }

    /// <summary>The first paragraph of a message in one line.</summary>
    private static byte[] Subject(ReadOnlySpan<byte> message)
    {
        var subject = new List<byte>();
        while (!message.IsEmpty)
        {
            var line = Line(ref message).TrimEnd(" \t\r"u8);
            if (line.IsEmpty && subject.Count > 0)
                break;
            if (line.IsEmpty)
                continue;
            if (subject.Count > 0)
                subject.Add((byte)' ');
            subject.AddRange(line);
        }
        return [.. subject];
    }

    private static ReadOnlySpan<byte> UpToNul(ReadOnlySpan<byte> message) => message.IndexOf((byte)0) is >= 0 and var end ? message[..end] : message;

    /// <summary>Takes the next line; to git a NUL ends one too.</summary>
    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'\n', (byte)0);
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    private static string Ascii(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>A text in the encoding that its commit names; as UTF-8 where there is no such encoding, or the bytes are none of its own.</summary>
    private static string Text(byte[] bytes, string encoding)
    {
        if (encoding.Length > 0 && !encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                var strict = CodePagesEncodingProvider.Instance.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
                return strict.GetString(bytes);
            }
            catch (ArgumentException)
            {
                // No encoding of that name, or not its bytes.
            }
        }
        return Encoding.UTF8.GetString(bytes);
    }
}
