using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Site;
using Catalog.Site.Search;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class SearchFilesTests
{
    [Fact]
    public void A_small_catalog_has_one_script_beside_its_texts_situations_and_nearness()
    {
        var files = Write([SearchDocumentOf.Agent("reviewer", "Reviews code."), SearchDocumentOf.Agent("writer", "Writes notes.")]);
        Assert.Equal(["search/index.js", "search/near/0.js", "search/situations/0.js", "search/texts/0.js"], files.Select(file => file.Path).Where(path => !path.StartsWith("search/kin/", StringComparison.Ordinal) && !path.StartsWith("search/technologies/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_catalog_of_many_agents_keeps_the_nearest_of_each_word()
    {
        var documents = Enumerable.Range(0, 90).Select(number => SearchDocumentOf.Agent(number < 20 ? $"payment-{number}" : $"helper-{number}", "Looks after payments.")).ToArray();
        var card = Assert.Single(NearIndex.Of(DocumentStems.Of(documents, TestContext.Current.CancellationToken), FieldsOfWork.Shipped).Terms, term => term.Word == "card");
        Assert.Equal(NearIndex.MostAgents, card.Postings.Count);
        Assert.Equal(Enumerable.Range(0, 20), card.Postings.Where(posting => posting.Level == card.Postings.Max(other => other.Level)).Select(posting => posting.Agent));
        Assert.All(card.Postings, posting => Assert.StartsWith("payment", card.Links[posting.Link], StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_catalog_has_parts_of_which_none_grows_with_it()
    {
        var small = Write(Many(400)).Where(file => file.Path.StartsWith("search/terms/", StringComparison.Ordinal)).ToArray();
        var large = Write(Many(1600)).Where(file => file.Path.StartsWith("search/terms/", StringComparison.Ordinal)).ToArray();
        Assert.True(large.Length > 2 * small.Length);
        Assert.All(large, file => Assert.True(file.Content.Length < 60_000));
    }

    [Fact]
    public void A_word_that_many_agents_have_stands_in_a_part_of_its_own()
    {
        var terms = Write(Many(1600)).Where(file => file.Path.StartsWith("search/terms/", StringComparison.Ordinal)).Select(Text).ToArray();
        Assert.Contains(terms, text => text.Contains("[\"0agent\",", StringComparison.Ordinal));
        // Rare words stand before this one.
        Assert.Contains(terms, text => text.Contains("[\"0after\",", StringComparison.Ordinal));
        Assert.Contains(terms, text => text.Split(' ').Length > 20);
    }

    [Fact]
    public void The_same_agents_in_any_order_give_the_same_bytes()
    {
        var documents = Many(200);
        var forwards = Write(documents);
        var backwards = Write([.. documents.Reverse()]);
        Assert.Equal(forwards.Select(Text), backwards.Select(Text));
    }

    [Fact]
    public void Every_file_is_a_script_that_hands_over_parts_and_cannot_end_a_script_element()
    {
        var files = Write([SearchDocumentOf.Agent("</script><b>", "A \"quoted\" \\ text\u2028 with <script> in it", "line\n</script>\r\n\0")]);
        Assert.All(files, file =>
        {
            Assert.StartsWith("AgentCatalog.part(\"", Text(file), StringComparison.Ordinal);
            Assert.DoesNotContain("<", Text(file), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_names_of_a_config_are_searched_by_their_other_spellings()
    {
        using var folder = new TestFolder().Write("catalog.yml", "technologies:\n  Ledgerly: LDG\n").Write("agents/clerk.md", "---\nname: clerk\ndescription: Books with Ledgerly.\n---\nBooks.\n");
        var files = SearchFiles.Write(TestCatalog.Of(folder), new Guard(), TestContext.Current.CancellationToken);
        Assert.Contains("ldg", Text(files[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_catalog_has_an_index_too() =>
        Assert.Contains("\"agents\":0", Text(Assert.Single(Write([]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, " ")]
    [InlineData(45, "O")]
    [InlineData(46, "P!")]
    [InlineData(2115, "~O")]
    [InlineData(2116, "PP!")]
    public void Numbers_are_written_low_digit_first(int number, string written) =>
        Assert.Equal(written, new StringBuilder().AppendNumber(number).ToString());

    [Fact]
    public void A_sorted_word_list_says_only_what_differs()
    {
        var words = new FrontCoding();
        foreach (var word in (string[])["test", "tested", "tests", "type"])
            words.Append(word);
        Assert.Equal("0test 4ed 4s 1ype", words.ToString());
    }

    private static IReadOnlyList<OutputFile> Write(IReadOnlyList<SearchDocument> documents) =>
        SearchFiles.Write(documents, Synonyms.Default, TestContext.Current.CancellationToken);

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);

    /// <summary>Agents that share most words, each with some of its own.</summary>
    internal static IReadOnlyList<SearchDocument> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(number => SearchDocumentOf.Agent(
            $"agent-{number}",
            $"Looks after module{number} and its tests.",
            string.Join(' ', Enumerable.Range(number % 50, 60).Select(word => $"topic{word}")),
            $"group {number % 7}"))];
}
