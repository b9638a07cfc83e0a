using System.CommandLine;
using Catalog.Core.Cataloguing;

namespace Catalog.Site.Commands;

/// <summary><c>check</c>: reads a source, reports what is wrong with it, and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new SourceOptions();
        var command = new Command("check", "Read SOURCE and report, without writing anything.");
        source.AddTo(command);
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, parsed.GetValue(source.Verbose), () =>
        {
            terminal.Quiet = parsed.GetValue(source.Quiet);
            var cache = source.OpenCache(parsed);
            var catalog = CatalogReader.Read(source.Request(parsed, terminal, cache), cancel);
            source.Close(cache, parsed, terminal);
            return Task.FromResult(source.Refuses(catalog, parsed, terminal, isCheck: true) ? ExitCode.ContentRefused : ExitCode.Done);
        }, parsed.GetValue(source.Config)));
        return command;
    }
}
