using Catalog.Core.Parsing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Whom a name means: the nearest of those that answer to it, by every way of writing it.</summary>
public sealed class NamesTests : IDisposable
{
    private readonly TestFolder folder = new TestFolder()
        .Write("east/.claude-plugin/plugin.json", """{"name":"east","version":"1.0.0"}""")
        .Write("west/.claude-plugin/plugin.json", """{"name":"west","version":"1.0.0"}""")
        .Write("east/agents/pilot.md", AgentText.With("name: pilot\ndescription: Steers in the east."))
        .Write("west/agents/pilot.md", AgentText.With("name: pilot\ndescription: Steers in the west."))
        .Write("west/agents/crane-driver.md", AgentText.With("name: crane-driver\ndisplay_name: Crane Captain\ndescription: Lifts."))
        .Write("west/skills/knots/SKILL.md", AgentText.With("name: knots\ndescription: Ties."))
        .Write(".github/agents/harbour-planner.agent.md", AgentText.With("name: Harbour Planner\ndescription: Plans."));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Hand off to `west:tide-reader` with the Agent tool.", "west/agents/tide-reader.md")]
    [InlineData("Spawn the subagent type `west:tide-reader`.", "west/agents/tide-reader.md")]
    [InlineData("Hand off to the `tide-reader` agent.", "west/agents/tide-reader.md")]
    [InlineData("Invoke `west:tide-reader` with the Skill tool.", "west/skills/tide-reader/SKILL.md")]
    [InlineData("Hand off to `/ropes:knots`.", "west/skills/knots/SKILL.md")]
    [InlineData("Hand off to `lock-keeper`.", "lock-keeper/agents/gate.md")]
    [InlineData("Hand off to the `barge-expert` agent.", "north/agents/qxport-barge-expert.md")]
    [InlineData("Hand off to @agent-tide-reader.", "west/agents/tide-reader.md")]
    public void What_stands_beside_a_name_and_what_its_plugin_or_house_is_called_tell_whose_it_is(string sentence, string path)
    {
        folder.Write("west/agents/tide-reader.md", AgentText.With("name: tide-reader\ndescription: Reads tides."))
            .Write("west/skills/tide-reader/SKILL.md", AgentText.With("name: tide-reader\ndescription: Lets tides be read."))
            .Write("west/skills/caller/SKILL.md", AgentText.With("name: caller\ndescription: Calls.", sentence + "\n"))
            .Write("lock-keeper/.claude-plugin/plugin.json", """{"name":"lock-keeper","version":"1.0.0"}""").Write("lock-keeper/agents/gate.md", AgentText.With("name: gate\ndescription: Opens."));
        foreach (var name in (string[])["qxport-barge-expert", "qxport-quay", "qxport-silt"])
            folder.Write($"north/agents/{name}.md", AgentText.With($"name: {name}\ndescription: Does {name}."));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal(path, catalog.Agents.Single(agent => agent.Slug == Assert.Single(catalog.Named("caller").Relations).Slug).Definition.Path);
    }

