using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Rights;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>A source as a whole: what is in it, what it is called, what is wrong with it.</summary>
public sealed class CatalogReaderTests
{
    [Fact]
    public void Every_format_is_found_but_commands()
    {
        using var folder = new TestFolder();
        foreach (var path in (string[])["agents/a.md", "skills/b/SKILL.md", "commands/c.md", "d.agent.md", ".opencode/agent/e.md", ".gemini/agents/f.md", ".cursor/agents/g.md", "anywhere/h.md"])
            folder.Write(path, AgentText.With($"name: n-{path.Length}-{path[0]}\ndescription: d"));

        Assert.Equal(
            ["claude-agent", "claude-agent", "claude-skill", "copilot-agent", "cursor-agent", "gemini-agent", "opencode-agent"],
            TestCatalog.Of(folder).Agents.Select(agent => agent.Definition.Format).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_of_documentation_without_a_name_is_no_agent_and_one_in_the_agents_folder_is()
    {
        using var folder = new TestFolder().Write("docs/guide.md", "# Guide\n").Write("docs/titled.md", "---\ntitle: x\n---\n").Write("agents/plain.md", "# Plain\n\nHelps.\n");

        var agent = Assert.Single(TestCatalog.Of(folder).Agents);

        Assert.Equal(("plain", "AC104"), (agent.Name, agent.Findings.Single(finding => finding.Severity == Severity.Warning).Rule.Id));
    }

    [Theory]
    [InlineData("./tables/tides.md", "Did you mean ../tables/tides.md?", "tables/tides.md")]
    [InlineData("../old/tides.md", "Did you mean new/old/tides.md?", "agents/new/old/tides.md")]
    [InlineData("tides.md", "Did you mean ../tables/tides.md?", "tables/tides.md")]
    [InlineData("tides.md", "Correct the path, or take the link out.", "tables/tides.md", "harbour/tides.md")]
    [InlineData("old/tides.md", "Correct the path, or take the link out.", "tables/tides.md")]
    public void A_link_that_leads_nowhere_names_the_only_file_that_it_can_mean(string link, string help, params string[] files)
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant", $"See [the tables]({link}).\n"));
        foreach (var file in files)
            repository.Write(file, "# Tides\n");

        Assert.Equal(help, Assert.Single(TestCatalog.Of(repository.Commit("Add")).Findings, finding => finding.Rule == Rules.BrokenLink).Help);
    }

    [Theory]
    [InlineData("Master of Tides", ChangeClass.Behaviour)]
    [InlineData("Harbour Pilot", ChangeClass.Rights)]
    public void An_agent_named_by_its_file_and_then_by_its_name_is_no_gain(string name, ChangeClass strength)
    {
        static string Lead(string agents) => AgentText.With($"name: Lead\ndescription: Leads.\ntools: [agent]\nagents: [{agents}]");
        using var repository = new TestRepository()
            .Write(".github/agents/tm.agent.md", AgentText.With("name: Master of Tides\ndescription: Reads tides."))
            .Write(".github/agents/pilot.agent.md", AgentText.With("name: Harbour Pilot\ndescription: Steers."))
            .Write(".github/agents/lead.agent.md", Lead("tm")).Commit("Add")
            .Write(".github/agents/lead.agent.md", Lead(name)).Commit("Name it");

        var lead = TestCatalog.Of(repository).Named("Lead");

        Assert.Equal(strength, lead.Newest.Class);
        Assert.Equal(strength == ChangeClass.Rights, lead.Findings.Any(finding => finding.Rule == Rules.RightsWidened));
    }

    [Fact]
    public void Agents_stand_in_the_order_of_their_addresses()
    {
        using var folder = new TestFolder().Write("agents/1.md", AgentText.Of("zebra")).Write("agents/2.md", AgentText.Of("ant")).Write("agents/3.md", AgentText.Of("Bee"));

        Assert.Equal(["ant", "bee", "zebra"], TestCatalog.Of(folder).Agents.Select(agent => agent.Slug));
    }

    [Theory]
    [InlineData("categories/01-core-development/ant.md", "core-development")]
    [InlineData("plugins/python/agents/ant.md", "python")]
    [InlineData("agents/ant.md", null)]
    [InlineData(".claude/agents/ant.md", null)]
    [InlineData("agents/web/ant.md", "web")]
    [InlineData("Agents/ant/ant.md", null)]
    [InlineData("categories/web/Ant/ant.md", "web")]
    [InlineData("AGENTS/openai/ant.md", null)]
    [InlineData("dist/opencode/agent/ant.md", null)]
    [InlineData("opencode/skill/ant/SKILL.md", null)]
    [InlineData(".copilot/agents/ant.md", null)]
    [InlineData("vs-code-agents/ant.md", null)]
    [InlineData("adapters/claude_code/ant.md", null)]
    [InlineData("web/copilot-cli/ant.md", "web")]
    [InlineData(".ja/agents/web/ant.md", "web")]
    [InlineData(".ja/agents/ant.md", null)]
    [InlineData(".cursor-plugin/agents/ant.md", null)]
    [InlineData("git-plugin/agents/ant.md", "git-plugin")]
    [InlineData("project/.claude/agents/ant.md", null)]
    [InlineData("agents/project/ant.md", "project")]
    [InlineData("documents/claude/skills/ant/SKILL.md", null)]
    [InlineData("skills/_internal/ant/SKILL.md", null)]
    [InlineData("skills/data/ant/SKILL.md", "data")]
    public void The_category_is_the_nearest_folder_that_means_something(string path, string? category)
    {
        using var folder = new TestFolder().Write(path, AgentText.Of("ant"));

        Assert.Equal(category, TestCatalog.Of(folder).Named("ant").Category);
    }

    [Fact]
    public void A_folder_of_several_is_a_category_of_the_one_that_is_called_so_too()
    {
        using var folder = new TestFolder().Write("agents/web/web.md", AgentText.Of("web")).Write("agents/web/ant.md", AgentText.Of("ant"));

        Assert.Equal(["web", "web"], TestCatalog.Of(folder).Agents.Select(agent => agent.Category));
    }

    [Theory]
    [InlineData("skills/SKILL.md", "# Tides - Instructions\n\n## Overview\n\n**Skill Name**: Tide Reader\n\nReads.\n", "Tide Reader")]
    [InlineData("skills/SKILL.md", "# Tide Reader\n\nReads.\n", "Tide Reader")]
    [InlineData("skills/SKILL.md", "Reads.\n", "skills")]
    [InlineData("skills/tides/SKILL.md", "# Tide Reader\n\nReads.\n", "tides")]
    public void A_skill_in_the_folder_of_all_skills_is_called_as_its_text_says(string path, string text, string name)
    {
        using var folder = new TestFolder().Write(path, text);

        Assert.Equal(name, Assert.Single(TestCatalog.Of(folder).Agents).Name);
    }

    [Fact]
    public void A_category_of_ones_own_comes_first_and_a_plugins_before_it()
    {
        using var folder = new TestFolder()
            .Write("agents/web/ant.md", AgentText.Of("ant", fields: "category: Insects"))
            .Write("plugins/p/.claude-plugin/plugin.json", "{ \"name\": \"hive\", \"version\": \"1.2.0\", \"category\": \"bees\" }")
            .Write("plugins/p/agents/bee.md", AgentText.Of("bee"));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal(("Insects", null), (catalog.Named("ant").Category, catalog.Named("ant").Plugin));
        Assert.Equal(("bees", "hive 1.2.0"), (catalog.Named("bee").Category, catalog.Named("bee").Plugin));
    }

    /// <summary>https://developers.openai.com/codex/plugins/build</summary>
    [Fact]
    public void Plugins_of_Codex_give_name_version_category_and_the_home_of_their_skills()
    {
        using var folder = new TestFolder()
            .Write(".agents/plugins/marketplace.json", """{"name":"sea","plugins":[{"name":"tides","source":{"source":"local","path":"./plugins/tides"},"category":"Productivity"},{"name":"far","source":{"source":"url","path":"./plugins/far"}}]}""")
            .Write("plugins/tides/.codex-plugin/plugin.json", """{"name":"tides","version":"0.1.0","interface":{"category":"Coding"}}""")
            .Write("plugins/tides/skills/ebb/SKILL.md", AgentText.Of("ebb"))
            .Write("plugins/skills/.codex-plugin/plugin.json", """{"name":"sea-skills","interface":{"category":"Coding"}}""")
            .Write("plugins/skills/log/SKILL.md", AgentText.Of("log"))
            .Write("plugins/bells/.codex-plugin/plugin.json", """{"name":"bells","version":"2.0.0","interface":{"category":"Coding"}}""")
            .Write("plugins/bells/.claude-plugin/plugin.json", """{"name":"bells","version":"2.0.0"}""")
            .Write("plugins/bells/skills/toll/SKILL.md", AgentText.Of("toll"))
            .Write("plugins/far/skills/buoy/SKILL.md", AgentText.Of("buoy"));

        var catalog = TestCatalog.Of(folder);

        (string?, string?, string) Told(string name) => (catalog.Named(name).Plugin, catalog.Named(name).Category, catalog.Named(name).SkillHome!.Label);
        Assert.Equal(("tides 0.1.0", "tides", "Codex skill"), Told("ebb"));
        Assert.Equal(("bells 2.0.0", "bells", "Claude skill"), Told("toll"));
        Assert.Equal(("sea-skills", "Coding", "Codex skill"), Told("log"));
        Assert.Equal((null, "far", "Claude skill"), Told("buoy"));
    }

    /// <summary>https://code.claude.com/docs/en/plugin-marketplaces: an entry lists the skills, agents and commands that are its own.</summary>
    [Fact]
    public void Of_plugins_that_share_a_folder_each_has_what_it_lists()
    {
        using var folder = new TestFolder()
            .Write(".claude-plugin/marketplace.json", """
                {"name":"sea","plugins":[
                  {"name":"ebb-tools","source":"./","skills":["./skills/ebb"],"version":"1.0.0"},
                  {"name":"flow-tools","source":"./","skills":["./skills/flow/"],"agents":"./crew/mate.md"},
                  {"name":"bells","source":"./bells","agents":["./ringers"]}]}
                """)
            .Write("skills/ebb/SKILL.md", AgentText.Of("ebb"))
            .Write("skills/flow/SKILL.md", AgentText.Of("flow"))
            .Write("skills/log/SKILL.md", AgentText.Of("log"))
            .Write("crew/mate.md", AgentText.Of("mate", fields: "permissionMode: plan"))
            .Write("bells/ringers/toll.md", AgentText.Of("toll", fields: "permissionMode: plan"))
            .Write("bells/skills/peal/SKILL.md", AgentText.Of("peal"));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal(["ebb-tools 1.0.0", "flow-tools", null, "flow-tools", "bells", "bells"], new[] { "ebb", "flow", "log", "mate", "toll", "peal" }.Select(name => catalog.Named(name).Plugin));
        Assert.Equal(["mate", "toll"], catalog.Findings.Where(finding => finding.Rule == Rules.ForeignRightsKey).Select(finding => Path.GetFileNameWithoutExtension(finding.Path)).Order(StringComparer.Ordinal));
        Assert.Equal("Claude skill", catalog.Named("log").SkillHome!.Label);
    }

    /// <summary>https://code.claude.com/docs/en/sub-agents: a plugin's agents have no hooks, mcpServers and permissionMode.</summary>
    [Fact]
    public void What_a_plugins_agent_may_not_set_is_passed_over_and_told()
    {
        const string Fields = "tools: Read\npermissionMode: bypassPermissions\nmcpServers: [github]";
        using var folder = new TestFolder()
            .Write(".claude-plugin/plugin.json", "{ \"name\": \"hive\" }")
            .Write("agents/bee.md", AgentText.Of("bee", fields: Fields))
            .Write(".claude/agents/ant.md", AgentText.Of("ant", fields: Fields));

        var (bee, ant) = (TestCatalog.Of(folder).Named("bee"), TestCatalog.Of(folder).Named("ant"));

        Assert.Equal((null, RightState.Denied), (bee.Definition.Tools.Mode, bee.Definition.Tools[Right.Mcp].State));
        Assert.Equal(["mcpServers", "permissionMode"], bee.Findings.Where(finding => finding.Rule.Id == "AC120").Select(finding => finding.Message.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(("bypassPermissions", RightState.Granted), (ant.Definition.Tools.Mode, ant.Definition.Tools[Right.Mcp].State));
        Assert.DoesNotContain(ant.Findings, finding => finding.Rule.Id == "AC120");
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("{ \"plugins\": [ 1, { \"source\": 2 }, { \"source\": \"../outside\" } ] }")]
    public void A_manifest_that_says_nothing_does_no_harm(string json)
    {
        using var folder = new TestFolder().Write(".claude-plugin/marketplace.json", json).Write("agents/ant.md", AgentText.Of("ant"));

        Assert.Null(TestCatalog.Of(folder).Named("ant").Plugin);
    }

    [Fact]
    public void Two_agents_of_one_name_are_found_on_both()
    {
        using var folder = new TestFolder().Write("a/agents/ant.md", AgentText.Of("ant")).Write("b/agents/ant.md", AgentText.Of("Ant"));

        Assert.Equal(["a/agents/ant.md", "b/agents/ant.md"], Paths(TestCatalog.Of(folder), Rules.NameClash));
    }

    [Fact]
    public void An_unknown_tool_is_offered_the_nearest_one()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", fields: "tools: Read, Gerp, mcp__x__y, Bash(git:*)"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.UnknownTool);

        Assert.Equal(("Gerp is no tool that Claude Code agents are documented to have", "Did you mean Grep?", 4), (finding.Message, finding.Help, finding.Line));
    }

    /// <summary>https://code.claude.com/docs/en/mcp: a server's tool is called mcp__server__tool.</summary>
    [Fact]
    public void A_tool_called_after_a_server_in_another_way_is_unknown()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", fields: "tools: Read, TideTables_MCP, mcp__tides__read"));

        Assert.Equal("TideTables_MCP is no tool that Claude Code agents are documented to have", Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.UnknownTool).Message);
    }

