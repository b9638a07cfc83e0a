using System.Xml;
using Catalog.Core.Parsing;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>Reads what a config says about the look, and refuses what could do more than look.</summary>
internal static class Looks
{
    private const string LogoPath = "images/mark.svg";

    // Pictures that only draw: SVG 2, chapters 5 to 13, without links, scripts, foreign content and animation.
    private static readonly HashSet<string> Drawing = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "title", "desc", "symbol", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "metadata",
    };

    /// <summary>A folder or file below the source.</summary>
    /// <exception cref="ConfigException">It leads elsewhere.</exception>
    public static string Below(Field field)
    {
        var path = field.Value.Replace('\\', '/').TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        return path.Length == 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Any(part => part is ".." or "." or "")
            ? throw new ConfigException($"{field.Key} must be a path below the source, not {field.Value}", field.Line)
            : path;
    }

    /// <summary>One colour for light and dark, or one for each.</summary>
    /// <exception cref="ConfigException">It is none.</exception>
    public static (string Light, string Dark) Accent(Field field)
    {
        var colours = (field.Items ?? [field.Value]).SelectMany(item => item.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).ToList();
        return colours.Count is 1 or 2 && colours.TrueForAll(IsColour)
            ? (colours[0].ToLowerInvariant(), colours[^1].ToLowerInvariant())
            : throw new ConfigException($"accent must be one colour as \"#rrggbb\", or two: one on light, one on dark; not {field.Value}", field.Line);
    }

    /// <exception cref="ConfigException">An address is no web address.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Links(Field field, IReadOnlyList<KeyValuePair<string, string>> links) =>
        links.All(link => Uri.TryCreate(link.Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto")
            ? links
            : throw new ConfigException("links must be titles with web addresses, such as Handbook: https://example.org/handbook", field.Line);

    /// <summary>Whether a file of the source is one that the look names.</summary>
    public static bool Wants(CatalogConfig config, string path) =>
        path == config.Logo || (config.Theme is { } folder && path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <exception cref="ConfigException">A file is missing, or is more than a style or a drawing.</exception>
    public static Look Of(CatalogConfig config, IReadOnlyList<SourceFile> files)
    {
        var named = new List<SourceFile>();
        if (config.Theme is { } folder)
        {
            named.AddRange(files.Where(file => file.Path != config.Logo && file.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => file with { Path = file.Path[(folder.Length + 1)..] }));
            if (named.Count == 0)
                throw new ConfigException($"There is no file in the theme folder {folder}", config.LookLine);
        }
        if (config.Logo is { } logo)
            named.Add((files.FirstOrDefault(file => file.Path == logo) ?? throw new ConfigException($"There is no file {logo} for the logo", config.LookLine)) with { Path = LogoPath });
        var said = named.Find(file => file.Path == LookWords.Path);
        foreach (var file in named)
        {
            if (Fault(file) is { } fault)
                throw new ConfigException($"The theme's {file.Path} {fault}", config.LookLine);
        }
        var (words, language) = LookWords.Read(said?.Text.Text ?? "", config.LookLine);
        return new Look { Files = [.. named.Where(file => file != said)], Words = words, Language = language, Accent = config.Accent, Footer = config.Footer, Links = config.Links, Line = config.LookLine };
    }

    private static string? Fault(SourceFile file) => Path.GetExtension(file.Path) switch
    {
        _ when file.Text.Fault != TextFault.None => "is no text",
        _ when file.Path == LookWords.Path => null,
        ".css" => file.Text.Text.Contains("</", StringComparison.Ordinal) || file.Text.Text.Contains("<!", StringComparison.Ordinal) || file.Text.Text.Contains("@import", StringComparison.OrdinalIgnoreCase) || file.Text.Text.Contains("//", StringComparison.Ordinal)
            ? "may hold styles alone: no markup, no @import, no address" : null,
        ".svg" => IsDrawing(file.Text.Text) ? null : "may only draw: no script, link, animation, style or picture from elsewhere",
        _ => "is neither css nor svg nor words.txt; a theme changes how pages look, not what they do",
    };

    private static bool IsDrawing(string text)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 256 * 1024 });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.ProcessingInstruction)
                    return false;
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (!Drawing.Contains(xml.LocalName) || xml.NamespaceURI != "http://www.w3.org/2000/svg")
                    return false;
                while (xml.MoveToNextAttribute())
                {
                    if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || xml.LocalName is "href" or "style" || (xml.Prefix is not "xmlns" && xml.Name is not "xmlns" && xml.Value.Contains("//", StringComparison.Ordinal)))
                        return false;
                }
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}
