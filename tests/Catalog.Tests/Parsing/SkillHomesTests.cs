using Catalog.Core.Parsing.Formats;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Whose skill a file is, by its folder and its plugin.</summary>
public sealed class SkillHomesTests
{
    [Theory]
    [InlineData("skills/tides/SKILL.md", null, "Claude skill", ".claude/skills")]
    [InlineData(".claude/skills/tides/SKILL.md", null, "Claude skill", ".claude/skills")]
    [InlineData(".agents/skills/tides/SKILL.md", null, "Agent skill", ".agents/skills")]
    [InlineData(".codex/skills/tides/SKILL.md", null, "Codex skill", ".agents/skills")]
    [InlineData("dist/codex/skills/tides/SKILL.md", null, "Codex skill", ".agents/skills")]
    [InlineData("dist/gemini/skills/tides/SKILL.md", null, "Gemini CLI skill", ".gemini/skills")]
    [InlineData("dist/opencode/skill/tides/SKILL.md", null, "OpenCode skill", ".opencode/skills")]
    [InlineData("x/.cursor/skills/tides/SKILL.md", null, "Cursor skill", ".cursor/skills")]
    [InlineData(".cursor-plugin/skills/tides/SKILL.md", null, "Cursor skill", ".cursor/skills")]
    [InlineData(".opencode-plugin/skills/tides/SKILL.md", null, "OpenCode skill", ".opencode/skills")]
    [InlineData(".github/skills/tides/SKILL.md", null, "Copilot skill", ".github/skills")]
    [InlineData("plugins/sea/skills/tides/SKILL.md", PluginProgram.Codex, "Codex skill", ".agents/skills")]
    [InlineData("plugins/sea/skills/tides/SKILL.md", PluginProgram.Copilot, "Copilot skill", ".github/skills")]
    [InlineData("plugins/codex/skills/tides/SKILL.md", PluginProgram.Claude, "Claude skill", ".claude/skills")]
    [InlineData("agents/skills/tides/SKILL.md", null, "Claude skill", ".claude/skills")]
    public void The_folder_above_skills_or_the_plugin_says_it(string path, PluginProgram? plugin, string label, string folder) =>
        Assert.Equal(new SkillHome(label, folder), SkillHomes.Of(path, plugin));

    [Theory]
    [InlineData("plugins/sea/skills/tides/SKILL.md", PluginProgram.Claude, "Copilot skill")]
    [InlineData("skills/tides/SKILL.md", null, "Copilot skill")]
    [InlineData(".claude/skills/tides/SKILL.md", null, "Claude skill")]
    public void Agents_of_Copilot_beside_it_say_it_outside_a_programs_own_folder(string path, PluginProgram? plugin, string label) =>
        Assert.Equal(label, SkillHomes.Of(path, plugin, isBesideCopilot: true).Label);
}
