using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>Decides by place and content together which files are agents; what only looks like one is told, with the line of config that takes it in.</summary>
internal static partial class AgentFiles
{
    internal static readonly FrozenSet<string> Containers = Words("agents agent subagents skills commands droids");
    private static readonly FrozenSet<string> TestData = Words("fixtures fixture __fixtures__ testdata test-data test_data golden __tests__ __snapshots__ snapshots mocks __mocks__");
    private static readonly FrozenSet<string> Tests = Words("tests test e2e");
    private static readonly FrozenSet<string> Documentation = Words(
        "docs doc documentation website content wiki site blog posts adr adrs rfcs templates examples example samples "
        + "guides contracts presets traits memory memories hooks workflows logs notes plans reports journal journals rules scripts");

    /// <summary>Of these, what holds pages for people.</summary>
    private static readonly FrozenSet<string> Sites = Words("docs doc documentation website content wiki site blog posts");

    /// <summary>Of these, what may hold whole agents among other things.</summary>
    private static readonly FrozenSet<string> Samples = Words("docs doc documentation templates examples example samples guides");

    /// <summary>Folders of which every file is of one kind, whatever stands in it; those that a program has for that come with its own folder.</summary>
    private static readonly (string Folder, string Kind)[] OtherHomes =
    [
        ("output-styles", "an output style"), ("slash-commands", "a command"), ("agent-memory", "a memory"), ("agent-memory-local", "a memory"),
        (".claude/rules", "a rule"), (".cursor/rules", "a rule"), (".windsurf/rules", "a rule"), (".clinerules", "a rule"),
    ];

    private static readonly FrozenSet<string> SkillsInSkills = Words("references reference assets evals");
    private static readonly FrozenSet<string> SamplesInSkills = Words("references reference assets evals examples example samples");
    private static readonly FrozenSet<string> PartsOfSkills = Words("references reference assets resources presets templates examples scripts rules prompts docs");

    /// <summary>Folders among agents that hold their papers.</summary>
    private static readonly FrozenSet<string> Papers = Words(
        "plans plan reports outputs output outcomes outcome resources docs scripts notes logs memory research references reference assets templates examples hooks instructions workflows prompts shared common includes partials "
        + "snippets schemas checklists guides data dashboard tests test presets tools");

    /// <summary>Last words of the title of a page that speaks of agents and is none.</summary>
    private static readonly FrozenSet<string> PaperTitles = Words("spec specification plan report template guide guidelines checklist index catalog catalogue notes changelog overview inventory registry roadmap schema schemas contract contracts");

    /// <summary>Folders of one name with the same files that are told one by one.</summary>
    private const int MostAlike = 3;

    private static readonly FrozenSet<string> PaperStems = Words("prompt plan brief index overview guide notes template checklist todo summary");
    private const string MemoryTypes = "user feedback project memory journal notebook";
    private static readonly FrozenSet<string> Memories = Words(MemoryTypes);
    private static readonly FrozenSet<string> OtherTypes = Words(
        "standard process guide guideline template command workflow reference document documentation checklist policy prompt rule spec specification tutorial note "
        + "decision adr plan report log article post page " + MemoryTypes);
    private static readonly FrozenSet<string> OtherEndings = Words("hook workflow rule rules spec test template example sample command");

    // https://opencode.ai/docs/commands
    private const string OpenCodeCommands = ".opencode/command";

    private const string OfSkill = "part of a skill";

    private const string FlatSkill = "a skill is a folder with a SKILL.md";

    /// <summary>The most characters of a name; a longer one is a sentence. Claude Code documents it for skills.</summary>
    private const int LongestName = 64;

    /// <summary>Keys that only agents, skills and modes have.</summary>
    private static readonly FrozenSet<string> AgentKeys = Words(
        "tools allowed-tools disallowedtools model color colour permissionmode permission permissions mcpservers mcp-servers skills maxturns max_turns mode temperature readonly handoffs user-invocable "
        + "disable-model-invocation argument-hint capabilities expertise emoji sandbox_mode subagents");

