using System.Globalization;

namespace Catalog.Benchmarks.Build;

/// <summary>Two clones of one repository: one that the program reads, and one that is made fit for hugo.</summary>
/// <param name="Ours">The folder of agent files that the program reads.</param>
/// <param name="Theirs">The other clone.</param>
/// <param name="Content">The folder of agent files in it.</param>
internal sealed record Sources(string Ours, string Theirs, string Content)
{
    private (string Path, byte[] Bytes)? changed;

    /// <summary>Agent files.</summary>
    public int Count => AgentFiles().Length;

    public static Sources Of(string folder, string work)
    {
        var root = folder;
        while (!Path.Exists(Path.Combine(root, ".git")))
            root = Path.GetDirectoryName(root) ?? throw new ArgumentException($"{folder} is in no clone.", nameof(folder));
        return Cloned(root, Path.GetRelativePath(root, folder), Path.GetFileName(root), work);
    }

    /// <summary>A repository of so many agents, made of the texts of a folder.</summary>
    public static Sources Grown(string corpus, int count, string work)
    {
        var grown = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"grown-{count}"));
        if (!Directory.Exists(grown))
            GrownRepository.Make(corpus, count, grown);
        return Cloned(grown, GrownRepository.Content, Path.GetFileName(grown), work);
    }

    /// <summary>Adds a line to one agent file, another one each time.</summary>
    public void Change(int round)
    {
        var files = AgentFiles();
        var file = files[round * 31 % files.Length];
        changed = (file, File.ReadAllBytes(file));
        File.AppendAllText(file, "\nSay what you have changed.\n");
    }

    public void Undo()
    {
        if (changed is { } before)
            File.WriteAllBytes(before.Path, before.Bytes);
        changed = null;
    }

    private static Sources Cloned(string repository, string content, string name, string work)
    {
        var (ours, theirs) = (Path.Combine(work, name + "-ours"), Path.Combine(work, name + "-theirs"));
        foreach (var clone in (string[])[ours, theirs])
        {
            if (Directory.Exists(clone))
                Directory.Delete(clone, recursive: true);
            ProcessMeter.Run("", "git", "clone", "--quiet", repository, clone);
        }
        return new(Path.Combine(ours, content), theirs, content);
    }

    private string[] AgentFiles() =>
        [.. Directory.EnumerateFiles(Ours, "*.md", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal)];
}
