using Catalog.Core.Findings;

namespace Catalog.Core.Parsing;

/// <summary>
/// What the documentation of skills asks of their names (agentskills.io/specification): lower-case letters, digits and single hyphens, 64 at
/// most, and the folder's name. Claude Code takes the folder's name where none is written (code.claude.com/docs/en/skills), so none need be.
/// </summary>
internal static class SkillRules
{
    private const int LongestName = 64;

    public static IEnumerable<Finding> OfName(string name, string folder, string path, Field field)
    {
        if (name.Length > LongestName)
            yield return new(Rules.OddName, $"The skill's name has {name.Length} characters; {LongestName} are allowed", path, field.Line, field.Column);
        else if (!IsAllowed(name))
            yield return new(Rules.OddName, $"{name} holds more than lower-case letters, digits and single hyphens, which is all that a skill's name may hold", path, field.Line, field.Column);
        if (name != folder && path.Contains('/', StringComparison.Ordinal))
            yield return new(Rules.SkillFolder, $"The skill is called {name}, its folder {folder}", path, field.Line, field.Column);
    }

    private static bool IsAllowed(string name) =>
        name.All(c => c == '-' || char.IsDigit(c) || (char.IsLetter(c) && !char.IsUpper(c))) && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
}
