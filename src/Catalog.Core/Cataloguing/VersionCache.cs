using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>
/// The versions of an agent as earlier builds made them: what each says and changed hangs on their texts, paths and formats, on the names of all agents and
/// technologies, and on what the config lets stand in a text, and on nothing else. Commits, tags and numbers are never kept.
/// </summary>
internal sealed class VersionCache
{
    private readonly Cache cache;
    private readonly string known;

    /// <param name="known">The names of agents that texts are read with.</param>
    public VersionCache(Cache cache, KnownAgents known, CatalogConfig config)
    {
        this.cache = cache;
        using var digest = new Digest();
        digest.Add("versions").Add(cache.Program).Add(known.Given).Add([.. config.AcceptedSecrets.Order(StringComparer.Ordinal)]).Add(config.Technologies.Count);
        foreach (var (name, others) in config.Technologies)
            digest.Add(name).Add(others);
        this.known = digest.Take();
    }

    /// <summary>Names everything that the versions are made of.</summary>
    /// <param name="drafts">Oldest first.</param>
    public string KeyOf(IReadOnlyList<VersionDraft> drafts)
    {
        using var digest = new Digest();
        digest.Add(known).Add(drafts.Count);
        foreach (var draft in drafts)
        {
            var text = draft.Text();
            digest.Add(draft.Path).Add(draft.Format).Add(text.Text).Add((int)text.Fault).Add(text.IsExact).Add(text.HasReturns).Add((int)draft.TextState).Add(draft.InPlugin);
            digest.Add(draft.Newest is { } newest ? (int)newest.Fault : -1).Add(draft.Newest is { IsExact: true });
        }
        return digest.Take();
    }

    /// <summary>The versions, oldest first; null where they are not kept.</summary>
    public IReadOnlyList<MadeVersion>? Find(string key, IReadOnlyList<VersionDraft> drafts)
    {
        if (cache.Find(key) is not { } bytes)
            return null;
        try
        {
            var record = new RecordReader(bytes);
            return [.. drafts.Select(draft => Read(record, draft.Text()))];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public void Keep(string key, RecordWriter versions) => cache.Keep(key, versions.ToBytes());

    public static void Write(RecordWriter record, MadeVersion version, SourceText source)
    {
        DefinitionRecord.Write(record, version.Definition, source);
        UnderstandingRecord.Write(record, version.Understanding);
        ChangeRecord.Write(record, version.Changes);
        record.Write(version.Added);
        record.Write(version.Removed);
    }

    private static MadeVersion Read(RecordReader record, SourceText source) =>
        new(DefinitionRecord.Read(record, source), UnderstandingRecord.Read(record), ChangeRecord.Read(record), record.ReadInt32(), record.ReadInt32(), IsRead: true);
}
