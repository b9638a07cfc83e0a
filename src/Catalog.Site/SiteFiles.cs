using Catalog.Core.Cataloguing;
using Catalog.Site.Exports;
using Catalog.Site.Pages;
using Catalog.Site.Search;

namespace Catalog.Site;

/// <summary>Every file of a site.</summary>
public static class SiteFiles
{
    /// <summary>Gives each file away when it is made, from several threads at once, so that no site has to fit into memory.</summary>
    /// <param name="address">The site's own address with a final slash, for the few files that need one; null when unknown.</param>
    /// <param name="guard">Learns of every file that could not be made; another stands in its place.</param>
    /// <returns>The paths of the pages.</returns>
    public static async Task<IReadOnlyList<string>> Render(AgentCatalog catalog, Uri? address, Guard guard, Action<OutputFile> put, CancellationToken cancel)
    {
        var theme = Theme.Of(catalog.Look);

        void PutAll(IEnumerable<OutputFile> files)
        {
            foreach (var file in files)
                put(file);
        }

        // None of these needs another; only the search is made by one thread alone. Whatever fails, all have ended before this does.
        var search = Task.Run(() => PutAll(SearchFiles.Write(catalog, guard, cancel)), cancel);
        var exports = Task.Run(() => ExportFiles.Write(catalog, address, guard, put, cancel), cancel);
        var pages = SitePages.Render(catalog, address, guard, put, cancel);
        await Task.WhenAll(search, exports, pages);
        var (unmade, paths) = (await exports, await pages);
        PutAll(guard.Make<IReadOnlyList<OutputFile>>("list of addresses for crawlers", "", () => [.. SiteMap.Of(paths, address)], () => [.. SiteMap.Of([], null)]));
        PutAll(theme.Files);
        var told = WithFaults(catalog, guard);
        put(await SitePages.RenderFindings(told, address, guard));
        put(ExportFiles.Catalog(told, unmade, guard));
        return paths;
    }

    private static AgentCatalog WithFaults(AgentCatalog catalog, Guard guard)
    {
        if (catalog.Config.Weigh(guard.Faults) is not { Count: > 0 } faults)
            return catalog;
        var byPath = faults.ToLookup(fault => fault.Path, StringComparer.Ordinal);
        return catalog with
        {
            Agents = [.. catalog.Agents.Select(agent => agent with { Findings = [.. agent.Findings, .. byPath[agent.Definition.Path]] })],
            Findings = [.. catalog.Findings, .. faults],
        };
    }
}
