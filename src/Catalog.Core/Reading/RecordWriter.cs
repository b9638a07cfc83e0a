using System.Buffers;
using System.Runtime.InteropServices;

namespace Catalog.Core.Reading;

/// <summary>Writes values one after another as bytes, each distinct text once; <see cref="RecordReader"/> reads them in the same order.</summary>
public sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> values = new(4 * 1024);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public void Write(int value) => Write(values, value);

    public void Write(bool value) => Write(value ? 1 : 0);

    public void Write<T>(T value)
        where T : struct, Enum =>
        Write(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    public void Write(string? text)
    {
        if (text is not null && numbers.TryAdd(text, texts.Count))
            texts.Add(text);
        Write(text is null ? 0 : numbers[text] + 1);
    }

    /// <summary>A list, or that there is none.</summary>
    public void Write<T>(IReadOnlyList<T>? items, Action<T> write)
    {
        Write(items is null ? 0 : items.Count + 1);
        foreach (var item in items ?? [])
            write(item);
    }

    public void Write(IReadOnlyList<string>? texts) => Write(texts, Write);

    /// <summary>The texts and then the values.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>(values.WrittenCount + 64 * 1024);
        Write(bytes, texts.Count);
        foreach (var text in texts)
            WriteLetters(bytes, text);
        bytes.Write(values.WrittenSpan);
        return bytes.WrittenMemory;
    }

    /// <summary>Letters of one byte where all are such, else of two: what is written comes back letter by letter, also halves of pairs.</summary>
    private static void WriteLetters(ArrayBufferWriter<byte> bytes, string text)
    {
        var isWide = text.AsSpan().ContainsAnyExceptInRange('\0', '\xFF');
        Write(bytes, text.Length << 1 | (isWide ? 1 : 0));
        if (isWide)
        {
            bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }
        System.Text.Encoding.Latin1.GetBytes(text, bytes.GetSpan(text.Length));
        bytes.Advance(text.Length);
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    private static void Write(ArrayBufferWriter<byte> bytes, int value)
    {
        var rest = (uint)value;
        var span = bytes.GetSpan(5);
        var length = 0;
        for (; rest > 0x7F; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        bytes.Advance(length);
    }
}
