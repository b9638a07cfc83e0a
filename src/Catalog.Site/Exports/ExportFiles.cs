using System.Collections.Concurrent;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Exports;

/// <summary>The files that other programs read.</summary>
public static class ExportFiles
{
    /// <summary>Gives each file away when it is made, from several threads at once, but for the catalog as a whole.</summary>
    /// <returns>The slugs of agents that could not be written as JSON.</returns>
    public static IReadOnlySet<string> Write(AgentCatalog catalog, Uri? address, Guard guard, Action<OutputFile> put, CancellationToken cancel)
    {
        var unmade = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        Parallel.ForEach(catalog.Agents, new ParallelOptions { CancellationToken = cancel }, agent =>
        {
            put(Made(SitePaths.AgentData(agent.Slug), agent.Definition.Path, () => CatalogJson.Of(agent), () =>
            {
                unmade[agent.Slug] = true;
                return CatalogJson.Unmade(agent);
            }));
            put(OutputFile.Of(SitePaths.AgentText(agent.Slug), agent.Definition.Text));
            foreach (var picture in guard.Make<IReadOnlyList<OutputFile>>("pictures", agent.Definition.Path, () => [SocialCard.Of(catalog, agent), .. Badges.Of(agent)], () => []))
                put(picture);
            Texts(agent.Slug, agent.Definition.Path, agent.Versions);
        });
        foreach (var agent in catalog.Retired)
            Texts(agent.Slug, agent.Path, agent.Versions);
        var empty = Empty(catalog);
        put(Made("llms.txt", "", () => LanguageModelsText.Of(catalog), () => LanguageModelsText.Of(empty)));
        put(Made(SitePaths.Feed, "", () => Feed.Of(catalog, address), () => Feed.Of(empty, address)));
        foreach (var source in catalog.Sources)
        {
            if (guard.Make<OutputFile?>("patch of all repairs", source.Shown(""), () => FixPatch.Of(catalog, source), () => null) is { } patch)
                put(patch);
        }
        put(OutputFile.Of(".nojekyll", ""));
        return unmade.Keys.ToHashSet(StringComparer.Ordinal);

        OutputFile Made(string path, string subject, Func<OutputFile> make, Func<OutputFile> instead) => guard.Make($"file {path}", subject, make, instead);

        void Texts(string slug, string path, IReadOnlyList<AgentVersion> versions)
        {
            put(Made(SitePaths.VersionTexts(slug), path, () => VersionTexts.Kept(catalog.Cache, slug, versions), () => VersionTexts.Of(slug, [])));
            foreach (var version in versions.Where(version => version.HasText))
                put(OutputFile.Of(SitePaths.VersionText(slug, version.Number), version.Content.Text));
        }
    }

    /// <summary><c>catalog.json</c>, which comes last: its findings tell what could not be made.</summary>
    /// <param name="unmade">The slugs of agents that cannot be written; no more than their names stand in it.</param>
    public static OutputFile Catalog(AgentCatalog catalog, IReadOnlySet<string> unmade, Guard guard) =>
        guard.Make($"file {SitePaths.Data}", "", () => CatalogJson.Of(catalog, unmade), () => CatalogJson.Of(Empty(catalog), unmade));

    private static AgentCatalog Empty(AgentCatalog catalog) => catalog with { Agents = [], Retired = [], Redirects = [], Overlaps = [] };
}
