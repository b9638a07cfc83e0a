using System.Text;

namespace Catalog.Site.Offline;

/// <summary>Cuts a rendered page into what the single file keeps of it; it looks only for what the page's frame writes.</summary>
internal static class PageText
{
    private const string Footer = "<footer class=\"colophon\">";

    /// <param name="notice">Markup that the page says at its foot.</param>
    public static HeldFile Of(OutputFile page, string notice)
    {
        var html = Encoding.UTF8.GetString(page.Content.Span);
        return new(page.Path, [Between(html, "<title>", "</title>"), Body(html, notice), .. Scripts(html).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What stands in the body, with the notice at its foot.</summary>
    public static string Body(string html, string notice)
    {
        var start = html.IndexOf('>', html.IndexOf("<body", StringComparison.Ordinal)) + 1;
        var body = html[start..html.LastIndexOf("</body>", StringComparison.Ordinal)];
        // The frame's own footer is the last: a prompt's markup is text.
        var foot = body.LastIndexOf(Footer, StringComparison.Ordinal);
        return foot < 0 ? body : body.Insert(foot + Footer.Length, notice);
    }

    public static string Between(string html, string before, string after)
    {
        var start = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return html[start..html.IndexOf(after, start, StringComparison.Ordinal)];
    }

    /// <summary>The scripts that the page's head names, in order, relative to the site's root.</summary>
    public static IEnumerable<string> Scripts(string html)
    {
        var head = html[..html.IndexOf("<body", StringComparison.Ordinal)];
        const string Mark = "<script src=\"";
        for (var at = head.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = head.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            var source = head[(at + Mark.Length)..head.IndexOf('"', at + Mark.Length)];
            yield return source.Replace("../", "", StringComparison.Ordinal);
        }
    }
}