    [Fact]
    public void Unknown_tools_of_one_file_are_one_finding_at_the_item_that_comes_first()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", fields: "tools:\n  - Read\n  - Gerp\n  - Dig\n  - Raed"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.UnknownTool);

        Assert.Equal(("Gerp, Dig, Raed are no tools that Claude Code agents are documented to have", "Did you mean Grep for Gerp, Read for Raed?", 6), (finding.Message, finding.Help, finding.Line));
    }

    [Fact]
    public void A_hundred_unknown_tools_are_counted()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", fields: $"tools: {string.Join(", ", Enumerable.Range(0, 100).Select(number => $"Dig{number:000}"))}"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.UnknownTool);

        Assert.EndsWith(", Dig009 and 90 more are no tools that Claude Code agents are documented to have", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_only_shown_may_be_any()
    {
        using var folder = new TestFolder().Write(".github/agents/ant.agent.md", AgentText.Of("CI/CD ant"));

        Assert.DoesNotContain(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.OddName);
    }

    [Fact]
    public void An_unknown_model_is_found_where_it_stands()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant", fields: "model: wizard"));

        var finding = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.UnknownModel);

        Assert.Equal((4, 1), (finding.Line, finding.Column));
    }

    [Fact]
    public void Findings_stand_in_the_order_of_paths_and_lines()
    {
        using var folder = new TestFolder().Write("agents/b.md", "---\nmodel: wizard\ntools: Gerp\n---\n").Write("agents/a.md", "x");

        var findings = TestCatalog.Of(folder).Findings;

        Assert.Equal(findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column), findings);
        Assert.Contains(findings, finding => finding.Path == "agents/b.md");
    }

    [Fact]
    public void A_file_of_zeros_a_pointer_and_a_giant_cost_only_themselves()
    {
        using var folder = new TestFolder()
            .Write("agents/ant.md", AgentText.Of("ant"))
            .Write("agents/zeros.md", new byte[100])
            .Write("agents/wide.md", [0xFF, 0xFE, 0x61, 0x00])
            .Write("agents/pointer.md", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
            .Write("agents/giant.md", AgentText.With("name: giant\ndescription: d", new string('a', 2_000_000)));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal(["ant", "giant", "pointer", "wide", "zeros"], catalog.Agents.Select(agent => agent.Slug));
        Assert.Equal(["AC146 agents/giant.md", "AC165 agents/pointer.md", "AC145 agents/wide.md", "AC145 agents/zeros.md"],
            catalog.Findings.Where(finding => finding.Rule.Id is "AC145" or "AC146" or "AC165").Select(finding => $"{finding.Rule.Id} {finding.Path}"));
        Assert.Equal("d", catalog.Named("giant").Definition.Description);
        Assert.All(["zeros", "wide", "pointer"], name => Assert.All(catalog.Named(name).Definition.Tools.States, right => Assert.Equal(RightState.Unknown, right.State)));
        Assert.All(["zeros", "wide", "pointer"], name => Assert.False(catalog.Named(name).Definition.IsExact));
    }

    [Fact]
    public void An_empty_folder_is_a_catalog_that_says_so()
    {
        using var folder = new TestFolder();

        var catalog = TestCatalog.Of(folder);

        Assert.Empty(catalog.Agents);
        Assert.Contains("AC168", catalog.Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_catalog_is_the_same_read_after_read()
    {
        using var repository = new TestRepository();
        for (var i = 0; i < 30; i++)
            repository.Write($"a{i % 3}/agents/agent{i % 7}.md", AgentText.Of($"agent{i % 7}", $"{i}\n"));
        repository.Commit("Add");

        var (one, other) = (TestCatalog.Of(repository), TestCatalog.Of(repository));

        Assert.Equal(one.Findings.Select(finding => finding.ToString()), other.Findings.Select(finding => finding.ToString()));
        Assert.Equal(one.Agents.Select(agent => agent.Slug), other.Agents.Select(agent => agent.Slug));
    }

    private static IEnumerable<string> Paths(AgentCatalog catalog, Rule rule) => catalog.Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Path);
}
