using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>The ways in which models are written, and what they mean.</summary>
public sealed class ModelNameTests
{
    [Theory]
    [InlineData("sonnet", "sonnet", null)]
    [InlineData("Opus", "opus", null)]
    [InlineData("haiku", "haiku", null)]
    [InlineData("inherit", "inherit", null)]
    [InlineData("claude-sonnet-4-5-20250929", "sonnet", "4.5")]
    [InlineData("claude-sonnet-4-20250514", "sonnet", "4")]
    [InlineData("claude-3-5-sonnet-20241022", "sonnet", "3.5")]
    [InlineData("claude-opus-4-1", "opus", "4.1")]
    [InlineData("Claude Sonnet 4.5 (copilot)", "sonnet", "4.5")]
    [InlineData("Claude Sonnet 4", "sonnet", "4")]
    [InlineData("anthropic/claude-sonnet-4-20250514", "sonnet", "4")]
    [InlineData("opencode/grok-code", "grok", null)]
    [InlineData("gpt-4o", "gpt", "4")]
    [InlineData("GPT-4.1", "gpt", "4.1")]
    [InlineData("GPT-5 (copilot)", "gpt", "5")]
    [InlineData("gemini-2.5-pro", "gemini", "2.5")]
    [InlineData("openai/gpt-5.1-codex", "gpt", "5.1")]
    [InlineData("o3", "o-series", "3")]
    [InlineData("wizard", null, null)]
    public void A_name_has_a_family_and_a_version(string written, string? family, string? version)
    {
        var model = AgentOf.FrontMatter($"name: helper\nmodel: {written}").Model;

        Assert.Equal((written, family, version), (model.Written, model.Family, model.Version));
    }

    [Fact]
    public void Of_a_list_the_first_counts()
    {
        var model = AgentOf.FrontMatter("name: helper\nmodel: ['GPT-5 (copilot)', 'Claude Sonnet 4.5 (copilot)']").Model;

        Assert.Equal(("GPT-5 (copilot), Claude Sonnet 4.5 (copilot)", "gpt", "5"), (model.Written, model.Family, model.Version));
    }

    [Theory]
    [InlineData("model:\n  - id: \"claude-opus-4\"\n    vendor: \"copilot\"\n  - id: claude-sonnet-4\n    vendor: copilot", "claude-opus-4 (copilot), claude-sonnet-4 (copilot)", "opus")]
    [InlineData("model:\n  provider: openai\n  name: gpt-5", "gpt-5 (openai)", "gpt")]
    [InlineData("model:\n  primary: sonnet\n  fallback: haiku", "primary: sonnet, fallback: haiku", "sonnet")]
    public void One_with_keys_of_its_own_is_told_by_its_name(string lines, string written, string? family)
    {
        var model = AgentOf.FrontMatter($"name: helper\n{lines}").Model;

        Assert.Equal((written, family), (model.Written, model.Family));
    }

    [Theory]
    [InlineData("name: helper")]
    [InlineData("name: helper\nmodel:")]
    public void No_model_is_none(string lines)
    {
        var model = AgentOf.FrontMatter(lines).Model;

        Assert.Null(model.Written);
        Assert.Null(model.Family);
    }
}