    /// <summary>Why a file that could be an agent is none, as a noun phrase; null when it is one.</summary>
    public static string? Other(string path, SourceText text)
    {
        var folders = path.ToLowerInvariant().Split('/')[..^1];
        var stem = AgentFormats.StemOf(path);
        var container = Array.FindLastIndex(folders, Containers.Contains);
        if (folders.Any(TestData.Contains) || folders.Take(Math.Max(0, container)).Any(Tests.Contains) || (container < 0 && folders is ["evals", ..]))
            return "test data";
        if (text.Fault is not (TextFault.None or TextFault.NotUtf8))
            return PartOfSkill(folders, isComplete: false) ? OfSkill : null;
        var frontMatter = (AgentFormats.For(path) ?? ClaudeAgent.Format).ReadFrontMatter(text.Text, path, []);
        if (TemplateFiles.IsOne(folders, stem, frontMatter, text.Text))
            return TemplateFiles.Reason;
        if (PathParts.FileName(path).Equals("SKILL.md", StringComparison.OrdinalIgnoreCase))
            return IsSampleSkill(folders) ? OfSkill : folders is [.., ['.', ..]] && !Has(frontMatter, "name") ? "no folder of its own names the skill" : null;
        var isComplete = Has(frontMatter, "name") && Has(frontMatter, "description");
        if (PartOfSkill(folders, isComplete))
            return OfSkill;
        if (Array.Exists(folders, IsOldCommands))
            return "a command";
        if (Array.Find(OtherHomes, home => PathParts.IsUnder(path, home.Folder)).Kind is { } homely)
            return homely;
        if (folders is [.., "rules"] && container < 0 && frontMatter["tools"] is null && frontMatter["model"] is null)
            return "a rule";
        if (OfOtherKind(folders, stem, frontMatter, text.Text) is { } kind)
            return kind;
        if (AgentFormats.IsSure(path))
            return !frontMatter.Exists && (IsPaper(folders, container, stem) || HasTitleOfPaper(text.Text)) ? "a page without front matter" : null;
        if (IsFlatSkill(path, frontMatter))
            return FlatSkill;
        if (isComplete && HasKeysOfAgents(frontMatter) || Has(frontMatter, "description") && AgentFormats.IsWrittenAsOne(path, frontMatter))
            return null;
        // A skill that lies in no folder of skills has its papers beside it, with a name and a description for whoever looks for one.
        if (container < 0 && folders.Skip(1).Any(SkillsInSkills.Contains))
            return OfSkill;
        if (TypeOf(frontMatter) is { } type && OtherTypes.Contains(type))
            return Memories.Contains(type) ? "a memory" : $"a {type}";
        // A name and a description make an agent anywhere but among documents and memories, which have both, a title for a name, or a file name in capitals.
        return isComplete && !IsInCapitals(stem) && frontMatter["name"]!.Value.Length <= LongestName && (folders.Where(Documentation.Contains).ToList() is var papers && (papers.Count == 0 || (papers.TrueForAll(Samples.Contains) && Speaks(frontMatter, text.Text))))
            ? null
            : "a file with a name and nothing else of an agent";
    }

    /// <summary>"commands_20250926", "commands-old": commands that were put away.</summary>
    private static bool IsOldCommands(string folder) =>
        folder.StartsWith("commands", StringComparison.Ordinal) && folder.Length > "commands".Length && folder[8] is ('-' or '_') && (folder[9..] is "old" or "archive" or "archived" or "backup" or "bak" || folder[9..].All(c => char.IsAsciiDigit(c) || c is '-' or '_'));

    /// <summary>What a file says that it is, as such or among what other programs are to know of it.</summary>
    private static string? TypeOf(FrontMatter frontMatter) =>
        (frontMatter["type"]?.Value ?? frontMatter["metadata"]?.Entries?.FirstOrDefault(entry => entry.Key == "type").Value)?.Trim().ToLowerInvariant();

