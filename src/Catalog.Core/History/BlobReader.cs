using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>One <c>git cat-file --batch</c> for a whole build; each blob is asked for once.</summary>
internal sealed class BlobReader : IDisposable
{
    // Enough to keep git busy without filling its pipe: a request has 41 or 65 bytes, a pipe at least 4,096.
    private const int Ahead = 48;

    private readonly Repository repository;
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Process process;
    private readonly Stream answers;

    public BlobReader(Repository repository)
    {
        this.repository = repository;
        process = GitProcess.Start(repository.GitFolder, repository.Here(["cat-file", "--batch"]));
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        answers = new BufferedStream(process.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>Reads many blobs in the order given; asking for a file's blobs together is cheapest.</summary>
    public void Prefetch(IEnumerable<string> ids, CancellationToken cancel)
    {
        lock (gate)
        {
            var asked = new Queue<string>();
            foreach (var id in ids.Where(id => !texts.ContainsKey(id)).Distinct())
            {
                cancel.ThrowIfCancellationRequested();
                Ask(id, asked);
                if (asked.Count > Ahead)
                    Answer(asked.Dequeue());
            }
            while (asked.TryDequeue(out var id))
                Answer(id);
        }
    }

    /// <summary>The text of a blob; null when the repository lacks it.</summary>
    public SourceText? this[string id]
    {
        get
        {
            lock (gate)
            {
                if (!texts.ContainsKey(id))
                {
                    var asked = new Queue<string>();
                    Ask(id, asked);
                    Answer(asked.Dequeue());
                }
                return texts[id];
            }
        }
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
            throw Lacks(asked.Peek());
        }
    }

    /// <summary>Reads <c>id SP type SP size LF content LF</c>, or <c>id SP missing LF</c>.</summary>
    private void Answer(string id)
    {
        var head = Line(id).Split(' ');
        if (head is not [_, _, var length])
        {
            texts[id] = null;
            return;
        }
        var size = long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
        var kept = new byte[(int)Math.Min(size, SourceText.MaximumBytes + 1)];
        answers.ReadExactly(kept);
        for (var rest = size - kept.Length + 1; rest > 0;)
        {
            var skipped = new byte[(int)Math.Min(rest, 64 * 1024)];
            answers.ReadExactly(skipped);
            rest -= skipped.Length;
        }
        texts[id] = SourceText.Decode(kept);
    }

    private string Line(string id)
    {
        var line = new StringBuilder();
        for (var c = answers.ReadByte(); c != '\n'; c = answers.ReadByte())
        {
            if (c < 0)
                throw Lacks(id);
            line.Append((char)c);
        }
        return line.ToString();
    }

    private RepositoryException Lacks(string id) => new(
        $"The repository {repository.GitFolder} lacks the object {id}",
        "In a partial clone, fetch what is missing: git fetch --refetch --no-filter. Otherwise see git fsck.");
}
