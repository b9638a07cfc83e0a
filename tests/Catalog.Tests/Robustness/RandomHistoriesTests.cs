using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Tests.History.Changes;
using Catalog.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>What holds for any history of a front matter, whatever becomes of its keys.</summary>
public sealed class RandomHistoriesTests
{
    private static readonly string[] Paths =
        ["agents/a{0}.md", "skills/a{0}/SKILL.md", ".github/agents/a{0}.agent.md", ".opencode/agent/a{0}.md", ".gemini/agents/a{0}.md", ".qwen/agents/a{0}.md", ".factory/droids/a{0}.md", ".cursor/agents/a{0}.md"];

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261128), FSharpOption<int>.None)));

    [Fact]
    public void Each_version_has_a_sentence_and_words_for_each_change() =>
        Check.One(Config, Prop.ForAll(Arb.From(RandomFrontMatter.Histories), texts =>
            Paths.All(path => texts.Zip(texts.Skip(1)).All(pair => IsTold(pair.First, pair.Second, path)))));

    [Fact]
    public async Task A_site_of_many_such_histories_is_made_whole()
    {
        var histories = RandomFrontMatter.Histories.Sample(60, new Rnd(20261128), 30).ToArray();
        using var repository = new TestRepository();
        for (var version = 0; version < 6; version++)
        {
            for (var agent = 0; agent < histories.Length; agent++)
            {
                if (version < histories[agent].Length)
                    repository.Write(PathOf(agent), histories[agent][version]);
                else if (agent % 3 == 0 && version == histories[agent].Length)
                    repository.Delete(PathOf(agent));
            }
            repository.Commit($"State {version}");
        }

        using var site = await TestSite.Of(repository);

        Assert.Equal("", site.Run.ExitCode == 0 ? string.Join('\n', FuzzRound.FaultsOf(site)) : site.Run.Errors);
    }

    private static bool IsTold(string before, string after, string path)
    {
        var (old, current) = (ChangeCase.Agent(before, path), ChangeCase.Agent(after, path));
        var set = ChangeReader.Read(old, current, Understood(old), Understood(current));
        return set.Summary.Length > 0 && set.Changes.All(change => ChangeSummary.Told(change).What.Length > 0 && ChangeSummary.Shared(change) is not { Length: 0 });
    }

    private static Understanding Understood(AgentDefinition definition) => Understander.Read(definition, KnownAgents.Of([definition]), Core.Parsing.Technologies.Vocabulary.Shipped, isNewest: true);

    private static string PathOf(int agent) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Paths[agent % Paths.Length], agent);
}