    /// <summary>Whether a text tells its reader who it is.</summary>
    private static bool Speaks(FrontMatter frontMatter, string text) =>
        SpeaksToAgent().IsMatch(text.AsSpan(frontMatter.BodyStart)) || HeadsRole().IsMatch(text.AsSpan(frontMatter.BodyStart));

    /// <summary>Whether a file may hold an agent in YAML, which no program reads as one: it lies among agents.</summary>
    public static bool MayBeYaml(string path) =>
        (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) && path.ToLowerInvariant().Split('/')[..^1] is var folders
        && folders.Any(folder => folder is "agents" or "agent" or "subagents" or "personas") && !folders.Any(TestData.Contains);

    /// <summary>One note for each folder of a source in which agents stand in YAML.</summary>
    public static IEnumerable<Finding> InYaml(CatalogSource source, IEnumerable<SourceFile> files) =>
        Unread(
            source,
            files.Where(file => MayBeYaml(file.Path) && YamlName().IsMatch(file.Text.Text) && YamlPurpose().IsMatch(file.Text.Text)),
            "YAML files, which no program takes for agents",
            _ => "If a program of your own reads them, there is nothing to do; to have them in the catalog, write them as Markdown with front matter.");

    /// <summary>One note for each folder of skills in which files lie that describe themselves and that no program takes for skills.</summary>
    public static IEnumerable<Finding> FlatSkills(CatalogSource source, IEnumerable<SourceFile> files) =>
        Unread(
            source,
            files.Where(file => AgentFormats.For(file.Path) == ClaudeAgent.Format && !AgentFormats.IsSure(file.Path) && IsFlatSkill(file.Path, FrontMatterReader.Read(file.Text.Text, "", []))),
            FlatSkill,
            first => $"If they are skills, move each into a folder of its own: {first} to {first[..^3]}/SKILL.md.");

    /// <summary>One note for all slash commands of a source, and one for OpenCode's own, where its config does not say which formats it wants.</summary>
    public static IEnumerable<Finding> Commands(CatalogSource source, IEnumerable<SourceFile> files)
    {
        var commands = files.Where(file => HomeOfCommands(file.Path) is { } home && !file.Path.ToLowerInvariant().Split('/').Any(TestData.Contains) && (home is "commands" or ".claude/commands" || Has(FrontMatterReader.Read(file.Text.Text, "", []), "description"))).Select(file => file.Path).ToLookup(path => AgentFormats.For(path) is { OnlyOnRequest: true });
        if (commands[true].ToList() is { Count: > 0 } asked)
            yield return Commands(source, asked, "slash command", $"To have {(asked.Count == 1 ? "it" : "them")} in the catalog, list claude-command under formats in the config, beside the others.");
        if (commands[false].ToList() is { Count: > 0 } others)
            yield return Commands(source, others, "slash command of OpenCode", "Nothing to do; no format of this catalog reads them.");
    }

    private static Finding Commands(CatalogSource source, List<string> commands, string kind, string help)
    {
        var homes = commands.CountBy(path => HomeOfCommands(path)!, StringComparer.Ordinal).ToList();
        var names = commands.Count < 4 ? Phrases.Names([.. commands.Select(PathParts.FileName)]) : Phrases.First([.. commands.Select(PathParts.FileName)], 3);
        var plural = kind.Replace("command", "commands", StringComparison.Ordinal);
        var told = commands.Count == 1 ? $"{names} is a {kind} and is left out" : homes.Count == 1 ? $"{names} are {plural} and are left out"
            : $"{commands.Count} {plural} are left out: {Phrases.Names([.. homes.Select(home => $"{home.Value} in {source.Shown(home.Key)}")])}";
        return new(Rules.LeftOut, told, source.Shown(homes[0].Key)) { Help = help };
    }

