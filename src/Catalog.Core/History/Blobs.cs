using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>The texts of a repository's blobs: the latest ones that were read are held, up to a bound; another one is read again.</summary>
internal sealed class Blobs(IRepositorySource source)
{
    /// <summary>Characters of the texts that are held.</summary>
    private const long MostHeld = 24_000_000;

    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private readonly Lock gate = new();
    private long held;

    /// <summary>True once a text had to make room for another.</summary>
    public bool HasLetGo { get; private set; }

    /// <summary>Reads many blobs in the order given; asking for a file's blobs together is cheapest.</summary>
    public void Prefetch(IEnumerable<string> ids, CancellationToken cancel)
    {
        lock (gate)
        {
            source.ReadBlobs(
                ids.Where(id => !texts.ContainsKey(id)).Distinct(StringComparer.Ordinal),
                SourceText.MaximumBytes + 1,
                (id, bytes) =>
                {
                    cancel.ThrowIfCancellationRequested();
                    Keep(id, bytes is null ? null : SourceText.Decode(bytes));
                });
        }
    }

    /// <summary>The text of a blob; null when the repository lacks it.</summary>
    public SourceText? this[string id]
    {
        get
        {
            lock (gate)
            {
                Prefetch([id], CancellationToken.None);
                return texts[id];
            }
        }
    }

    /// <summary>Characters of a blob's text; -1 when the repository lacks it.</summary>
    public int LengthOf(string id)
    {
        lock (gate)
            return lengths.TryGetValue(id, out var length) ? length : this[id]?.Text.Length ?? -1;
    }

    /// <summary>Takes texts out: from now on each is empty, whatever the repository holds.</summary>
    public void Redact(IEnumerable<string> ids)
    {
        lock (gate)
        {
            foreach (var id in ids)
                (texts[id], lengths[id]) = (new("", TextFault.None), 0);
        }
    }

    /// <summary>Lets all texts go, when nothing more is to be read.</summary>
    public void Clear()
    {
        lock (gate)
            texts.Clear();
    }

    private void Keep(string id, SourceText? text)
    {
        lengths[id] = text?.Text.Length ?? -1;
        texts[id] = text;
        order.Enqueue(id);
        held += text?.Text.Length ?? 0;
        while (held > MostHeld && order.Count > 1)
        {
            HasLetGo = texts.Remove(order.Dequeue(), out var oldest);
            held -= oldest?.Text.Length ?? 0;
        }
    }
}
