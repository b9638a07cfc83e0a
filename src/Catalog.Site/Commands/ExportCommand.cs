using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Site.Offline;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary><c>export</c>: the whole site as one archive or one page, to pass on and to open without a server.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new SourceOptions();
        var zip = new Option<string?>("--zip") { Description = "the archive to write", HelpName = "FILE" };
        var single = new Option<string?>("--single") { Description = "the one HTML page to write", HelpName = "FILE" };
        var command = new Command("export", "Read SOURCE and write its site as one file.") { zip, single };
        source.AddTo(command);
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, parsed.GetValue(source.Verbose), async () =>
        {
            terminal.Quiet = parsed.GetValue(source.Quiet);
            var (archive, page) = (parsed.GetValue(zip), parsed.GetValue(single));
            if (archive is null && page is null)
                throw new UsageException("Say what to write: --zip FILE or --single FILE");
            foreach (var target in new[] { archive, page }.OfType<string>())
                NewFile.Check(target);
            if (archive is not null && page is not null && Path.GetFullPath(archive) == Path.GetFullPath(page))
                throw new UsageException($"--zip and --single cannot both be {archive}");
            var cache = source.OpenCache(parsed);
            var catalog = CatalogReader.Read(source.Request(parsed, terminal, cache), cancel);
            if (source.Refuses(catalog, parsed, terminal, isCheck: false))
                return ExitCode.ContentRefused;
            terminal.Progress("Writing pages", catalog.Agents.Count);
            var (files, guard) = (new ConcurrentBag<OutputFile>(), new Guard(terminal.Making));
            await SiteFiles.Render(catalog, address: null, guard, files.Add, cancel);
            source.Judge(catalog, guard, parsed, terminal);
            source.Close(cache, parsed, terminal);
            OutputFile[] sorted = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
            if (archive is not null)
            {
                NewFile.Write(archive, stream => SiteArchive.Write(stream, sorted, Newest(catalog)));
                Say(terminal, catalog, $"{Counted.Of(sorted.Length, "file")}", archive);
            }
            if (page is not null)
                WriteSingle(page, SingleFile.Of(catalog, sorted, cancel), catalog, terminal);
            return ExitCode.Done;
        }, parsed.GetValue(source.Config)));
        return command;
    }

    private static void WriteSingle(string page, SingleFile file, AgentCatalog catalog, Terminal terminal)
    {
        NewFile.Write(page, stream => stream.Write(file.Content.Span));
        if (file.LeftOut is { } leftOut)
            terminal.Note($"{leftOut} are left out: with them the file would be over {SingleFile.Room / 1_000_000} MB.");
        Say(terminal, catalog, $"{file.Content.Length / 1e6:F1} MB", page);
    }

    private static void Say(Terminal terminal, AgentCatalog catalog, FormattableString size, string path) =>
        terminal.Answer(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(catalog.Agents.Count, "agent")}, {size.ToString(CultureInfo.InvariantCulture)} in {terminal.Elapsed.TotalSeconds:F1} s → {path}"));

    /// <summary>The date that the archive's files bear: of the newest version, so that no clock is in it.</summary>
    private static DateTimeOffset? Newest(AgentCatalog catalog) =>
        catalog.Agents.SelectMany(agent => agent.Versions).Select(version => version.Commit?.Date).Max();
}
