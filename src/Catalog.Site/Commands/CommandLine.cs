using System.CommandLine;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.Text;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary>The program's commands, and the one place where a fault becomes a sentence and an exit status.</summary>
public static class CommandLine
{
    /// <param name="making">Told of each part before it is made; what it throws is a fault of that part. Null for nobody.</param>
    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors, Action<string, string>? making = null)
    {
        var root = Root(new Terminal(output, errors) { Making = making });
        // A first word that is no command belongs to build, which needs not be named.
        var parsed = root.Parse(args.Count == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")) ? ["build", .. args] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.CommandResult.Command == root && !args[0].StartsWith('-'))
        {
            await errors.WriteLineAsync($"agent-catalog: There is no command {args[0]}.");
            await errors.WriteLineAsync(Nearest.Of(args[0], root.Subcommands.Select(each => each.Name)) is { } nearest
                ? $"Did you mean {nearest}?"
                : $"If it is the source, say what to do with it: agent-catalog build {string.Join(' ', args.Select(Quoted))}");
            return ExitCode.BadUsage;
        }
        List<string> faults = [.. parsed.Errors.Count > 0 ? Misuse.Told(parsed) : Misuse.Empty(parsed)];
        foreach (var fault in faults)
            await errors.WriteLineAsync(fault);
        if (faults.Count > 0)
            return ExitCode.BadUsage;
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
    }

    /// <summary>Runs a command and turns what stops it into a sentence for people.</summary>
    /// <param name="config">The config file as it was given; null for the source's own.</param>
    internal static async Task<int> Guarded(Terminal terminal, bool verbose, Func<Task<int>> command, string? config = null)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return terminal.Fail("Cancelled; nothing was changed", null, ExitCode.Cancelled);
        }
        catch (ConfigException fault)
        {
            return terminal.Fail($"{config ?? CatalogConfig.FileName}({fault.Line}): {fault.Message}", "The keys stand in docs/config.md.", ExitCode.BadUsage);
        }
        catch (UsageException fault)
        {
            return terminal.Fail(fault.Message, "See agent-catalog --help.", ExitCode.BadUsage);
        }
        catch (RepositoryException fault)
        {
            return terminal.Fail(fault.Message, fault.Remedy, ExitCode.RepositoryUnusable);
        }
        catch (ContentException fault)
        {
            return terminal.Fail(fault.Message, "Nothing was written.", ExitCode.ContentRefused);
        }
        catch (OutputException fault)
        {
            return terminal.Fail(fault.Message, fault.Remedy, ExitCode.OutputRefused);
        }
        catch (Exception fault) when (!verbose)
        {
            return terminal.Fail($"Something unexpected went wrong: {fault.Message.ReplaceLineEndings(" ")}", "Run it again with --verbose for the details, and report them.", ExitCode.Fault);
        }
        catch (Exception fault)
        {
            return terminal.Fail($"Something unexpected went wrong: {fault}", null, ExitCode.Fault);
        }
    }

    private static RootCommand Root(Terminal terminal) => new("Reads AI-agent definition files and their git history, and writes a static, searchable site.")
    {
        BuildCommand.Create(terminal),
        CheckCommand.Create(terminal),
        DiffCommand.Create(terminal),
        PreviewCommand.Create(terminal),
        ExportCommand.Create(terminal),
        NewCommand.Create(terminal),
        InitCommand.Create(terminal),
    };

    /// <summary>As a shell takes it for one word.</summary>
    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
