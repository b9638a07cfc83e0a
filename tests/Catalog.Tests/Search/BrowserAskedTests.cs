using System.Text.Json;
using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

/// <summary>What a query asks, what it refuses, and what of it no agent knows.</summary>
public sealed class BrowserAskedTests
{
    private static readonly IReadOnlyList<SearchDocument> Agents =
    [
        SearchDocumentOf.Agent("kubernetes-specialist", "Deploys services to Kubernetes clusters on AWS.") with { Technologies = ["Kubernetes", "AWS"] },
        SearchDocumentOf.Agent("cloud-architect", "Deploys services to AWS.", "Kubernetes where it has to be.") with { Technologies = ["AWS"] },
        SearchDocumentOf.Agent("react-specialist", "Builds React components of a website."),
        SearchDocumentOf.Agent("web-developer", "Builds a website with any framework.", "React, Vue, Java."),
        SearchDocumentOf.Agent("golang-pro", "Writes services in Go.") with { Technologies = ["Go"] },
        SearchDocumentOf.Agent("prompt-engineer", "Improves prompts of models."),
        SearchDocumentOf.Agent("change-reader", "Reads every PR of the team.", "A pull request is read twice."),
        SearchDocumentOf.Agent("data-researcher", "Looks for patterns in figures.") with { Technologies = ["R", "Python"] },
        SearchDocumentOf.Agent("release-manager", "Deployment of releases."),
        SearchDocumentOf.Agent("iot-engineer", "Connects sensors by Zigbee."),
        SearchDocumentOf.Agent("test-automator", "Writes tests for login pages and forms; passwords too."),
        SearchDocumentOf.Agent("rust-engineer", "Writes parsers in Rust."),
    ];

    /// <summary>A query, the words of it that are refused, and the agent that comes first.</summary>
    private static readonly IReadOnlyList<(string Query, string Refused, string First)> Refusing =
    [
        ("deploy to aws, not kubernetes", "kubernetes", "cloud-architect"),
        ("deploy to aws without kubernetes", "kubernetes", "cloud-architect"),
        ("deploy to aws instead of kubernetes", "kubernetes", "cloud-architect"),
        ("deploy services, but not to k8s", "k8s", "cloud-architect"),
        ("instead of react use any framework for a website", "react", "web-developer"),
        ("build a website without React or Vue", "React Vue", "web-developer"),
        ("we don't want to use react for the website", "react", "web-developer"),
        ("website bauen, nicht mit react", "react", "web-developer"),
        ("services auf aws ohne kubernetes", "kubernetes", "cloud-architect"),
        ("des services sur aws sans kubernetes", "kubernetes", "cloud-architect"),
        ("un website en el framework, no en react", "react", "web-developer"),
        ("write parsers, not services", "services", "rust-engineer"),
        ("write services, not parsers", "parsers", "golang-pro"),
        ("the tests do not run", "", "test-automator"),
        ("log in without passwords", "", "test-automator"),
        ("no-code website", "", "web-developer"),
        ("website -react", "", ""),
    ];

    /// <summary>A query and the agent that comes first.</summary>
    private static readonly IReadOnlyList<(string Query, string First)> Short =
    [
        ("go", "golang-pro"),
        ("how to go", "golang-pro"),
        ("R", "data-researcher"),
        ("PR", "change-reader"),
        ("read my PR", "change-reader"),
        ("pro", "golang-pro"),
        ("prom", "prompt-engineer"),
        ("kube", "kubernetes-specialist"),
        ("deploy releases", "release-manager"),
    ];

    /// <summary>A query, the words of it that no agent knows, and what is marked.</summary>
    private static readonly IReadOnlyList<(string Query, string Missing, string Marks)> Unknown =
    [
        ("a parser in zig", "zig", "parsers"),
        ("write a parser in Nim or Haskell", "Nim Haskell", "parsers writes"),
        ("deploy kubernetes", "", "deployment deploys kubernetes"),
        ("our parsers broke in 2019", "", "parsers"),
        ("zigb", "", "zigbee"),
        ("ohne parsers deploy", "", "deployment deploys parsers"),
    ];

    [Fact]
    public async Task A_word_that_is_refused_lifts_no_agent_and_is_said()
    {
        var answers = await Ask(Refusing.Select(row => row.Query), "[found.refused.join(' '), found.hits[0] ? found.hits[0].slug : '']");
        Assert.Equal(Refusing, Refusing.Zip(answers, (row, answer) => (row.Query, answer[0].GetString()!, answer[1].GetString()!)));
    }

    [Fact]
    public async Task A_short_word_stands_for_itself_before_it_begins_others()
    {
        var answers = await Ask(Short.Select(row => row.Query), "[found.hits[0] ? found.hits[0].slug : '']");
        Assert.Equal(Short, Short.Zip(answers, (row, answer) => (row.Query, answer[0].GetString()!)));
    }

    [Fact]
    public async Task A_technology_that_no_agent_knows_is_named_and_not_taken_for_another()
    {
        var answers = await Ask(Unknown.Select(row => row.Query), "[found.missing.join(' '), [...found.marks].sort().join(' ')]");
        Assert.Equal(Unknown, Unknown.Zip(answers, (row, answer) => (row.Query, answer[0].GetString()!, answer[1].GetString()!)));
    }

    [Fact]
    public async Task Words_that_name_nothing_ask_nothing()
    {
        string[] queries = ["the", "how to", "which agent should I use", "wie kann ich das", "not kubernetes"];
        var answers = await Ask(queries, "[found.total, (await AgentCatalog.which(query)).length, AgentCatalog.results.summary(found, query)]");
        Assert.All(answers, answer =>
        {
            Assert.Equal((0, 0), (answer[0].GetInt32(), answer[1].GetInt32()));
            Assert.StartsWith("Nothing was asked", answer[2].GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_is_refused_and_what_no_agent_knows_stand_above_the_results()
    {
        var answers = await Ask(["services in haskell, not kubernetes"], "[AgentCatalog.results.summary(found, query)]");
        Assert.EndsWith(". No agent knows “haskell”. Not looked for, as asked: “kubernetes”.", Assert.Single(answers)[0].GetString(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JsonElement>> Ask(IEnumerable<string> queries, string read)
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask($$"""
            await AgentCatalog.searchReady;
            await AgentCatalog.load("theme/js/search-results.js");
            const answers = [];
            for (const query of {{JsonSerializer.Serialize(queries)}}) {
              const found = await AgentCatalog.find(query);
              answers.push({{read}});
            }
            return answers;
            """);
        Assert.True(answer.ValueKind == JsonValueKind.Array, answer.GetRawText());
        return [.. answer.EnumerateArray()];
    }
}
