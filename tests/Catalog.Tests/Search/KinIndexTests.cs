using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

/// <summary>Which agents are kin to a word that none of them says.</summary>
public sealed class KinIndexTests
{
    private static readonly SearchDocument[] Agents =
    [
        SearchDocumentOf.Agent("cook", "Plans dinners and cooks soups, roasts and cakes."),
        SearchDocumentOf.Agent("mechanic", "Repairs engines, brakes and gearboxes of cars."),
        SearchDocumentOf.Agent("gardener", "Plants flowers, prunes trees and waters the lawn."),
    ];

    [Theory]
    [InlineData("kitchen", "cook")]
    [InlineData("recipe", "cook")]
    [InlineData("truck", "mechanic")]
    [InlineData("vehicle", "mechanic")]
    [InlineData("rose", "gardener")]
    [InlineData("seed", "gardener")]
    [InlineData("lastwagen", "mechanic")]
    [InlineData("küche", "cook")]
    [InlineData("camión", "mechanic")]
    [InlineData("料理", "cook")]
    public void A_word_is_nearest_to_the_agent_of_that_meaning(string word, string agent)
    {
        var term = Assert.Single(Of(Agents).Terms, term => term.Word == Catalog.Core.Text.Stemmer.Of(Catalog.Core.Text.Folding.Fold(word)));
        Assert.Equal(agent, Agents[term.Postings.MaxBy(posting => posting.Near).Agent].Name);
        Assert.InRange(term.Mass, 1, 91);
    }

    [Fact]
    public void The_opening_of_a_body_speaks_for_its_agent_and_what_stands_further_down_does_not()
    {
        SearchDocument[] agents =
        [
            SearchDocumentOf.Agent("zzqqx", "", "Repairs engines and brakes of cars."),
            SearchDocumentOf.Agent("zzqqy", "", "Plants flowers and waters the lawn."),
            SearchDocumentOf.Agent("zzqqz", "", string.Concat(Enumerable.Repeat("Plants flowers and waters the lawn. ", 25)) + "Repairs engines and brakes of cars."),
        ];
        Assert.Equal([0], Assert.Single(Of(agents).Terms, term => term.Word == "truck").Postings.Select(posting => posting.Agent));
    }

    [Fact]
    public void Of_many_agents_a_word_keeps_the_nearest()
    {
        var many = Enumerable.Range(0, 60).Select(number => SearchDocumentOf.Agent($"{(number < 10 ? "cook" : "mechanic")}-{number}", Agents[number < 10 ? 0 : 1].Description)).ToArray();
        var terms = Of(many).Terms;
        Assert.All(terms, term => Assert.InRange(term.Postings.Count, 0, KinIndex.MostAgents));
        Assert.Equal(Enumerable.Range(0, 10), Assert.Single(terms, term => term.Word == "kitchen").Postings.Select(posting => posting.Agent));
    }

    [Fact]
    public void Copies_of_one_agent_take_no_place_from_others()
    {
        var many = Enumerable.Range(0, 60).Select(number => SearchDocumentOf.Agent($"cook-{number}", Agents[0].Description) with { Twins = number < 30 ? "cook-0" : null })
            .Append(Agents[1]).Append(Agents[2]).ToArray();
        var kitchen = Assert.Single(Of(many).Terms, term => term.Word == "kitchen").Postings;
        Assert.Equal(30 + KinIndex.MostAgents - 1, kitchen.Count);
        Assert.Equal(30, kitchen.Count(posting => posting.Agent < 30));
    }

    [Fact]
    public void No_agents_have_no_kin() => Assert.Empty(Of([]).Terms);

    [Fact]
    public void The_words_that_come_along_are_stems_in_order_each_with_a_vector()
    {
        var vectors = WordVectors.Shipped;
        Assert.Equal(vectors.Words.Distinct().Order(StringComparer.Ordinal), vectors.Words);
        Assert.InRange(vectors.Words.Count, 15_000, 40_000);
        Assert.All(Enumerable.Range(0, vectors.Words.Count), number => Assert.InRange(vectors.Length(number), WordVectors.Largest, WordVectors.Largest * Math.Sqrt(WordVectors.Dimensions)));
        Assert.All(Enumerable.Range(0, vectors.Words.Count), number => Assert.NotEqual(0, vectors.Mass(number)));
        Assert.Equal(-1, vectors.NumberOf("zzqqxxyy"));
    }

