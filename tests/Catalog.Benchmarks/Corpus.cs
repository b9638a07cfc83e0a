using Catalog.Site.Search;

namespace Catalog.Benchmarks;

/// <summary>Search documents read straight from a folder of agent files, without history and without understanding.</summary>
public static class Corpus
{
    private static readonly string[] Never = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "CLAUDE.md", "AGENTS.md", "SKILL.md"];

    public static IReadOnlyList<SearchDocument> Read(string folder)
    {
        var documents = new Dictionary<string, SearchDocument>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!Never.Contains(Path.GetFileName(path), StringComparer.Ordinal) && Document(path) is { } document)
                documents.TryAdd(document.Slug, document);
        }
        return [.. documents.Values];
    }

    private static SearchDocument? Document(string path)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 4, StringComparison.Ordinal) : -1;
        if (end < 0)
            return null;
        var head = text[4..end].Split('\n');
        var body = text[(end + 4)..];
        string Field(string key) => head.FirstOrDefault(line => line.StartsWith(key + ": ", StringComparison.Ordinal))?[(key.Length + 2)..].Trim('"', '\'', ' ') ?? "";
        var name = Field("name");
        if (name.Length == 0)
            return null;
        var category = Path.GetFileName(Path.GetDirectoryName(path.Replace("/agents/", "/", StringComparison.Ordinal)))!;
        return new SearchDocument
        {
            Slug = name.ToLowerInvariant().Replace(' ', '-'),
            Name = name,
            FormerNames = [],
            Description = PlainText.Of(Field("description")),
            Situations = [],
            Headings = [.. body.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' '))],
            Technologies = [],
            Body = PlainText.Of(body),
            Category = category,
            Model = Field("model") is { Length: > 0 } model ? model : null,
            Tools = [.. Field("tools").Split([',', ' ', '[', ']', '"', '\''], StringSplitOptions.RemoveEmptyEntries)],
            Rights = [],
            Format = "claude-agent",
        };
    }
}
