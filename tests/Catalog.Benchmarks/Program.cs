using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using Catalog.Benchmarks;
using Catalog.Benchmarks.Build;
using Catalog.Benchmarks.Rules;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Search;

// index FOLDER COUNT OUTPUT: writes the search of COUNT agents made of FOLDER's files, and the same texts for other engines.
// build FOLDER...: whole builds of folders of agent files in clones, beside hugo and Pagefind, in turn; the README tells more.
// grow FOLDER AGENTS COMMITS REPOSITORY: makes a repository of so many agents with so many commits each, of FOLDER's paragraphs.
// smoke FOLDER: the processor time of an agent beside a yardstick; ends with 1 where it grew by half.
// pages SITE: prints what the pages of a built site weigh beside their budgets; ends with 1 where one is broken.
// rules FOLDER...: how often each rule of each table fits in the agents of the folders, those that never do first.
// mutate: which rules, patterns and word groups no example misses.
// shape FOLDER...: weights for the shapes of capabilities, fitted on the agents of the folders.
// Anything else goes to BenchmarkDotNet; SEARCH_AGENTS names the folder of agent files to it.
if (args is ["pages", var site])
{
    Environment.ExitCode = PageBudgets.Print(site, Console.Out) ? 0 : 1;
    return;
}
if (args is ["build", .. var built])
{
    WholeBuild.Tell(built, Console.Out);
    return;
}
if (args is ["grow", var of, var agents, var commits, var repository])
{
    GrownRepository.Make(of, int.Parse(agents, CultureInfo.InvariantCulture), repository, int.Parse(commits, CultureInfo.InvariantCulture));
    return;
}
if (args is ["smoke", var grownFrom])
{
    Environment.ExitCode = CpuSmoke.Print(grownFrom, Console.Out).GetAwaiter().GetResult() ? 0 : 1;
    return;
}
if (args is ["rules", .. var spoken])
{
    RuleUse.Tell([.. AgentFolder.Read(spoken)]);
    return;
}
if (args is ["mutate"])
{
    RuleMutations.Tell("headings");
    RuleMutations.Tell("sentences");
    RuleMutations.Tell("links");
    RuleMutations.Tell("pieces");
    return;
}
if (args is ["shape", .. var shaped])
{
    ShapeFit.Tell(AgentFolder.Read(shaped));
    return;
}
if (args is not ["index", var folder, var count, var output])
{
    BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
    return;
}
var documents = Recombined.Of(Corpus.Read(folder), count == "all" ? 0 : int.Parse(count, CultureInfo.InvariantCulture));
var watch = Stopwatch.StartNew();
var files = SearchFiles.Write(documents, Synonyms.Default, CancellationToken.None);
Console.WriteLine($"{documents.Count} agents, {files.Count} files, {files.Sum(file => (long)file.Content.Length):N0} bytes in {watch.ElapsedMilliseconds:N0} ms");
foreach (var file in files.Concat(Theme.Of(Look.Shipped).Files))
{
    var path = Path.Combine(output, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Content.Span);
}
File.WriteAllText(Path.Combine(output, "documents.json"), JsonSerializer.Serialize(documents));
