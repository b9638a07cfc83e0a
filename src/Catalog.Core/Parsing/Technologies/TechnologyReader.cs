using Catalog.Core.Parsing.Capabilities;
using Catalog.Core.Parsing.Outlines;
using Catalog.Core.Parsing.Usage;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>Finds which technologies a file names, each at the strongest place that names it.</summary>
internal sealed class TechnologyReader(Vocabulary vocabulary)
{
    /// <summary>Of one text: each is compared with everything that is sure.</summary>
    private const int MostDoubtful = 500;

    /// <summary>Words that, beside a word that is also plain English, say that the technology is meant.</summary>
    private static readonly HashSet<string> Company = new(StringComparer.OrdinalIgnoreCase)
    {
        "language", "languages", "developer", "developers", "development", "programming", "programmer", "code", "codebase", "codebases", "framework", "frameworks", "project",
        "projects", "application", "applications", "app", "apps", "library", "libraries", "idiomatic", "modern", "module", "modules", "service", "services", "backend", "server",
        "sdk", "engineer", "expert", "test", "tests", "testing", "microservices", "ecosystem", "compiler", "package", "packages", "crate", "crates", "runtime", "api", "apis",
        "middleware", "database", "engine", "pro", "specialist", "script", "scripts", "component", "components", "plugin", "plugins", "docs", "version", "advanced", "async",
        "gem", "integration", "integrations", "deployment", "deployments", "client", "clients", "queries", "workers", "interop", "toolchain", "cluster", "secrets", "charts", "cookbooks", "manifests", "pipelines", "workflows", "flows", "build", "builds", "concurrency", "generics",
        "syntax", "features", "platform", "idioms", "stdlib", "standard", "web", "cms", "orm", "embedded", "systems", "hashicorp", "apache", "google", "amazon", "aws", "goroutines",
    };

    private static readonly HashSet<string> Qualities = new(StringComparer.OrdinalIgnoreCase)
    {
        "modern", "idiomatic", "advanced", "embedded", "async", "hashicorp", "apache", "google", "amazon", "aws", "standard", "web",
    };

    public bool Names(string text) => Found(text, inName: false).Any();

    /// <summary>True when a text is the name of one technology and nothing else.</summary>
    public bool IsName(string text) => Found(text, inName: false).Any(match => match.End - match.Start == text.Length) || vocabulary.OfficialNames.ContainsKey(text);

    public IReadOnlyList<TechnologyClaim> Read(AgentDefinition definition, Outline outline, DescriptionText description, IReadOnlyList<CapabilityArea> areas)
    {
        var claims = new Dictionary<string, TechnologyClaim>(StringComparer.Ordinal);
        var nameLine = definition.FrontMatter["name"]?.Line ?? 1;
        AddAll(claims, definition.Name.Replace('-', ' ').Replace('_', ' '), Claim.Name, nameLine, inName: true);
        AddAll(claims, description.Lead, Claim.Description, DescriptionUsage.LineOf(definition), inName: false);
        AddIdentity(claims, outline);
        foreach (var area in areas.Where(area => area.Stated))
            AddArea(claims, area.Capability);
        AddAll(claims, description.Examples, Claim.Elsewhere, DescriptionUsage.LineOf(definition), inName: false);
        foreach (var group in outline.Groups)
        {
            AddAll(claims, group.Title, Claim.Elsewhere, group.Line, inName: false);
            foreach (var part in group.Parts)
                AddPart(claims, part);
        }
        return [.. claims.Values.OrderBy(claim => claim.Claimed).ThenBy(claim => claim.Line).ThenBy(claim => claim.Name, StringComparer.Ordinal)];
    }

    /// <summary>The first prose of a body says what the agent is.</summary>
    private void AddIdentity(Dictionary<string, TechnologyClaim> claims, Outline outline)
    {
        foreach (var group in outline.Groups.Take(3))
        {
            if (group.Parts.FirstOrDefault(part => part.Kind == PartKind.Text) is { } first)
            {
                AddAll(claims, first.Text, Claim.Capability, first.Line, inName: false);
                return;
            }
        }
    }

