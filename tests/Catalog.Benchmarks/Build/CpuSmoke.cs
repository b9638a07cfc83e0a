using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Markdig;

namespace Catalog.Benchmarks.Build;

/// <summary>Holds the processor time of an agent against that of a fixed piece of work in the same run, so that neither a slow nor a busy machine counts.</summary>
internal static class CpuSmoke
{
    private const int Agents = 150;
    private const int Rounds = 4;

    /// <summary>Times that the yardstick's text is parsed for one measure.</summary>
    private const int Parses = 400;

    /// <summary>Measures of an agent, in yardsticks, when this was written; a build may take half as much again.</summary>
    private const double Known = 15;
    private const double Most = Known * 1.5;

    /// <returns>False where an agent takes too much.</returns>
    public static async Task<bool> Print(string corpus, TextWriter output)
    {
        var work = Directory.CreateTempSubdirectory("catalog-smoke-").FullName;
        try
        {
            var repository = Path.Combine(work, "grown");
            GrownRepository.Make(corpus, Agents, repository);
            var ratios = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var before = await Cpu(() => Task.Run(Yardstick));
                var build = await Cpu(() => Build(repository));
                var yardstick = (before + await Cpu(() => Task.Run(Yardstick))) / 2;
                // In the first round much of the time is the compiler's.
                if (round > 0)
                    ratios.Add(build / Agents / (yardstick / Parses));
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{build / Agents:F2} ms an agent, {yardstick / Parses:F2} ms a yardstick: {build / Agents / (yardstick / Parses):F1}"));
            }
            var least = ratios.Min();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{least:F1} yardsticks an agent; {Known:F1} were measured, {Most:F1} are the most"));
            return least <= Most;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task Build(string repository)
    {
        var catalog = CatalogReader.Read(new CatalogRequest(repository), CancellationToken.None);
        await SiteFiles.Render(catalog, null, new Guard(), _ => { }, CancellationToken.None);
    }

    /// <summary>A text of many marks, parsed over and over: memory, branches and strings in about the mixture of a build.</summary>
    private static void Yardstick()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"## Part {i}\n\nA *piece* of `text` with a [link](https://example.org/{i}) and **more**.\n\n- one\n- two: three\n\n| a | b |\n|---|---|\n| {i} | c |\n\n");
        var body = text.ToString();
        var pipeline = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.UsePipeTables().Build();
        for (var i = 0; i < Parses; i++)
            Markdown.Parse(body, pipeline);
    }

    /// <summary>Milliseconds of processor time, of all threads.</summary>
    private static async Task<double> Cpu(Func<Task> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