    /// <summary>The folder of commands that a file lies in; null where it lies in none.</summary>
    private static string? HomeOfCommands(string path)
    {
        var folder = AgentFormats.For(path) is { OnlyOnRequest: true } ? "commands" : PathParts.IsUnder(path, OpenCodeCommands) && PathParts.IsMarkdown(path) ? OpenCodeCommands : null;
        return folder is null ? null : path[..(("/" + path).LastIndexOf($"/{folder}/", StringComparison.OrdinalIgnoreCase) + folder.Length)];
    }

    /// <summary>A file that describes itself beside the folders of skills, and has no key of agents alone.</summary>
    private static bool IsFlatSkill(string path, FrontMatter frontMatter) =>
        PathParts.Folder(path).Equals("skills", StringComparison.OrdinalIgnoreCase) && Has(frontMatter, "description")
        && !frontMatter.Fields.Any(field => AgentKeys.Contains(field.Key) && !ClaudeSkill.Format.Keys.Contains(field.Key, StringComparer.OrdinalIgnoreCase));

    /// <summary>One note for each folder of files that no program reads as they are, and one for all of many folders.</summary>
    /// <param name="help">Given the name of a folder's first file.</param>
    private static IEnumerable<Finding> Unread(CatalogSource source, IEnumerable<SourceFile> files, string reason, Func<string, string> help)
    {
        List<string> paths = [.. files.Select(file => file.Path)];
        var folders = paths.GroupBy(path => path[..path.LastIndexOf('/')], PathParts.FileName, StringComparer.Ordinal).ToList();
        if (folders.Count > MostAlike)
        {
            var above = source.Shown(PathParts.SharedFolder(paths.Min(StringComparer.Ordinal), paths.Max(StringComparer.Ordinal)).ToString()).TrimEnd('/');
            return [new(Rules.LeftOut, $"{paths.Count} files in {folders.Count} folders look like agents and are left out ({reason}), among them {Phrases.First([.. paths.Take(3).Select(source.Shown)], 3)}", above.Length > 0 ? above : source.Shown(paths[0])) { Help = help(PathParts.FileName(paths[0])) }];
        }
        return folders.Select(folder => new Finding(Rules.LeftOut, $"{Listed([.. folder])} left out ({reason})", source.Shown(folder.Key)) { Help = help(folder.First()) });
    }

    /// <summary>One note for each folder of a source in which something that looks like an agent was left out, and one for many folders of one name that hold the same files, and one for the parts of skills of many folders; what <see cref="FlatSkills"/> tells is not told again.</summary>
    public static IEnumerable<Finding> LeftOut(CatalogSource source, IReadOnlyList<(string Path, string Reason)> files)
    {
        var ofSkills = ByFolder(source, files.Where(file => file.Reason == OfSkill)).ToList();
        return [.. ofSkills.Count > MostAlike ? [OfSkills(source, [.. files.Where(file => file.Reason == OfSkill).Select(file => file.Path)])] : ofSkills, .. ByFolder(source, files.Where(file => file.Reason is not (FlatSkill or OfSkill)))];
    }

    /// <param name="paths">Of several folders.</param>
    private static Finding OfSkills(CatalogSource source, List<string> paths)
    {
        // What lies among the papers of a skill is the least like an agent, and what is called a skill the most.
        paths = [.. paths.OrderBy(path => path.Contains("/references/", StringComparison.OrdinalIgnoreCase)).ThenBy(path => path.ToLowerInvariant().Split('/')[..^1].Any(PartsOfSkills.Contains)).ThenBy(path => !path.EndsWith(ClaudeSkill.FileName, StringComparison.OrdinalIgnoreCase))];
        var above = source.Shown(PathParts.SharedFolder(paths.Min(StringComparer.Ordinal), paths.Max(StringComparer.Ordinal)).ToString());
        return new(Rules.LeftOut, $"{paths.Count} files that look like agents are parts of skills and are left out, among them {Phrases.First([.. paths.Take(3).Select(source.Shown)], 3)}", above.Length > 0 ? above.TrimEnd('/') : source.Shown(paths[0]))
        {
            Help = $"If one is an agent, take it in with a line of the config: include: [{source.Shown(paths[0])}]",
        };
    }

