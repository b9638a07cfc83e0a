using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Repositories that lack objects: what agents need must be there, what they do not need may be anywhere.</summary>
public sealed class PartialCloneTests : IDisposable
{
    private const string Mend = "In a partial clone, fetch what is missing: git fetch --refetch --no-filter. Otherwise see git fsck.";

    private static readonly string[] TwoVersions = ["2 agents/ant.md Edit", "1 agents/ant.md Add"];

    private readonly TestFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_picture_that_is_missing_stops_nothing()
    {
        using var repository = WithPicture();
        foreach (var picture in (string[])[$"{repository["Add"]}:film.png", "HEAD:agents/film.png"])
        {
            var id = repository.Run("rev-parse", picture);
            File.Delete(repository.Folder.At($".git/objects/{id[..2]}/{id[2..]}"));
        }

        Assert.Equal(TwoVersions, TestCatalog.Of(repository).Named("ant").Told());
    }

    [Fact]
    public void A_clone_without_large_files_is_a_source()
    {
        using var repository = WithPicture();

        Assert.Equal(TwoVersions, Read(Clone(repository, "blob:limit=4k", "--bare")).Named("ant").Told());
    }

    [Fact]
    public void A_clone_without_the_old_texts_of_an_agent_is_refused_with_what_mends_it()
    {
        using var repository = WithPicture();
        var clone = Clone(repository, "blob:none");

        var fault = Assert.Throws<RepositoryException>(() => Read(clone));

        Assert.Equal($"The repository {clone}/.git lacks the object {repository.Run("rev-parse", $"{repository["Add"]}:agents/ant.md")} of agents/ant.md", fault.Message);
        Assert.Equal(Mend, fault.Remedy);
        Git.Run(clone, "fetch", "-q", "--refetch", "--no-filter");
        Assert.Equal(TwoVersions, Read(clone).Named("ant").Told());
    }

    [Fact]
    public void A_clone_without_trees_is_refused_with_what_mends_it()
    {
        using var repository = WithPicture();
        var clone = Clone(repository, "tree:0");

        var fault = Assert.Throws<RepositoryException>(() => Read(clone));

        Assert.StartsWith($"The repository of {clone}/.git lacks objects: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Mend, fault.Remedy);
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        using var repository = WithPicture();
        var clone = Clone(repository, "blob:none");
        var before = TestFolder.FilesOf(clone);

        Assert.Throws<RepositoryException>(() => Read(clone));

        Assert.Equal(before, TestFolder.FilesOf(clone));
    }

    [Fact]
    public void Objects_that_lie_in_another_repository_are_found_there()
    {
        using var repository = WithPicture();
        Git.Run(place.Path, "clone", "-q", "--shared", repository.Path, place.At("shared"));
        Git.Run(place.Path, "clone", "-q", "--shared", "--bare", place.At("shared"), place.At("bare"));

        Assert.Equal(TwoVersions, Read(place.At("shared")).Named("ant").Told());
        Assert.Equal(TwoVersions, Read(place.At("bare")).Named("ant").Told());
    }

    private static TestRepository WithPicture()
    {
        var picture = new byte[20_000];
        return new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("film.png", picture).Commit("Add")
            .Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Delete("film.png").Write("agents/film.png", [.. picture, 1]).Commit("Edit");
    }

    private static AgentCatalog Read(string folder) => TestCatalog.Of(new CatalogRequest(folder));

    private string Clone(TestRepository repository, string filter, params string[] more)
    {
        repository.Run("config", "uploadpack.allowFilter", "true");
        Git.Run(place.Path, ["clone", "-q", $"--filter={filter}", .. more, "file://" + repository.Path, place.At("partial")]);
        return place.At("partial");
    }
}
