namespace Catalog.Core.Parsing.Formats;

/// <summary>Tells by folder and plugin which program a skill is written for: the file is the same for all of them.</summary>
// https://developers.openai.com/codex/skills (.agents/skills; .codex/skills before), https://geminicli.com/docs/cli/skills,
// https://cursor.com/docs/context/skills, https://opencode.ai/docs/skills, https://docs.github.com/en/copilot/concepts/agents/about-agent-skills
internal static class SkillHomes
{
    private static readonly SkillHome Codex = new("Codex skill", ".agents/skills");
    private static readonly SkillHome Copilot = new("Copilot skill", ".github/skills");

    /// <summary>By the folder above <c>skills</c>, with a dot where it is a project's and without where files are made for a program.</summary>
    private static readonly (string Folder, SkillHome Home)[] ByFolder =
    [
        (".agents", new("Agent skill", ".agents/skills")),
        (".codex", Codex),
        (".gemini", new("Gemini CLI skill", ".gemini/skills")),
        (".cursor", new("Cursor skill", ".cursor/skills")),
        (".opencode", new("OpenCode skill", ".opencode/skills")),
        (".github", Copilot),
    ];

    /// <param name="plugin">The program whose plugin ships it; null outside a plugin.</param>
    /// <param name="isBesideCopilot">Whether the agents beside it are all written for Copilot, which reads plugins of Claude Code too.</param>
    public static SkillHome Of(string path, PluginProgram? plugin, bool isBesideCopilot = false) =>
        isBesideCopilot && AgentPlaces.Of(path, ClaudeSkill.Format) == AgentPlace.Anywhere ? Copilot
        : plugin == PluginProgram.Claude ? new(ClaudeSkill.Format.Label, ClaudeSkill.Format.Home)
        : plugin == PluginProgram.Codex ? Codex
        : plugin == PluginProgram.Copilot ? Copilot
        : Array.Find(ByFolder, each => PathParts.IsInHomeOf(path, each.Folder, "skills", "skill") || (each.Folder is not (".agents" or ".github") && (PathParts.IsUnder(path, each.Folder[1..] + "/skills") || PathParts.IsUnder(path, each.Folder[1..] + "/skill")))).Home
        ?? new(ClaudeSkill.Format.Label, ClaudeSkill.Format.Home);

    /// <summary>What people call a file of a format at a path: of a skill, whose it is by its folder.</summary>
    public static string LabelOf(AgentFormat format, string path) => format == ClaudeSkill.Format ? Of(path, null).Label : format.Label;
}
