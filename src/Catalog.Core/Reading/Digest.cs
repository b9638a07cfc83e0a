using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Catalog.Core.Reading;

/// <summary>A SHA-256 over values of which none can run into the next: each text stands behind its length.</summary>
public sealed class Digest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Digest Add(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        hash.AppendData(bytes);
        return this;
    }

    public Digest Add(bool value) => Add(value ? 1 : 0);

    /// <summary>Letter by letter, so that not even letters that no encoding can write are taken for one another.</summary>
    public Digest Add(string? text)
    {
        Add(text?.Length ?? -1);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public Digest Add(IReadOnlyCollection<string> texts)
    {
        Add(texts.Count);
        foreach (var text in texts)
            Add(text);
        return this;
    }

    /// <summary>In lower-case hexadecimal; the values start anew afterwards.</summary>
    public string Take() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
