using Catalog.Core.Parsing;
using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class BrowserFinderTests
{
    private static readonly IReadOnlyList<SearchDocument> Agents =
    [
        SearchDocumentOf.Agent("migration-reviewer", "Reviews SQL migrations.") with
        {
            Situated = [new(Verdict.Use, "A schema changes", 4, null, null), new(Verdict.Use, "A migration waits for review", 5, null, null), new(Verdict.Avoid, "Writing a new migration", 6, null, "migration-writer")],
        },
        SearchDocumentOf.Agent("migration-writer", "Writes SQL migrations.") with
        {
            Situations = ["Writing a new migration"],
            Situated = [new(Verdict.Use, "A table needs a column", 9, null, null), new(Verdict.Avoid, "Writing a new migration", 6, "migration-reviewer", "migration-writer")],
        },
        SearchDocumentOf.Agent("incident-guide", "Leads people through an outage.") with { Format = "claude-skill" },
        SearchDocumentOf.Agent("incident-responder", "Helps during an outage at night."),
        SearchDocumentOf.Agent("quality-tester", "Tests forms by hand.") with { Slug = "a-tester", Twins = "a-tester" },
        SearchDocumentOf.Agent("quality-tester", "Tests forms by hand.") with { Slug = "b-tester", Twins = "a-tester" },
    ];

    [Fact]
    public async Task The_promise_holds_the_agents_with_the_sentence_that_matched_best_first()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("return AgentCatalog.which('a migration waits for review', { limit: 1 });");
        Assert.Equal("""[{"slug":"migration-reviewer","name":"migration-reviewer","verdict":"use","situation":"A migration waits for review","line":5}]""", answer.GetRawText());
    }

    [Fact]
    public async Task Who_declines_a_task_comes_after_the_agent_that_it_sends_to()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            await AgentCatalog.which("");
            const { answers } = await AgentCatalog.finder.answers("writing a new migration", { limit: 2 });
            return answers.map(({ hit, sentBy, against }) => [hit.slug, sentBy.map(({ from }) => from), against ? against.to : ""]);
            """);
        Assert.Equal("""[["migration-writer",["migration-reviewer"],""],["migration-reviewer",[],"migration-writer"]]""", answer.GetRawText());
    }

    [Fact]
    public async Task An_agent_comes_before_a_skill_that_fits_as_well_unless_they_are_on_a_par()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            const par = async (isSkillsToo) => (await AgentCatalog.which("outage", { limit: 2, isSkillsToo })).map(({ slug }) => slug);
            return [await par(false), await par(true)];
            """);
        Assert.Equal("""[["incident-responder","incident-guide"],["incident-guide","incident-responder"]]""", answer.GetRawText());
    }

    [Fact]
    public async Task An_agent_is_found_by_what_the_skills_of_its_kit_know()
    {
        static SearchDocument Member(string name, string description, string? kit) => SearchDocumentOf.Agent(name, description) with { Kit = kit };
        using var site = new BrowserSite(
        [
            Member("shop-keeper", "Handles payments of a shop.", "plugins/shop"),
            Member("refund-rules", "Says how refunds of payments are made.", "plugins/shop") with { Format = "claude-skill" },
            Member("tax-adviser", "Handles taxes and payments and refunds abroad of workers.", null),
        ]);
        var answer = await site.Ask("""
            const names = async (options) => (await AgentCatalog.find("how are refunds of our payments made please", options)).hits.map(({ name }) => name);
            return [await names({ isAgentsFirst: false }), await names({ isAgentsFirst: true })];
            """);
        Assert.Equal("refund-rules", answer[0][0].GetString());
        Assert.Equal("shop-keeper", answer[1].EnumerateArray().First(name => name.GetString() != "refund-rules").GetString());
    }

    [Fact]
    public async Task Copies_of_one_agent_are_one_answer_with_its_variants()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            await AgentCatalog.which("");
            const { answers } = await AgentCatalog.finder.answers("test a form");
            return answers.map(({ hit }) => [hit.slug, hit.variants.map(({ slug }) => slug)]);
            """);
        Assert.Equal("""[["a-tester",["b-tester"]]]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_whole_word_marks_itself_and_its_forms_and_no_word_that_goes_on()
    {
        using var site = new BrowserSite([SearchDocumentOf.Agent("unity-developer", "Makes games in Unity."), SearchDocumentOf.Agent("tester", "Writes unit tests; units come first.")]);
        var answer = await site.Ask("return Promise.all(['unit', 'unit tests', 'unity'].map(async (text) => [...(await AgentCatalog.find(text)).marks].sort()));");
        Assert.Equal("""[["unit","units"],["tests","unit","units"],["unity"]]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_misspelt_word_of_a_task_is_said_as_it_was_typed()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            await AgentCatalog.which("");
            return (await AgentCatalog.finder.answers("Review a Migratoin")).found.corrections;
            """);
        Assert.Equal("""[{"from":"Migratoin","to":"migration"}]""", answer.GetRawText());
    }

    [Fact]
    public async Task A_task_that_is_near_to_nothing_has_no_answer()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("return [await AgentCatalog.which('zzqq xxyy'), await AgentCatalog.which('')];");
        Assert.Equal("[[],[]]", answer.GetRawText());
    }
}