    [Theory]
    [InlineData("Hand off to `crane-driver`.", "west/agents/crane-driver.md")]
    [InlineData("Hand off to @crane-driver.", "west/agents/crane-driver.md")]
    [InlineData("Hand off to the **Crane Captain**.", "west/agents/crane-driver.md")]
    [InlineData("Hand off to `west:crane-driver`.", "west/agents/crane-driver.md")]
    [InlineData("Hand off to the `Harbour Planner` agent.", ".github/agents/harbour-planner.agent.md")]
    [InlineData("Hand off to `harbour-planner`.", ".github/agents/harbour-planner.agent.md")]
    [InlineData("Hand off to `east:pilot`.", "east/agents/pilot.md")]
    [InlineData("Hand off to `west:pilot`.", "west/agents/pilot.md")]
    [InlineData("Hand off to the `pilot` agent.", "west/agents/pilot.md")]
    public void A_hand_off_leads_to_the_agent_that_it_names(string sentence, string path)
    {
        folder.Write("west/agents/caller.md", AgentText.With("name: caller\ndescription: Calls.", sentence + "\n"));

        var catalog = TestCatalog.Of(folder);

        var relation = Assert.Single(catalog.Named("caller").Relations);
        Assert.Equal((RelationKind.HandsOff, path), (relation.Kind, catalog.Agents.Single(agent => agent.Slug == relation.Slug).Definition.Path));
        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule.Id == "AC125");
    }

    [Theory]
    [InlineData("west/agents/bell-caster.md", "Loop back to Pilot.", "west/agents/bell-pilot.md")]
    [InlineData("west/agents/bell-caster.md", "Hand off to `pilot`.", "west/agents/pilot.md")]
    [InlineData("west/agents/bell-caster.md", "Hand off to Caster.", null)]
    [InlineData("west/agents/rope-caster.md", "Loop back to Pilot.", "west/agents/pilot.md")]
    [InlineData(".claude/agents/caller.md", "Hand off to `driver`.", null)]
    [InlineData("west/agents/caller.md", "Hand off to `driver`.", "east/agents/driver.md")]
    [InlineData(".github/agents/caller.agent.md", "Hand off to `sea:buoy`.", "far/agents/buoy.md")]
    public void A_family_goes_before_others_and_a_file_alone_is_called_from_no_programs_folder(string caller, string sentence, string? path)
    {
        folder.Write("east/agents/driver.md", AgentText.With("name: lift-driver\ndescription: Lifts."))
            .Write(".github/plugin/marketplace.json", """{"name":"all","plugins":[{"name":"sea","source":"./far"}]}""").Write("far/agents/buoy.md", AgentText.With("name: buoy\ndescription: Floats."));
        foreach (var name in (string[])["bell-pilot", "bell-caster", "bell-ringer", "rope-caster"])
            folder.Write($"west/agents/{name}.md", AgentText.With($"name: {name}\ndescription: Does {name}."));
        folder.Write(caller, AgentText.With($"name: {Path.GetFileName(caller).Split('.')[0]}\ndescription: Calls.", sentence + "\n"));

        var catalog = TestCatalog.Of(folder);

        var slug = catalog.Agents.Single(agent => agent.Definition.Path == caller).Relations.SingleOrDefault()?.Slug;
        Assert.Equal(path, catalog.Agents.SingleOrDefault(agent => agent.Slug == slug)?.Definition.Path);
    }

    [Fact]
    public void Of_two_copies_of_a_tree_each_leads_to_its_own()
    {
        foreach (var home in (string[])["", "boot/payload/skills/"])
        {
            folder.Write($"{home}reef/SKILL.md", AgentText.With("name: reef\ndescription: Reefs.", "Hand off to `hoist`.\n"))
                .Write($"{home}hoist/SKILL.md", AgentText.With("name: hoist\ndescription: Hoists."));
        }

        var catalog = TestCatalog.Of(folder);

        foreach (var reef in catalog.Agents.Where(agent => agent.Name == "reef"))
        {
            var led = catalog.Agents.Single(agent => agent.Slug == Assert.Single(reef.Relations).Slug);
            Assert.Equal(reef.Definition.Path.Replace("reef", "hoist", StringComparison.Ordinal), led.Definition.Path);
        }
    }

    [Theory]
    [InlineData("agents/caller.md", "name: caller", "Explore", "rubber-duck")]
    [InlineData(".github/agents/caller.agent.md", "name: caller", "rubber-duck", "codebase_investigator")]
    [InlineData(".gemini/agents/caller.md", "name: caller", "codebase_investigator", "worker")]
    [InlineData(".opencode/agent/caller.md", "mode: subagent", "general", "worker")]
    [InlineData(".cursor/agents/caller.md", "name: caller", "browser", "worker")]
    public void An_agent_that_comes_with_the_program_dangles_only_for_the_others(string path, string name, string own, string others)
    {
        folder.Write(path, AgentText.With($"{name}\ndescription: Calls.", $"Hand off to the `{own}` agent.\n\nHand off to the `{others}` agent.\n"));

        var catalog = TestCatalog.Of(folder);

        Assert.StartsWith($"Hands off to {others}", Assert.Single(catalog.Findings, finding => finding.Rule.Id == "AC125").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skills: knots, ghost-skill", "ghost-skill")]
    [InlineData("skills:\n  - knots\n  - ghost-skill", "ghost-skill")]
    [InlineData("agent: ghost-agent", "ghost-agent")]
    [InlineData("tools: Read, Agent(crane-driver, ghost-agent)", "ghost-agent")]
    [InlineData("agents:\n  - crane-driver\n  - ghost-agent", "ghost-agent")]
    [InlineData("agents: [west:crane-driver, west:ghost]", "west:ghost")]
    [InlineData("handoffs:\n  - label: Go\n    agent: Harbour Planner\n  - label: Stop\n    agent: ghost-agent", "ghost-agent")]
    public void What_a_key_declares_is_a_hand_off_and_dangles_with_its_line(string fields, string ghost)
    {
        folder.Write("west/agents/caller.md", AgentText.With($"name: caller\ndescription: Calls.\n{fields}"));

        var catalog = TestCatalog.Of(folder);

        Assert.All(catalog.Named("caller").Relations, relation => Assert.Equal((fields.StartsWith("skills", StringComparison.Ordinal) ? RelationKind.Loads : RelationKind.HandsOff, relation.To == ghost), (relation.Kind, relation.Slug is null)));
        var finding = Assert.Single(catalog.Findings, finding => finding.Rule.Id == "AC125");
        Assert.StartsWith(fields.StartsWith("skills", StringComparison.Ordinal) ? $"Loads the skill {ghost}, which is no skill" : $"Hands off to {ghost}, which is no agent", finding.Message, StringComparison.Ordinal);
        Assert.Contains(ghost, File.ReadLines(folder.At(finding.Path)).ElementAt(finding.Line - 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Do NOT invoke crane-driver, or any other lifting skill.")]
    [InlineData("Never hand off to crane-driver.")]
    [InlineData("Reports are not deferred to crane-driver.")]
    [InlineData("Use before crane-driver.")]
    [InlineData("Run it once the `crane-driver` has run.")]
    [InlineData("- Default queries → `tern-pro`\n- `DEFAULT_MODEL`: the model to use (default: tern-pro)")]
    [InlineData("## Which model\n\n- Hard reasoning → `tern-reasoning-pro`")]
    [InlineData("Dispatch a `general-purpose` subagent. Use the `Explore` agent for searching.")]
    [InlineData("## Example output\n\n| Owner | Work |\n|---|---|\n| ghost-agent | Lifts |")]
    public void It_is_no_hand_off_that_could_dangle(string text)
    {
        folder.Write("west/agents/caller.md", AgentText.With("name: caller\ndescription: Calls.", (text.StartsWith("- Default", StringComparison.Ordinal) ? "## Which model\n\n" : "") + text + "\n"));

        var catalog = TestCatalog.Of(folder);

        Assert.DoesNotContain(catalog.Findings, finding => finding.Rule.Id == "AC125");
        Assert.DoesNotContain(catalog.Named("caller").Relations, relation => relation.Kind == RelationKind.HandsOff && relation.Slug is not null);
    }

    [Theory]
    [InlineData("crane-drver", "Did you mean crane-driver?")]
    [InlineData("crane-expert", "Did you mean crane-driver?")]
    [InlineData("database-architect", "Correct the name, or add the agent.")]
    public void Only_what_is_near_or_the_only_one_of_that_job_is_offered(string written, string help)
    {
        folder.Write("west/agents/caller.md", AgentText.With("name: caller\ndescription: Calls.", $"Hand off to the `{written}` agent.\n"))
            .Write("west/agents/dotnet-architect.md", AgentText.With("name: dotnet-architect\ndescription: Builds."));

        Assert.Equal(help, Assert.Single(TestCatalog.Of(folder).Findings, finding => finding.Rule.Id == "AC125").Help);
    }

    [Fact]
    public void A_name_in_two_plugins_is_a_note_and_inside_one_a_warning()
    {
        folder.Write("west/agents/second.md", AgentText.With("name: crane-driver\ndescription: Lifts too."));

        var clashes = TestCatalog.Of(folder).Findings.Where(finding => finding.Rule.Id == "AC121");

        Assert.Equal(
            ["Note east/agents/pilot.md", "Warning west/agents/crane-driver.md", "Note west/agents/pilot.md", "Warning west/agents/second.md"],
            clashes.Select(finding => $"{finding.Severity} {finding.Path}"));
    }

    [Fact]
    public async Task An_address_that_two_share_lists_both()
    {
        using var site = await TestSite.Of(folder);

        var page = site.Page("agents/pilot.html");

        Assert.Equal("2 agents called pilot", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["pilot-east.html", "pilot-west.html"], page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_in_another_script_is_linked_with_percent_signs_and_is_there()
    {
        folder.Write("agents/予約係.md", AgentText.With("name: 新幹線予約係\ndescription: 座席を予約する。"));
        using var site = await TestSite.Of(folder);

        var link = site.Page("index.html").QuerySelectorAll("a").Select(each => each.GetAttribute("href")).First(href => href!.Contains('%', StringComparison.Ordinal));

        Assert.Equal("agents/新幹線予約係.html", Uri.UnescapeDataString(link!));
        Assert.True(site.Has("agents/新幹線予約係.html"));
    }

    [Fact]
    public void One_of_the_own_plugin_is_meant_before_one_elsewhere_that_is_spelt_the_same()
    {
        folder.Write("east/agents/caller.md", AgentText.With("name: caller\ndescription: Calls.", "Hand off to the `PILOT` agent.\n"))
            .Write("west/agents/chief.md", AgentText.With("name: PILOT\ndescription: Steers all."));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal("east/agents/pilot.md", catalog.Agents.Single(agent => agent.Slug == Assert.Single(catalog.Named("caller").Relations).Slug).Definition.Path);
    }

    [Fact]
    public void An_agent_of_the_own_plugin_is_meant_before_a_skill_of_another_that_is_called_alike()
    {
        folder.Write("east/agents/chief.md", AgentText.With("name: master-pilot\ndescription: Steers all."))
            .Write("west/skills/chief/SKILL.md", AgentText.With("name: chief\ndescription: Leads."))
            .Write("east/skills/tides/SKILL.md", AgentText.With("name: tides\ndescription: Reads tides.", "Hand off to the `Chief` agent.\n"));

        var catalog = TestCatalog.Of(folder);

        Assert.Equal("east/agents/chief.md", catalog.Agents.Single(agent => agent.Slug == Assert.Single(catalog.Named("tides").Relations).Slug).Definition.Path);
    }

    [Fact]
    public void An_agent_that_a_line_calls_by_two_names_stands_there_once()
    {
        folder.Write("west/agents/caller.md", AgentText.With("name: caller\ndescription: Calls.", "It reports to the `Crane Captain` agent. Hand off to `crane-driver`.\n"));

        Assert.Equal((RelationKind.HandsOff, "crane-driver"), Assert.Single(TestCatalog.Of(folder).Named("caller").Relations) is { } only ? (only.Kind, only.To) : default);
    }
}
