using System.Text;
using System.Xml;

namespace Catalog.Site.Exports;

/// <summary><c>robots.txt</c> and <c>sitemap.xml</c> (sitemaps.org 0.9), which needs the site's address.</summary>
internal static class SiteMap
{
    // The protocol's own bound on one file.
    private const int MaximumAddresses = 50_000;

    public static IEnumerable<OutputFile> Of(IReadOnlyList<string> pages, Uri? address)
    {
        if (address is null)
        {
            yield return OutputFile.Of("robots.txt", "User-agent: *\nAllow: /\n");
            yield break;
        }
        yield return OutputFile.Of("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {new Uri(address, "sitemap.xml")}\n");
        yield return new OutputFile("sitemap.xml", Xml(pages, address));
    }

    private static byte[] Xml(IReadOnlyList<string> pages, Uri address)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages.Where(page => page != SitePaths.NotFound).Take(MaximumAddresses))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", new Uri(address, page).AbsoluteUri);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }
}
