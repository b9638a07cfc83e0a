using Catalog.Core.Parsing;

namespace Catalog.Tests.Parsing.Understanding;

/// <summary>What is understood from a short text, told in lines that a test can compare.</summary>
internal static class Understood
{
    public static Core.Parsing.Understanding File(string text, KnownAgents? known = null) => Understander.Read(AgentOf.Text(text), known ?? KnownAgents.None);

    /// <summary>The rows of a description alone: verdict, situation, and the agent instead.</summary>
    public static IEnumerable<string> Description(string description) => Rows(File($"---\nname: some-agent\ndescription: {description}\n---\n"));

    /// <summary>The rows of a body under a bare purpose.</summary>
    public static IEnumerable<string> Body(string body) => Rows(File("---\nname: some-agent\ndescription: Does the work.\n---\n" + body));

    public static IEnumerable<string> Rows(Core.Parsing.Understanding read) =>
        read.Usage.Select(row => $"{row.Verdict.ToString().ToLowerInvariant()} {row.Source.ToString().ToLowerInvariant()}: {row.Situation}{(row.Instead is { } instead ? " → " + instead : "")}");

    public static IEnumerable<string> Relations(string body, string description = "Does the work.") =>
        File($"---\nname: some-agent\ndescription: {description}\n---\n" + body).Relations.Select(relation => $"{relation.Kind} {relation.To}");

    public static IEnumerable<string> Areas(string body) =>
        File("---\nname: some-agent\ndescription: Does the work.\n---\n" + body).Capabilities.Select(area => $"{area.Parent} / {area.Area} ({area.Kind}): {string.Join(" | ", area.Items)}");

    public static IEnumerable<string> Technologies(string description, string body = "", string name = "some-agent") =>
        File($"---\nname: {name}\ndescription: {description}\n---\n{body}").Technologies.Select(claim => claim.Name);
}
