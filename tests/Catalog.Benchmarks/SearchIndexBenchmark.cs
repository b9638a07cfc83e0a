using BenchmarkDotNet.Attributes;
using Catalog.Site;
using Catalog.Site.Search;

namespace Catalog.Benchmarks;

/// <summary>How long the index takes to make; the agent files are those of the folder that <c>SEARCH_AGENTS</c> names.</summary>
[MemoryDiagnoser]
public class SearchIndexBenchmark
{
    private IReadOnlyList<SearchDocument> documents = [];

    [Params(0, 1_000, 10_000)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void Read() =>
        documents = Recombined.Of(Corpus.Read(Environment.GetEnvironmentVariable("SEARCH_AGENTS") ?? throw new InvalidOperationException("SEARCH_AGENTS names no folder of agent files.")), Agents);

    [Benchmark]
    public IReadOnlyList<OutputFile> Write() => SearchFiles.Write(documents, Synonyms.Default, CancellationToken.None);
}
