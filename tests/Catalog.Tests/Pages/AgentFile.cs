namespace Catalog.Tests.Pages;

/// <summary>Texts of small agent files.</summary>
internal static class AgentFile
{
    public const string Reviewer = """
        ---
        name: reviewer
        description: Reviews SQL migrations for locks. Use after a migration is written.
        model: opus
        tools: Read, Grep, Bash
        color: blue
        ---
        You review migrations.

        ## Locks

        - Table locks
        - Index builds

        ## Verdict

        One of merge or do not merge.
        """;

    public const string Writer = """
        ---
        name: writer
        description: Writes release notes.
        ---
        You write. Ask the [reviewer](reviewer.md) when in doubt.
        """;

    public static string Named(string name, string description = "Does a thing.", string body = "You do a thing.") =>
        $"---\nname: {name}\ndescription: {description}\n---\n{body}\n";
}
