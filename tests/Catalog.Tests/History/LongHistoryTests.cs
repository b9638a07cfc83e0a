using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Site.Exports;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Histories longer than what is held, or read, of them.</summary>
public sealed class LongHistoryTests : IDisposable
{
    private readonly TestFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Beyond_two_thousand_versions_the_oldest_are_listed_without_their_text_and_told()
    {
        Git.Run(place.Path, "init", "-q", "-b", "main");
        Git.Run(place.Path, Story(2_003, "agents/ant.md", version => $"---\nname: ant\ndescription: Works.\n---\n\nState {version} of it.\n"), ["fast-import", "--quiet"]);
        var catalog = TestCatalog.Of(new CatalogRequest(place.At(".git")));

        var versions = catalog.Named("ant").Versions;
        Assert.Equal(2_003, versions.Count);
        Assert.Equal([3, 2, 1], versions.Where(version => version.TextState == TextState.Cut).Select(version => version.Number));
        Assert.All(versions.Where(version => version.TextState == TextState.Cut), version => Assert.Equal((false, ""), (version.HasText, version.Content.Text)));
        Assert.Equal("What changed could not be told", versions[^4].Summary);
        Assert.NotEqual("What changed could not be told", versions[^5].Summary);
        Assert.Equal("agents/ant.md: The first 3 of 2003 versions are listed without their text: the history is longer than what is read of one", Assert.Single(catalog.Findings.Where(finding => finding.Rule.Id == "AC172").Select(finding => $"{finding.Path}: {finding.Message}")));
        var texts = Encoding.UTF8.GetString(VersionTexts.Of("ant", versions).Content.Span);
        Assert.Contains("State 3 of it.", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("State 2 of it.", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_agents_together_are_too_many_each_is_read_less()
    {
        Assert.Equal(HistoryBudget.MostOfOne, HistoryBudget.Of([1_000, 2_000]).OfOne);
        var tight = HistoryBudget.Of([.. Enumerable.Repeat(40_000_000L, 50), 5]);

        Assert.InRange(tight.OfOne * 50, HistoryBudget.MostOfAll / 2, HistoryBudget.MostOfAll);
        var states = Enumerable.Range(0, 40).Select(place => new FileState(null!, place, "agents/a.md", $"{place}")).ToList();
        Assert.Equal((int)(tight.OfOne / 1_000_000), tight.Read(states, _ => 1_000_000));
        Assert.Equal(1, tight.Read(states, _ => int.MaxValue));
    }

    [Fact]
    public void What_was_put_away_comes_back_as_it_was()
    {
        var shelf = new TextShelf();
        foreach (var path in TestFolder.FilesOf(Root.At("input")).Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var definition = AgentReader.Read(SourceText.Decode(File.ReadAllBytes(Root.At("input/" + path))), path, AgentFormats.For(path) ?? ClaudeAgent.Format);
            var content = shelf.Put(definition, new([], [], [], [], []));

            Assert.Equal((definition.Text, "", definition.Name, 0), (content.Text, content.Facts.Text, content.Facts.Name, content.Facts.Sections.Count));
            Assert.Equal((definition.Text, definition.Body), (content.Definition.Text, content.Definition.Body));
            Assert.Equal(definition.Sections.Select(Told), content.Definition.Sections.Select(Told));
            Assert.True(content.Definition.SaysTheSameAs(definition));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("a\n\na\n")]
    public void Any_text_comes_back_from_the_shelf(string text) => Assert.Equal((text, text), (new TextShelf().Put(text)(), new TextShelf().Put(text)()));

    [Fact]
    public void A_text_that_was_let_go_is_read_again()
    {
        Git.Run(place.Path, "init", "-q", "-b", "main");
        Git.Run(place.Path, Story(60, "agents/ant.md", version => $"State {version}.\n" + new string('x', 900_000)), ["fast-import", "--quiet"]);
        using var repository = GitRepository.Find(place.At(".git"), null, "git", TestContext.Current.CancellationToken);
        var blobs = new Blobs(repository.Source);
        var ids = Git.Run(place.Path, "log", "--format=%H", "--reverse").Split('\n').Select(commit => Git.Run(place.Path, "rev-parse", commit + ":agents/ant.md")).ToList();

        blobs.Prefetch(ids, TestContext.Current.CancellationToken);

        Assert.True(blobs.HasLetGo);
        Assert.Equal("State 0.", blobs[ids[0]]?.Text.Split('\n')[0]);
        Assert.Equal(["State 0.", "State 59.", "State 30."], new[] { 0, 59, 30 }.Select(place => blobs[ids[place]]?.Text.Split('\n')[0]));
        Assert.All(ids, id => Assert.InRange(blobs.LengthOf(id), 900_000, 900_100));
        Assert.Equal(-1, blobs.LengthOf(new string('0', 40)));
    }

    private static (string, int, string) Told(Section section) => (section.Title, section.Line, section.Text.ToString());

    internal static string Story(int versions, string path, Func<int, string> text)
    {
        var story = new StringBuilder();
        for (var version = 0; version < versions; version++)
        {
            var bytes = Encoding.UTF8.GetByteCount(text(version));
            story.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\nauthor Ada <a@example.org> {1_700_000_000 + version * 60} +0000\ncommitter Ada <a@example.org> {1_700_000_000 + version * 60} +0000\ndata 1\nx\nM 100644 inline {path}\ndata {bytes}\n{text(version)}\n");
        }
        return story.ToString();
    }
}
