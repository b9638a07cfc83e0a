using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Agents of one name in the homes of two programs are a mirror, told once; in one home they are in each other's way.</summary>
public sealed class NameChecksTests : IDisposable
{
    private const string Body = "Waits for the tide, reads the tables, compares them with the log of the harbour, and tells what is missing in the order of the days on which it was missed.\n";

    private static readonly string[] About = ["AC121", "AC122", "AC124"];

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whatever_stands_in_two_homes_is_one_note_with_what_drifted()
    {
        foreach (var name in (string[])["ant", "bee", "cat", "dog"])
            folder.Write($".claude/agents/{name}.md", Text(name)).Write($".agent/agents/{name}.md", Text(name, name == "cat" ? "Then rests.\n" : ""));

        Assert.Equal(["Note AC121 .agent: 4 agents stand in both .agent and .claude; 1 with another text: cat"], Told());
    }

    [Fact]
    public void A_home_without_a_folder_for_agents_is_called_by_where_its_copies_lie()
    {
        folder.Write("en/.claude-plugin/plugin.json", """{"name":"zoo","version":"1.0.0"}""");
        foreach (var name in (string[])["ant", "bee"])
            folder.Write($"en/{name}.md", Text(name)).Write($"cn/small/{name}.md", Text(name));

        Assert.Equal(["Note AC121 : 2 agents stand in both cn/small and en (zoo); their texts are the same"], Told());
    }

    [Fact]
    public void Copies_of_skills_in_three_homes_are_one_note()
    {
        foreach (var home in (string[])[".agents", ".claude", "plugin"])
        {
            foreach (var name in (string[])["ant", "bee"])
                folder.Write($"{home}/skills/{name}/SKILL.md", Text(name));
        }

        Assert.Equal(["Note AC121 .agents: 2 skills stand in each of .agents, .claude and plugin; their texts are the same"], Told());
    }

    [Theory]
    [InlineData("ab", "ab", "cd", "2 skills stand in each of .agents, .claude and plugin; each with another text (the same in .agents and .claude)")]
    [InlineData("ab", "ac", "db", "2 skills stand in each of .agents, .claude and plugin; each with another text (ant the same in .agents and .claude; bee the same in .agents and plugin)")]
    [InlineData("ab", "cd", "ef", "2 skills stand in each of .agents, .claude and plugin; each with another text")]
    [InlineData("ab", "cb", "cb", "2 skills stand in each of .agents, .claude and plugin; 1 with another text: ant (the same in .claude and plugin)")]
    public void Of_three_homes_those_that_hold_the_same_are_told(string first, string second, string third, string told)
    {
        foreach (var (home, texts) in (ReadOnlySpan<(string, string)>)[(".agents", first), (".claude", second), ("plugin", third)])
        {
            foreach (var (i, name) in new[] { "ant", "bee" }.Index())
                folder.Write($"{home}/skills/{name}/SKILL.md", Text(name, $"Then goes to {texts[i]}.\n"));
        }

        Assert.Equal([$"Note AC121 .agents: {told}"], Told().Where(line => line.Contains("AC121", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_copy_in_the_format_of_another_program_is_no_clash_but_told_once_as_copies()
    {
        foreach (var name in (string[])["ant", "bee", "cat"])
            folder.Write($".claude/agents/{name}.md", Text(name)).Write($".github/agents/{name}.agent.md", Text(name));

        Assert.Equal(["Note AC124 .claude: 3 agents stand in both .claude and .github; their texts are the same"], Told());
    }

    [Fact]
    public void Copies_in_many_homes_are_told_once_whichever_are_nearest()
    {
        foreach (var name in (string[])["ant", "bee", "cat"])
            folder.Write($".claude/agents/{name}.md", Text(name)).Write($".github/agents/{name}.agent.md", Text(name, name == "ant" ? "Slowly.\n" : "")).Write($".gemini/agents/{name}.md", Text(name, name == "bee" ? "Slowly.\n" : ""));

        Assert.StartsWith("Note AC124 .claude: 3 agents stand in each of .claude, .gemini and .github; 2 with another text: ant, bee", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public void Inside_one_home_a_shared_name_stays_a_warning_on_each()
    {
        folder.Write(".claude/agents/sea/ant.md", Text("ant")).Write(".claude/agents/land/ant.md", Text("ant")).Write(".agent/agents/ant.md", Text("ant"));

        Assert.Equal(
            [
                "Note AC121 .agent/agents/ant.md: ant is also the name of .claude/agents/land/ant.md and 1 more",
                "Warning AC121 .claude/agents/land/ant.md: ant is also the name of .claude/agents/sea/ant.md",
                "Warning AC121 .claude/agents/sea/ant.md: ant is also the name of .claude/agents/land/ant.md",
            ],
            Told().Where(told => told.Contains("AC121", StringComparison.Ordinal)));
    }

    [Fact]
    public void Near_copies_of_two_names_are_told_once_though_both_homes_have_them()
    {
        foreach (var home in (string[])[".claude", ".agent"])
            folder.Write($"{home}/agents/ant.md", Like("ant")).Write($"{home}/agents/bee.md", Like("bee"));

        Assert.Single(Told(), told => told.Contains("AC124", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_page_leads_to_the_copy()
    {
        folder.Write(".claude/agents/ant.md", Text("ant")).Write(".agent/agents/ant.md", Text("ant"));
        string[] slugs = [.. TestCatalog.Of(folder).Agents.Select(agent => agent.Slug)];
        using var site = await TestSite.Of(folder);

        Assert.Contains(site.Page($"agents/{slugs[0]}.html").QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"{slugs[1]}.html");
        Assert.All(slugs, slug => Assert.Contains(site.Page("overlaps.html").QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"agents/{slug}.html"));
    }

    private static string Text(string name, string more = "") => AgentText.With($"name: {name}\ndescription: The {name} of the harbour.", $"You are the {name}.\n\n{string.Join(' ', Enumerable.Range(name[0] * 100, 60).Select(seed => Drawn.Text(6, seed, "aeioulnrst")))}.\n{more}");

    private static string Like(string name) => AgentText.With($"name: {name}\ndescription: The {name} of the harbour.", $"You are the {name}.\n\n{Body}");

    private IEnumerable<string> Told() => TestCatalog.Of(folder).Findings.Where(finding => About.Contains(finding.Rule.Id)).Select(finding => $"{finding.Severity} {finding.Rule.Id} {finding.Path}: {finding.Message}");
}