    private void AddArea(Dictionary<string, TechnologyClaim> claims, Capability capability)
    {
        AddAll(claims, capability.Area, Claim.Capability, capability.Line, inName: false);
        AddAll(claims, string.Join(", ", capability.Items), Claim.Capability, capability.Line, inName: false);
    }

    private void AddPart(Dictionary<string, TechnologyClaim> claims, Part part)
    {
        AddAll(claims, part.Text, Claim.Elsewhere, part.Line, inName: false);
        foreach (var child in part.Children)
            AddPart(claims, child);
    }

    private void AddAll(Dictionary<string, TechnologyClaim> claims, string text, Claim claim, int line, bool inName)
    {
        foreach (var match in Found(text, inName))
        {
            if (!claims.ContainsKey(match.Value.Name))
                claims.Add(match.Value.Name, new TechnologyClaim(match.Value.Name, claim, claim == Claim.Elsewhere ? line + text.AsSpan(0, match.Start).Count('\n') : line));
        }
    }

    private IEnumerable<PhraseMatch<Alias>> Found(string text, bool inName)
    {
        if (text.Length == 0)
            return [];
        // Most texts name nothing: then nothing is made for them.
        List<PhraseMatch<Alias>>? sure = null, doubtful = null;
        foreach (var match in vocabulary.In(text, 0, text.Length))
        {
            if (match.Value.Name.Length == 0 || !Bounded(text, match.Start, match.End) || !inName && match.Value.ExactCase && !text.AsSpan(match.Start, match.End - match.Start).SequenceEqual(match.Phrase))
                continue;
            if (Negated(text, match.Start) || match.Value.ExactCase && IsVerb(text, match.Start, match.End) || !inName && AgentRoles.IsInSlug(text, match.Start, match.End))
                continue;
            if (match.Value.NeedsCompany || match.Value.NeedsMaker || inName && match.Value.ExactCase && match.Phrase.Length < 4)
                (doubtful ??= []).Add(match);
            else
                (sure ??= []).Add(match);
        }
        if (doubtful is not null)
            Settle(text, inName, doubtful, ref sure);
        return sure ?? [];
    }

