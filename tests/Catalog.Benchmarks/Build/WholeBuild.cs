using System.Globalization;

namespace Catalog.Benchmarks.Build;

/// <summary>Whole builds, history and all, in turn with hugo and Pagefind on the same files: <c>build [FOLDER...] [--grown N,N] [--rounds N] [--forms native,ready,jit] [--cache] [--work DIR]</c>.</summary>
internal static class WholeBuild
{
    private const string Usage = "build [FOLDER...] [--grown N,N] [--rounds N] [--forms native,ready,jit] [--cache] [--work DIR]: each FOLDER of agent files stands in a clone with its history";

    public static void Tell(IReadOnlyList<string> arguments, TextWriter output)
    {
        var folders = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        string Option(string name, string otherwise) => arguments.SkipWhile(argument => argument != name).ElementAtOrDefault(1) ?? otherwise;
        if (folders.Length == 0)
            throw new ArgumentException(Usage, nameof(arguments));
        var work = Directory.CreateDirectory(Path.GetFullPath(Option("--work", Path.Combine(Path.GetTempPath(), "whole-build")))).FullName;
        var rounds = int.Parse(Option("--rounds", "5"), CultureInfo.InvariantCulture);
        var project = Path.Combine(Root(), "src", "Catalog.Site");
        Product[] products = [.. Option("--forms", "native,ready").Split(',').Select(form => Product.Of(form, project, Path.Combine(work, "programs")))];
        var isCached = arguments.Contains("--cache", StringComparer.Ordinal);
        var sizes = Option("--grown", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();

        output.WriteLine("| agents | build | CPU s | ratio | wall s | ratio | peak MB | ratio | written MB | files |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var folder in folders)
            Compare(Sources.Of(Path.GetFullPath(folder), work), products, rounds, isCached, work, output);
        var growth = sizes.Order().Select(size => (Size: size, Cpu: Compare(Sources.Grown(folders[0], size, work), products, rounds, isCached, work, output))).ToArray();
        for (var i = 1; i < growth.Length; i++)
        {
            var exponent = Math.Log(growth[i].Cpu / growth[i - 1].Cpu) / Math.Log((double)growth[i].Size / growth[i - 1].Size);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nCPU grows from {growth[i - 1].Size} to {growth[i].Size} agents with the exponent {exponent:F2} ({products[0].Name})."));
        }
    }

    /// <returns>Milliseconds of CPU of the first product, cold.</returns>
    private static double Compare(Sources sources, IReadOnlyList<Product> products, int rounds, bool isCached, string work, TextWriter output)
    {
        var peers = Peers.In(sources.Theirs, sources.Content, work);
        var runs = new Dictionary<string, List<BuildRun>>(StringComparer.Ordinal);
        // The first round warms the file system up.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var product in products)
            {
                foreach (var how in (string[])[product.Name, .. isCached ? [$"{product.Name} with a cache"] : Array.Empty<string>()])
                {
                    // A folder of its own for each: a file system is slow to reuse what was just deleted.
                    var site = Path.Combine(work, "sites", string.Create(CultureInfo.InvariantCulture, $"{how}-{round}"));
                    string[] options = how == product.Name ? [] : ["--cache", site + "-cache"];
                    Note($"{how}, cold", product.Run(sources.Ours, site, options));
                    Note($"{how}, again", product.Run(sources.Ours, site, options));
                    sources.Change(round);
                    Note($"{how}, one file changed", product.Run(sources.Ours, site, options));
                    sources.Undo();
                }
            }
            Note("hugo and Pagefind", peers.Run(Path.Combine(work, "sites", string.Create(CultureInfo.InvariantCulture, $"theirs-{round}"))));

            void Note(string what, BuildRun run)
            {
                if (round == 0)
                    runs[what] = [];
                else
                    runs[what].Add(run);
            }
        }
        Directory.Delete(Path.Combine(work, "sites"), recursive: true);
        var theirs = runs["hugo and Pagefind"];
        foreach (var (what, of) in runs)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sources.Count} | {what} | {Median(of, run => run.Cpu / 1000):F2} | {Ratio(of, run => run.Cpu):F2} | {Median(of, run => run.Wall / 1000):F2} | {Ratio(of, run => run.Wall):F2} | {Median(of, run => run.Peak / 1e6):F0} | {Ratio(of, run => run.Peak):F2} | {of[0].Bytes / 1e6:F1} | {of[0].Files} |"));
        }
        output.Flush();
        return Median(runs[$"{products[0].Name}, cold"], run => run.Cpu);

        double Ratio(List<BuildRun> of, Func<BuildRun, double> value) => Middle(of.Zip(theirs, (one, other) => value(one) / value(other)));
    }

    private static double Median(IEnumerable<BuildRun> runs, Func<BuildRun, double> value) => Middle(runs.Select(value));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalog.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run it from a build inside the checkout.");
        return folder.FullName;
    }
}
