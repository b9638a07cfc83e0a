using System.Text;

namespace Catalog.Tests.Testing;

/// <summary>A folder with a config that lists repositories beside it as the sources of one catalog.</summary>
public sealed class TestTeam : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly List<TestRepository> repositories = [];
    private readonly StringBuilder sources = new("sources:\n");
    private string config = "";

    /// <summary>The folder of the config.</summary>
    public string Path
    {
        get
        {
            folder.Write("catalog.yml", config + sources);
            return folder.Path;
        }
    }

    public TestFolder Folder => folder;

    /// <summary>Adds a source.</summary>
    /// <param name="more">Further keys of it, a line each.</param>
    public TestTeam With(string prefix, TestRepository repository, params IReadOnlyList<string> more)
    {
        repositories.Add(repository);
        return With(prefix, repository.Path, more);
    }

    public TestTeam With(string prefix, string path, params IReadOnlyList<string> more)
    {
        sources.Append($"  - path: {System.IO.Path.GetRelativePath(folder.Path, path).Replace('\\', '/')}\n    prefix: {prefix}\n").AppendJoin("", more.Select(line => $"    {line}\n"));
        return this;
    }

    /// <summary>Other lines of the config.</summary>
    public TestTeam Say(string lines)
    {
        config += lines + "\n";
        return this;
    }

    public void Dispose()
    {
        repositories.ForEach(repository => repository.Dispose());
        folder.Dispose();
    }
}
