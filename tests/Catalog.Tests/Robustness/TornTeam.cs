using System.Collections.Concurrent;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Site;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>A repository with one of everything that is made inside a guard, and its sites in memory: the whole one, and those in which a part fails.</summary>
public sealed class TornTeam : IAsyncLifetime
{
    /// <summary>A word that stands in the first version of <c>torn</c> and nowhere else.</summary>
    public const string OnlyInOldText = "quokka";

    public TestRepository Repository { get; } = new TestRepository()
        .Write("agents/sound.md", AgentText.Of("sound"))
        .Write("agents/torn.md", AgentText.Of("torn", $"The {OnlyInOldText} is only here.\n"))
        .Write("agents/former.md", AgentText.Of("former"))
        .Write("agents/gone.md", AgentText.Of("gone"))
        .Commit("Add four")
        .Write("agents/sound.md", AgentText.Of("sound", "## When to use\n\n- A beam is dry\n- Do not use for open seams; use torn instead.\n- Do not use for rain; use nobody-there instead.\n"))
        .Write("agents/torn.md", AgentText.Of("torn", "## When to use\n\n- A seam is open\n", "tools: Read"))
        .Write("agents/gone.md", AgentText.Of("gone", "Once more.\n"))
        .Commit("Change three").Tag("v1")
        .Move("agents/former.md", "agents/latter.md").Write("agents/latter.md", AgentText.Of("former").Replace("name: former", "name: latter", StringComparison.Ordinal))
        .Delete("agents/gone.md")
        .Write("agents/odd.md", "---\nname: odd\ndescription: Use it: for odd work\n---\n\nDo odd work.\n")
        .Commit("Move, remove and add");

    /// <summary>The site in which nothing fails.</summary>
    public TornSite Whole { get; private set; } = new([], [], []);

    public async ValueTask InitializeAsync() => Whole = await SiteOf((_, _) => { });

    public ValueTask DisposeAsync()
    {
        Repository.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Fails where a part is made of a file. What cannot be read as an agent cannot be read again as a version of one.</summary>
    public static Action<string, string> FaultIn(string what, string path) => (part, file) =>
    {
        if (file == path && (part == what || (what == "agent" && part == "history")))
            throw new InvalidOperationException("Torn");
    };

    /// <param name="making">Told of each part before it is made.</param>
    public async Task<TornSite> SiteOf(Action<string, string> making)
    {
        var parts = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        void Told(string what, string path)
        {
            parts[what] = true;
            making(what, path);
        }
        var nothing = new Cache("program", _ => null, (_, _) => { });
        var catalog = TestCatalog.Of(new CatalogRequest(Repository.Path) { Title = "Team", Making = Told, Cache = nothing });
        var (files, guard) = (new ConcurrentDictionary<string, string>(StringComparer.Ordinal), new Guard(Told));
        await SiteFiles.Render(catalog, new("https://agents.example/"), guard, file => files[file.Path] = Encoding.UTF8.GetString(file.Content.Span), TestContext.Current.CancellationToken);
        return new(new(files, StringComparer.Ordinal), [.. catalog.Findings.Where(finding => finding.Rule == Rules.InternalFault), .. guard.Faults], [.. parts.Keys]);
    }
}
