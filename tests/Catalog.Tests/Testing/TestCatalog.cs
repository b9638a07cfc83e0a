using Catalog.Core.Cataloguing;
using Xunit;

namespace Catalog.Tests.Testing;

/// <summary>Reads a source into a catalog, without pages.</summary>
public static class TestCatalog
{
    public static AgentCatalog Of(TestRepository repository) => Of(new CatalogRequest(repository.Path));

    public static AgentCatalog Of(TestFolder folder) => Of(new CatalogRequest(folder.Path));

    public static AgentCatalog Of(CatalogRequest request) => CatalogReader.Read(request, TestContext.Current.CancellationToken);

    public static Agent Named(this AgentCatalog catalog, string name) => Assert.Single(catalog.Agents, agent => agent.Name == name);

    /// <summary>Number, path and subject of each version, newest first.</summary>
    public static IEnumerable<string> Told(this Agent agent) =>
        agent.Versions.Select(version => $"{version.Number} {version.Path} {version.Commit?.Subject ?? "uncommitted"}");

    /// <summary>Id, severity, path and line of each finding that is not a note.</summary>
    public static IEnumerable<string> Problems(this AgentCatalog catalog) =>
        catalog.Findings.Where(finding => finding.Severity != Core.Findings.Severity.Note).Select(finding => $"{finding.Rule.Id} {finding.Path}({finding.Line})");
}
