using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Exports;

/// <summary>The files that other programs read.</summary>
public static class ExportFiles
{
    /// <summary>Gives each file away when it is made, from several threads at once.</summary>
    public static void Write(AgentCatalog catalog, Uri? address, Action<OutputFile> put, CancellationToken cancel)
    {
        Parallel.ForEach(catalog.Agents, new ParallelOptions { CancellationToken = cancel }, agent =>
        {
            put(CatalogJson.Of(agent));
            put(OutputFile.Of(SitePaths.AgentText(agent.Slug), agent.Definition.Text));
            Texts(agent.Slug, agent.Versions);
        });
        foreach (var agent in catalog.Retired)
            Texts(agent.Slug, agent.Versions);
        put(CatalogJson.Of(catalog));
        put(LanguageModelsText.Of(catalog));
        put(Feed.Of(catalog, address));
        if (FixPatch.Of(catalog) is { } patch)
            put(patch);
        put(OutputFile.Of(".nojekyll", ""));

        void Texts(string slug, IReadOnlyList<AgentVersion> versions)
        {
            put(VersionTexts.Of(slug, versions));
            foreach (var version in versions.Where(version => version is { Withheld: false, Unreadable: false }))
                put(OutputFile.Of(SitePaths.VersionText(slug, version.Number), version.Definition.Text));
        }
    }
}
