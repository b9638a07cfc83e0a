using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Parsing.Formats;

/// <summary>Codex agents: TOML from end to end, whose instructions are the body.</summary>
// https://developers.openai.com/codex/subagents
public sealed class CodexAgentTests
{
    private const string Path = ".codex/agents/harbour-pilot.toml";

    [Fact]
    public void Its_keys_are_the_agents_and_its_instructions_are_the_body()
    {
        var agent = AgentOf.Text("name = \"pilot\"\ndescription = 'Steers: \"slowly\"'\nmodel = \"gpt-5.4\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"\"\"\n# Steering\n\nGo \\\"slow\\\".\n\"\"\"\n\n[mcp_servers.charts]\nurl = \"https://charts.example/mcp\"\ntools = [\"a\", 'b']\n", Path);

        Assert.Equal(("codex-agent", "pilot", "Steers: \"slowly\"", "gpt"), (agent.Format, agent.Name, agent.Description, agent.Model.Family));
        Assert.Equal("# Steering\n\nGo \"slow\".\n", agent.Body);
        Assert.Equal(["name", "description", "model", "sandbox_mode", "mcp_servers"], agent.FrontMatter.Fields.Select(field => field.Key));
        Assert.Equal([1, 2, 3, 4, 11], agent.FrontMatter.Fields.Select(field => field.Line));
        Assert.Equal(["charts.url: https://charts.example/mcp", "charts.tools: a", "charts.tools: b"], agent.FrontMatter["mcp_servers"]!.Entries!.Select(entry => $"{entry.Key}: {entry.Value}"));
        Assert.Equal(("Steering", 6), (agent.Sections[0].Title, agent.Sections[0].Line));
        Assert.Empty(agent.Findings);
    }

    [Fact]
    public void What_stands_in_one_line_is_read_with_its_line_breaks()
    {
        var agent = AgentOf.Text("name = \"pilot\"\ndescription = \"Steers.\"\ndeveloper_instructions = \"# Steering\\n\\nGo slow.\"\n", Path);

        Assert.Equal("# Steering\n\nGo slow.", agent.Body);
        Assert.Equal((3, 3), (agent.FrontMatter.BodyLine, agent.FrontMatter.LastBodyLine));
    }

    [Fact]
    public void Tables_in_a_list_are_numbered()
    {
        var agent = AgentOf.Text("name = \"pilot\"\ndescription = \"d\"\ndeveloper_instructions = \"Go.\"\n[[skills.config]]\npath = \"a\"\n[[skills.config]]\npath = \"b\"\n", Path);

        Assert.Equal(["config.0.path: a", "config.1.path: b"], agent.FrontMatter["skills"]!.Entries!.Select(entry => $"{entry.Key}: {entry.Value}"));
    }

    [Fact]
    public void A_text_that_is_not_valid_is_a_finding_and_the_rest_is_kept()
    {
        var agent = AgentOf.Text("name = \"pilot\"\ndescription = Steers slowly\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"\"\"\nGo slow.\n", Path);

        Assert.Equal(("pilot", "Steers slowly", "Go slow."), (agent.Name, agent.Description, agent.Body.TrimEnd()));
        Assert.Equal("read-only", agent.Value("sandbox_mode"));
        Assert.Equal("AC108(2,15)", agent.Told().First());
    }

    [Fact]
    public void A_text_without_any_key_is_one_finding_and_the_body_of_an_agent_of_which_no_right_is_known()
    {
        var agent = AgentOf.Text("You are a harbour pilot.\n\n# Steering\n\nGo slow.\n", Path);

        Assert.Equal(["AC108(1,5)"], agent.Told());
        Assert.Equal(("harbour-pilot", "Steering"), (agent.Name, agent.Sections[^1].Title));
        Assert.All(agent.Tools.States, state => Assert.Equal(RightState.Unknown, state.State));
    }

    [Fact]
    public void That_no_program_can_load_it_any_more_is_no_gain()
    {
        var loaded = AgentOf.Text("name = \"pilot\"\ndescription = \"Steers.\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"Go slow.\"\n", Path);
        var broken = AgentOf.Text("You are a harbour pilot.\n", Path);

        Assert.Empty(Widening.Between(loaded, broken));
        Assert.Empty(Widening.Lost(broken, loaded));
    }

    [Theory]
    [InlineData("description = \"Steers.\"\ndeveloper_instructions = \"Go.\"\n", "The file has no name; the file's name stands in for it", "Add name = \"...\"; Codex loads no agent without it.")]
    [InlineData("name = \"pilot\"\ndeveloper_instructions = \"Go.\"\n", "The file has no description, by which Codex agents are chosen", "Add description = \"...\"; Codex loads no agent without it.")]
    [InlineData("name = \"pilot\"\ndescription = \"Steers.\"\n", "developer_instructions is missing or empty", "Write the agent's instructions as developer_instructions.")]
    [InlineData("", "The file is empty", "Write the agent into it, or delete it.")]
    public void What_is_missing_is_told_in_its_own_words(string text, string message, string help)
    {
        var finding = Assert.Single(AgentOf.Text(text, Path).Findings);

        Assert.Equal((message, help), (finding.Message, finding.Help));
    }

    [Fact]
    public void A_key_that_stands_twice_is_told_and_the_first_counts()
    {
        var agent = AgentOf.Text("name = \"one\"\nname = \"two\"\ndescription = \"d\"\ndeveloper_instructions = \"Go.\"\n", Path);

        Assert.Equal("one", agent.Name);
        Assert.Equal(["AC103(2,1)"], agent.Told());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a = ")]
    public void What_nests_without_end_is_refused_and_harms_nothing(string piece)
    {
        var agent = AgentOf.Text("name = \"pilot\"\ndescription = \"d\"\ndeveloper_instructions = \"Go.\"\nx = " + string.Concat(Enumerable.Repeat(piece, 4_000)) + "\n", Path);

        Assert.Equal(("pilot", "Go."), (agent.Name, agent.Body));
        Assert.StartsWith("AC102", agent.Told().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_without_number_are_refused()
    {
        var agent = AgentOf.Text(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i} = {i}\n")), Path);

        Assert.Contains(agent.Told(), told => told.StartsWith("AC102", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_past_is_followed_and_a_change_of_its_instructions_is_told()
    {
        using var repository = new TestRepository();
        repository.Write(Path, "name = \"pilot\"\ndescription = \"Steers.\"\ndeveloper_instructions = \"\"\"\n# Steering\n\nGo slow.\n\"\"\"\n");
        repository.Commit("Add the pilot");
        repository.Write(Path, "name = \"pilot\"\ndescription = \"Steers.\"\nsandbox_mode = \"danger-full-access\"\ndeveloper_instructions = \"\"\"\n# Steering\n\nGo slow.\n\n# Berthing\n\nNever hit the pier.\n\"\"\"\n");
        repository.Commit("Let it berth");

        var agent = Assert.Single(TestCatalog.Of(repository).Agents);
        Assert.Equal(2, agent.Versions.Count);
        Assert.Contains(agent.Newest.Changes, change => change is SectionChange { After: "Berthing" });
        Assert.Contains(agent.Newest.Changes, change => change is RightsChange { Field: { Key: "sandbox_mode", Before: null } });
    }

    [Fact]
    public void It_is_installed_where_codex_looks() =>
        Assert.Equal(".codex/agents/pilot.toml", AgentFormats.For("team/.codex/agents/pilot.toml")!.InstalledAs("team/.codex/agents/pilot.toml", "slug"));
}
