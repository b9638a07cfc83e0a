using System.Globalization;
using System.Text;
using Catalog.Benchmarks.Rules;
using Catalog.Core.Parsing;

namespace Catalog.Benchmarks.Build;

/// <summary>A repository of as many agents and commits of each as asked for, made of the real paragraphs of others; the same on any machine.</summary>
internal static class GrownRepository
{
    /// <summary>Commits of each agent where nobody asks for more.</summary>
    public const int FewCommits = 5;

    private const int PerFolder = 100;
    private const long Start = 1_700_000_000;

    /// <summary>The folder of agent files in it.</summary>
    public const string Content = "agents";

    /// <param name="corpus">The folder of the agents whose paragraphs are taken.</param>
    public static void Make(string corpus, int count, string repository, int commits = FewCommits)
    {
        var real = AgentFolder.Read([corpus]).Where(agent => agent.NameIsWritten).ToArray();
        var stream = repository + ".import";
        using (var import = new StreamWriter(stream, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
            Write(import, real, count, commits);
        ProcessMeter.Run("", "git", "init", "--quiet", "-b", "main", repository);
        ProcessMeter.Run("", "sh", "-c", $"git -C '{repository}' fast-import --quiet < '{stream}' && git -C '{repository}' checkout --quiet main && git -C '{repository}' gc --quiet");
        File.Delete(stream);
    }

    private static void Write(StreamWriter import, IReadOnlyList<AgentDefinition> real, int count, int commits)
    {
        var random = new Generator(20_260_801);
        var paragraphs = real.SelectMany(agent => agent.Body.Split("\n\n")).Where(text => text.Length > 20).ToArray();
        var texts = new string[count];
        for (var round = 0; round < commits; round++)
        {
            for (var number = 0; number < count; number++)
            {
                texts[number] = round == 0 ? First(number) : Next(texts[number], round);
                var time = Start + (((round * (long)count) + number) * 60);
                Commit(import, string.Create(CultureInfo.InvariantCulture, $"{Content}/{number / PerFolder}/agent-{number}.md"), texts[number], time, string.Create(CultureInfo.InvariantCulture, $"Change {round + 1} of agent {number}"));
            }
        }

        string First(int number)
        {
            var model = real[random.Next(real.Count)];
            var other = real[random.Next(real.Count)];
            var body = Enumerable.Range(0, Math.Max(1, model.Body.Split("\n\n").Length)).Select(_ => paragraphs[random.Next(paragraphs.Length)]);
            var name = string.Create(CultureInfo.InvariantCulture, $"{model.Name.Split('-')[0]}-{other.Name.Split('-')[^1]}-{number}").ToLowerInvariant().Replace(' ', '-');
            var description = (other.Description ?? "").ReplaceLineEndings(" ").Replace('"', '\'').Replace('\\', '/');
            return $"---\nname: {name}\ndescription: \"{description}\"\ntools: Read, Grep\nmodel: sonnet\n---\n\n{string.Join("\n\n", body)}\n";
        }

        string Next(string text, int round) => round switch
        {
            1 => text + $"\n## Notes\n\n{paragraphs[random.Next(paragraphs.Length)]}\n",
            _ when round % 4 == 2 => text.Replace("tools: Read, Grep\n", "tools: Read, Grep, Bash\n", StringComparison.Ordinal),
            _ when round % 4 == 3 => text.Replace("\n\n## Notes", $"\n\n{paragraphs[random.Next(paragraphs.Length)]}\n\n## Notes", StringComparison.Ordinal),
            _ when round % 4 == 0 => text.Replace("model: sonnet\n", "model: opus\n", StringComparison.Ordinal),
            _ => text.Replace("\nmodel: opus\n", "\nmodel: sonnet\n", StringComparison.Ordinal).Replace("tools: Read, Grep, Bash\n", "tools: Read, Grep\n", StringComparison.Ordinal),
        };
    }

    private static void Commit(StreamWriter import, string path, string text, long time, string subject)
    {
        import.WriteLine("commit refs/heads/main");
        import.WriteLine(string.Create(CultureInfo.InvariantCulture, $"committer Ada <ada@example.org> {time} +0000"));
        import.WriteLine(string.Create(CultureInfo.InvariantCulture, $"data {Encoding.UTF8.GetByteCount(subject)}"));
        import.WriteLine(subject);
        import.WriteLine($"M 100644 inline {path}");
        import.WriteLine(string.Create(CultureInfo.InvariantCulture, $"data {Encoding.UTF8.GetByteCount(text)}"));
        import.WriteLine(text);
    }
}
