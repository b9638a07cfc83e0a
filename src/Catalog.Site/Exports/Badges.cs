using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;

namespace Catalog.Site.Exports;

/// <summary>Small pictures that tell an agent's version, last change and rights wherever a picture can stand.</summary>
internal static class Badges
{
    private const string Calm = "#1b6a3a";
    private const string Heed = "#7f5000";
    private const string Loud = "#a2261f";

    public static IEnumerable<OutputFile> Of(Agent agent)
    {
        yield return File(agent, "version", agent.Definition.DeclaredVersion ?? $"{agent.Newest.Number.ToString(CultureInfo.InvariantCulture)} in git", Calm);
        yield return File(agent, "changed", CatalogJson.Day(agent.Updated) ?? "not in git", Calm);
        var rights = agent.Definition.Tools.Rights;
        yield return File(agent, "rights", rights.Count == 0 ? "none" : string.Join(", ", rights.Select(CatalogJson.Word)), rights.Contains(Right.Execute) ? Loud : rights.Contains(Right.Edit) ? Heed : Calm);
    }

    private static OutputFile File(Agent agent, string about, string value, string colour)
    {
        var told = Shortening.Of(PictureText.Seen(value), 60);
        var (left, right) = (Width(about), Width(told));
        var (label, text) = (PictureText.Of(about), PictureText.Of(told));
        return OutputFile.Of(SitePaths.Badge(agent.Slug, about), string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{label}: {text}"><title>{label}: {text}</title><rect width="{left}" height="20" fill="#444"/><rect x="{left}" width="{right}" height="20" fill="{colour}"/><g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="{left / 2.0}" y="14" textLength="{left - 10}">{label}</text><text x="{left + (right / 2.0)}" y="14" textLength="{right - 10}">{text}</text></g></svg>

            """));
    }

    /// <summary>Pixels; a picture's text is stretched to them, so that no font is needed to know.</summary>
    private static int Width(string text) => (int)(text.EnumerateRunes().Sum(rune => rune.IsAscii ? 6.6 : 11) + 10);
}
