using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Catalog.Tests.Pages.Prose;

/// <summary>What a browser makes of prose that stands in a page, judged by its tree and not by its text.</summary>
internal static class ProseInspection
{
    private const string Prefix = "user-content-";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["h2"] = ["id"], ["h3"] = ["id"], ["h4"] = ["id"], ["h5"] = ["id"], ["h6"] = ["id"],
        ["p"] = ["class"], ["div"] = ["class"], ["span"] = ["class", "title"], ["section"] = ["class"], ["blockquote"] = [], ["hr"] = [], ["br"] = [],
        ["ul"] = [], ["ol"] = ["start"], ["li"] = ["class", "id"], ["pre"] = [], ["code"] = ["class"],
        ["table"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["th"] = ["class"], ["td"] = ["class"],
        ["em"] = [], ["strong"] = [], ["del"] = [], ["sup"] = ["id"], ["a"] = ["href", "title", "rel", "class", "aria-label"],
        ["img"] = ["src", "alt", "title"], ["input"] = ["type", "disabled", "checked", "aria-label"],
        ["details"] = ["open"], ["summary"] = [], ["kbd"] = [], ["sub"] = [], ["ins"] = [], ["mark"] = [], ["samp"] = [], ["var"] = [],
    };

    private static readonly string[] Classes =
    [
        "chip-char", "chip-message", "fence", "fence-info", "table-scroll", "footnotes", "footnote-back", "link-target", "link-host",
        "unused-definition", "task", "align-left", "align-center", "align-right", "markdown-alert", "markdown-alert-title",
        "markdown-alert-note", "markdown-alert-tip", "markdown-alert-important", "markdown-alert-warning", "markdown-alert-caution",
    ];

    /// <summary>The prose as the only child of <c>main</c>, with a landmark behind it.</summary>
    public static IElement InPage(string html) =>
        new HtmlParser().ParseDocument($"<!doctype html><html><body><main>{html}</main><footer></footer></body></html>").QuerySelector("main")!;

    /// <summary>Everything in the prose that only a hole could have put there.</summary>
    public static IReadOnlyList<string> Faults(string html)
    {
        var main = InPage(html);
        var faults = new List<string>();
        if (main.NextElementSibling?.LocalName != "footer" || main.ParentElement?.LocalName != "body" || main.ParentElement.ChildElementCount != 2)
            faults.Add("the prose breaks out of its frame");
        var ids = main.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
        foreach (var element in main.QuerySelectorAll("*"))
            Judge(element, ids, faults);
        faults.AddRange(main.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => $"two elements are called {same.Key}"));
        faults.AddRange(main.Descendants<IComment>().Select(comment => $"the comment {comment.Data} is hidden"));
        return faults;
    }

    /// <summary>All that a reader can see or ask for: text, and the values of attributes.</summary>
    public static string Words(string html)
    {
        var main = InPage(html);
        var attributes = main.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Value);
        return main.TextContent + "\n" + string.Join('\n', attributes);
    }

    private static void Judge(IElement element, HashSet<string> ids, List<string> faults)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !Allowed.TryGetValue(element.LocalName, out var attributes))
        {
            faults.Add($"<{element.LocalName}> is no element of prose");
            return;
        }
        foreach (var attribute in element.Attributes)
        {
            if (!attributes.Contains(attribute.Name, StringComparer.Ordinal))
                faults.Add($"<{element.LocalName} {attribute.Name}> is no attribute of prose");
        }
        faults.AddRange(element.ClassList.Where(name => !Classes.Contains(name, StringComparer.Ordinal) && !IsLanguage(element, name)).Select(name => $"{name} is no class of prose"));
        if (element.GetAttribute("id") is { } id && !id.StartsWith(Prefix, StringComparison.Ordinal))
            faults.Add($"the id {id} could be one of the page's own");
        if (element.LocalName == "a")
            JudgeLink(element.GetAttribute("href") ?? "", element, ids, faults);
        if (element.LocalName == "input" && !element.HasAttribute("disabled"))
            faults.Add("a control can be used");
    }

    private static bool IsLanguage(IElement element, string name) =>
        element.LocalName == "code" && name.StartsWith("language-", StringComparison.Ordinal) && name.Length <= 39;

    private static void JudgeLink(string target, IElement element, HashSet<string> ids, List<string> faults)
    {
        if (target.StartsWith('#'))
        {
            if (!ids.Contains(target[1..]))
                faults.Add($"the link {target} leads nowhere");
            return;
        }
        var isWeb = Uri.TryCreate(target, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" or "mailto" && address.UserInfo.Length == 0 | address.Scheme == "mailto";
        if (!isWeb)
            faults.Add($"{target} is no web or mail address");
        if (element.GetAttribute("rel") != "nofollow noopener noreferrer ugc")
            faults.Add($"the link {target} is trusted");
    }
}
