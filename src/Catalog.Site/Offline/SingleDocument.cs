using System.Globalization;
using System.Reflection;
using System.Text;
using Catalog.Site.Pages.Parts;

namespace Catalog.Site.Offline;

/// <summary>Writes the document that holds a site: its policy names the hash of its one style and of its one script, and lets nothing else run.</summary>
internal static class SingleDocument
{
    public static string Of(IReadOnlyList<OutputFile> files, string notice, IReadOnlyList<string> chunks, IReadOnlyList<KeyValuePair<string, int>> places)
    {
        var texts = files.Where(file => file.Path is SitePaths.Home || file.Path.StartsWith("theme/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
        var home = texts[SitePaths.Home];
        var images = texts.Where(text => text.Key.EndsWith(".svg", StringComparison.Ordinal))
            .Select(text => KeyValuePair.Create(text.Key, Inlined.Picture(text.Value))).ToList();
        var style = string.Concat(Styles(texts).Select(path => texts[path] + "\n")).ReplaceLineEndings("\n");
        var script = Script(texts);
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{Inlined.Hash(script)}'; style-src '{Inlined.Hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types catalog single\">\n")
            .Append("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{PageText.Between(home, "<title>", "</title>")}</title>\n<style>{style}</style>\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"{images.First(image => image.Key == ThemeFiles.Mark).Value}\">\n</head>\n<body data-root=\"\">\n")
            .Append("<p class=\"notice\" data-without-script>This file holds a whole site. What you see is its first page; a script shows the others.</p>\n")
            .Append(images.Aggregate(PageText.Body(home, notice), (body, image) => body.Replace($"src=\"{image.Key}\"", $"src=\"{image.Value}\"", StringComparison.Ordinal)));
        for (var number = 0; number < chunks.Count; number++)
            text.Append(CultureInfo.InvariantCulture, $"<script type=\"text/plain\" id=\"held-{number}\">{chunks[number]}</script>\n");
        return text.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"held\">{Contents(places, images, PageText.Scripts(home))}</script>\n<script>{script}</script>\n</body>\n</html>\n").ToString();
    }

    private static string Contents(IReadOnlyList<KeyValuePair<string, int>> places, IReadOnlyList<KeyValuePair<string, string>> images, IEnumerable<string> first) => Chunks.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("places");
        foreach (var (path, chunk) in places)
            json.WriteNumber(path, chunk);
        json.WriteEndObject();
        json.WriteStartObject("images");
        foreach (var (path, address) in images)
            json.WriteString(path, address);
        json.WriteEndObject();
        json.WriteStartArray("first");
        foreach (var script in first)
            json.WriteStringValue(script);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Those of every page first, in their order; a style of some pages alone touches nothing on the others.</summary>
    private static IEnumerable<string> Styles(Dictionary<string, string> texts) =>
        ThemeFiles.Styles.Concat(texts.Keys.Where(path => path.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);

    /// <summary>The theme's scripts, each as a function of what it would find around it on a page of its own, and the one that shows the pages.</summary>
    private static string Script(Dictionary<string, string> texts)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("single.js")!;
        using var reader = new StreamReader(stream);
        var scripts = texts.Where(text => text.Key.EndsWith(".js", StringComparison.Ordinal)).OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => $"\"{text.Key}\": function (document, location, history, addEventListener, open) {{\n{text.Value}\n}},\n");
        // A script element ends at the first such tag, wherever it stands.
        return reader.ReadToEnd().Replace("/* SCRIPTS */", string.Concat(scripts), StringComparison.Ordinal).ReplaceLineEndings("\n").Replace("</", "<\\/", StringComparison.Ordinal);
    }
}
