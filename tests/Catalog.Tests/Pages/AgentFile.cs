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

    public const string Dispatched = """
        ---
        name: migrations
        description: Reviews database migrations.
        maxTurns: 12
        ---
        You review migrations.

        ## When to use this agent

        | Situation | Use this agent |
        |---|---|
        | A migration adds an index to PostgreSQL | YES |
        | A slow query without a schema change | NO - use query-tuner |

        ## When to escalate

        - A table is larger than ten million rows

        ## Responsibilities

        - **Locks**: table locks, index builds
        - **Data**: PostgreSQL constraints, back-fills

        ## Handoffs

        - Hand off to query-tuner for the query itself
        - Hand off to ghost-writer for the notes
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
