namespace Catalog.Benchmarks.Build;

/// <summary>hugo and Pagefind on the same files: bare pages with the last commit of each, and a search over them.</summary>
internal sealed class Peers
{
    private const string Pagefind = "pagefind@1.6.0";

    private readonly string site;
    private readonly string content;
    private readonly string pagefind;

    private Peers(string site, string content, string pagefind) => (this.site, this.content, this.pagefind) = (site, content, pagefind);

    /// <summary>Installs Pagefind, and lays hugo's templates into a clone.</summary>
    /// <param name="clone">A clone of their own.</param>
    /// <param name="content">The folder of agent files in it.</param>
    public static Peers In(string clone, string content, string work)
    {
        var tools = Path.Combine(work, "tools");
        Directory.CreateDirectory(tools);
        var pagefind = Path.Combine(tools, "node_modules", ".bin", "pagefind");
        if (!File.Exists(pagefind))
            ProcessMeter.Run(tools, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", tools, Pagefind);
        var templates = Path.Combine(AppContext.BaseDirectory, "Build", "hugo");
        foreach (var file in Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(clone, Path.GetRelativePath(templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(clone, content), "*.md", SearchOption.AllDirectories))
            File.WriteAllText(file, Quoted(File.ReadAllText(file)));
        return new(clone, content, pagefind);
    }

    public BuildRun Run(string output) =>
        ProcessMeter.Run(output, "hugo", "--quiet", "-s", site, "-c", content, "-d", output)
            .Then(ProcessMeter.Run(output, "node", pagefind, "--site", output));

    /// <summary>Front matter that is no YAML stops hugo: it gets none but the first line of each description, quoted.</summary>
    private static string Quoted(string text)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        if (end < 0)
            return text;
        var kept = lines[1..end].Where(line => line.Length > 0 && char.IsAsciiLetter(line[0]) && line.Contains(": ", StringComparison.Ordinal)).Select(line =>
        {
            var (key, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            return $"{key}: '{value.Trim('\'', '"').Replace("'", "''", StringComparison.Ordinal)}'";
        });
        return string.Join('\n', [lines[0], .. kept.DistinctBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal), .. lines[end..]]);
    }
}
