using System.Text;
using System.Xml.Linq;
using Catalog.Site.Exports;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Each_commit_is_an_entry_by_meaning_with_an_id_that_stays()
    {
        using var repository = Story();
        var entry = Read(repository, null).Elements(Atom + "entry").First();
        Assert.Equal("Rights widened: a gained execute (Bash)", entry.Element(Atom + "title")!.Value);
        Assert.Equal($"urn:agent-catalog:commit:{repository.Head}", entry.Element(Atom + "id")!.Value);
        Assert.Equal("agents/a/history.html#v2", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("rights", entry.Element(Atom + "category")!.Attribute("term")!.Value);
    }

    [Fact]
    public void With_the_sites_address_every_link_is_absolute()
    {
        using var repository = Story();
        Assert.All(
            Read(repository, new Uri("https://example.org/site/")).Descendants(Atom + "link"),
            link => Assert.StartsWith("https://example.org/site/", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_are_left_out()
    {
        using var repository = new TestRepository().Write("agents/a.md", AgentText.With("name: a")).Commit("Ring the \u0007 bell");
        Assert.Contains("Ring the", Read(repository, null).Element(Atom + "entry")!.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_rights_opens_the_title_whatever_else_its_commit_changed()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: a")).Write("agents/b.md", AgentText.With("name: b\ntools: Read, Bash")).Commit("Add both")
            .Write("agents/a.md", AgentText.With("name: a\ncolor: red")).Write("agents/b.md", AgentText.With("name: b\ntools: Read")).Commit("Colour one, keep the other from commands");
        Assert.Equal("b: Lost Bash, and 1 more", Read(repository, null).Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Titles_of_sections_stand_without_marks_beside_the_stars_of_patterns()
    {
        using var repository = new TestRepository()
            .Write("agents/a.md", AgentText.With("name: a\ntools: Read, Bash(ring *)")).Commit("Add a")
            .Write("agents/a.md", AgentText.With("name: a\ntools: Read") + "\n## Ropes\n\nSplice each rope before it is hung in the tower.\n").Commit("Splice ropes");
        Assert.Equal("a: Lost Bash(ring *); section Ropes added", Read(repository, null).Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    private static XElement Read(TestRepository repository, Uri? address) =>
        XDocument.Parse(Encoding.UTF8.GetString(Feed.Of(TestCatalog.Of(repository), address).Content.Span)).Root!;

    private static TestRepository Story() => new TestRepository()
        .Write("agents/a.md", AgentText.With("name: a\ntools: Read")).Commit("Add a")
        .Write("agents/a.md", AgentText.With("name: a\ntools: Read, Bash")).Commit("Let a run commands");
}
