using Xunit;

namespace Catalog.Browser.Tests.Testing;

/// <summary>One page of each kind, with the words that a reader looks for there.</summary>
internal static class PageKinds
{
    private static readonly IReadOnlyList<(string Page, string Words)> All =
    [
        ("index.html", "Reviews pull requests for quality."),
        ("when.html", "A slow database query"),
        ("matrix.html", "not set (inherits)"),
        ("changes.html", "Rights widened"),
        ("changes/tag-v1-0.html", "old-timer"),
        ("map.html", "contract-tester"),
        ("overlaps.html", "backend-developer"),
        ("health.html", "Rights were widened by the newest change of what the agent does"),
        ("categories/quality.html", "code-reviewer"),
        ("agents/code-reviewer.html", "Reads a pull request line by line."),
        ($"agents/{SampleCatalog.HarmfulSlug}.html", "script"),
        ("agents/old-timer.html", "was removed"),
        ("agents/code-reviewer/history.html", "Model sonnet → opus"),
        ($"agents/{SampleCatalog.HarmfulSlug}/history.html", "Description changed"),
        ("agents/code-reviewer/v1.html", "Step 24 of the review."),
        ("compare.html", "Compare"),
        ("search.html", "Search"),
        ("404.html", "There is no such page"),
    ];

    public static TheoryData<string, string> WithWords => [.. All];

    /// <summary>The pages, and some in the state that they are in when they are used.</summary>
    public static TheoryData<string> Addresses =>
    [
        .. All.Select(kind => kind.Page).Where(page => page is not ("compare.html" or "search.html" or "404.html")),
        "search.html?q=review",
        "search.html?q=zzzz",
        "compare.html?a=code-reviewer@v1&b=code-reviewer@v4",
        "when.html?task=review+a+pull+request",
    ];
}
