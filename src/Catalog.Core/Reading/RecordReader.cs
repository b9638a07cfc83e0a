using System.Runtime.InteropServices;

namespace Catalog.Core.Reading;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, and takes nothing for granted of what it reads.</summary>
public sealed class RecordReader
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly (int Start, int Length)[] places;
    private readonly string?[] texts;
    private int at;

    /// <exception cref="InvalidDataException">It is none.</exception>
    public RecordReader(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        places = new (int, int)[Count(ReadInt32())];
        texts = new string?[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var length = ReadInt32();
            places[i] = (at, length);
            at += Count((length & 1) == 0 ? length >>> 1 : length & ~1);
        }
    }

    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public int ReadInt32()
    {
        var span = bytes.Span;
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (at >= span.Length)
                break;
            var next = span[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next <= 0x7F)
                return (int)value;
        }
        throw new InvalidDataException("The record ends before its values do.");
    }

    public bool ReadBoolean() => ReadInt32() != 0;

    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public string? ReadString() => ReadInt32() switch
    {
        0 => null,
        var number and > 0 when number <= texts.Length => texts[number - 1] ??= TextAt(places[number - 1]),
        _ => throw new InvalidDataException("The record names a text that it has not."),
    };

    /// <exception cref="InvalidDataException">There is none.</exception>
    public string ReadText() => ReadString() ?? throw new InvalidDataException("The record lacks a text.");

    /// <summary>A list; null where there was none.</summary>
    public T[]? ReadList<T>(Func<T> read)
    {
        var count = ReadInt32();
        if (count == 0)
            return null;
        var items = new T[Count(count - 1)];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    /// <exception cref="InvalidDataException">There is none.</exception>
    public T[] ReadItems<T>(Func<T> read) => ReadList(read) ?? throw new InvalidDataException("The record lacks a list.");

    public string[]? ReadTexts() => ReadList(ReadText);

    private string TextAt((int Start, int Length) place)
    {
        var letters = bytes.Span.Slice(place.Start, (place.Length & 1) == 0 ? place.Length >>> 1 : place.Length & ~1);
        return (place.Length & 1) == 0 ? System.Text.Encoding.Latin1.GetString(letters) : new string(MemoryMarshal.Cast<byte, char>(letters));
    }

    /// <summary>Whatever is counted has a byte at least.</summary>
    private int Count(int count) => count >= 0 && count <= bytes.Length - at ? count : throw new InvalidDataException("The record counts more than it has.");
}
