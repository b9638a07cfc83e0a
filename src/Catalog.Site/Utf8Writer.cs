using System.Buffers;
using System.Text;

namespace Catalog.Site;

/// <summary>Text that becomes UTF-8 as it is written, so that no page stands in memory twice, and bytes that are UTF-8 already; without byte order mark.</summary>
internal sealed class Utf8Writer : TextWriter, IBufferWriter<byte>
{
    // What is longer grows by pieces, so that nothing long is copied as often as it doubles.
    private const int LongestPiece = 1024 * 1024;

    private readonly List<ReadOnlyMemory<byte>> full = [];
    private readonly Encoder encoder = System.Text.Encoding.UTF8.GetEncoder();
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int length;
    private bool isHalf;

    public override Encoding Encoding => System.Text.Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
            return;
        // Three bytes hold any UTF-16 unit, and the encoder may hold one back.
        var room = GetSpan(3 * (buffer.Length + 1));
        if (!isHalf && Ascii.FromUtf16(buffer, room, out var written) == OperationStatus.Done)
        {
            length += written;
            return;
        }
        length += encoder.GetBytes(buffer, room, flush: false);
        isHalf = char.IsHighSurrogate(buffer[^1]);
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsSpan(length);
    }

    public byte[] ToArray()
    {
        var written = GC.AllocateUninitializedArray<byte>(full.Sum(piece => piece.Length) + length);
        var rest = written.AsSpan();
        foreach (var piece in full)
        {
            piece.Span.CopyTo(rest);
            rest = rest[piece.Length..];
        }
        bytes.AsSpan(0, length).CopyTo(rest);
        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        full.Clear();
        base.Dispose(disposing);
    }

    private void Grow(int more)
    {
        if (length + more <= bytes.Length)
            return;
        if (bytes.Length >= LongestPiece)
        {
            full.Add(bytes.AsMemory(0, length));
            bytes = ArrayPool<byte>.Shared.Rent(Math.Max(more, LongestPiece));
            length = 0;
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + more, 2 * bytes.Length));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
