using System.Text;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Where front matter stands, and where it only seems to.</summary>
public sealed class FrontMatterPlaceTests
{
    private const string Fields = "name: helper\ndescription: Helps.\n";

    [Fact]
    public void At_the_head_between_dashes()
    {
        var agent = AgentOf.Text($"---\n{Fields}---\nBody.\n");

        Assert.Equal(("helper", "Helps.", "Body.\n", 5), (agent.Name, agent.Description, agent.Body, agent.FrontMatter.BodyLine));
        Assert.Empty(agent.Findings);
    }

    [Theory]
    [InlineData("--------------------------------------------------------")]
    [InlineData("---   ")]
    [InlineData("...")]
    public void It_is_closed_by_any_line_of_dashes(string fence)
    {
        var agent = AgentOf.Text($"---\n{Fields}{fence}\nBody.\n");

        Assert.Equal(("helper", "Body.\n"), (agent.Name, agent.Body));
        Assert.Empty(agent.Findings);
    }

    [Fact]
    public void A_rule_in_the_body_does_not_close_it_again()
    {
        var agent = AgentOf.Text($"---\n{Fields}---\nBody.\n\n---\n\nMore: text\n");

        Assert.Equal("Body.\n\n---\n\nMore: text\n", agent.Body);
    }

    [Fact]
    public void Dashes_inside_a_block_scalar_that_is_indented_do_not_close_it()
    {
        var agent = AgentOf.Text("---\nname: helper\ndescription: |\n  One.\n  ---\n  Two.\n---\nBody.\n");

        Assert.Equal(("One.\n---\nTwo.", "Body.\n"), (agent.Description!.TrimEnd('\n'), agent.Body));
    }

    [Fact]
    public void Blank_lines_above_it_are_found()
    {
        var agent = AgentOf.Text($"\n\n---\n{Fields}---\nBody.\n");

        Assert.Equal("helper", agent.Name);
        Assert.Equal("AC104(3,1)", Assert.Single(agent.Told()));
    }

    [Fact]
    public void A_file_that_is_indented_by_four_is_read_and_found()
    {
        var agent = AgentOf.Text("    ---\n    name: helper\n    description: Helps.\n    ---\n\n    Body.\n");

        Assert.Equal(("helper", "Helps."), (agent.Name, agent.Description));
        Assert.Equal("AC104(1,1)", Assert.Single(agent.Told()));
    }

    [Theory]
    [InlineData("# Helper\n\n```yaml\nname: helper\ndescription: Helps.\n```\n\nBody.\n", 3)]
    [InlineData("```yaml\nname: helper\ndescription: Helps.\n```\n\nBody.\n", 1)]
    [InlineData("# Helper\n```yml\n---\nname: helper\ndescription: Helps.\n---\n```\n\nBody.\n", 2)]
    public void A_yaml_fence_under_the_title_is_read_and_found(string text, int line)
    {
        var agent = AgentOf.Text(text);

        Assert.Equal(("helper", "Helps.", "\nBody.\n"), (agent.Name, agent.Description, agent.Body));
        Assert.Contains(agent.Told(), told => told.StartsWith("AC104(", StringComparison.Ordinal));
        Assert.InRange(agent.Findings[0].Line, line, line + 1);
    }

    [Theory]
    [InlineData("# Guide\n\nWrite it like this:\n\n```yaml\nname: example\ndescription: An example.\n```\n")]
    [InlineData("Write it like this:\n\n```markdown\n---\nname: example\ndescription: An example.\n---\n```\n")]
    [InlineData("# Guide\n\n```yaml\nport: 80\n```\n")]
    [InlineData("# Guide\n\n---\nname: example\n---\n")]
    public void An_example_of_front_matter_is_not_taken(string text)
    {
        var agent = AgentOf.Text(text);

        Assert.False(agent.FrontMatter.Exists);
        Assert.Equal("file-stem", agent.Name);
        Assert.Contains("AC104(1,1)", agent.Told());
        Assert.Equal(text, agent.Body);
    }

    [Fact]
    public void Without_a_closing_fence_the_keys_are_read_and_the_rest_is_body()
    {
        var agent = AgentOf.Text("---\nname: helper\ndescription: Helps.\n\n# Helper\n\nBody.\n");

        Assert.Equal(("helper", "Helps."), (agent.Name, agent.Description));
        Assert.Contains("Body.", agent.Body, StringComparison.Ordinal);
        Assert.Equal("AC105(1,1)", Assert.Single(agent.Told()));
    }

    [Fact]
    public void An_opening_fence_alone_is_an_agent_without_anything()
    {
        var agent = AgentOf.Text("---");

        Assert.Equal("file-stem", agent.Name);
        Assert.Contains(agent.Told(), told => told.StartsWith("AC105", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFF---\nname: helper\ndescription: Helps.\n---\nBody.\n")]
    [InlineData("---\r\nname: helper\r\ndescription: Helps.\r\n---\r\nBody.\r\n")]
    [InlineData("---\rname: helper\rdescription: Helps.\r---\rBody.\r")]
    public void Byte_order_mark_and_line_ends_change_nothing(string text)
    {
        var agent = AgentOf.Text(text);

        Assert.Equal(("helper", "Helps.", "Body.\n"), (agent.Name, agent.Description, agent.Body));
        Assert.Empty(agent.Findings);
    }

    [Fact]
    public void A_byte_that_is_no_utf8_is_shown_as_such_and_found()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"---\n{Fields}---\ncaf"), 0xE9, (byte)'\n'];

        var agent = AgentOf.Bytes(bytes);

        Assert.Equal("caf\uFFFD\n", agent.Body);
        Assert.Equal("AC144", Assert.Single(agent.Findings).Rule.Id);
    }

    [Fact]
    public void An_empty_front_matter_is_there_and_says_nothing()
    {
        var agent = AgentOf.Text("---\n---\nBody.\n");

        Assert.True(agent.FrontMatter.Exists);
        Assert.Empty(agent.FrontMatter.Fields);
        Assert.Equal(["AC111(1,1)", "AC112(1,1)"], agent.Told());
    }

    [Fact]
    public void A_file_without_front_matter_takes_name_and_purpose_from_path_and_text()
    {
        var agent = AgentOf.Text("# Helper\n\nHelps with everything.\n\nMore.\n", "agents/big-helper.md");

        Assert.Equal(("big-helper", false, "Helps with everything."), (agent.Name, agent.NameIsWritten, agent.Description));
        Assert.Equal("AC104(1,1)", Assert.Single(agent.Told()));
    }

    [Fact]
    public void An_empty_file_is_an_agent_with_an_empty_body()
    {
        var agent = AgentOf.Text("");

        Assert.Equal("file-stem", agent.Name);
        Assert.Contains("AC115", agent.Findings.Select(finding => finding.Rule.Id));
    }
}
