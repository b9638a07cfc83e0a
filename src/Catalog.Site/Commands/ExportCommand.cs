using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary><c>export</c>: the whole site as one archive, to pass on and to open without a server.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new SourceOptions();
        var zip = new Option<string?>("--zip") { Description = "the archive to write", HelpName = "FILE" };
        var command = new Command("export", "Read SOURCE and write its site as one file.") { zip };
        source.AddTo(command);
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, parsed.GetValue(source.Verbose), async () =>
        {
            terminal.Quiet = parsed.GetValue(source.Quiet);
            var archive = parsed.GetValue(zip) ?? throw new UsageException("Say what to write: --zip FILE");
            var catalog = CatalogReader.Read(source.Request(parsed, terminal), cancel);
            if (source.Refuses(catalog, parsed, terminal, isCheck: false))
                return ExitCode.ContentRefused;
            terminal.Progress("Writing pages", catalog.Agents.Count);
            var (files, guard) = (new ConcurrentBag<OutputFile>(), new Guard());
            await SiteFiles.Render(catalog, address: null, guard, files.Add, cancel);
            foreach (var fault in guard.Faults)
                terminal.Note(fault.Message);
            NewFile.Write(archive, stream => SiteArchive.Write(stream, [.. files], Newest(catalog)));
            terminal.Answer(string.Create(CultureInfo.InvariantCulture, $"{catalog.Agents.Count:N0} agents, {files.Count:N0} files in {terminal.Elapsed.TotalSeconds:F1} s → {archive}"));
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The date that the archive's files bear: of the newest version, so that no clock is in it.</summary>
    private static DateTimeOffset? Newest(AgentCatalog catalog) =>
        catalog.Agents.SelectMany(agent => agent.Versions).Select(version => version.Commit?.Date).Max();
}
