using System.Text;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Tests.History.Changes;

/// <summary>Two texts of one agent file and what is read from them.</summary>
internal static class ChangeCase
{
    public const string Body = "You review code.\n\n## Workflow\n\n1. Read the diff.\n2. Report what is wrong.\n\n## Focus\n\n- Naming of public types\n- Error handling in loops\n";

    public static AgentDefinition Agent(string text, string path = "agents/reviewer.md") =>
        AgentReader.Read(SourceText.Decode(Encoding.UTF8.GetBytes(text)), path, AgentFormats.For(path)!);

    public static ChangeSet Between(string before, string after, string path = "agents/reviewer.md") =>
        ChangeReader.Read(Agent(before, path), Agent(after, path));

    /// <summary>The same body under two front matters.</summary>
    public static ChangeSet OfFields(string before, string after, string path = "agents/reviewer.md") =>
        Between($"---\n{before}\n---\n{Body}", $"---\n{after}\n---\n{Body}", path);

    /// <summary>The same front matter over two bodies.</summary>
    public static ChangeSet OfBody(string before, string after) =>
        Between($"---\nname: reviewer\n---\n{before}", $"---\nname: reviewer\n---\n{after}");

    public static IReadOnlyList<ToldChange> Told(this ChangeSet changes) => [.. changes.Changes.Select(ChangeSummary.Told)];

    public static IEnumerable<string> Told(this ChangeSet changes, string kind) =>
        changes.Told().Where(change => change.Kind == kind).Select(change => change.What);

    public static IEnumerable<string> Sections(this ChangeSet changes) =>
        changes.Changes.OfType<SectionChange>().Where(change => change.Edit != SectionEdit.Reworded)
            .Select(change => $"{ChangeSummary.Told(change).What} {change.Before}→{change.After}");
}
