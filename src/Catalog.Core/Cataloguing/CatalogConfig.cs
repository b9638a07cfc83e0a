using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Core.Text;

namespace Catalog.Core.Cataloguing;

/// <summary>What a source's <c>catalog.yml</c> says. It comes with the agents, so it can only choose and name, never run, fetch or write.</summary>
public sealed record CatalogConfig
{
    public const string FileName = "catalog.yml";

    private const int MaximumLength = 64 * 1024;

    private static readonly string[] Keys = ["title", "formats", "include", "exclude", "severities", "technologies", "accepted", "redact", "repository", "forge", "sources", "theme", "accent", "logo", "footer", "links"];

    public static readonly CatalogConfig Default = new();

    public string? Title { get; init; }

    /// <summary>Ids of the formats that are read.</summary>
    public IReadOnlyList<string> Formats { get; init; } = AgentFormats.Default;

    /// <summary>Paths that are agents, whatever they look like.</summary>
    public IReadOnlyList<PathPattern> Include { get; init; } = [];

    /// <summary>Paths that are no agents.</summary>
    public IReadOnlyList<PathPattern> Exclude { get; init; } = [];

    /// <summary>Severities by rule id; null switches a rule off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Technologies that the shipped vocabulary lacks, with their other spellings.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Technologies { get; init; } = [];

    /// <summary>Pairs of agents, by name or slug, that may be alike.</summary>
    public IReadOnlyList<(string A, string B)> Accepted { get; init; } = [];

    /// <summary>Fingerprints of what looks like a secret and is none.</summary>
    public IReadOnlySet<string> AcceptedSecrets { get; init; } = Secrets.NoneAccepted;

    /// <summary>git's ids of texts that are shown nowhere.</summary>
    public IReadOnlySet<string> Redacted { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The repository's web address, where its remote does not tell; null to take the remote's.</summary>
    public string? Repository { get; init; }

    /// <summary>What that address leads to; null to tell it by the host's name.</summary>
    public ForgeKind? Forge { get; init; }

    /// <summary>The folders that are read, in ordinal order of their names; none where the source is the one of the command line.</summary>
    public IReadOnlyList<ListedSource> Sources { get; init; } = [];

    /// <summary>The folder of styles and pictures that take the place of shipped ones, below the source.</summary>
    public string? Theme { get; init; }

    /// <summary>The colour of links and marks, on light and on dark.</summary>
    public (string Light, string Dark)? Accent { get; init; }

    /// <summary>A picture, below the source.</summary>
    public string? Logo { get; init; }

    /// <summary>A line at the foot of every page.</summary>
    public string? Footer { get; init; }

    /// <summary>Titles and addresses at the foot of every page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>The line of the last key that says how the catalog looks.</summary>
    public int LookLine { get; init; } = 1;

    /// <summary>Whether a file is left out, by a pattern for it or for a folder above it; the last pattern that matches decides.</summary>
    public bool Excludes(string path) => Covers(Exclude, path);

    /// <summary>Whether a file is taken in, by a pattern for it or for a folder above it, though it does not look like an agent.</summary>
    public bool Includes(string path) => Include.Count > 0 && Covers(Include, path);

    /// <exception cref="ConfigException">The text cannot be followed.</exception>
    public static CatalogConfig Parse(string text)
    {
        if (text.Length > MaximumLength)
            throw new ConfigException($"The config has more than {MaximumLength:N0} characters", 1);
        var outcome = YamlFields.Read(text, 1);
        var config = Default;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in outcome.Fields ?? throw new ConfigException(outcome.Cause, outcome.Line))
        {
            if (!lines.TryAdd(field.Key, field.Line))
                throw new ConfigException($"{field.Key} stands here and in line {lines[field.Key]}; write it once", field.Line);
            config = field.Key switch
            {
                "title" => config with { Title = field.Value },
                "formats" => config with { Formats = [.. List(field).Select(id => Format(id, field.Line))] },
                "include" => config with { Include = [.. List(field).Select(PathPattern.Parse).OfType<PathPattern>()] },
                "exclude" => config with { Exclude = [.. List(field).Select(PathPattern.Parse).OfType<PathPattern>()] },
                "severities" => config with { Severities = Map(field, StringComparer.OrdinalIgnoreCase).ToDictionary(entry => RuleId(entry.Key, field.Line), entry => SeverityOf(entry.Value, field.Line), StringComparer.OrdinalIgnoreCase) },
                "technologies" => config with { Technologies = Aliases(field) },
                "accepted" => config with { Accepted = [.. List(field).Where(entry => !IsFingerprint(entry)).Select(pair => Pair(pair, field.Line))], AcceptedSecrets = List(field).Where(IsFingerprint).ToHashSet(StringComparer.Ordinal) },
                "redact" => config with { Redacted = List(field).Select(id => BlobId(id, field.Line)).ToHashSet(StringComparer.Ordinal) },
                "repository" => config with { Repository = Forges.Repository(field) },
                "theme" => config with { Theme = Looks.Below(field), LookLine = field.Line },
                "accent" => config with { Accent = Looks.Accent(field), LookLine = field.Line },
                "logo" => config with { Logo = Looks.Below(field), LookLine = field.Line },
                "footer" => config with { Footer = field.Value },
                "links" => config with { Links = Looks.Links(field, Map(field)) },
                "forge" => config with { Forge = Forges.Named(field) },
                "sources" => config with { Sources = ListedSources.Read(field) },
                _ => throw new ConfigException($"There is no key {field.Key}; {Nearest.Offer(field.Key, Keys)}", field.Line),
            };
        }
        var home = outcome.Fields.FirstOrDefault(field => field.Key is "repository" or "forge")?.Line ?? 1;
        if (config.Sources.Count > 0 && (config.Repository is not null || config.Forge is not null))
            throw new ConfigException("Each of several sources has a repository of its own; write repository and forge below the source", home);
        Forges.Check(config.Repository, config.Forge, home);
        return config;
    }

