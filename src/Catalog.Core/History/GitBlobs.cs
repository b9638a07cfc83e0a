using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalog.Core.History;

/// <summary>One <c>git cat-file --batch</c> for a whole build.</summary>
/// <param name="process">With all three streams piped.</param>
/// <param name="lacks">The exception to throw when git ends before it has answered for an id.</param>
/// <param name="patience">How long git may give nothing; two minutes unless given.</param>
internal sealed class GitBlobs(Process process, Func<string, RepositoryException> lacks, TimeSpan? patience = null) : IDisposable
{
    // Asked together, with as many before them: enough to keep git busy without filling its pipe, for a request has 41 or 65 bytes, a pipe at least 4,096.
    private const int Ahead = 24;

    private const int Chunk = 64 * 1024;

    private readonly BufferedStream answers = new(process.StandardOutput.BaseStream, Chunk);
    private readonly GitWatch watch = new(process, patience);

    /// <summary>Reads blobs in the order given.</summary>
    public void Read(IEnumerable<string> ids, int mostBytes, Action<string, byte[]?> take)
    {
        var asked = new Queue<string>();
        foreach (var some in ids.Chunk(Ahead))
        {
            Ask(some, asked);
            while (asked.Count > Ahead)
                Answer(asked.Dequeue(), mostBytes, take);
        }
        while (asked.TryDequeue(out var id))
            Answer(id, mostBytes, take);
    }

    public void Dispose()
    {
        watch.Dispose();
        answers.Dispose();
        GitProcess.End(process);
        process.Dispose();
    }

    private void Ask(string[] ids, Queue<string> asked)
    {
        foreach (var id in ids)
            asked.Enqueue(id);
        watch.Wait();
        try
        {
            var input = process.StandardInput.BaseStream;
            input.Write(Encoding.ASCII.GetBytes(string.Concat(ids.Select(id => id + "\n"))));
            input.Flush();
        }
        catch (IOException)
        {
            throw Ended(asked.Peek());
        }
    }

    /// <summary>Reads <c>id SP type SP size LF content LF</c>, or <c>id SP missing LF</c>.</summary>
    private void Answer(string id, int mostBytes, Action<string, byte[]?> take)
    {
        watch.Wait();
        var head = Line(id).Split(' ');
        if (head is not [_, var type, var length])
        {
            watch.Rest();
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
            throw Ended(id);
        }
        watch.Rest();
        take(id, type == "blob" ? kept : null);
    }

    /// <exception cref="RepositoryException">git did not end by itself.</exception>
    private RepositoryException Ended(string id)
    {
        watch.Rest();
        return lacks(id);
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
                throw Ended(id);
            line.Append((char)c);
        }
        return line.ToString();
    }
}
