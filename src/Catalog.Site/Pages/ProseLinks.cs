using Catalog.Core.Cataloguing;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages;

/// <summary>Where relative links in an agent's prompt lead: to the page of the agent they name, else to the file on the forge.</summary>
public static class ProseLinks
{
    // About two screens.
    private const int LongPrompt = 6_000;

    public static ProseSettings For(Place place, Agent agent) => new()
    {
        Page = target => Resolved(agent.Source.Own(agent.Definition.Path), target) is { } own
            ? place.View.AtPath(agent.Source.Shown(own)) is { } other ? place.ToAgent(other.Slug) : Forge.File(agent.Source, agent.Source.Shown(own))
            : null,
        TopHeading = 3,
        FoldsFrom = LongPrompt,
    };

    /// <summary>The path that a relative link in a file means; null when it leads out of the source.</summary>
    private static string? Resolved(string from, string target)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in Uri.UnescapeDataString(target).Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