    /// <summary>The findings as this config weighs them.</summary>
    public IReadOnlyList<Finding> Weigh(IEnumerable<Finding> findings) =>
        Severities.Count == 0
            ? [.. findings]
            : [.. findings
                .Where(finding => !Severities.TryGetValue(finding.Rule.Id, out var severity) || severity is not null)
                .Select(finding => Severities.TryGetValue(finding.Rule.Id, out var severity) ? finding with { Severity = severity!.Value } : finding)];

    private static bool Covers(IReadOnlyList<PathPattern> patterns, string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (IsLast(path[..end], isFolder: true))
                return true;
        }
        return IsLast(path, isFolder: false);

        bool IsLast(string part, bool isFolder) => patterns.LastOrDefault(pattern => pattern.Matches(part, isFolder)) is { IsNegated: false };
    }

    private static IReadOnlyList<string> List(Field field) =>
        field.Items ?? (field.Entries is null ? Words(field.Value, ',') : throw new ConfigException($"{field.Key} must be a list", field.Line));

    /// <param name="comparer">Tells which keys are one; null where they count to the letter.</param>
    private static IReadOnlyList<KeyValuePair<string, string>> Map(Field field, StringComparer? comparer = null)
    {
        var entries = field.Entries ?? throw new ConfigException($"{field.Key} must be a map", field.Line);
        var lists = field.Lists ?? [];
        // What stands in a list has the list's key, item by item.
        var keys = entries.Select((entry, i) => (entry.Key, Line: field.LeafLines?[i] ?? field.Line)).Where(entry => !lists.Any(list => list.Key == entry.Key)).Concat(lists.Select(list => (list.Key, Line: list.Value)));
        var twice = keys.GroupBy(key => key.Key, key => key.Line, comparer ?? StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any());
        return twice is null ? entries : throw new ConfigException($"{twice.Key} stands twice in {field.Key}; write it once", twice.Max());
    }

    /// <summary>Aliases as a list or as comma text; a name without any stands for itself.</summary>
    private static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Aliases(Field field) =>
        [.. Map(field)
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, IReadOnlyList<string>>(group.Key, [.. group.SelectMany(entry => Words(entry.Value, ','))]))];

    private static string[] Words(string text, char separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Format(string id, int line)
    {
        var ids = AgentFormats.All.Select(format => format.Id).ToList();
        return ids.Contains(id) ? id : throw new ConfigException($"There is no format {id}; {Nearest.Offer(id, ids)}", line);
    }

    private static string RuleId(string id, int line) =>
        Rules.All.Any(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ? id : throw new ConfigException($"There is no rule {id}; agent-catalog check prints the ids", line);

    private static Severity? SeverityOf(string word, int line) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        "off" => null,
        _ => throw new ConfigException($"{word} is no severity; write error, warning, note or off", line),
    };

    private static string BlobId(string id, int line) => id.Length is 40 or 64 && id.All(char.IsAsciiHexDigit)
        ? id.ToLowerInvariant()
        : throw new ConfigException($"Redacted are texts by git's ids of them, 40 or 64 digits, which git rev-parse COMMIT:PATH prints, not: {id}", line);

    private static bool IsFingerprint(string text) => text.Length == 12 && text.All(char.IsAsciiHexDigitLower);

    private static (string, string) Pair(string text, int line) =>
        Words(text, ' ') is [var a, .., var b] && a != b ? (a, b) : throw new ConfigException($"Accepted are pairs, two names with a space between them, and fingerprints of twelve digits, not: {text}", line);
}
