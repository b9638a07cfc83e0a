using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Core.Reading;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary>The argument and options of every command that reads a source.</summary>
internal sealed class SourceOptions
{
    public Argument<string> Source { get; } = new("SOURCE") { Description = "a folder with agent files, a bare repository or a .git folder", DefaultValueFactory = _ => "input" };

    public Option<string?> Title { get; } = new("--title") { Description = "the catalog's title", HelpName = "TEXT" };

    public Option<string?> Config { get; } = new("--config") { Description = "the config file; SOURCE/catalog.yml unless given", HelpName = "FILE" };

    public Option<string?> Revision { get; } = new("--rev") { Description = "build this commit alone; the work tree over HEAD unless given", HelpName = "REV" };

    public Option<bool> NoHistory { get; } = new("--no-history") { Description = "leave git alone" };

    public Option<bool> AllowShallow { get; } = new("--allow-shallow") { Description = "accept a history that is cut off; dates then read “at or before”" };

    public Option<int> MinAgents { get; } = new("--min-agents") { Description = "refuse a catalog of fewer agents", HelpName = "N", CustomParser = Number };

    public Option<bool> Strict { get; } = new("--strict") { Description = "let warnings fail" };

    public Option<string> Report { get; } = OneOf("--report", "how findings are printed", "text", "github", "sarif", "json");

    public Option<string?> ReportFile { get; } = new("--report-file") { Description = "write the findings there instead", HelpName = "FILE" };

    public Option<string?> Cache { get; } = new("--cache") { Description = "keep there what the next build can take over; safe to delete", HelpName = "DIR" };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "print findings and the answer only" };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "say what read the history, and print the details of an unexpected fault" };

    /// <summary>What stands in the place of a source and begins like an option; no option is called so.</summary>
    public static IEnumerable<string> MistakenForSource(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(IsLikeOption);

    public void AddTo(Command command)
    {
        Source.Validators.Add(source =>
        {
            foreach (var word in source.Tokens.Select(token => token.Value).Where(IsLikeOption))
                source.AddError($"There is no option {word}");
        });
        command.Add(Source);
        foreach (var option in (Option[])[Title, Config, Revision, NoHistory, AllowShallow, MinAgents, Strict, Report, ReportFile, Cache, Quiet, Verbose])
            command.Add(option);
    }

    /// <exception cref="UsageException">An option names a file that cannot be read, or no commit, or a commit where git is left aside.</exception>
    /// <param name="cache">Null where nothing is kept.</param>
    public CatalogRequest Request(ParseResult parsed, Terminal terminal, CacheFolder? cache) => new(Path.GetFullPath(parsed.GetValue(Source)!))
    {
        Title = parsed.GetValue(Title),
        Config = ReadConfig(parsed.GetValue(Config)),
        ConfigFolder = parsed.GetValue(Config) is { } config ? Path.GetDirectoryName(Path.GetFullPath(config)) : null,
        Revision = Commit(parsed),
        History = !parsed.GetValue(NoHistory),
        AllowShallow = parsed.GetValue(AllowShallow),
        Progress = terminal.Progress,
        Making = terminal.Making,
        Cache = cache?.AsCache(),
    };

    /// <summary>The folder in which builds keep what they worked out; null unless one is named.</summary>
    /// <exception cref="UsageException">No folder can be there.</exception>
    public CacheFolder? OpenCache(ParseResult parsed) =>
        parsed.GetValue(Cache) is not { } path ? null : CacheFolder.Open(path) ?? throw new UsageException($"--cache must name a folder, and {path} is a file");

    /// <summary>Leaves the cache in order for the next build, and says what it gave.</summary>
    public void Close(CacheFolder? cache, ParseResult parsed, Terminal terminal)
    {
        if (cache is null)
            return;
        cache.Tidy();
        if (cache.Fault is { } fault)
            terminal.Note($"The cache in {parsed.GetValue(Cache)} cannot be written, so nothing is kept for the next build ({fault.TrimEnd('.')}); name a folder that can be written with --cache.");
        if (parsed.GetValue(Verbose))
            terminal.Note(cache.Told);
    }

    /// <summary>Prints the findings, and says whether the catalog is refused.</summary>
    /// <exception cref="UsageException">The report's file cannot be written.</exception>
    public bool Refuses(AgentCatalog catalog, ParseResult parsed, Terminal terminal, bool isCheck)
    {
        if (parsed.GetValue(Verbose))
            NameReader(catalog, terminal);
        var report = Reports.Write(parsed.GetValue(Report)!, catalog);
        if (parsed.GetValue(ReportFile) is { } file)
            WriteReport(file, report);
        else if (isCheck || parsed.GetValue(Report) != "text")
            terminal.AnswerRaw(report);
        return Refusal.Of(catalog, isCheck, parsed.GetValue(Strict), parsed.GetValue(MinAgents)) is { } reason
            && terminal.Fail(reason, isCheck ? null : "Nothing was written; agent-catalog check prints the findings.", ExitCode.ContentRefused) != ExitCode.Done;
    }

    /// <summary>Says what served the history.</summary>
    public static void NameReader(AgentCatalog catalog, Terminal terminal)
    {
        if (catalog.Sources.Select(source => source.ReadWith).OfType<string>().FirstOrDefault() is { } reader)
            terminal.Note($"The history was read with {reader}.");
    }

    /// <summary>Tells what could not be made of a site, and lets it take its place only where the catalog is accepted with it.</summary>
    /// <exception cref="ContentException">It is not.</exception>
    public void Judge(AgentCatalog catalog, Guard guard, ParseResult parsed, Terminal terminal)
    {
        var faults = catalog.Config.Weigh(guard.Faults);
        foreach (var fault in faults)
            terminal.Note(fault.Message);
        if (Refusal.OfMade(catalog, faults, parsed.GetValue(Strict), parsed.GetValue(MinAgents)) is { } reason)
            throw new ContentException(reason);
    }

    private string? Commit(ParseResult parsed) => (parsed.GetValue(Revision), parsed.GetValue(NoHistory)) switch
    {
        (null, _) => null,
        (_, true) => throw new UsageException("--rev builds a commit, and --no-history leaves git aside; leave one of them out"),
        ({ Length: 0 }, _) => throw new UsageException("--rev names no commit; give a commit, a tag or a branch"),
        var (revision, _) => revision,
    };

    /// <summary>A number from 0 on.</summary>
    private static int Number(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        argument.AddError($"--min-agents must be a whole number from 0 on, not {argument.Tokens[0].Value}; leave it out to accept a catalog of any size");
        return 0;
    }

    private static bool IsLikeOption(string word) => word is ['-', _, ..];

    private static void WriteReport(string file, string report)
    {
        if (!Site.Writing.ReportFile.TryWrite(file, report))
            throw new UsageException($"The report cannot be written to {file}");
    }

    private static string? ReadConfig(string? file) =>
        file is null ? null : TextFile.Read(file) ?? throw new UsageException($"The config {file} cannot be read");

    /// <summary>An option with a few values, of which the first stands where none is given.</summary>
    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.CompletionSources.Add(values);
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !values.Contains(token.Value, StringComparer.Ordinal))
                given.AddError($"{name} must be {string.Join(", ", values[..^1])} or {values[^1]}, not {(token.Value.Length == 0 ? "nothing" : token.Value)}");
        });
        return option;
    }
}
