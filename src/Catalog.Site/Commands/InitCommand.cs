using System.CommandLine;
using System.Reflection;
using Catalog.Core.Cataloguing;
using Catalog.Core.Reading;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary><c>init</c>: writes a config and a workflow for GitHub Pages, and leaves alone what is there.</summary>
internal static class InitCommand
{
    private static readonly string[] Starters = [CatalogConfig.FileName, ".github/workflows/agent-catalog.yml"];

    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--output", "-o") { Description = "the project that publishes its agents", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Write catalog.yml and a workflow for GitHub Pages; overwrite nothing.") { output };
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, verbose: false, () =>
        {
            var folder = parsed.GetValue(output)!;
            foreach (var starter in Starters)
            {
                var path = Path.Combine(folder, starter);
                if (Path.Exists(path))
                {
                    terminal.Note($"Left {path} as it is.");
                    continue;
                }
                NewFile.Write(path, Text(starter).Replace("BRANCH", Branch(folder), StringComparison.Ordinal));
                terminal.Answer(path.Replace('\\', '/'));
            }
            terminal.Note($"agent-catalog build {folder} shows what the workflow will publish.");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>The branch that a repository is on; main where that cannot be told, or is no name to write as it is.</summary>
    private static string Branch(string folder) =>
        GitDirectory.Branch(Path.Combine(folder, ".git")) is { Length: > 0 } name && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') ? name : "main";

    private static string Text(string starter)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("starters/" + Path.GetFileName(starter))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("VERSION", version, StringComparison.Ordinal);
    }
}
