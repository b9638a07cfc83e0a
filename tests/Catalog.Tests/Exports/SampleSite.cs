using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

/// <summary>A site with one of everything, built once for the tests that look at a site as a whole.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public TestRepository Repository { get; } = Tell();

    public TestSite Site { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        Repository.Folder.Write("agents/quality/tester.md", AgentText.Of("tester", "Not committed.\n"));
        Site = await TestSite.Of(Repository, "--title", "One of everything", "--site-url", "https://agents.example/catalog");
        Assert.Equal(0, Site.Run.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        Site.Dispose();
        Repository.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The same history every time, whichever folder it is told in.</summary>
    public static TestRepository Tell() => new TestRepository()
        .Write("agents/quality/reviewer.md", Reviewer("sonnet", "Read, Grep"))
        .Write("agents/quality/tester.md", AgentText.Of("tester"))
        .Write("agents/services/backend-developer.md", AgentText.Of("backend-developer"))
        .Write("agents/carriers/backend-developer.md", AgentText.Of("backend-developer", "For carriers.\n"))
        .Write("agents/old-timer.md", AgentText.Of("old-timer"))
        .Write("skills/notes/SKILL.md", AgentText.With("name: notes\ndescription: Use when release notes are due.\nallowed-tools: Read"))
        .By("Bob Baker").Commit("Add the first agents").Tag("v1")
        .Write("agents/quality/reviewer.md", Reviewer("opus", "Read, Grep, Bash(git:*), WebFetch")).By("Eve").Commit("Give the reviewer <b>more</b> & \"opus\"")
        .Move("agents/quality/tester.md", "agents/quality/contract-tester.md").Commit("Move the tester")
        .Branch("side").Write("agents/quality/reviewer.md", Reviewer("opus", "Read, Grep, Bash(git:*), WebFetch", "\n## Security\n\nLook for `<script>`.\n")).Commit("Look for scripts")
        .Switch("main").Delete("agents/old-timer.md").Commit("Remove the old-timer")
        .Merge("Merge side", "side")
        .Write("agents/broken.md", "---\nname: broken\ndescription: Use it: always. user: \"hello\"\ntools: *\n---\n\n# Broken\n\n<example>\nText & more <img src=x onerror=alert(1)>\n</example>\n\n[bad](javascript:alert(1)) [there](quality/reviewer.md) [gone](nowhere.md) ![remote](https://evil.example/x.png)\n").Commit("Add a broken one")
        .Move("agents/quality/contract-tester.md", "agents/quality/tester.md").Commit("Move the tester back").Tag("v2");

    private static string Reviewer(string model, string tools, string more = "") => AgentText.With(
        $"name: reviewer\ndescription: Use this agent when code changed, when SQL changed, or before a release. Do not use it for prose.\nmodel: {model}\ntools: {tools}\nversion: 1.0\ncolor: \"#F97316\"\nodd_key: kept",
        $"# Reviewer\n\n## When to use\n\n| Scenario | Use this agent |\n|---|---|\n| A pull request | YES |\n| A slow query | NO - use backend-developer |\n| A broken test | NO - use tester |\n\n## Capabilities\n\n- **Languages**: C#, SQL, Go\n- **Databases**: PostgreSQL, Redis\n\n## Hand-off\n\nHand off to tester when done. Coordinate with nobody-knows.\n{more}");
}
