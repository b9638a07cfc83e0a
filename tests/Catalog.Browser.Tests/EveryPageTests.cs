using Catalog.Browser.Tests.Testing;
using Xunit;

namespace Catalog.Browser.Tests;

/// <summary>What holds on every page, in a real browser, over both schemes.</summary>
public sealed class EveryPageTests(SiteInBrowser site, Walk walk) : IClassFixture<Walk>
{
    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public void Is_reached_by_links_but_for_those_that_lead_a_lost_reader_back(Scheme scheme)
    {
        var visited = walk.Over(scheme);

        var lost = site.Pages.Except(visited.Keys);

        Assert.All(lost, page => Assert.True(page == "404.html" || site.Text(page).Contains("This address is shared", StringComparison.Ordinal) || site.Text(page).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal), page));
    }

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public void Loads_without_an_error_a_violation_of_the_policy_a_dialog_or_a_request_elsewhere(Scheme scheme) =>
        Assert.Empty(walk.Over(scheme).SelectMany(page => page.Value.Faults.Select(fault => $"{page.Key}: {fault}")));

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public void Links_to_files_and_places_that_are_there(Scheme scheme)
    {
        var visited = walk.Over(scheme);
        var links = visited.SelectMany(page => page.Value.Links.Select(link => (Page: page.Key, Link: link))).ToList();

        Assert.InRange(links.Count, 1_000, int.MaxValue);
        Assert.Empty(links.Where(link => !Leads(visited, link.Link)).Select(link => $"{link.Page}: {link.Link}"));
    }

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public void Runs_nothing_that_an_agent_says(Scheme scheme) =>
        Assert.All(walk.Over(scheme), page => Assert.Equal((page.Key, "undefined"), (page.Key, page.Value.Flag)));

    [Theory]
    [InlineData(Scheme.Http)]
    [InlineData(Scheme.File)]
    public void Fits_the_window_sideways(Scheme scheme) =>
        Assert.Empty(walk.Over(scheme).Where(page => page.Value.Overhang > 0).Select(page => $"{page.Key}: {page.Value.Overhang} pixels"));

    private bool Leads(IReadOnlyDictionary<string, VisitedPage> visited, string link)
    {
        var path = link.Split('#', '?')[0];
        var place = link.Split('#', 2) is [_, var fragment] ? fragment : "";
        return site.Has(path) && (place.Length == 0 || !visited.TryGetValue(path, out var page) || page.Ids.Contains(place));
    }
}
