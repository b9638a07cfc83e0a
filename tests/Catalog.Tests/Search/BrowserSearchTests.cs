using System.Text.Json;
using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class BrowserSearchTests
{
    private static readonly IReadOnlyList<SearchDocument> Agents =
    [
        SearchDocumentOf.Agent("code-reviewer", "Reviews code for quality and security.", "Reads a pull request line by line.", "quality") with { Tools = ["Read", "Bash"], Rights = ["read", "execute"], Model = "opus", FormerNames = ["lint-master"] },
        SearchDocumentOf.Agent("react-specialist", "Builds React components and tests them.", "Knows hooks and Node.js.", "frontend") with { Tools = ["Read"], Rights = ["read"], Model = "sonnet" },
        SearchDocumentOf.Agent("kubernetes-specialist", "Runs Kubernetes clusters.", "Pod security, networking.", "infra") with { Tools = ["Bash"], Rights = ["execute"], Model = "sonnet" },
        SearchDocumentOf.Agent("csharp-developer", "Writes C# for .NET services.", "Async streams. CI/CD pipelines.", "backend"),
        SearchDocumentOf.Agent("penetration-tester", "Attacks systems before others do.", "Penetration testing reports.", "quality"),
        SearchDocumentOf.Agent("powershell-expert", "Automates Windows.", "Scripts in PowerShell 5.1.", "infra"),
        SearchDocumentOf.Agent("traducteur", "Traduit en été, naïvement.", "検索エンジンの設計", "words") with { Headings = ["Glossary"], Situations = ["when a brochure is translated"], Technologies = ["DeepL"] },
    ];

    /// <summary>A query and the slugs that it gives, best first; with <c>…</c> others may follow.</summary>
    private static readonly IReadOnlyList<(string Query, string Slugs)> Expected =
    [
        ("code-reviewer", "code-reviewer …"),
        ("code reviewer", "code-reviewer …"),
        ("revi", "code-reviewer …"),
        ("k", "kubernetes-specialist …"),
        ("kubernets", "kubernetes-specialist …"),
        ("ubernetes", "kubernetes-specialist"),
        ("reviewed", "code-reviewer …"),
        ("k8s", "kubernetes-specialist"),
        ("pentest", "penetration-tester …"),
        ("c#", "csharp-developer"),
        (".net", "csharp-developer …"),
        ("ci/cd", "csharp-developer"),
        ("nodejs", "react-specialist"),
        ("node.js", "react-specialist"),
        ("power shell", "powershell-expert"),
        ("powershell 5.1", "powershell-expert"),
        ("ETE", "traducteur"),
        ("検索", "traducteur"),
        ("lint master", "code-reviewer …"),
        ("brochures", "traducteur"),
        ("security", "code-reviewer kubernetes-specialist"),
        ("security -kubernetes", "code-reviewer"),
        ("+security +pod", "kubernetes-specialist"),
        ("\"pull request\"", "code-reviewer"),
        ("\"request pull\"", ""),
        ("\"pull request", "code-reviewer"),
        ("specialist -\"react components\"", "kubernetes-specialist"),
        ("spec*", "react-specialist kubernetes-specialist"),
        ("reakt~1", "react-specialist"),
        ("model:opus", "code-reviewer"),
        ("MODEL:Sonnet right:execute", "kubernetes-specialist"),
        ("tool:bash tool:read", "code-reviewer"),
        ("category:quality category:frontend", "react-specialist code-reviewer penetration-tester"),
        ("specialist -model:sonnet", ""),
        ("right:exec* specialist", "kubernetes-specialist"),
        ("zzzzqqqq", ""),
        ("", ""),
        ("(?:[+*\\", ""),
    ];

    [Fact]
    public async Task Queries_find_what_they_mean()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask($$"""
            const slugs = [];
            for (const query of {{JsonSerializer.Serialize(Expected.Select(item => item.Query))}})
              slugs.push((await AgentCatalog.search(query, { limit: 7 })).map((hit) => hit.slug).join(" "));
            return slugs;
            """);
        Assert.All(Expected.Zip(answer.EnumerateArray()), pair =>
        {
            var ((query, slugs), found) = pair;
            if (slugs.EndsWith(" …", StringComparison.Ordinal))
                Assert.Equal((query, slugs[..^2]), (query, found.GetString()!.Split(' ')[0]));
            else
                Assert.Equal((query, slugs), (query, found.GetString()));
        });
    }

    [Theory]
    [InlineData("reviewer", "name")]
    [InlineData("clusters", "description")]
    [InlineData("brochure", "situations")]
    [InlineData("glossary", "headings")]
    [InlineData("deepl", "technologies")]
    [InlineData("networking", "body")]
    public async Task A_result_says_which_field_matched(string query, string field)
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask($"return AgentCatalog.search({JsonSerializer.Serialize(query)}, {{ limit: 1 }});");
        Assert.True(answer.ValueKind == JsonValueKind.Array, answer.GetRawText());
        var hit = Assert.Single(answer.EnumerateArray());
        Assert.Equal(field, hit.GetProperty("field").GetString());
        Assert.Equal(["slug", "name", "score", "field"], hit.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_task_in_everyday_words_finds_what_it_is_near_to_and_says_so()
    {
        using var site = new BrowserSite([.. Agents, SearchDocumentOf.Agent("postmaster", "Watches email deliverability for us.")]);
        var answer = await site.Ask("""
            const found = await AgentCatalog.find("our newsletter lands in the spam folder", { limit: 3 });
            const [hit] = found.hits;
            return [hit.slug, hit.field, hit.near.find(({ word }) => word === "spam").to];
            """);
        Assert.Equal("""["postmaster","meaning","email deliverability"]""", answer.GetRawText());
    }

    [Fact]
    public async Task Whoever_says_all_that_is_asked_is_found_by_words_alone()
    {
        using var site = new BrowserSite([.. Agents, SearchDocumentOf.Agent("spam-reader", "Reads spam and newsletters."), SearchDocumentOf.Agent("postmaster", "Watches email deliverability.")]);
        var answer = await site.Ask("""
            const found = await AgentCatalog.find("spam newsletters");
            return found.hits.map((hit) => [hit.slug, hit.near.length]);
            """);
        Assert.Equal("""[["spam-reader",0]]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_catalog_in_many_parts_is_searched_like_one_in_a_single_script()
    {
        using var site = new BrowserSite(SearchFilesTests.Many(900));
        var answer = await site.Ask("""
            const find = async (query) => (await AgentCatalog.search(query, { limit: 1 }))[0].slug;
            return [await find("module731"), await find("tests of module444"), await find("agent 12"), await find("\"after module8 and\"")];
            """);
        Assert.Equal(["agent-731", "agent-444", "agent-12", "agent-8"], answer.EnumerateArray().Select(slug => slug.GetString()));
    }

    [Fact]
    public async Task A_name_typed_apart_is_found_though_many_words_begin_alike()
    {
        var alike = SearchDocumentOf.Agent("list", "Lists.", string.Join(' ', Enumerable.Range(0, 700).Select(number => $"code{number}")));
        using var site = new BrowserSite(SearchFilesTests.Many(900).Append(alike).Append(SearchDocumentOf.Agent("codereviewer", "Looks at changes.")).ToArray());
        var answer = await site.Ask("return (await AgentCatalog.search('code reviewer', { limit: 1 })).map(({ slug }) => slug);");
        Assert.Equal("""["codereviewer"]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_misspelt_word_is_said_and_filters_that_leave_nothing_are_named()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            await AgentCatalog.searchReady;
            await AgentCatalog.load("theme/js/search-results.js");
            const typo = await AgentCatalog.find("kuberntes securty");
            const empty = await AgentCatalog.find("security model:sonnet tool:read");
            const counts = await AgentCatalog.results.countsOf(await AgentCatalog.find("specialist"));
            return {
              corrected: AgentCatalog.results.corrected(typo, "kuberntes securty"),
              relief: AgentCatalog.results.relief(empty).map(({ filter, total }) => filter + " " + total),
              tools: counts.tool.map(({ value, count }) => value + " " + count),
            };
            """);
        Assert.Equal("""{"corrected":"kubernetes security","relief":["model:sonnet 1","tool:read 1"],"tools":["Bash 1","Read 1"]}""", answer.GetRawText());
    }

    [Fact]
    public async Task A_name_with_a_wrong_missing_or_late_first_letter_is_found()
    {
        using var site = new BrowserSite(SearchFilesTests.Many(900).Append(SearchDocumentOf.Agent("kubernetes-keeper", "Looks after clusters.")).ToArray());
        var answer = await site.Ask("""
            const find = async (query) => (await AgentCatalog.search(query, { limit: 1 })).map(({ slug }) => slug)[0];
            return [await find("gubernetes"), await find("ubernetes"), await find("ukbernetes"), await find("xkubernetes")];
            """);
        Assert.All(answer.EnumerateArray(), slug => Assert.Equal("kubernetes-keeper", slug.GetString()));
    }

    [Fact]
    public async Task Hostile_queries_are_only_text()
    {
        using var site = new BrowserSite([.. Agents, SearchDocumentOf.Agent("<img src=x onerror=alert(1)>", "<b>bold</b> claims", "</script>")]);
        var answer = await site.Ask("""
            await AgentCatalog.load("theme/js/search-words.js");
            await AgentCatalog.searchReady;
            await AgentCatalog.load("theme/js/search-results.js");
            const long = await AgentCatalog.search("zq yq ".repeat(2500));
            const found = await AgentCatalog.find("<img src=x onerror=");
            const name = AgentCatalog.results.element("h2", {}, ...AgentCatalog.results.marked(found.hits[0].name, found.marks));
            document.body.append(...AgentCatalog.results.content(found.hits[0], found.marks, name));
            return [long.length, found.hits[0].name, document.querySelectorAll("img, b").length, document.querySelectorAll("mark").length];
            """);
        Assert.Equal("""[0,"<img src=x onerror=alert(1)>",0,4]""", answer.GetRawText().Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_scripts_of_the_site_are_loaded()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            const refused = [];
            for (const path of ["https://example.org/x.js", "search/../../x.js", "//example.org/x.js", "data:text/javascript,1", "ask.js"])
              await AgentCatalog.load(path).catch((error) => refused.push(error.name));
            return refused;
            """);
        Assert.Equal(["TypeError", "TypeError", "TypeError", "TypeError", "TypeError"], answer.EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Without_its_index_the_search_says_so_and_tries_again_when_asked_again()
    {
        using var site = new BrowserSite(Agents);
        site.Delete("search/index.js");
        var answer = await site.Ask("""
            const failed = [];
            for (let i = 0; i < 2; i++) await AgentCatalog.search("review").catch((error) => failed.push(error.message));
            return failed;
            """);
        Assert.Equal(["Could not load search/index.js", "Could not load search/index.js"], answer.EnumerateArray().Select(message => message.GetString()));
    }
}
