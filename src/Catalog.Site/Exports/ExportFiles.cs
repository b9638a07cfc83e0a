using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;

namespace Catalog.Site.Exports;

/// <summary>The files that other programs read.</summary>
public static class ExportFiles
{
    public static IReadOnlyList<OutputFile> Write(AgentCatalog catalog, Uri? address, CancellationToken cancel)
    {
        var perAgent = new IReadOnlyList<OutputFile>[catalog.Agents.Count];
        Parallel.For(0, perAgent.Length, new ParallelOptions { CancellationToken = cancel }, i => perAgent[i] = Of(catalog.Agents[i]));
        return
        [
            CatalogJson.Of(catalog),
            .. perAgent.SelectMany(files => files),
            .. catalog.Retired.SelectMany(agent => Texts(agent.Slug, agent.Versions).Append(VersionTexts.Of(agent.Slug, agent.Versions))),
            LanguageModelsText.Of(catalog),
            Feed.Of(catalog, address),
            OutputFile.Of(".nojekyll", ""),
        ];
    }

    private static IReadOnlyList<OutputFile> Of(Agent agent) =>
    [
        CatalogJson.Of(agent),
        VersionTexts.Of(agent.Slug, agent.Versions),
        OutputFile.Of(SitePaths.AgentText(agent.Slug), agent.Definition.Text),
        .. Texts(agent.Slug, agent.Versions),
    ];

    private static IEnumerable<OutputFile> Texts(string slug, IReadOnlyList<AgentVersion> versions) =>
        versions.Where(version => version is { Withheld: false, Unreadable: false })
            .Select(version => new OutputFile(SitePaths.VersionText(slug, version.Number), Encoding.UTF8.GetBytes(version.Definition.Text)));
}
