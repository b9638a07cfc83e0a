using System.CommandLine;
using System.CommandLine.Parsing;
using Catalog.Core.Cataloguing;
using Catalog.Core.History.Changes;
using Catalog.Site.Exports;

namespace Catalog.Site.Commands;

/// <summary><c>diff</c>: what lies between two commits of a catalog, by meaning; for pull requests.</summary>
internal static class DiffCommand
{
    private static readonly string[] Failures = [.. Enum.GetValues<ChangeClass>().Select(CatalogJson.Word), "removed", "collision", "dangling"];

    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("BASE") { Description = "the commit before; of a pull request the one that it was merged onto" };
        var to = new Argument<string?>("HEAD") { Description = "the commit after; the work tree unless given", DefaultValueFactory = _ => null };
        var source = new Option<string>("--source") { Description = "a folder with agent files, a bare repository or a .git folder", HelpName = "DIR", DefaultValueFactory = _ => "input" };
        var format = SourceOptions.OneOf("--format", "how it is printed", "markdown", "json");
        var failOn = new Option<string[]>("--fail-on") { Description = $"end with 1 when one of these happens, with commas between them or given several times: {string.Join(", ", Failures)}", HelpName = "KIND", DefaultValueFactory = _ => [], CustomParser = Kinds };
        var shallow = new Option<bool>("--allow-shallow") { Description = "accept a history that is cut off; renames may then read as removed and added" };
        var quiet = new Option<bool>("--quiet") { Description = "print the answer only" };
        var verbose = new Option<bool>("--verbose") { Description = "say what read the history, and print the details of an unexpected fault" };
        var command = new Command("diff", "Say what a pull request changes in the catalog, by meaning.") { from, to, source, format, failOn, shallow, quiet, verbose };
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, parsed.GetValue(verbose), () =>
        {
            terminal.Quiet = parsed.GetValue(quiet);
            RefuseRange(parsed.GetValue(from)!);
            var request = new CatalogRequest(Path.GetFullPath(parsed.GetValue(source)!)) { AllowShallow = parsed.GetValue(shallow), Progress = terminal.Progress };
            var (before, after) = (CatalogReader.Read(request with { Revision = parsed.GetValue(from) }, cancel), CatalogReader.Read(request with { Revision = parsed.GetValue(to) }, cancel));
            if (after.Sources[0].Name is not null)
                throw new UsageException("diff compares two commits of one repository, and the config lists several sources; name one of their folders with --source");
            if (parsed.GetValue(verbose))
                SourceOptions.NameReader(after, terminal);
            var difference = CatalogDifference.Between(before, after);
            terminal.AnswerRaw(parsed.GetValue(format) == "json" ? DifferenceJson.Of(difference) : DifferenceMarkdown.Of(difference));
            var happened = Happened(difference).Intersect(parsed.GetValue(failOn)!, StringComparer.Ordinal).ToList();
            return Task.FromResult(happened.Count == 0
                ? ExitCode.Done
                : terminal.Fail($"What --fail-on names has happened: {string.Join(", ", happened)}", null, ExitCode.ContentRefused));
        }));
        return command;
    }

    private static string[] Kinds(ArgumentResult argument)
    {
        string[] kinds = [.. argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries))];
        if (kinds.FirstOrDefault(kind => !Failures.Contains(kind, StringComparer.Ordinal)) is { } unknown)
            argument.AddError($"--fail-on must be one of {string.Join(", ", Failures)}, not {(unknown.Length == 0 ? "nothing" : unknown)}; write several with commas between them");
        return kinds;
    }

    /// <summary>Git writes two commits as one word; no name of a commit holds two dots.</summary>
    /// <exception cref="UsageException">The commit before is such a word.</exception>
    private static void RefuseRange(string from)
    {
        var dots = from.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return;
        string Or(string commit) => commit.Length > 0 ? commit : "HEAD";
        var (before, after, isFork) = (Or(from[..dots]), Or(from[dots..].TrimStart('.')), from.AsSpan(dots).StartsWith("...", StringComparison.Ordinal));
        throw new UsageException($"diff takes its two commits apart, not as {from}: agent-catalog diff {(isFork ? $"$(git merge-base {before} {after})" : before)} {after}");
    }

    private static IEnumerable<string> Happened(CatalogDifference difference) =>
    [
        .. difference.Changed.SelectMany(changed => changed.Classes).Select(CatalogJson.Word),
        .. difference.Added.Select(_ => "added"),
        .. difference.Removed.Select(_ => "removed"),
        .. difference.Findings.Select(finding => finding.Rule == Core.Findings.Rules.DanglingHandOff ? "dangling" : finding.Rule == Core.Findings.Rules.NameClash && finding.Severity > Core.Findings.Severity.Note ? "collision" : ""),
    ];
}
