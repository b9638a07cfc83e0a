using Catalog.Core.Findings;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>Makes one finding of many that say the same: of the files of one folder that stand on no agent's page, of an agent and its copies in other folders, and of a habit that many agents have.</summary>
internal static class Gathering
{
    private const int Many = 3;

    /// <summary>Agents of which a note of one kind tells their maker about each; of more it tells a habit.</summary>
    private const int MostNotes = 10;

    /// <summary>Rules whose notes differ by a name or a number, and say the same nevertheless.</summary>
    private static readonly Rule[] Habits = [Rules.SkillFolder, Rules.VersionNotBumped, Rules.StaleDate, Rules.NameClash];

    /// <summary>What is left to tell of the findings that stand on no agent's page, where many of one folder say the same: a sparse checkout is one thing to know.</summary>
    /// <param name="agents">The paths of agents, whose findings stay with them.</param>
    public static IEnumerable<Finding> Of(IReadOnlyList<Finding> findings, IEnumerable<string> agents)
    {
        var kept = agents.ToHashSet(StringComparer.Ordinal);
        var loose = findings.Where(finding => finding.Path.Contains('/', StringComparison.Ordinal) && finding.Commit is null && !kept.Contains(finding.Path)).ToList();
        var groups = loose.GroupBy(finding => (finding.Rule, finding.Message, Folder: finding.Path[..finding.Path.LastIndexOf('/')])).Where(group => group.Count() > Many).ToList();
        return findings
            .Except(groups.SelectMany(group => group))
            .Concat(groups.Select(group => group.First() with { Path = group.Key.Folder, Line = 0, Column = 0, Message = $"{group.Count()} files: {group.Key.Message}" }));
    }

    /// <summary>The findings of a whole catalog, as one who reads them all wants them; the page of each agent has its own all the same.</summary>
    public static IEnumerable<Finding> OfAll(IReadOnlyList<Finding> findings, IReadOnlyList<Agent> agents) => Copied([.. Habitual(findings, agents)], agents);

    /// <summary>What is found in an agent and in copies of its whole text, told once with the copies' paths.</summary>
    private static List<Finding> Copied(IReadOnlyList<Finding> findings, IReadOnlyList<Agent> agents)
    {
        var texts = agents.GroupBy(agent => agent.Definition.Text, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).SelectMany(same => same).ToDictionary(agent => agent.Definition.Path, agent => agent.Definition.Text, StringComparer.Ordinal);
        return
        [
            .. findings.GroupBy(finding => texts.TryGetValue(finding.Path, out var text) && finding is { Fix: null, Commit: null } ? (text, finding with { Path = "" }) : (finding.Path, finding))
                .SelectMany(same => same.ToList() is [var first, .. { Count: > 0 } copies] && first.Path != copies[0].Path ? [first with { Message = $"{first.Message}; so in {Phrases.First([.. copies.Select(copy => copy.Path)], Many)}" }] : same.ToList()),
        ];
    }

    /// <summary>Notes that many agents have, told once at the folder that holds them.</summary>
    private static IEnumerable<Finding> Habitual(IReadOnlyList<Finding> findings, IReadOnlyList<Agent> agents)
    {
        var paths = agents.Select(agent => agent.Definition.Path).ToHashSet(StringComparer.Ordinal);
        return findings
            .GroupBy(finding => finding is { Severity: Severity.Note, Fix: null, Commit: null } && paths.Contains(finding.Path) ? (finding.Rule, finding.Help, Habits.Contains(finding.Rule) ? "" : finding.Message, "") : (finding.Rule, finding.Help, finding.Message, finding.Path))
            .SelectMany(habit => habit.Select(finding => finding.Path).Distinct(StringComparer.Ordinal).ToList() is { Count: > MostNotes } folded ? [Habit([.. habit], folded)] : habit.ToList());
    }

    /// <param name="paths">Those of the findings, each once.</param>
    private static Finding Habit(IReadOnlyList<Finding> findings, List<string> paths)
    {
        var above = PathParts.SharedFolder(paths.Min(StringComparer.Ordinal), paths.Max(StringComparer.Ordinal)).ToString().TrimEnd('/');
        return findings[0] with { Path = above, Line = 0, Column = 0, Message = $"{paths.Count} agents have this note on their pages, for example {findings[0].Path} ({findings[0].Message})" };
    }
}
