using Catalog.Core.Cataloguing;
using Catalog.Core.Reading;
using Catalog.Core.Text;

namespace Catalog.Site.Search;

/// <summary>The parts of the index that tell what words mean in this catalog: they hang on its agents' stems and on nothing else, so an edit below a body's opening leaves them as they were.</summary>
/// <param name="NearFirsts">The first word of each part of <paramref name="Near"/>.</param>
/// <param name="KinFirsts">The first word of each part of <paramref name="Kin"/>.</param>
internal sealed record MeaningParts(IReadOnlyList<SearchPart> Near, IReadOnlyList<string> NearFirsts, IReadOnlyList<SearchPart> Kin, IReadOnlyList<string> KinFirsts)
{
    /// <param name="stems">Of each agent, as <see cref="DocumentStems"/> gives them.</param>
    /// <param name="twins">For each agent what it shares with its copies and no other has.</param>
    /// <param name="slight">Words of questions, which speak for no agent.</param>
    /// <param name="cache">Null where nothing is kept.</param>
    public static MeaningParts Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> stems, IReadOnlyList<string> twins, IReadOnlyList<string> slight, Cache? cache, CancellationToken cancel)
    {
        var key = cache is null ? null : KeyOf(stems, twins, slight, cache);
        if (key is not null && Find(cache!, key) is { } kept)
            return kept;
        var near = NearParts.Of(NearIndex.Of(stems, FieldsOfWork.Shipped), out var nearFirsts);
        var kin = KinParts.Of(KinIndex.Of(stems, twins, WordVectors.Shipped, slight.Select(Stemmer.Of).ToHashSet(StringComparer.Ordinal), cancel), out var kinFirsts);
        var made = new MeaningParts(near, nearFirsts, kin, kinFirsts);
        if (key is not null)
            made.Keep(cache!, key);
        return made;
    }

    /// <summary>Names all that the parts are made of: what comes with the program goes by its name.</summary>
    private static string KeyOf(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> stems, IReadOnlyList<string> twins, IReadOnlyList<string> slight, Cache cache)
    {
        using var digest = new Digest();
        digest.Add("meaning").Add(cache.Program).Add(twins).Add(slight).Add(stems.Count);
        foreach (var own in stems)
            // No stem holds a space.
            digest.Add([.. own.Select(field => string.Join(' ', field))]);
        return digest.Take();
    }

    private static MeaningParts? Find(Cache cache, string key)
    {
        if (cache.Find(key) is not { } bytes)
            return null;
        try
        {
            var record = new RecordReader(bytes);
            SearchPart Part() => SearchPart.Read(record);
            return new(record.ReadItems(Part), record.ReadItems(record.ReadText), record.ReadItems(Part), record.ReadItems(record.ReadText));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void Keep(Cache cache, string key)
    {
        var record = new RecordWriter();
        record.Write(Near, part => part.Write(record));
        record.Write(NearFirsts);
        record.Write(Kin, part => part.Write(record));
        record.Write(KinFirsts);
        cache.Keep(key, record.ToBytes());
    }
}
