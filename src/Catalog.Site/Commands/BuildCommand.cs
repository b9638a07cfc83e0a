using System.CommandLine;
using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary><c>build</c>: reads a source and writes its site.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new SourceOptions();
        var output = new Option<string>("--output", "-o") { Description = "the folder that the site is written to", HelpName = "DIR", DefaultValueFactory = _ => "output" };
        var siteUrl = new Option<string?>("--site-url") { Description = "the site's address, for sitemap, feed and canonical links", HelpName = "URL" };
        var notOlderThan = new Option<string?>("--not-older-than") { Description = "refuse a history that does not hold this commit, which is published", HelpName = "COMMIT" };
        var command = new Command("build", "Read SOURCE and write the site.") { output, siteUrl, notOlderThan };
        source.AddTo(command);
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, parsed.GetValue(source.Verbose), async () =>
        {
            terminal.Quiet = parsed.GetValue(source.Quiet);
            var cache = source.OpenCache(parsed);
            var request = source.Request(parsed, terminal, cache) with { NotOlderThan = CommitId(parsed.GetValue(notOlderThan)) };
            var address = Address(parsed.GetValue(siteUrl));
            using var folder = OutputFolder.Open(parsed.GetValue(output)!, [.. SourceList.Of(request).All.Select(listed => listed.Folder)]);
            var catalog = CatalogReader.Read(request with { LeaveOut = folder.Path }, cancel);
            if (source.Refuses(catalog, parsed, terminal, isCheck: false))
                return ExitCode.ContentRefused;
            terminal.Progress("Writing pages", catalog.Agents.Count);
            var (pages, guard, size) = (0, new Guard(terminal.Making), new SiteSize());
            await folder.Write(
                async put =>
                {
                    pages = (await SiteFiles.Render(catalog, address, guard, file => { size.Add(file); put(file); }, cancel)).Count;
                    source.Judge(catalog, guard, parsed, terminal);
                },
                cancel);
            source.Close(cache, parsed, terminal);
            if (size.Warning() is { } warning)
                terminal.Note(warning);
            Summarise(catalog, pages, folder, parsed.GetValue(output)!, terminal);
            return ExitCode.Done;
        }, parsed.GetValue(source.Config)));
        return command;
    }

    private static Uri? Address(string? text)
    {
        if (text is null)
            return null;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"--site-url must be an http or https address, not {text}");
    }

    private static string? CommitId(string? text) =>
        text is null || (text.Length is >= 7 and <= 64 && text.All(char.IsAsciiHexDigit))
            ? text
            : throw new UsageException($"--not-older-than must be the id of a commit, seven letters of it or more, not {text}");

    private static void Summarise(AgentCatalog catalog, int pages, OutputFolder folder, string output, Terminal terminal)
    {
        var errors = catalog.Findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = catalog.Findings.Count(finding => finding.Severity == Severity.Warning);
        foreach (var source in catalog.Sources.Where(source => !source.HasHistory))
            terminal.Note($"{(source.Name is { } name ? $"The source {name}" : "The source")} has no git history, so there are no timelines.");
        if (folder.Kept.Count > 0)
            terminal.Note($"Kept {folder.Kept.Count} of your own files in the output: {string.Join(", ", folder.Kept.Take(5))}");
        if (errors + warnings > 0)
            terminal.Note($"{Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")}: see health.html, or run agent-catalog check");
        var versions = catalog.Agents.Sum(agent => agent.Versions.Count);
        terminal.Note("");
        terminal.Answer(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(catalog.Agents.Count, "agent")}, {Counted.Of(versions, "version")}, {Counted.Of(pages, "page")} in {terminal.Elapsed.TotalSeconds:F1} s → {output.TrimEnd('/', '\\').Replace('\\', '/')}/index.html"));
    }
}
