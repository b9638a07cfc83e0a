using Catalog.Site;
using Catalog.Site.Writing;
using Xunit;

namespace Catalog.Tests.Writing;

/// <summary>SAFETY 128: a site that its publisher would refuse is told before it is published.</summary>
public sealed class SiteSizeTests
{
    private static readonly byte[] Megabytes = new byte[10_000_000];

    [Fact]
    public void A_site_near_what_github_pages_takes_is_told_with_its_largest_parts()
    {
        var size = new SiteSize();
        Add(size, "search/terms/{0}.js", 10);
        Add(size, "agents/ant/v{0}.html", 50);
        Add(size, "agents/bee.html", 1);
        Add(size, "agents/bee/v{0}.html", 18);
        Assert.Null(size.Warning());

        size.Add(new OutputFile("index.html", Megabytes));

        Assert.Equal(
            "The site has 800 MB, and GitHub Pages takes 1,000 MB. Most of it: agents/ant (500 MB), agents/bee (190 MB), search (100 MB). Leave agents out with exclude: in the config, or publish elsewhere.",
            size.Warning());
    }

    private static void Add(SiteSize size, string path, int count)
    {
        for (var number = 0; number < count; number++)
            size.Add(new OutputFile(path.Replace("{0}", $"{number}", StringComparison.Ordinal), Megabytes));
    }
}
