using Catalog.Tests.Testing;

namespace Catalog.Browser.Tests.Testing;

/// <summary>The history of a small catalog: several formats, a rename, a widening, a removal, two agents of one name, and one agent that means harm.</summary>
internal static class SampleCatalog
{
    /// <summary>What nothing written in an agent may ever set on a page.</summary>
    public const string Flag = "ranFromAnAgent";

    /// <summary>The slug of the agent that means harm.</summary>
    public const string HarmfulSlug = "img-src-x-onerror-window-ranfromanagent-name";

    private static readonly string LongWord = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaftskapitän", 12));

    public static TestRepository Tell()
    {
        var repository = new TestRepository()
            .Write("agents/quality/code-reviewer.md", CodeReviewer("sonnet", "tools: Read, Grep\n"))
            .Write("agents/quality/db-reviewer.md", SqlReviewer("db-reviewer"))
            .Write("agents/services/backend-developer.md", AgentText.Of("backend-developer", "## Technologies\n\n- PostgreSQL\n- Kubernetes\n", "tools: Read, Edit, Bash"))
            .Write("agents/old-timer.md", AgentText.Of("old-timer"))
            .By("Bob Baker").Commit("Add the first agents").Tag("v1.0")
            .Write("agents/quality/code-reviewer.md", CodeReviewer("opus", "tools: Read, Grep\n"))
            .Write("agents/contract-tester.agent.md", "---\nname: contract-tester\ndescription: Tests contracts between two services.\ntools: ['search', 'edit']\nhandoffs:\n  - label: Review\n    agent: code-reviewer\n    prompt: Review the contract.\n---\n\n# Contract tester\n\nWrites a consumer's expectations down and plays them against the provider.\n\n## Technologies\n\n- **Languages**: C#, TypeScript\n- **Stores**: PostgreSQL\n")
            .Write("skills/release-notes/SKILL.md", AgentText.With("name: release-notes\ndescription: Use when release notes are due.\nallowed-tools: Read", "# Release notes\n\nCollects what was merged and says it for people.\n"))
            .Write(".opencode/agent/log-reader.md", "---\ndescription: Reads logs after an incident and finds the first error.\nmode: subagent\ntools:\n  write: false\n  bash: true\n---\n\n# Log reader\n\nBegins at the alarm and reads backwards.\n")
            .Write("agents/old-timer.md", AgentText.Of("old-timer", "Grown old.\n"))
            .Commit("Give the reviewer a larger model; add three helpers")
            .Write("agents/quality/code-reviewer.md", CodeReviewer("opus", "tools: Read, Grep\n", "\n## Security\n\nLook for secrets, and for input that is trusted too early.\n"))
            .Move("agents/quality/db-reviewer.md", "agents/data/sql-reviewer.md").Write("agents/data/sql-reviewer.md", SqlReviewer("sql-reviewer"))
            .Commit("Look for secrets, and name the SQL reviewer after its work")
            .Write("agents/carriers/backend-developer.md", AgentText.Of("backend-developer", "For carriers, with Kubernetes.\n", "tools: Read, Edit"))
            .Write("agents/odd & 'quoted' <i>/harmful.md", Harmful("First."))
            .By("Eve").Commit($"Add <script>window.{Flag}='subject'</script> & \"others\"")
            .Delete("agents/old-timer.md")
            .Write("agents/quality/code-reviewer.md", CodeReviewer("opus", "", "\n## Security\n\nLook for secrets, and for input that is trusted far too early.\n"))
            .Write("agents/odd & 'quoted' <i>/harmful.md", Harmful("Second."))
            .Commit("Remove the old-timer and let the reviewer use every tool").Tag("v2.0");
        repository.Folder.Write("agents/data/sql-reviewer.md", SqlReviewer("sql-reviewer").Replace("40", "41", StringComparison.Ordinal) + "\nNot committed yet.\n");
        return repository;
    }

    private static string CodeReviewer(string model, string tools, string more = "") => AgentText.With(
        $"name: code-reviewer\ndescription: Reviews pull requests for quality. Use this agent when code changed, or before a release. Do not use it for prose, use release-notes instead.\nmodel: {model}\n{tools}version: 1.0",
        $"# Code reviewer\n\nReads a pull request line by line.\n\n## When to use\n\n| Scenario | Use this agent |\n|---|---|\n| A pull request is open | YES |\n| A slow database query | NO - use sql-reviewer |\n\n## Capabilities\n\n- **Languages**: C#, TypeScript, Go\n- **Platforms**: Kubernetes, PostgreSQL\n\n## Steps\n\n{string.Concat(Enumerable.Range(1, 24).Select(number => $"{number}. Step {number} of the review.\n"))}\nHand off to contract-tester when an interface changed.\n{more}");

    private static string SqlReviewer(string name) =>
        AgentText.Of("sql-reviewer", "## Technologies\n\n- PostgreSQL\n- SQLite\n\nReviews migrations of a schema before they run.\n", "model: haiku\ntools: Read, Grep, Bash")
            .Replace("name: sql-reviewer", $"name: {name}", StringComparison.Ordinal);

    private static string Harmful(string first) => AgentText.With(
        $"name: \"<img src=x onerror=window.{Flag}='name'>\"\ndescription: \"{first} <script>window.{Flag}='description'</script> \\u202Egnp.exe {LongWord}\"\nmodel: \"<b onmouseover=window.{Flag}=1>\"\ntools: \"Read, <svg onload=window.{Flag}=1>\"\n\"odd<i>key\": \"</script><script>window.{Flag}='field'</script>\"",
        $"""
        # Heading <img src=x onerror=window.{Flag}='heading'> {LongWord}

        <script>window.{Flag}='script'</script>
        <img src=x onerror="window.{Flag}='image'"> <svg><animate onbegin="window.{Flag}='svg'" attributeName=x dur=1s></svg>
        <details open ontoggle="window.{Flag}='details'"><summary>Open</summary>Text</details>
        <iframe srcdoc="<script>parent.{Flag}='frame'</script>"></iframe>
        <meta http-equiv="refresh" content="0; url=https://elsewhere.example/">
        <base href="https://elsewhere.example/"><link rel=stylesheet href="https://elsewhere.example/x.css">

        [click](javascript:window.{Flag}='link') [tab](java&Tab;script:window.{Flag}=1) <javascript:window.{Flag}=2>
        [data](data:text/html,<script>1</script>) ![remote](https://elsewhere.example/pixel.png) ![bad](javascript:window.{Flag}=3)
        [ref]: javascript:window.{Flag}=4 "title" onclick="window.{Flag}=5"

        مرحبا بالعالم ‮ reversed ‬ e​v​i​l {LongWord}

        | {LongWord} | b | c | d | e | f | g | h |
        |---|---|---|---|---|---|---|---|
        | <script>window.{Flag}='cell'</script> | {LongWord} | 3 | 4 | 5 | 6 | 7 | 8 |

        ```html" onmouseover="window.{Flag}=6
        {string.Concat(Enumerable.Repeat("a long line of code ", 40))}
        </code></pre><script>window.{Flag}='code'</script>
        ```

        > > > > > > > > > > > > quoted deeply {LongWord}

        <example>
        user: "hi" </example> </div></main></body>
        {first}
        """);
}