    [Fact]
    public async Task A_task_whose_words_no_agent_says_is_answered_by_kin_and_says_which_word_brought_it()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            const { hits } = await AgentCatalog.find("the truck makes a strange noise", { limit: 1 });
            return [hits[0].slug, hits[0].field, hits[0].near.some(({ word }) => word === "truck")];
            """);
        Assert.Equal("""["mechanic","meaning",true]""", answer.GetRawText());
    }

    [Theory]
    [InlineData("unser lastwagen macht seltsame geräusche", "mechanic")]
    [InlineData("qué puedo cocinar con patatas", "cook")]
    [InlineData("一週間の料理を考えて", "cook")]
    public async Task A_task_in_another_language_is_answered_as_far_as_its_words_are_known(string task, string agent)
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask($$"""return (await AgentCatalog.find("{{task}}", { limit: 1 })).hits.map(({ slug }) => slug);""");
        Assert.Equal($"[\"{agent}\"]", answer.GetRawText());
    }

    [Fact]
    public async Task The_browser_reads_the_kin_that_the_build_wrote()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""return (await AgentCatalog.find("zzqqxxyy kitchen", { limit: 3 })).hits.map(({ slug, score }) => [slug, score > 0]);""");
        Assert.Equal("cook", answer.EnumerateArray().First().EnumerateArray().First().GetString());
    }

    [Theory]
    [InlineData("plates", "[]")]
    [InlineData("engimes", "[\"engines\"]")]
    [InlineData("die engimes sind nicht da", "[]")]
    [InlineData("éngimes", "[]")]
    public async Task A_word_that_people_say_is_not_offered_as_a_slip_of_the_pen(string word, string offered)
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask($$"""return (await AgentCatalog.find("{{word}}", { limit: 1 })).corrections.map(({ to }) => to);""");
        Assert.Equal(offered, answer.GetRawText());
    }

    [Fact]
    public async Task A_letter_that_is_doubled_is_the_likeliest_slip_of_the_pen()
    {
        using var site = new BrowserSite([SearchDocumentOf.Agent("turner", "The turning of wood."), SearchDocumentOf.Agent("tuner", "The tuning of engines.")]);
        var answer = await site.Ask("""return (await AgentCatalog.find("tunning", { limit: 1 })).corrections.map(({ to }) => to);""");
        Assert.Equal("[\"tuning\"]", answer.GetRawText());
    }

    [Fact]
    public async Task What_is_near_is_named_by_the_words_that_name_something_as_they_were_typed()
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask("""
            const named = async (text) => (await AgentCatalog.find(text, { limit: 1 })).hits[0].near.map(({ word }) => word);
            return [await named("everybody in our KÜCHE is without soups"), await named("der Lastwagen und das Getriebe"), await named("tell five people about the brakes of the old truck")];
            """);
        Assert.Equal("""[["KÜCHE"],["Lastwagen"],["truck"]]""", answer.GetRawText());
    }

    [Theory]
    [InlineData("asdf qwer zxcv")]
    [InlineData("grafana dashboard alerts and traces")]
    public async Task Little_kinship_is_no_answer_or_a_poor_one(string task)
    {
        using var site = new BrowserSite(Agents);
        var answer = await site.Ask($$"""return (await AgentCatalog.find("{{task}}", { limit: 1 })).isPoor;""");
        Assert.Equal("true", answer.GetRawText());
    }

    private static KinIndex Of(IReadOnlyList<SearchDocument> documents) =>
        KinIndex.Of(DocumentStems.Of(documents, TestContext.Current.CancellationToken), [.. documents.Select(document => document.Twins ?? document.Slug)], WordVectors.Shipped, new HashSet<string>(StringComparer.Ordinal), TestContext.Current.CancellationToken);
}
