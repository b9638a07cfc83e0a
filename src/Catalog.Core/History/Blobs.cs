using Catalog.Core.Reading;

namespace Catalog.Core.History;

/// <summary>The texts of a repository's blobs; each is asked for once.</summary>
internal sealed class Blobs(IRepositorySource source)
{
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

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
                    texts[id] = bytes is null ? null : SourceText.Decode(bytes);
                });
        }
    }

    /// <summary>The text of a blob; null when the repository lacks it.</summary>
    public SourceText? this[string id]
    {
        get
        {
            Prefetch([id], CancellationToken.None);
            lock (gate)
                return texts[id];
        }
    }
}
