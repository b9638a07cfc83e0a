using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Text;

namespace Catalog.Site.Exports;

/// <summary>The picture that stands for an agent where its page is shared: name, purpose, model and rights, drawn as SVG, which needs no other tool.</summary>
internal static class SocialCard
{
    private const int LineLength = 52;
    private const int MostLines = 4;

    public static OutputFile Of(AgentCatalog catalog, Agent agent)
    {
        var lines = Lines(agent.Definition.Description ?? "No description is stated.");
        var rights = agent.Definition.Tools.Rights.Select(CatalogJson.Word).ToList();
        var facts = string.Join(" · ", ((string?[])[agent.Definition.Model.Written, rights.Count == 0 ? "no tools" : string.Join(", ", rights), CatalogJson.Day(agent.Updated)]).OfType<string>());
        var text = new StringBuilder($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img" font-family="system-ui,Segoe UI,Roboto,Noto Sans,sans-serif">
            <rect width="1200" height="630" fill="#faf9f6"/><rect width="16" height="630" fill="#0b6375"/>
            <text x="80" y="100" font-size="32" fill="#57534c">{PictureText.Of(Shortening.Of(PictureText.Seen(catalog.Title), 60))}</text>
            <text x="80" y="200" font-size="68" font-weight="700" fill="#1d1c1a">{PictureText.Of(Shortening.Of(PictureText.Seen(agent.Name), 30))}</text>

            """);
        foreach (var (number, line) in lines.Index())
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"80\" y=\"{290 + (number * 54)}\" font-size=\"38\" fill=\"#1d1c1a\">{PictureText.Of(line)}</text>\n");
        return OutputFile.Of(SitePaths.Card(agent.Slug), text.Append(CultureInfo.InvariantCulture, $"<text x=\"80\" y=\"560\" font-size=\"30\" fill=\"#0b6375\">{PictureText.Of(Shortening.Of(PictureText.Seen(facts), 70))}</text>\n</svg>\n").ToString());
    }

    private static List<string> Lines(string description)
    {
        var lines = new List<string>();
        foreach (var word in PictureText.Seen(Shortening.Of(description.Replace("\\n", " ", StringComparison.Ordinal), LineLength * MostLines - 20)).Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LineLength)
                lines[^1] += " " + word;
            else if (lines.Count < MostLines)
                lines.Add(Shortening.Of(word, LineLength));
            else
                break;
        }
        return lines;
    }
}
