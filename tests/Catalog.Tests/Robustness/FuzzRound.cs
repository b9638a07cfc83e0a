using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Catalog.Tests.Testing;

namespace Catalog.Tests.Robustness;

/// <summary>One repository of mutated files with mutated histories, all of it from one seed, and what is wrong with the site that is built of it.</summary>
internal static partial class FuzzRound
{
    public const int Agents = 12;
    private const int MostVersions = 6;

    private static readonly string[] Paths =
        ["agents/a{0}.md", "agents/team/a{0}.md", "skills/a{0}/SKILL.md", ".github/agents/a{0}.agent.md", ".opencode/agent/a{0}.md", ".gemini/agents/a{0}.md", ".qwen/agents/a{0}.md", ".factory/droids/a{0}.md", ".cursor/agents/a{0}.md", ".codex/agents/a{0}.toml", "commands/a{0}.md"];

    /// <summary>Tells the history into a folder of its own.</summary>
    /// <param name="samples">Texts of real files; none for random front matter alone.</param>
    public static void Tell(string folder, int seed, IReadOnlyList<byte[]> samples)
    {
        var mutation = new Mutation(seed, samples);
        Git.Run(folder, "init", "-q", "-b", "main");
        using var story = new MemoryStream();
        var texts = Enumerable.Range(0, Agents).Select(_ => mutation.First()).ToArray();
        var paths = Enumerable.Range(0, Agents).Select(agent => string.Format(CultureInfo.InvariantCulture, mutation.One(Paths), agent)).ToArray();
        for (var version = 0; version < MostVersions; version++)
        {
            Say(story, $"commit refs/heads/main\nauthor {mutation.Author()} {mutation.Date()}\ncommitter Cy <cy@example.org> {mutation.Date()}\n");
            Data(story, mutation.Subject());
            for (var agent = 0; agent < Agents; agent++)
            {
                if (version == 0 || mutation.IsLucky(2))
                {
                    Say(story, $"M 100644 inline {paths[agent]}\n");
                    Data(story, texts[agent] = version == 0 ? texts[agent] : mutation.Next(texts[agent]));
                }
                else if (mutation.IsLucky(9))
                    Say(story, $"D {paths[agent]}\n");
            }
        }
        Git.Run(folder, story.ToArray(), ["fast-import", "--quiet", "--force"]);
        Git.Run(folder, "checkout", "-q", "-f", "main");
    }

    /// <summary>Builds it, and where that takes more than one file may, each file alone.</summary>
    public static async Task<FuzzOutcome> Run(string folder)
    {
        var (faults, whole) = await Built(folder, []);
        if (whole.IsWithin)
            return new(faults, whole);
        var files = TestFolder.FilesOf(folder).Where(file => !file.StartsWith(".git/", StringComparison.Ordinal)).ToList();
        var none = (await Built(folder, files)).Cost;
        var worst = new FuzzCost(0, 0);
        foreach (var file in files)
        {
            var more = (await Built(folder, files.Where(other => other != file))).Cost.Over(none);
            worst = worst.Or(more);
            if (!more.IsWithin)
                faults = [.. faults, $"{file}: {more}"];
        }
        return new(faults, worst);
    }

    /// <param name="without">Files that are left out of the catalog.</param>
    public static async Task<(IReadOnlyList<string> Faults, FuzzCost Cost)> Built(string folder, IEnumerable<string> without)
    {
        using var place = new TestFolder();
        var config = place.Write("catalog.yml", "exclude:\n" + string.Concat(without.Select(file => $"  - /{file}\n"))).At("catalog.yml");
        using var meter = new FuzzMeter();
        using var site = await TestSite.Of(folder, "--config", config);
        var cost = meter.Stop();
        return (site.Run.ExitCode == 0 ? FaultsOf(site) : [$"exit {site.Run.ExitCode}: {site.Run.Errors.Trim()}"], cost);
    }

    /// <summary>Parts that could not be made, and pages that are no HTML.</summary>
    public static IReadOnlyList<string> FaultsOf(TestSite site) =>
    [
        .. site.Catalog.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() == "AC169").Select(finding => finding.GetProperty("message").GetString()!),
        .. site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).SelectMany(file => FaultsOf(file, site.Text(file))),
    ];

    private static IEnumerable<string> FaultsOf(string file, string html)
    {
        foreach (Match reference in Noncharacters().Matches(html))
            yield return $"{file}: {reference.Value}";
        if (html.EnumerateRunes().Any(rune => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value < 0x20 && rune.Value is not ('\n' or '\t'))))
            yield return $"{file}: a character that HTML forbids";
        using var page = new HtmlParser().ParseDocument(html);
        if (page.QuerySelector("body > main, body > * main") is null || page.Title?.Length is null or 0)
            yield return $"{file}: no main part or no title";
    }

    private static void Data(MemoryStream story, byte[] bytes)
    {
        Say(story, $"data {bytes.Length.ToString(CultureInfo.InvariantCulture)}\n");
        story.Write(bytes);
        Say(story, "\n");
    }

    private static void Say(MemoryStream story, string text) => story.Write(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("&#(x[0-9A-F]?FFF[EF]|xFD[DE][0-9A-F]|x[01]?[0-8B-F]|65534|65535);", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Noncharacters();
}