    /// <summary>Twice, because one that is settled may be the company of another before it.</summary>
    private static void Settle(string text, bool inName, List<PhraseMatch<Alias>> doubtful, ref List<PhraseMatch<Alias>>? sure)
    {
        var settled = new bool[Math.Min(doubtful.Count, MostDoubtful)];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < settled.Length; i++)
            {
                if (!settled[i] && (settled[i] = IsMeant(text, inName, doubtful[i], sure)))
                    (sure ??= []).Add(doubtful[i]);
            }
        }
    }

    private static bool IsMeant(string text, bool inName, PhraseMatch<Alias> match, List<PhraseMatch<Alias>>? sure)
    {
        if (match.Value.NeedsMaker)
            return sure is not null && sure.Exists(other => other.Value.Maker == match.Value.Maker);
        return HasCompany(text, match) || !inName && IsProperNoun(text, match)
            || !inName && sure is not null && sure.Exists(other => Near(text, match, other) && (InList(text, match) || Adjoins(text, other, match) || Pairs(text, match, other)));
    }

    private static bool Bounded(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (char.IsLetterOrDigit(before) || before is '_' or '$' or '\\' or '.')
            return false;
        // "ESP32-S3" and "R&D" are names of their own.
        if (end - start < 4 && before == '-' && start > 1 && char.IsLetterOrDigit(text[start - 2]) || end - start == 1 && (before == '&' || after is '&' or '-'))
            return false;
        if (after is '_' or '#' || after == '+' && end + 1 < text.Length && text[end + 1] == '+')
            return false;
        return after != '.' || end + 1 >= text.Length || !char.IsLetter(text[end + 1]);
    }

    /// <summary>"not for React", "no Redux": the author says what the agent does not do.</summary>
    private static bool Negated(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 28), Math.Min(28, start)).TrimEnd(" `*");
        foreach (var negation in (ReadOnlySpan<string>)["not", "no", "never", "not for", "not use", "never use", "instead of", "rather than", "don't use", "avoid", "no longer", "without", "not a", "except", "unlike"])
        {
            if (before.EndsWith(negation, StringComparison.OrdinalIgnoreCase) && (before.Length == negation.Length || !char.IsLetterOrDigit(before[^(negation.Length + 1)])))
                return true;
        }
        return false;
    }

    /// <summary>"React to events" at the head of a sentence says what to do.</summary>
    private static bool IsVerb(string text, int start, int end)
    {
        if (string.CompareOrdinal(text, end, " to ", 0, 4) != 0)
            return false;
        var before = text.AsSpan(0, start).TrimEnd(" *");
        return before.IsEmpty || before[^1] is '.' or '|' or '\n' or ':';
    }

    private static bool HasCompany(string text, PhraseMatch<Alias> match)
    {
        var at = match.End;
        while (at < text.Length && text[at] is ' ' or '-')
            at++;
        if (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == 'v' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return true;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var company = Company.GetAlternateLookup<ReadOnlySpan<char>>();
        if (end > at && company.Contains(text.AsSpan(at, end - at)))
            return true;
        var stop = match.Start - 1;
        while (stop >= 0 && text[stop] is ' ' or '-')
            stop--;
        var begin = stop;
        while (begin >= 0 && char.IsLetter(text[begin]))
            begin--;
        // "the Application Lens": a capitalised word before it belongs to another name, unless it is a maker's or a quality.
        return stop > begin && (char.IsLower(text[begin + 1]) ? company : Qualities.GetAlternateLookup<ReadOnlySpan<char>>()).Contains(text.AsSpan(begin + 1, stop - begin));
    }

    private static bool InList(string text, PhraseMatch<Alias> match)
    {
        var at = match.End;
        while (at < text.Length && text[at] is ' ' or '`' or '*')
            at++;
        var closed = at >= text.Length || text[at] is ',' or '/' or ')' or ';' or '\n' or '.' or '+' or '&' or ':' or '(' or '|' || Follows(text, at, "and ") || Follows(text, at, "or ");
        var before = match.Start - 1;
        while (before >= 0 && text[before] is ' ' or '`' or '*')
            before--;
        var opened = before < 0 || text[before] is ',' or '/' or '(' or '+' or '&' or ':' or '\n' or '|' or '-' || Ends(text, before, " and") || Ends(text, before, " or") || Ends(text, before, " with") || Ends(text, before, " in");
        return opened && closed;
    }

    /// <summary>Capitalised in the middle of prose: "state with Vault and a lock".</summary>
    private static bool IsProperNoun(string text, PhraseMatch<Alias> match)
    {
        if (match.End - match.Start < 4 || !char.IsUpper(text[match.Start]) || match.Start < 3 || text[match.Start - 1] != ' ')
            return false;
        var from = match.Start - 2;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        var after = match.End < text.Length ? text[match.End] : '.';
        return char.IsLower(text[from]) && (after is '.' or ',' or ')' or ';' || after == ' ' && match.End + 1 < text.Length && char.IsLower(text[match.End + 1]));
    }

    /// <summary>"Ansible, Chef, Puppet for configuration": right behind another technology and a comma.</summary>
    private static bool Adjoins(string text, PhraseMatch<Alias> before, PhraseMatch<Alias> match) =>
        match.Start - before.End is > 0 and < 6 && text[before.End] is ',' or '/' && char.IsUpper(text[match.Start]);

    /// <summary>"Go and Rust services": the second brings its company to the first.</summary>
    private static bool Pairs(string text, PhraseMatch<Alias> match, PhraseMatch<Alias> other) =>
        other.Start > match.End && text.AsSpan(match.End, other.Start - match.End) is " and " or " or " or "/" or " & " or ", ";

    /// <summary>In the same line and not far away.</summary>
    private static bool Near(string text, PhraseMatch<Alias> one, PhraseMatch<Alias> other)
    {
        var (from, to) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return to - from < 60 && (to <= from || !text.AsSpan(from, to - from).Contains('\n'));
    }

    private static bool Follows(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool Ends(string text, int at, string word) => at + 1 >= word.Length && string.CompareOrdinal(text, at + 1 - word.Length, word, 0, word.Length) == 0;
}