    private static IEnumerable<Finding> ByFolder(CatalogSource source, IEnumerable<(string Path, string Reason)> files) =>
        files.GroupBy(file => file.Path[..(file.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal)
            .Select(folder => (folder.Key, Names: folder.Select(file => PathParts.FileName(file.Path)).ToList(), Reasons: string.Join(", ", folder.Select(file => file.Reason).Distinct(StringComparer.Ordinal))))
            .GroupBy(folder => string.Join('/', [PathParts.Folder(folder.Key), folder.Reasons, .. folder.Names]), StringComparer.Ordinal)
            .SelectMany(same => same.Skip(MostAlike).Any() ? [LeftOut(source, [.. same.Select(folder => folder.Key)], same.First().Names, same.First().Reasons)] : same.Select(folder => LeftOut(source, folder.Key, folder.Names, folder.Reasons)));

    private static Finding LeftOut(CatalogSource source, string folder, List<string> names, string reasons)
    {
        // A few are named: the folder may hold what nobody spoke of.
        var take = names.Count <= MostAlike ? string.Join(", ", names.Select(name => source.Shown(folder + name))) : source.Shown(folder);
        return new(Rules.LeftOut, $"{Listed(names)} left out ({reasons})", source.Shown(folder.Length > 0 ? folder : names[0]).TrimEnd('/'))
        {
            Help = $"If {(names.Count > 1 ? "they are agents, take them" : "it is an agent, take it")} in with a line of the config: include: [{take}]",
        };
    }

    /// <param name="folders">Of one name, in the order of paths.</param>
    private static Finding LeftOut(CatalogSource source, List<string> folders, List<string> names, string reasons)
    {
        var above = PathParts.SharedFolder(folders[0], folders[^1]).ToString();
        var name = PathParts.Folder(folders[0]);
        return new(Rules.LeftOut, $"{Listed(names)} left out ({reasons}) in each of {folders.Count} folders called {name}, the first {source.Shown(folders[0].TrimEnd('/'))}", source.Shown(above).TrimEnd('/'))
        {
            Help = $"If they are agents, take them in with a line of the config: include: [\"{source.Shown(above)}**/{name}/\"]",
        };
    }

    private static string Listed(IReadOnlyList<string> names) =>
        Phrases.First(names, 3) + (names.Count > 1 ? " look like agents and are" : " looks like an agent and is");

    /// <summary>What lies in a skill's folder belongs to the skill, but for whole agents in a folder of agents.</summary>
    private static bool PartOfSkill(string[] folders, bool isComplete)
    {
        var skills = Array.LastIndexOf(folders, "skills");
        // OpenCode has its skills in skill, too.
        skills = Math.Max(skills, Array.IndexOf(folders, "skill") is > 0 and var one && PathParts.IsHomeOf(folders[one - 1], ".opencode") ? one : -1);
        if (skills < 0 || folders.Length <= skills + 1)
            return false;
        var below = folders[(skills + 2)..];
        return below.Any(PartsOfSkills.Contains) || !(isComplete && (below.Contains("agents") || below.Contains("agent")));
    }

    /// <summary>A skill that lies among the papers of another one: it is to be looked at, not to be loaded.</summary>
    private static bool IsSampleSkill(string[] folders)
    {
        var skills = Array.IndexOf(folders, "skills");
        return skills >= 0 && folders.Length > skills + 3 && folders[(skills + 2)..^1].Any(SamplesInSkills.Contains);
    }

    private static string? OfOtherKind(string[] folders, string stem, FrontMatter frontMatter, string text)
    {
        bool Any(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (frontMatter[key] is not null)
                    return true;
            }
            return false;
        }

        if (stem.LastIndexOf('.') is > 0 and var dot && OtherEndings.Contains(stem[(dot + 1)..]))
            return $"a {stem[(dot + 1)..].ToLowerInvariant()}";
        if (Any("on") && (Any("permissions", "safe-outputs", "jobs", "engine") || folders.Contains("workflows")))
            return "a workflow";
        if ((Any("event", "trigger", "hook") && Any("pattern", "action", "conditions", "matcher")) || Any("globs", "alwaysApply"))
            return "a rule";
        // Some agents say with which files they work, as instructions do.
        if (Any("applyTo") && !(folders.Any(folder => folder is "agents" or "agent" or "subagents") && Has(frontMatter, "name") && Has(frontMatter, "description")))
            return "a rule";
        if (Any("keep-coding-instructions"))
            return "an output style";
        // A subagent loads skills and has hooks too, but says what it may use, or on which model it runs.
        if (Any("version") && !Any("tools", "model") && new[] { "agents", "skills", "hooks", "instructions", "commands" }.Count(key => frontMatter[key] is not null) > 1)
            return "a manifest";
        if (!Any("name") && !Any("tools", "mode", "model", "permission") && Any("title", "sidebar_position", "sidebar_label", "layout", "nav_order", "permalink")
            && !(Has(frontMatter, "description") && SpeaksToAgent().IsMatch(text.AsSpan(frontMatter.BodyStart))))
            return "a documentation page";
        if (frontMatter.Exists && !Any("name") && folders.TakeWhile(folder => !Containers.Contains(folder)).Any(Sites.Contains) && !HasKeysOfAgents(frontMatter) && !Speaks(frontMatter, text))
            return "a documentation page";
        return null;
    }

    /// <summary>A page among agents that has no front matter and does not lie, or is not called, as an agent is.</summary>
    private static bool IsPaper(string[] folders, int container, string stem)
    {
        var below = folders[Math.Max(0, container + 1)..];
        return IsInCapitals(stem) || stem[0] == '_'
            || folders.Take(Math.Max(0, container)).Any(Documentation.Contains)
            || below.Any(folder => folder[0] == '_' || Papers.Contains(folder))
            || (below.Length > 0 && PaperStems.Contains(stem))
            || (container > 0 && folders[container] == "skills");
    }

    /// <summary><c># Agent Test Spec: harbour-master</c>.</summary>
    private static bool HasTitleOfPaper(string text)
    {
        var line = text.AsSpan().TrimStart();
        if (!line.StartsWith("# ", StringComparison.Ordinal))
            return false;
        line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
        var head = line[..(line.IndexOfAny(":—–") is >= 0 and var colon ? colon : line.Length)].TrimEnd();
        return PaperTitles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head[(head.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsInCapitals(string stem) => !stem.Any(char.IsLower) && stem.Any(char.IsUpper);

    private static bool HasKeysOfAgents(FrontMatter frontMatter) => frontMatter.Fields.Any(field => AgentKeys.Contains(field.Key));

    private static bool Has(FrontMatter frontMatter, string key) => !string.IsNullOrWhiteSpace(frontMatter[key]?.Value);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^ {0,4}name:\s*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex YamlName();

    [GeneratedRegex(@"^ {0,4}(description|purpose|role|instructions|(role_|system_)?prompt|mission):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex YamlPurpose();

    /// <summary>A text that begins, under its title if it has one, by telling its reader who it is.</summary>
    [GeneratedRegex(@"\A\s*(#[^\n]*\n\s*)?\W{0,3}(you(['’]re| are) |act as |du bist |sie sind |eres |tu es |vous êtes |você é |あなたは|你是|您是|당신은)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksToAgent();

    /// <summary>A heading over what somebody's part is, as prompts have it.</summary>
    [GeneratedRegex(@"^#{1,3}\s+\W{0,3}(your (role|mission|purpose|identity)|tu rol|tu misión|deine (rolle|aufgabe)|ihre rolle|(ton|votre) rôle|(seu|teu) papel)\W{0,3}$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeadsRole();
}
