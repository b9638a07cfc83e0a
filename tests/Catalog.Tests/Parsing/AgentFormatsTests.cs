using Catalog.Core.Parsing.Formats;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Which files are agents, by their path.</summary>
public sealed class AgentFormatsTests
{
    [Theory]
    [InlineData("agents/reviewer.md", "claude-agent", "reviewer")]
    [InlineData(".claude/agents/deep/er/reviewer.md", "claude-agent", "reviewer")]
    [InlineData("plugins/x/agents/reviewer.MD", "claude-agent", "reviewer")]
    [InlineData("categories/01-core/reviewer.md", "claude-agent", "reviewer")]
    [InlineData("skills/notes/SKILL.md", "claude-skill", "notes")]
    [InlineData("agents/notes/SKILL.md", "claude-skill", "notes")]
    [InlineData("commands/deploy.md", "claude-command", "deploy")]
    [InlineData("agents/tester.agent.md", "copilot-agent", "tester")]
    [InlineData("chatmodes/tester.chatmode.md", "copilot-agent", "tester")]
    [InlineData(".github/agents/tester.md", "copilot-agent", "tester")]
    [InlineData(".copilot/agents/tester.md", "copilot-agent", "tester")]
    [InlineData(".claude/SKILL.md", "claude-skill", "skill")]
    [InlineData(".opencode/agent/log.md", "opencode-agent", "log")]
    [InlineData(".opencode/agents/deep/log.md", "opencode-agent", "log")]
    [InlineData(".gemini/agents/rates.md", "gemini-agent", "rates")]
    [InlineData(".qwen/agents/rates.md", "qwen-agent", "rates")]
    [InlineData(".factory/droids/rates.md", "factory-droid", "rates")]
    [InlineData(".cursor/agents/checker.md", "cursor-agent", "checker")]
    [InlineData("dist/cursor/agents/checker.md", "cursor-agent", "checker")]
    [InlineData(".cursor-plugin/agents/checker.md", "cursor-agent", "checker")]
    [InlineData(".cursor/plugins/tower/agents/checker.md", "cursor-agent", "checker")]
    [InlineData(".cursor/skills/tower/agents/checker.md", "claude-agent", "checker")]
    [InlineData(".cursor-plugin/.claude/agents/checker.md", "claude-agent", "checker")]
    [InlineData(".cursors/agents/checker.md", "claude-agent", "checker")]
    [InlineData(".opencode-plugin/agents/checker.md", "opencode-agent", "checker")]
    [InlineData("x/.codex/agents/checker.toml", "codex-agent", "checker")]
    [InlineData(".agents/skills/deep/notes/SKILL.md", "claude-skill", "notes")]
    [InlineData("agents/readme-generator.md", "claude-agent", "readme-generator")]
    [InlineData("agents/changelog-writer.md", "claude-agent", "changelog-writer")]
    [InlineData("agents/license-checker.md", "claude-agent", "license-checker")]
    [InlineData("agents/claude.md", "claude-agent", "claude")]
    public void Each_format_claims_its_paths(string path, string format, string name)
    {
        var found = AgentFormats.For(path)!;

        Assert.Equal((format, name), (found.Id, found.NameFromPath(path)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("agents/README.md")]
    [InlineData("agents/readme.md")]
    [InlineData("agents/README.de.md")]
    [InlineData("agents/CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("LICENSE.md")]
    [InlineData("agents/CLAUDE.md")]
    [InlineData("AGENTS.md")]
    [InlineData(".gemini/agents/GEMINI.md")]
    [InlineData(".github/ISSUE_TEMPLATE/bug.md")]
    [InlineData("prompts/review.prompt.md")]
    [InlineData(".continue/prompts/review.md")]
    [InlineData("instructions/csharp.instructions.md")]
    [InlineData("agents/reviewer.txt")]
    [InlineData("agents/reviewer.markdown")]
    [InlineData("agents/reviewer.md.bak")]
    [InlineData(".codex/agents/README.md")]
    public void Documentation_templates_and_other_files_are_no_agents(string path) => Assert.Null(AgentFormats.For(path));

    [Theory]
    [InlineData("agents/reviewer.md", true)]
    [InlineData("skills/notes/SKILL.md", true)]
    [InlineData("docs/guide.md", false)]
    [InlineData("agents/reviewer.toml", false)]
    [InlineData(".codex/config.toml", false)]
    [InlineData("reviewer.md", false)]
    public void Outside_the_known_places_only_a_written_name_makes_an_agent(string path, bool isSure) => Assert.Equal(isSure, AgentFormats.IsSure(path));

    [Fact]
    public void Commands_are_the_only_format_that_must_be_asked_for() =>
        Assert.Equal(["claude-command"], AgentFormats.All.Select(format => format.Id).Except(AgentFormats.Default));

    [Theory]
    [InlineData("agents/a.md", "chatmodes/a.chatmode.md", true)]
    [InlineData("agents/a.md", "commands/a.md", false)]
    [InlineData("skills/a/SKILL.md", "agents/a.md", false)]
    [InlineData("skills/a/SKILL.md", "skills/b/SKILL.md", true)]
    [InlineData("agents/a.md", "README.md", false)]
    public void A_command_or_skill_does_not_become_an_agent(string one, string other, bool alike) => Assert.Equal(alike, AgentFormats.AreAlike(one, other));
}
