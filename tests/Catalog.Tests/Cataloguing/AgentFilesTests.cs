using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Which files are agents: place and content decide together, and what was left out is told.</summary>
public sealed class AgentFilesTests : IDisposable
{
    private const string Whole = "---\nname: whole\ndescription: Use it when tides turn.\ntools: Read\n---\n\nYou are a tide reader.\n";
    private const string Plain = "# Tides\n\nRead them.\n";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("agents/tides.md", Whole)]
    [InlineData("agents/tides.md", Plain)]
    [InlineData("agents/02-harbour/tides.md", Plain)]
    [InlineData("tides.md", Whole)]
    [InlineData("collection/tides.md", "---\nname: tides\ndescription: Tide reader. Use PROACTIVELY before each trip.\n---\n\nRead.\n")]
    [InlineData("collection/tides.md", "---\nname: tides\ndescription: Tides and harbours.\nmodel: opus\n---\n\nRead.\n")]
    [InlineData("collection/tides.md", "---\nname: tides\ndescription: Tides and harbours.\n---\n\nYou are a harbour master.\n")]
    [InlineData("examples/boat/.claude/agents/tides.md", Whole)]
    [InlineData("tides.md", "---\nname: tides\ndescription: Use it when tides turn.\ntools: Read\nversion: 1.2\nskills:\n  - knots\nhooks:\n  Stop: []\n---\n\nRead.\n")]
    [InlineData("examples/tides.md", Whole)]
    [InlineData("memory/tides.md", Whole)]
    [InlineData("skills/todo/SKILL.md", "---\nname: todo\ndescription: Keeps a list.\n---\n\nKeep it.\n")]
    [InlineData("agents/tides.md", "# Tide Guide Agent\n\nRead them.\n")]
    [InlineData("agents/tools/tides.md", Whole)]
    [InlineData("SEO.md", Whole)]
    [InlineData("agents/tides.md", "---\nname: tides\ndescription: Tides and harbours.\ntype: process\n---\n\nRead.\n")]
    [InlineData("templates/agents/tides.md", Whole)]
    [InlineData("presets/boat/skills/tides/SKILL.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("skills/tides/SKILL.md", "---\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("skills/tides/SKILL.md", Plain)]
    [InlineData("skills/test/SKILL.md", "---\nname: test\ndescription: Runs tests.\n---\n\nRun.\n")]
    [InlineData("skills/tides/agents/reader.md", Whole)]
    [InlineData(".github/agents/tides.agent.md", "# Role\n\nRead.\n")]
    [InlineData(".opencode/agents/tides.md", "---\ndescription: Tides.\nmode: subagent\n---\n\nRead.\n")]
    [InlineData("docs/agents/tides.md", Whole)]
    [InlineData("agents/tides.md", "---\nname: tides\ndescription: Writes tide tables.\n---\n\nWrite `{{#each tides}}` into the page.\n")]
    [InlineData("agents/tides.md", "---\ntitle: Tide reader\ndescription: Reads tide tables.\ntags: [tides]\n---\n\n# Tide reader\n\nYou are a tide reader.\n")]
    [InlineData("categories/01-harbour/tides.toml", "name = \"tides\"\ndescription = \"Use when tides turn.\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"\"\"\nRead the tables.\n\"\"\"\n")]
    [InlineData("templates/boat/tides.md", "---\nname: tides\ndescription: Reads tide tables.\nversion: 1.0.0\n---\n\n# Tides\n\n## Your Role\n\nRead them.\n\n```jsx\n<Table options={{ tides }} />\n```\n")]
    [InlineData("examples/tides.md", "---\nname: tides\ndescription: Reads tide tables.\n---\n\nYou are a tide reader.\n")]
    [InlineData("docs/agents/tides.md", "---\ndescription: Reads tide tables.\n---\n\nYou are a tide reader.\n")]
    [InlineData("skills/tides.md", Whole)]
    [InlineData("rules/agents/tides.md", Whole)]
    [InlineData("skills/harbour/tides/SKILL.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("template/agents/harbour/tides.md", Whole)]
    [InlineData("agents/tides.md", "---\nname: Tides\ntype: harbour\ndescription: Reads tide tables.\nactivation: When tides turn.\napplyTo:\n  - \"**/*\"\n---\n\n# Tides\n\n## Responsibilities\n\n- Read them.\n")]
    [InlineData("settings/agent/harbour/tides.md", "---\ndescription: Tides.\nmode: subagent\n---\n\nRead.\n")]
    [InlineData("settings/agent/tides.md", "---\ndescription: Tides.\npermission:\n  edit: deny\n---\n\nRead.\n")]
    [InlineData("evals/agents/tides.md", Whole)]
    [InlineData("agents/_night/tides.md", Whole)]
    [InlineData("skills/templates/SKILL.md", "---\nname: templates\ndescription: Fills templates in. Use when a table is begun.\n---\n\nWrite {{tide}} into it.\n")]
    [InlineData("skills/tide-templates/SKILL.md", "---\nname: tide-templates\ndescription: Use when `{{tide}}` was left in a table.\n---\n\nFill it in.\n")]
    [InlineData("skills/tables/SKILL.md", "---\nname: tables\ndescription: Fills in tables with {{tide}} variables. Use when a table is begun.\n---\n\nFill it in.\n")]
    [InlineData("skills/tides/skill.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("agents/skill.md", "---\nname: skill\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("presets/tides.md", Whole)]
    public void It_is_an_agent(string path, string text) => Assert.Equal([path], Agents(path, text));

    [Theory]
    [InlineData("docs/agents/overview.md", "---\ntitle: Overview\ndescription: How they work\nsidebar_position: 1\n---\n\n# Overview\n")]
    [InlineData("agents/tides.md", "---\ntitle: Tide reader\ndescription: Reads tide tables.\n---\n\n# Tide reader\n\nIt tells you when you are late.\n")]
    [InlineData("agents/tides.md", "---\nname: tides\ndescription: Reads tide tables.\n---\n\n{{#if harbour}}\nRead them.\n{{/if}}\n")]
    [InlineData("agents/tides.md", "---\nname: tides\ndescription: An agent for [what it does]. Replace this description.\n---\n\nRead them.\n")]
    [InlineData("agents/tides.md", "# Tide schemas\n\nEvery report has these fields.\n")]
    [InlineData("harbour/contracts/tides.md", "---\nname: tides\ndescription: What a tide table owes its readers.\n---\n\nA table is whole.\n")]
    [InlineData("website/docs/agents/index.md", "---\nid: index\ntitle: Agents\nslug: /agents\n---\n\n# Agents\n")]
    [InlineData("docs/agents/manual.md", Plain)]
    [InlineData("docs/adr/0001-use-git.md", "---\nname: adr-0001\ndescription: Use git for the agents.\nstatus: accepted\ndate: 2026-01-01\n---\n\n# ADR\n")]
    [InlineData("examples/harbour.md", "---\nname: Harbour\ndescription: A whole day in the harbour.\nstage: growth\n---\n\n# Harbour\n")]
    [InlineData("standards/tides.md", "---\nname: tides\ntype: standard\ndescription: How tides are written down.\n---\n\n# Tides\n")]
    [InlineData("harbour/tides.md", "---\nname: Tides come late\ntype: feedback\ndescription: The harbour master said so.\n---\n\nTides.\n")]
    [InlineData("memory/tides.md", "---\nname: tides\ndescription: What was learnt of tides.\n---\n\nTides.\n")]
    [InlineData(".claude/workflows/tides.md", "---\nname: tides\ndescription: How a day goes.\n---\n\n## Steps\n")]
    [InlineData("harbour/NOTEBOOK.md", "---\nname: tides\ndescription: The harbour master's notebook.\n---\n\nMonday.\n")]
    [InlineData("harbour/tides.md", "---\nname: The tides came later than the tables said, and nobody had been told of it\ndescription: Said on Monday.\n---\n\nTides.\n")]
    [InlineData("agents/harbour/tides.md", "# Agent Test Spec: tides\n\n- [ ] It reads tables.\n")]
    [InlineData("agents/tides.md", "# Harbour Catalogue\n\nAll of them.\n")]
    [InlineData("agents/tools/harbour/tides.md", Plain)]
    [InlineData("agents/tides.md", "---\nname: TODO\ndescription: TODO\n---\n\nRead.\n")]
    [InlineData("agents/AGENT_CHECKLIST.md", Plain)]
    [InlineData("agents/_workflow.md", Plain)]
    [InlineData("agents/plans/phase-01.md", Plain)]
    [InlineData(".claude/agents/team/outputs/thread-01.md", Plain)]
    [InlineData(".github/agents/resources/handbook.md", Plain)]
    [InlineData("skills/tides/references/setup.md", "---\nname: setup\ndescription: Use it for the first run.\n---\n\nSteps.\n")]
    [InlineData("skills/tides/references/agents/reader.md", Plain)]
    [InlineData("skills/tides/agents/grader.md", Plain)]
    [InlineData("skills/tides/rules/3d.md", "---\nname: 3d\ndescription: Use it for depth.\n---\n\nSteps.\n")]
    [InlineData("skills/tides/references/presets/chalk.md", "---\nname: chalk\nstyle: chalk\n---\n\nA preset.\n")]
    [InlineData("tests/fixtures/agents/tides.md", Whole)]
    [InlineData("tests/golden/claude/agents/tides.md", Whole)]
    [InlineData("tests/e2e/skills/tides/SKILL.md", Whole)]
    [InlineData("agents/agent-template.md", Whole)]
    [InlineData("agents/tides.md", "---\nname: {agent-name}\ndescription: {What it does}\n---\n\nYou are {role}.\n")]
    [InlineData("agents/tides.md", "---\nname: tides\ndescription: Specialist for {{HARBOUR}}\n---\n\nRead.\n")]
    [InlineData("templates/boat/tides.md", "---\nname: tides\ndescription: Use it for tides.\ntools: Read\n---\n\nRead the tables of {{ HARBOUR }}.\n")]
    [InlineData("template/SKILL.md", "---\nname: template-skill\ndescription: Replace with what it does.\n---\n\nInsert.\n")]
    [InlineData(".github/workflows/groom.md", "---\nname: groom\ndescription: Grooms the board\non:\n  schedule: daily\npermissions:\n  issues: read\ntools: x\n---\n\nGroom.\n")]
    [InlineData("plugins/hooks/examples/rm.local.md", "---\nname: rm\nenabled: true\nevent: bash\npattern: rm -rf\naction: warn\n---\n\nCareful.\n")]
    [InlineData(".claude/SKILL.md", "## Tides\n\nRead them.\n")]
    [InlineData("collection/tides.md", "---\nname: tides\ndescription: Tides.\napplyTo: \"**/*\"\n---\n\nRead.\n")]
    [InlineData("agents/tides.md", "---\ndescription: Tides.\napplyTo: \"**/*\"\n---\n\nRead.\n")]
    [InlineData("rules/tests.md", "---\nname: tests\ndescription: Use it for tests\nglobs: \"*.ts\"\n---\n\nTest.\n")]
    [InlineData("output-styles/short.md", "---\nname: short\ndescription: Use few words\nkeep-coding-instructions: true\n---\n\nBe short.\n")]
    [InlineData("team/plugin.md", "---\nname: team\ndescription: Use it for all\nversion: 1.0.0\nagents: [a]\nskills: [b]\n---\n\nAll.\n")]
    [InlineData("team/check.hook.md", "---\nname: check\ndescription: Use it before each push\ntrigger: push\n---\n\nCheck.\n")]
    [InlineData(".claude/agent-memory/harbour-master/tides.md", "---\nname: tides\ndescription: What was learnt of tides.\ntools: Read\n---\n\nTides.\n")]
    [InlineData("harbour/tides.md", "---\nname: tides\ndescription: What was learnt of tides.\nmetadata:\n  type: project\n---\n\nTides.\n")]
    [InlineData(".claude/rules/tides.md", Whole)]
    [InlineData("rules/tides.md", "---\nname: tides\ndescription: How tides are written down.\n---\n\nTides.\n")]
    [InlineData("workflows/tides.md", "---\nname: tides\ndescription: How a day goes.\n---\n\nYou are to begin at dawn.\n")]
    [InlineData("slash-commands/tides.md", "---\nname: tides\ndescription: Reads tide tables.\nmodel: sonnet\n---\n\nRead.\n")]
    [InlineData("skills/tides.md", "---\nname: tides\ndescription: Reads tide tables.\nallowed-tools: Read\n---\n\nRead.\n")]
    [InlineData("skills/skill-maker/assets/tides/SKILL.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("plugins/_template/agents/tides.md", Whole)]
    [InlineData("plugins/_template/skills/tides/SKILL.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("agents/example-agent.md", "---\nname: example-agent\ndescription: Say when to use it.\n---\n\nYou are an agent.\n")]
    [InlineData("templates/plugin/agents/example.md", "---\ndescription: What it is for.\n---\n\nYou are an agent.\n")]
    [InlineData("docs/agents/tides.md", "---\ndescription: How the agents read tide tables.\nicon: wave\n---\n\n# Tides\n\nThey read them.\n")]
    [InlineData("templates/agents/tides.shared.md", "---\ndescription: Reads tide tables.\ntools_other: [read]\n---\n\nYou are a tide reader.\n")]
    [InlineData("evals/night/tides/SKILL.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("team/rules/tides.md", "---\nname: tides\ndescription: Use it when tides turn.\nuser-invocable: false\n---\n\nRead.\n")]
    [InlineData("team/scripts/tides.md", "---\nname: tides\ndescription: Use it when tides turn.\n---\n\n# Tides\n\nRead.\n")]
    [InlineData("agents/_lib/tides.md", Plain)]
    [InlineData("templates/boat/skills/skill-template/SKILL.md", "---\nname: Skill Name\ndescription: What it is for.\n---\n\nRead.\n")]
    [InlineData("skills/skill-maker/examples/tides/SKILL.md", "---\nname: tides\ndescription: Tides.\n---\n\nRead.\n")]
    [InlineData("team/presets/tides.md", "---\nname: tides\ndescription: Use it when tides turn.\nstages: [3, 4]\n---\n\nRead.\n")]
    [InlineData("team/traits/tides.md", "---\nname: Tides\ndescription: Use it when tides turn.\n---\n\nRead.\n")]
    [InlineData("agents/skills/tides.md", Plain)]
    [InlineData("agents/skills/harbour/tables/tides.md", Plain)]
    [InlineData("agents/outcome/tides-late.md", Plain)]
    [InlineData(".opencode/skill/agents/night/tides.md", Plain)]
    [InlineData("archive/commands_20250926/tides.md", "---\nname: tides\ndescription: Use it when tides turn.\nallowed-tools: Read\n---\n\nRead.\n")]
    public void It_is_none_and_the_folder_is_told(string path, string text)
    {
        Assert.Empty(Agents(path, text));
        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");
        Assert.Equal(path[..path.LastIndexOf('/')], note.Path);
    }

    [Fact]
    public void A_few_files_are_taken_in_one_by_one()
    {
        folder.Write("agents/_lib/bells.md", "Bells.\n").Write("agents/_lib/ropes.md", "Ropes.\n");

        Assert.Equal("If they are agents, take them in with a line of the config: include: [agents/_lib/bells.md, agents/_lib/ropes.md]", Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171").Help);
    }

    [Fact]
    public void Agents_in_yaml_in_many_folders_are_one_note()
    {
        foreach (var tower in new[] { "east", "north", "south", "west" })
            folder.Write($"agents/{tower}/bells.yaml", "name: bells\ndescription: Rings.\n");

        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");

        Assert.Equal("4 files in 4 folders look like agents and are left out (YAML files, which no program takes for agents), among them agents/east/bells.yaml, agents/north/bells.yaml, agents/south/bells.yaml", note.Message);
    }

    [Fact]
    public void Parts_of_many_skills_are_one_note()
    {
        foreach (var name in new[] { "ebb", "flow", "neap", "spring" })
            folder.Write($"skills/{name}/SKILL.md", AgentText.Of(name)).Write($"skills/{name}/references/{name}-table.md", AgentText.Of("tables"));

        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");

        Assert.Equal("4 files that look like agents are parts of skills and are left out, among them skills/ebb/references/ebb-table.md, skills/flow/references/flow-table.md, skills/neap/references/neap-table.md", note.Message);
        Assert.Equal("skills", note.Path);
    }

    [Fact]
    public void Of_the_parts_of_many_skills_those_among_no_papers_are_named_first()
    {
        foreach (var name in new[] { "ebb", "flow", "neap", "spring" })
            folder.Write($"skills/{name}/SKILL.md", AgentText.Of(name)).Write($"skills/{name}/references/{name}-table.md", AgentText.Of("tables"));
        folder.Write("skills/spring/spring-early.md", AgentText.Of("early")).Write("skills/spring/spring-late-SKILL.md", AgentText.Of("late"));

        Assert.Contains(", among them skills/spring/spring-late-SKILL.md, skills/spring/spring-early.md, skills/ebb/references/ebb-table.md", Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commands/ring.md", true)]
    [InlineData(".claude/commands/ring.md", true)]
    [InlineData("docs/commands/ring.md", false)]
    public void Commands_without_front_matter_are_told_where_programs_have_them(string path, bool isTold)
    {
        folder.Write("agents/tides.md", Whole).Write(path, Plain);

        Assert.Equal(isTold, TestCatalog.Of(folder).Findings.Any(finding => finding.Rule.Id == "AC171" && finding.Message == "ring.md is a slash command and is left out"));
    }

    [Theory]
    [InlineData("wrangler.toml", "name = \"tides\"\nmain = \"src/index.ts\"\n")]
    [InlineData("Cargo.toml", "[package]\nname = \"tides\"\ndescription = \"Tides.\"\n")]
    public void Settings_of_other_programs_do_not_even_look_like_one(string path, string text)
    {
        Assert.Empty(Agents(path, text));
        Assert.DoesNotContain(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");
    }

    [Fact]
    public void A_folder_is_told_once_and_its_line_of_config_takes_it_in()
    {
        foreach (var name in (string[])["one", "two", "three", "four"])
            folder.Write($"tests/fixtures/agents/{name}.md", AgentText.Of(name));

        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");
        Assert.Equal("four.md, one.md, three.md and 1 more look like agents and are left out (test data)", note.Message);
        Assert.Equal("If they are agents, take them in with a line of the config: include: [tests/fixtures/agents/]", note.Help);

        folder.Write("catalog.yml", note.Help[(note.Help.IndexOf("config: ", StringComparison.Ordinal) + 8)..] + "\n");
        var catalog = TestCatalog.Of(folder);

        Assert.Equal(["four", "one", "three", "two"], catalog.Agents.Select(agent => agent.Name));
        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule.Id == "AC171");
    }

    [Fact]
    public void The_same_files_of_many_folders_are_told_once()
    {
        foreach (var name in (string[])["ant", "bee", "cat", "dog"])
            folder.Write($"zoo/skills/{name}/SKILL.md", AgentText.Of(name)).Write($"zoo/skills/{name}/references/upstream.md", AgentText.Of($"{name}-upstream"));

        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");
        Assert.Equal(("zoo/skills", "upstream.md looks like an agent and is left out (part of a skill) in each of 4 folders called references, the first zoo/skills/ant/references"), (note.Path, note.Message));

        folder.Write("catalog.yml", note.Help[(note.Help.IndexOf("config: ", StringComparison.Ordinal) + 8)..] + "\n");
        Assert.Equal(8, TestCatalog.Of(folder).Agents.Count);
    }

    [Theory]
    [InlineData(2, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 2, 2)]
    public void Among_templates_one_that_needs_nothing_filled_in_is_one_too(int templates, int whole, int agents)
    {
        for (var i = 0; i < templates; i++)
            folder.Write($"templates/sea/tides-{i}.md", $"---\nname: tides-{i}\ndescription: Reads tides of {{{{PORT}}}}.\ntools: Read\n---\n\nYou read.\n");
        for (var i = 0; i < whole; i++)
            folder.Write($"templates/land/trains-{i}.md", $"---\nname: trains-{i}\ndescription: Reads trains.\ntools: Read\n---\n\nYou read.\n");

        Assert.Equal(agents, TestCatalog.Of(folder).Agents.Count);
        Assert.Equal(whole, TestCatalog.Of(folder.Write("catalog.yml", "include: [templates/land/]\n")).Agents.Count);
    }

    [Fact]
    public void Skills_without_a_folder_of_their_own_are_told_once_with_where_they_belong()
    {
        folder.Write("a/skills/one.md", "---\ndescription: Reads tide tables.\n---\n\nRead.\n")
            .Write("a/skills/two.md", "---\ndescription: Reads charts.\nallowed-tools: Read\n---\n\nRead.\n")
            .Write("a/skills/notes.md", Plain)
            .Write("a/skills/README.md", "---\ndescription: All of them.\n---\n\nHere.\n")
            .Write("a/skills/five.md", "---\nname: five\ndescription: Reads buoys.\n---\n\nRead.\n")
            .Write("agents/skills/four.md", "---\ndescription: Reads logs.\n---\n\nRead.\n")
            .Write("a/skills/three/SKILL.md", "---\nname: three\ndescription: Reads logs.\n---\n\nRead.\n");

        var catalog = TestCatalog.Of(folder);

        Assert.Equal(["four", "three"], catalog.Agents.Select(agent => agent.Name));
        var note = Assert.Single(catalog.Findings, finding => finding.Rule.Id == "AC171");
        Assert.Equal(("a/skills", "five.md, one.md, two.md look like agents and are left out (a skill is a folder with a SKILL.md)"), (note.Path, note.Message));
        Assert.Equal("If they are skills, move each into a folder of its own: five.md to five/SKILL.md.", note.Help);
    }

    [Fact]
    public void Slash_commands_of_several_places_are_told_with_each_place_and_those_of_another_program_apart()
    {
        const string Command = "---\ndescription: Reads the tide.\n---\n\nRead it.\n";
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant")).Write("bells/commands/peal.md", Command).Write("commands/ebb.md", Command).Write("commands/flood.md", Command).Write(".opencode/command/toll.md", Command);

        Assert.Equal(
            ["toll.md is a slash command of OpenCode and is left out", "3 slash commands are left out: 1 in bells/commands and 2 in commands"],
            TestCatalog.Of(folder).Findings.Where(finding => finding.Rule.Id == "AC171").OrderBy(finding => finding.Path, StringComparer.Ordinal).Select(finding => finding.Message));
    }

    [Fact]
    public void Slash_commands_are_left_out_with_one_note_unless_the_config_says_what_it_wants()
    {
        const string Command = "---\ndescription: Reads the tide.\n---\n\nRead it.\n";
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant")).Write(".claude/commands/ebb.md", Command).Write(".claude/commands/sea/flood.md", Command).Write("commands/plain.md", "Go.\n").Write("docs/commands/page.md", "Go.\n");

        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");
        Assert.Equal(("3 slash commands are left out: 2 in .claude/commands and 1 in commands", ".claude/commands"), (note.Message, note.Path));

        folder.Write("catalog.yml", "formats: [claude-agent]\n");
        Assert.DoesNotContain(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");
    }

    [Fact]
    public void Agents_in_YAML_are_told_once_a_folder_and_other_YAML_is_not()
    {
        folder.Write("agents/yaml/one.yaml", "metadata:\n  name: one\n  description: Use it for tides.\nmission: Read.\n")
            .Write("agents/yaml/two.yml", "name: Two\npurpose: Reads the tables.\n")
            .Write("agents/yaml/compose.yml", "name: stack\nservices:\n  web: {}\n")
            .Write("skills/tides/agents/model.yaml", "interface:\n  display_name: Tides\n")
            .Write("deploy/chart.yaml", "name: chart\ndescription: A chart.\n")
            .Write("agents/whole.md", Whole);

        var note = Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC171");

        Assert.Equal(("agents/yaml", "one.yaml, two.yml look like agents and are left out (YAML files, which no program takes for agents)"), (note.Path, note.Message));
        Assert.DoesNotContain(TestCatalog.Of(folder.Write("catalog.yml", "exclude: agents/yaml/\n")).Findings, finding => finding.Rule.Id == "AC171");
    }

    [Fact]
    public void What_is_excluded_is_not_told_and_not_taken_in()
    {
        folder.Write("tests/fixtures/agents/one.md", AgentText.Of("one")).Write("catalog.yml", "include: tests/\nexclude: tests/fixtures/\n");

        var catalog = TestCatalog.Of(folder);

        Assert.Empty(catalog.Agents);
        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule.Id == "AC171");
    }

    [Fact]
    public void What_was_never_an_agent_leaves_no_tombstone()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant"))
            .Write("docs/agents/overview.md", "---\ntitle: Overview\nsidebar_position: 1\n---\n\n# Overview\n")
            .Commit("Add")
            .Delete("docs/agents/overview.md")
            .Commit("Remove");

        Assert.Empty(TestCatalog.Of(repository).Retired);
    }

    private IEnumerable<string> Agents(string path, string text) => TestCatalog.Of(folder.Write(path, text)).Agents.Select(agent => agent.Definition.Path);
}
