using Catalog.Core.Reading;
using System.Security.Cryptography;
using System.Text.Json;

namespace Catalog.Site.Writing;

/// <summary>The list of files that this program wrote into an output folder, with their SHA-256; what is not on it is somebody else's.</summary>
/// <param name="Hashes">SHA-256 in lower-case hexadecimal by path.</param>
internal sealed record Manifest(IReadOnlyDictionary<string, string> Hashes)
{
    public const string FileName = SourceFolder.SiteFile;

    /// <summary>Null when the folder holds none that this program understands.</summary>
    public static Manifest? Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder, FileName)));
            return new(json.RootElement.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    public OutputFile ToFile() => new(FileName, JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("tool", "agent-catalog");
        json.WriteStartObject("files");
        foreach (var (path, hash) in Hashes.OrderBy(file => file.Key, StringComparer.Ordinal))
            json.WriteString(path, hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
