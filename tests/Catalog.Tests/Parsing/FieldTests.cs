using Catalog.Core.Parsing;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Fields are kept as their author wrote them.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("version: 1.10", "version", "1.10")]
    [InlineData("readonly: yes", "readonly", "yes")]
    [InlineData("color: 012", "color", "012")]
    [InlineData("last_updated: 2026-01-05", "last_updated", "2026-01-05")]
    [InlineData("temperature: 1e3", "temperature", "1e3")]
    [InlineData("hidden: ~", "hidden", "~")]
    [InlineData("enabled: TRUE", "enabled", "TRUE")]
    [InlineData("emoji: 🔍", "emoji", "🔍")]
    [InlineData("description: literal \\n stays", "description", "literal \\n stays")]
    public void Numbers_dates_booleans_and_nothing_stay_as_written(string line, string key, string expected)
    {
        var field = AgentOf.FrontMatter($"name: helper\n{line}").FrontMatter[key]!;

        Assert.Equal((expected, expected), (field.Value, field.Written));
    }

    [Theory]
    [InlineData("color: '#F97316'", "#F97316")]
    [InlineData("color: \"#F97316\"", "#F97316")]
    public void A_quoted_colour_is_a_colour(string line, string expected) =>
        Assert.Equal(expected, AgentOf.FrontMatter($"name: helper\n{line}").Value("color"));

    [Fact]
    public void An_unquoted_colour_that_yaml_takes_for_a_comment_is_shown_as_written() =>
        Assert.Equal("#F97316", AgentOf.FrontMatter("name: helper\ncolor: #F97316\nmodel: opus").Value("color"));

    [Fact]
    public void A_comment_after_a_value_is_no_part_of_it()
    {
        var agent = AgentOf.FrontMatter("# who\nname: helper # the name\nmodel: opus");

        Assert.Equal(("helper", "helper"), (agent.Name, agent.FrontMatter["name"]!.Written));
        Assert.Equal(3, agent.FrontMatter["name"]!.Line);
        Assert.True(agent.FrontMatter.Strict);
    }

    [Fact]
    public void Literal_and_folded_blocks_mean_what_yaml_says()
    {
        var agent = AgentOf.FrontMatter("name: helper\ndescription: |\n  One\n  two.\n\n  Three.\nsummary: >-\n  One\n  two.\n\n  Three.");

        Assert.Equal("One\ntwo.\n\nThree.", agent.Description);
        Assert.Equal("One two.\nThree.", agent.Value("summary"));
    }

    [Fact]
    public void A_block_of_text_is_written_whole()
    {
        var field = AgentOf.FrontMatter("name: helper\nnotes: |\n  One\n  two.\nmodel: opus").FrontMatter["notes"]!;

        Assert.Equal("|\n  One\n  two.", field.Written);
        Assert.Equal((3, 5), (field.Line, field.LastLine));
    }

    [Fact]
    public void A_list_has_its_entries_and_its_source()
    {
        var field = AgentOf.FrontMatter("name: helper\ntags:\n  - one\n  - \"two, three\"\nmodel: opus").FrontMatter["tags"]!;

        Assert.Equal(["one", "two, three"], field.Items!);
        Assert.Equal("- one\n  - \"two, three\"", field.Written);
        Assert.Equal((3, 5), (field.Line, field.LastLine));
    }

    [Fact]
    public void A_flow_list_is_written_with_its_brackets()
    {
        var field = AgentOf.FrontMatter("name: helper\ntags: [one, two]\nmodel: opus").FrontMatter["tags"]!;

        Assert.Equal(["one", "two"], field.Items!);
        Assert.Equal("[one, two]", field.Written);
    }

    [Fact]
    public void Nested_maps_have_dotted_keys_and_their_whole_source()
    {
        var field = AgentOf.FrontMatter("name: helper\nmetadata:\n  version: 2.10\n  owner:\n    team: core\n    tags: [a, b]\nmodel: opus").FrontMatter["metadata"]!;

        Assert.Equal(["version=2.10", "owner.team=core", "owner.tags=a", "owner.tags=b"], field.Entries!.Select(entry => $"{entry.Key}={entry.Value}"));
        Assert.Equal("version: 2.10\n  owner:\n    team: core\n    tags: [a, b]", field.Written);
    }

    [Fact]
    public void A_list_of_maps_keeps_each_entry_as_written()
    {
        var field = AgentOf.FrontMatter("name: helper\nhandoffs:\n  - label: Plan\n    agent: planner\n  - label: Test\n    agent: tester").FrontMatter["handoffs"]!;

        Assert.Equal(["label: Plan\n    agent: planner", "label: Test\n    agent: tester"], field.Items!);
    }

    [Fact]
    public void Unknown_keys_are_kept_in_their_order()
    {
        var agent = AgentOf.FrontMatter("zebra: 1\nname: helper\nApple: 2");

        Assert.Equal(["zebra", "name", "Apple"], agent.FrontMatter.Fields.Select(field => field.Key));
    }

    [Theory]
    [InlineData("version: v1.0", "v1.0")]
    [InlineData("version: 2", "2")]
    [InlineData("metadata:\n  version: \"3.1\"", "3.1")]
    [InlineData("metadata:\n  author: x", null)]
    public void The_declared_version_is_the_field_or_that_of_the_metadata(string lines, string? expected) =>
        Assert.Equal(expected, AgentOf.FrontMatter($"name: helper\n{lines}").DeclaredVersion);

    [Theory]
    [InlineData("name: [a, b]", "AC107")]
    [InlineData("name:\n  first: a", "AC107")]
    [InlineData("name:", "AC111")]
    [InlineData("name: ''", "AC111")]
    public void A_name_that_is_none_is_taken_from_the_path_and_found(string line, string rule)
    {
        var agent = AgentOf.FrontMatter($"description: d\n{line}");

        Assert.Equal("file-stem", agent.Name);
        Assert.Equal((rule, 3), (Assert.Single(agent.Findings).Rule.Id, agent.Findings[0].Line));
    }

    [Theory]
    [InlineData("name: ../../etc/cron.d/x")]
    [InlineData("name: \"two\\nlines\"")]
    [InlineData("name: ..")]
    [InlineData("name: C:\\x")]
    public void A_name_that_no_file_can_have_is_kept_and_found(string line)
    {
        var agent = AgentOf.FrontMatter($"{line}\ndescription: d");

        Assert.Equal("AC113", Assert.Single(agent.Findings).Rule.Id);
        Assert.DoesNotContain('\n', agent.Name);
    }

    [Fact]
    public void A_very_long_name_is_cut_and_found()
    {
        var agent = AgentOf.FrontMatter($"name: {new string('n', 5_000)}\ndescription: d");

        Assert.Equal(200, agent.Name.Length);
        Assert.Equal("AC113", Assert.Single(agent.Findings).Rule.Id);
    }

    [Fact]
    public void A_long_description_is_a_note()
    {
        Assert.Equal("AC114(3,1)", Assert.Single(AgentOf.FrontMatter($"name: helper\ndescription: {new string('d', 1_025)}").Told()));
        Assert.Empty(AgentOf.FrontMatter($"name: helper\ndescription: {new string('d', 1_024)}").Findings);
    }

    [Fact]
    public void The_same_front_matter_further_down_has_its_own_lines()
    {
        const string yaml = "name: helper\ntools:\n  - Read\n";

        var (first, further) = (YamlFields.Read(yaml, 2), YamlFields.Read(yaml, 5));

        Assert.Equal([(2, 3, 4), (5, 6, 7), (2, 3, 4)], ((YamlOutcome[])[first, further, YamlFields.Read(yaml, 2)]).Select(outcome => (outcome.Fields![0].Line, outcome.Fields[1].Line, outcome.Fields[1].LeafLines![0])));
    }
}
