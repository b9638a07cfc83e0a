using System.Buffers;
using System.Text;

namespace Catalog.Site.Pages;

/// <summary>Text that becomes UTF-8 as it is written, so that no page stands in memory twice; without byte order mark.</summary>
internal sealed class Utf8Writer : TextWriter
{
    private readonly Encoder encoder = System.Text.Encoding.UTF8.GetEncoder();
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int length;

    public override Encoding Encoding => System.Text.Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // Three bytes hold any UTF-16 unit, and the encoder may hold one back.
        var most = length + 3 * (buffer.Length + 1);
        if (most > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(most, 2 * bytes.Length));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
        length += encoder.GetBytes(buffer, bytes.AsSpan(length), flush: false);
    }

    public byte[] ToArray() => bytes[..length];

    protected override void Dispose(bool disposing)
    {
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        base.Dispose(disposing);
    }
}
