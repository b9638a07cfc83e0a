using System.Security.Cryptography;
using Catalog.Core.Cataloguing;

namespace Catalog.Site.Search;

/// <summary>Writes the search index as classic scripts below <c>search/</c>; the format stands in <c>SEARCH-FORMAT.md</c>.</summary>
public static class SearchFiles
{
    private const string Folder = "search/";

    /// <summary>Bytes of agent rows up to which the first script brings them along and spares the reader a round.</summary>
    private const int InlineAgents = 64_000;

    /// <summary>Bytes of everything but texts up to which one script holds it all.</summary>
    private const int OneScript = 128_000;

    // Words of questions, which say little about the answer; they count only where nothing else is asked.
    private const string Slight =
        "a agent agents an and any are as at be by can do does for from has have help how i in is it me my need of on or "
        + "our please should some that the this to use want we what when which who will with you your";

    public static IReadOnlyList<OutputFile> Write(AgentCatalog catalog, Guard guard, CancellationToken cancel) =>
        guard.Make("search index", "", () => Write(SearchDocuments.Of(catalog, guard), [.. Synonyms.Default, .. Synonyms.Of(catalog.Technologies.OfficialNames)], cancel, catalog.Cache), () => Write([], [], cancel));

    /// <param name="cache">Null where nothing is kept.</param>
    public static IReadOnlyList<OutputFile> Write(
        IReadOnlyList<SearchDocument> documents, IReadOnlyList<IReadOnlyList<string>> synonyms, CancellationToken cancel, Cache? cache = null)
    {
        // Neighbours in category and name share words, which keeps numbers small.
        var sorted = documents
            .OrderBy(document => document.Category, StringComparer.Ordinal)
            .ThenBy(document => document.Name, StringComparer.Ordinal)
            .ThenBy(document => document.Slug, StringComparer.Ordinal)
            .ToArray();
        var index = TermIndex.Of(sorted, cancel);
        var agents = AgentParts.Of(sorted).ToArray();
        var terms = TermParts.Of(index, out var firsts);
        var typos = TypoParts.Of(index, out var letters, out var seconds);
        SearchPart[] others = [.. terms, .. typos, StartsPart.Of(index), FacetPart.Of(sorted), AnswerParts.Kinds(sorted), FunctionWords.Part];
        var texts = TextParts.Of(sorted).ToArray();
        var technologies = sorted.Length == 0 ? new("", []) : TechnologyParts.Of(cache);
        var meaning = MeaningParts.Of(DocumentStems.Of(sorted, cancel), [.. sorted.Select(document => document.Twins ?? document.Slug)], Slight.Split(' '), cache, cancel);

        var inline = agents.Sum(part => part.Size) > InlineAgents ? []
            : agents.Concat(others).Sum(part => part.Size) > OneScript ? agents
            : [.. agents, .. others];
        SearchPart[] alone = [.. agents.Concat(others).Except(inline), .. meaning.Near, .. meaning.Kin, .. technologies.Parts, .. AnswerParts.Of(sorted), .. texts];
        var manifest = new SearchPart("manifest", $$"""
            {"agents":{{sorted.Length}},"rows":{{AgentParts.Size}},"texts":{{TextParts.Size}},"version":"{{Version([.. inline, .. alone])}}","terms":{{Printable.Literal(string.Join(' ', firsts))}},"near":{{Printable.Literal(string.Join(' ', meaning.NearFirsts))}},"kin":{{Printable.Literal(string.Join(' ', meaning.KinFirsts))}},"slight":{{Printable.Literal(Slight)}},"typos":{{Printable.Literal(letters)}},"second":{{Printable.Literal(seconds)}},"technologies":{{Printable.Literal(technologies.Letters)}},"synonyms":{{Printable.Literals(Synonyms.For(index, synonyms))}}}
            """);
        return
        [
            new OutputFile(Folder + "index.js", (byte[])[.. inline.Prepend(manifest).SelectMany(part => part.Script.ToArray())]),
            .. alone.Select(part => new OutputFile($"{Folder}{part.Name}.js", part.Script)),
        ];
    }

    // Goes into the addresses of parts, so that a browser never mixes those of two builds.
    private static string Version(IReadOnlyList<SearchPart> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(part.Script.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
