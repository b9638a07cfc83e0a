using System.Reflection;
using System.Text.RegularExpressions;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Formats;
using Catalog.Site.Commands;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Docs;

/// <summary>The documents say what the program does, and nothing that it does not.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Root.Text("README.md");

    public static TheoryData<string> Documents => [.. Pages()];

    [Fact]
    public async Task Every_option_stands_in_the_table_and_the_table_has_no_other()
    {
        var options = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var command in await Commands())
            options.UnionWith(Options().Matches((await TestRun.Of(command, "--help")).Output).Select(match => match.Value));
        options.Add("--version");

        var documented = Rows("option").SelectMany(row => Options().Matches(row[0])).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(options, documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_document_names_an_option_that_does_not_exist()
    {
        var options = new HashSet<string>(StringComparer.Ordinal) { "--version" };
        foreach (var command in (string[])["", .. await Commands()])
            options.UnionWith(Options().Matches((await TestRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Output).Select(match => match.Value));
        string[] documents = [.. Pages(), ".github/actions/build/action.yml", .. Directory.EnumerateFiles(Root.At(".github/workflows")), .. Directory.EnumerateFiles(Root.At("src/Catalog.Site/Commands/Starters"))];
        var lines = documents.Select(Root.At).Where(File.Exists).SelectMany(File.ReadLines);

        // What follows the program's name, and what stands in code quotes by itself.
        var named = lines.SelectMany(line => OwnOptions().Matches(line).Select(match => match.Value))
            .SelectMany(text => Options().Matches(text)).Select(match => match.Value).Distinct();

        Assert.Empty(named.Except(options));
    }

    [Fact]
    public void Every_exit_code_stands_in_the_table_and_the_table_has_no_other()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()!.ToString()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), Rows("code").Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_in_order_and_a_sentence_of_help()
    {
        Assert.Equal(Rules.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(rule => rule.Id));
        Assert.Equal(typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Count(field => field.FieldType == typeof(Rule)), Rules.All.Count);
        Assert.All(Rules.All, rule => Assert.EndsWith(".", rule.Help, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_format_stands_in_the_table() =>
        Assert.Equal(AgentFormats.All.Select(format => format.Id).Order(StringComparer.Ordinal), Rows("format", "docs/formats.md").Select(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_examples_of_a_config_hold_every_key_and_are_ones()
    {
        var examples = Root.Text("docs/config.md").Split("```yaml\n").Select(part => part.Split("\n```")[0]).Where(text => text.StartsWith("title:", StringComparison.Ordinal)).ToList();
        var keys = Assert.Throws<ConfigException>(() => CatalogConfig.Parse("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq: x")).Message.Split("there are ")[1].Split(", ");

        // Of one source, and of several: one cannot say both.
        Assert.Equal((0, 3), (CatalogConfig.Parse(examples[0]).Sources.Count, CatalogConfig.Parse(examples[1]).Sources.Count));
        Assert.NotEmpty(CatalogConfig.Parse(examples[0]).Severities);
        Assert.Equal(2, examples.Count);
        Assert.Equal(keys.Order(StringComparer.Ordinal), Rows("key", "docs/config.md").Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Equal(keys.Order(StringComparer.Ordinal), examples.SelectMany(example => example.Split('\n')).Where(line => line.Length > 0 && char.IsLetter(line[0])).Select(line => line.Split(':')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_to_one(string document)
    {
        var folder = Path.GetDirectoryName(Root.At(document))!;

        Assert.All(
            Links().Matches(Root.Text(document)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal) && link[0] != '#'),
            link => Assert.True(Path.Exists(Path.Combine(folder, link.Split('#')[0])), link));
    }

    [Fact]
    public void Every_room_of_the_map_is_there() =>
        Assert.All(
            Rooms().Matches(Root.Text("src/README.md")).Select(match => match.Groups[1].Value),
            room => Assert.True(Directory.Exists(Root.At("src/" + room)), room));

    [Fact]
    public void Core_prints_nothing_and_reads_no_clock_environment_or_current_folder()
    {
        var offences = Directory.EnumerateFiles(Root.At("src/Catalog.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Impure().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));

        Assert.Empty(offences);
    }

    [Fact]
    public async Task Every_command_stands_among_the_options() =>
        Assert.All(await Commands(), command => Assert.Contains($"\nagent-catalog {command} ", Readme, StringComparison.Ordinal));

    [Fact]
    public async Task Every_command_that_is_named_anywhere_exists()
    {
        var commands = await Commands();
        var texts = Pages().Append(".github/actions/build/action.yml").Concat(Directory.EnumerateFiles(Root.At("src"), "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".yml", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal)));

        var named = texts.SelectMany(file => Named().Matches(File.ReadAllText(Root.At(file))).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)).ToList();

        Assert.InRange(named.Count, 10, int.MaxValue);
        Assert.Empty(named.Except(commands));
    }

    [Fact]
    public void The_page_of_rules_is_made_from_the_list_of_rules()
    {
        var rows = Rules.All.Select(rule => $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} | {rule.Help.Replace("|", "\\|", StringComparison.Ordinal)} |");
        var page = $"# Rules\n\nEach finding says file, line, column, cause and what to do. The severities are defaults, and the [config](config.md) can change them.\n\n| rule | severity | what | what to do |\n|---|---|---|---|\n{string.Join('\n', rows)}\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(Root.At("docs/rules.md"), page);

        Assert.Equal(page, Root.Text("docs/rules.md"));
    }

    [Fact]
    public void Every_promise_of_security_names_tests_that_exist()
    {
        var tests = Directory.EnumerateFiles(Root.At("tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
        var named = TestNames().Matches(Root.Text("SECURITY.md")).ToList();

        Assert.InRange(named.Count, 8, int.MaxValue);
        Assert.All(named, name => Assert.Contains(tests[name.Groups[1].Value], text => text.Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal)));
    }

    /// <summary>The documents for people, relative to the checkout.</summary>
    private static IEnumerable<string> Pages() =>
        ((string[])["README.md", "src/README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"])
            .Concat(Directory.EnumerateFiles(Root.At("docs"), "*.md").Order(StringComparer.Ordinal).Select(file => "docs/" + Path.GetFileName(file)));

    /// <summary>The commands that the program's own help lists.</summary>
    private static async Task<IReadOnlyList<string>> Commands() =>
        [.. (await TestRun.Of("--help")).Output.Split('\n').SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim().Split(' ')[0])];

    /// <summary>The cells of the rows under the table whose first heading is that word, without code quotes.</summary>
    private static IEnumerable<string[]> Rows(string heading, string document = "README.md") => Root.Text(document).Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim('|').Split('|').Select(cell => cell.Replace('\u0001', '|').Replace("`", "", StringComparison.Ordinal).Trim()).ToArray());

    [GeneratedRegex("(?<![\\w-])--[a-z][a-z-]*", RegexOptions.None, 1_000)]
    private static partial Regex Options();

    [GeneratedRegex("agent-catalog [a-z]+ [^`]*|Catalog\\.Site -- [^`]*|`--[a-z-]+[^`]*`", RegexOptions.None, 1_000)]
    private static partial Regex OwnOptions();

    // After the program's name in code, a word that is no option.
    [GeneratedRegex("(?:`|<code>|- run: |\"|run )agent-catalog ([a-z]+)\\b|Catalog\\.Site -- ([a-z]+)\\b", RegexOptions.None, 1_000)]
    private static partial Regex Named();

    [GeneratedRegex("`([A-Za-z]+Tests)\\.(\\w+)`", RegexOptions.None, 1_000)]
    private static partial Regex TestNames();

    [GeneratedRegex("\\]\\(([^)]+)\\)", RegexOptions.None, 1_000)]
    private static partial Regex Links();

    [GeneratedRegex("^\\| `((?:Catalog\\.|\\.\\./)[^`]+)`", RegexOptions.Multiline, 1_000)]
    private static partial Regex Rooms();

    [GeneratedRegex("\\bConsole\\.|(?<![.\\w])Environment\\.[A-Z]|\\bDateTime(?:Offset)?\\.(?:Utc)?Now\\b|\\bStopwatch\\b|GetCurrentDirectory|\\bRandom\\b|Guid\\.NewGuid", RegexOptions.None, 1_000)]
    private static partial Regex Impure();
}
