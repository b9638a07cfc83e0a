using System.Globalization;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>Addresses of agents: from any name, unique, and their own.</summary>
public sealed class SlugsTests
{
    private static readonly string[] Names =
    [
        "backend", "Backend", "back end", "back-end", "BACKEND", "C++ Expert", "C# Expert", "c", "../x", "/abs", "..", ".", "", " ", "con", "NUL", "aux", "COM1", "index", "x", "X", "x-core", "é", "e\u0301", "日本語", "😀", "😁",
        "a/b", "a\\b", "a:b", "SE: DevOps/CI", "C#/.NET Janitor", "404", "_x", "core", "x-1", new('n', 200), new('n', 201), "--help", "\u202E", "<script>",
    ];

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(30).WithQuietOnSuccess(true)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260103), FSharpOption<int>.None)));

    private static Arbitrary<(string Name, string Folder)[]> Crowds { get; } = Arb.From(
        Gen.ArrayOf(Gen.Choose(0, Names.Length - 1).SelectMany(name => Gen.Choose(0, 4).Select(folder => (Names[name], $"folder{folder}")))));

    private static Arbitrary<string[]> Words { get; } = Arb.From(
        Gen.ArrayOf(Gen.Choose(0, 11).Select(number => $"{(char)('a' + number)}gent")));

    [Theory]
    [InlineData("code-reviewer", "code-reviewer")]
    [InlineData("Code Reviewer", "code-reviewer")]
    [InlineData("C++ Expert", "cpp-expert")]
    [InlineData("C# Expert", "csharp-expert")]
    [InlineData("C#/.NET Janitor", "csharp-net-janitor")]
    [InlineData("SE: DevOps/CI", "se-devops-ci")]
    [InlineData("Café Crème", "cafe-creme")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź Ørsted", "lodz-orsted")]
    [InlineData("../../etc/cron.d/x", "etc-cron-d-x")]
    [InlineData("C:\\x", "c-x")]
    [InlineData("https://x.example", "https-x-example")]
    [InlineData("con", "con-agent")]
    [InlineData("LPT9", "lpt9-agent")]
    [InlineData("index", "index-agent")]
    [InlineData("aux.v2", "aux-v2")]
    [InlineData("search", "search")]
    [InlineData("404", "404")]
    public void A_name_gives_an_address(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Theory]
    [InlineData("日本語", "日本語")]
    [InlineData("代码 审查员", "代码-审查员")]
    [InlineData("번역가", "번역가")]
    [InlineData("مدقق-الفواتير", "مدقق-الفواتير")]
    [InlineData("Код Reviewer", "код-reviewer")]
    [InlineData("हिन्दी सहायक", "हिन्दी-सहायक")]
    [InlineData("🎨 Palette Keeper", "palette-keeper")]
    [InlineData("𠮷野 / 家", "𠮷野-家")]
    public void A_name_in_another_script_keeps_its_letters(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void What_has_no_letters_has_an_address_all_the_same()
    {
        Assert.StartsWith("agent-", Slug.Of("😀"), StringComparison.Ordinal);
        Assert.NotEqual(Slug.Of("😀"), Slug.Of("😁"));
    }

    [Fact]
    public void Three_of_one_name_are_told_apart_by_what_their_files_say() =>
        Assert.Equal(
            ["backend-developer-001", "backend-developer-004", "backend-developer-005", "architect"],
            Assign(("backend-developer", "seeds/001-backend-developer.md"), ("backend-developer", "seeds/004-backend-developer.md"), ("backend-developer", "seeds/005-backend-developer.md"), ("architect", "seeds/002.md")));

    [Fact]
    public void Those_of_several_programs_are_told_apart_by_the_programs_folder() =>
        Assert.Equal(
            ["reviewer-agents-claude", "reviewer-agents-codex", $"reviewer-agents-{Slug.Hash("boat/agents/reviewer.md")}", "pilot"],
            Assign(("reviewer", ".claude/agents/reviewer.md"), ("reviewer", ".codex/agents/reviewer.toml"), ("Reviewer", "boat/agents/reviewer.md"), ("pilot", ".claude/agents/pilot.md")));

    [Fact]
    public void Plugin_and_category_come_before_the_path() =>
        Assert.Equal(
            ["reviewer-java", "reviewer-web"],
            Slugs.Assign([(null, "reviewer", "a/reviewer.md", ["java", "x"]), (null, "reviewer", "b/reviewer.md", [null, "web"])], []));

    [Fact]
    public void What_came_and_went_twice_under_one_name_and_path_is_numbered_from_the_oldest_on() =>
        Assert.Equal(["x-b-3", "x-b-2", "x-b", "y-c-2", "y-c"], Slugs.Assign([(null, "x", "b/x.md", []), (null, "x", "b/x.md", []), (null, "x", "b/x.md", []), (null, "y", "c/y.md", []), (null, "y", "c/y.md", [])], ["x", "y"]));

    [Fact]
    public void What_is_taken_is_not_given_again() =>
        Assert.Equal(["x-b"], Slugs.Assign([(null, "x", "b/x.md", [])], ["x"]));

    [Fact]
    public void Addresses_are_unique_and_safe_file_names_everywhere() =>
        Check.One(Config, Prop.ForAll(Crowds, crowd =>
        {
            var slugs = Assign(Agents(crowd));
            return slugs.Distinct(StringComparer.OrdinalIgnoreCase).Count() == crowd.Length
                && slugs.All(slug => slug.Length is > 0 and <= 80 && IsSafe(slug) && slug[0] != '-' && slug[^1] != '-')
                && slugs.All(slug => slug is not ("con" or "nul" or "aux" or "prn" or "index" or "com1" or "lpt1"));
        }));

    [Fact]
    public void Any_text_gives_a_safe_file_name() =>
        Check.One(Config, Prop.ForAll(ArbMap.Default.ArbFor<string>(), name =>
            Slug.Of(name ?? "") is { Length: > 0 and <= 80 } slug && IsSafe(slug)));

    [Fact]
    public void The_order_of_the_agents_does_not_matter() =>
        Check.One(Config, Prop.ForAll(Crowds, crowd =>
        {
            var agents = Agents(crowd);
            var reversed = agents.Reverse().ToArray();
            return Assign(agents).SequenceEqual(Assign(reversed).Reverse());
        }));

    [Fact]
    public void An_agent_whose_name_is_its_own_keeps_its_address_when_others_come() =>
        Check.One(Config, Prop.ForAll(Words, words =>
        {
            var slugs = Assign([.. words.Select((word, i) => (word, $"folder{i}/{word}.md"))]);
            return words.Select((word, i) => words.Count(each => each == word) > 1 || slugs[i] == word).All(holds => holds);
        }));

    [Fact]
    public void An_agent_among_others_of_its_name_keeps_its_address_when_strangers_come() =>
        Check.One(Config, Prop.ForAll(Words, words =>
        {
            (string Name, string Path)[] pair = [("zebra", "folder-a/zebra.md"), ("zebra", "folder-b/zebra.md")];
            return Assign([.. pair, .. words.Select((word, i) => (word, $"folder{i}/{word}.md"))]).Take(2).SequenceEqual(Assign(pair));
        }));

    /// <summary>Letters, digits, marks and hyphens, short enough in UTF-8 for a file's name.</summary>
    private static bool IsSafe(string slug) =>
        Encoding.UTF8.GetByteCount(slug) <= 240
        && slug.EnumerateRunes().All(rune => rune.Value == '-' || (Rune.IsLetterOrDigit(rune) && Rune.ToLowerInvariant(rune) == rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static (string Name, string Path)[] Agents((string Name, string Folder)[] crowd) =>
        [.. crowd.Select((agent, i) => (agent.Name, $"{agent.Folder}/{i}.md"))];

    private static IReadOnlyList<string> Assign(params (string Name, string Path)[] agents) =>
        Slugs.Assign([.. agents.Select(agent => ((string?)null, agent.Name, agent.Path, (IReadOnlyList<string?>)[]))], []);
}
