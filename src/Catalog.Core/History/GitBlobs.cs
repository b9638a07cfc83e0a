using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalog.Core.History;

/// <summary>One <c>git cat-file --batch</c> for a whole build.</summary>
/// <param name="process">With all three streams piped.</param>
/// <param name="lacks">The exception to throw when git ends before it has answered for an id.</param>
internal sealed class GitBlobs(Process process, Func<string, RepositoryException> lacks) : IDisposable
{
    // Enough to keep git busy without filling its pipe: a request has 41 or 65 bytes, a pipe at least 4,096.
    private const int Ahead = 48;

    private const int Chunk = 64 * 1024;

    private readonly BufferedStream answers = new(process.StandardOutput.BaseStream, Chunk);

    /// <summary>Reads blobs in the order given.</summary>
    public void Read(IEnumerable<string> ids, int mostBytes, Action<string, byte[]?> take)
    {
        var asked = new Queue<string>();
        foreach (var id in ids)
        {
            Ask(id, asked);
            if (asked.Count > Ahead)
                Answer(asked.Dequeue(), mostBytes, take);
        }
        while (asked.TryDequeue(out var id))
            Answer(id, mostBytes, take);
    }

    public void Dispose()
    {
        answers.Dispose();
        GitProcess.Kill(process);
        process.Dispose();
    }

    private void Ask(string id, Queue<string> asked)
    {
        asked.Enqueue(id);
        try
        {
            var input = process.StandardInput.BaseStream;
            input.Write(Encoding.ASCII.GetBytes(id + "\n"));
            input.Flush();
        }
        catch (IOException)
        {
            throw lacks(asked.Peek());
        }
    }

    /// <summary>Reads <c>id SP type SP size LF content LF</c>, or <c>id SP missing LF</c>.</summary>
    private void Answer(string id, int mostBytes, Action<string, byte[]?> take)
    {
        var head = Line(id).Split(' ');
        if (head is not [_, var type, var length])
        {
            take(id, null);
            return;
        }
        var size = long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
        var kept = new byte[(int)Math.Min(size, mostBytes)];
        try
        {
            answers.ReadExactly(kept);
            Skip(size - kept.Length + 1);
        }
        catch (EndOfStreamException)
        {
            throw lacks(id);
        }
        take(id, type == "blob" ? kept : null);
    }

    private void Skip(long bytes)
    {
        var skipped = new byte[(int)Math.Min(bytes, Chunk)];
        for (var rest = bytes; rest > 0; rest -= skipped.Length)
        {
            if (rest < skipped.Length)
                skipped = new byte[(int)rest];
            answers.ReadExactly(skipped);
        }
    }

    private string Line(string id)
    {
        var line = new StringBuilder();
        for (var c = answers.ReadByte(); c != '\n'; c = answers.ReadByte())
        {
            if (c < 0)
                throw lacks(id);
            line.Append((char)c);
        }
        return line.ToString();
    }
}
