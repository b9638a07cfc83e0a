using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;
using Catalog.Tests.History.Changes;
using Catalog.Tests.Parsing;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>A body that several versions share is read once, and nobody can tell.</summary>
public sealed class SharedReadingTests
{
    private const string Body = "\n# Kiln\n\n## When to use\n\n- Firing a glaze\n- Do not use for raku; use raku-fire instead.\n\n## What you can do\n\n- **Firing**: PostgreSQL logs, cones\n- **Glazing**: ash, celadon\n";

    [Fact]
    public void A_version_says_the_same_whether_its_body_was_read_for_it_or_for_an_earlier_one()
    {
        using var repository = new TestRepository();
        repository.Write("agents/raku.md", "---\nname: raku-fire\ndescription: Fires raku.\n---\n\nYou fire raku.\n").Commit("Add raku");
        foreach (var front in (string[])
            [
                "name: kiln\ndescription: Fires pots. Use when a pot is dry.",
                "name: kiln\ndescription: Fires pots and tiles. Use when a pot is dry or a tile is cut.",
                // Its body stands a line further down.
                "name: kiln\ndescription: Fires pots and tiles.\nmodel: opus",
                "name: oven\ndescription: Fires pots and tiles.\nmodel: opus",
                // And further up again, under the name it had.
                "name: kiln\ndescription: Fires pots.",
            ])
            repository.Write("agents/kiln.md", $"---\n{front}\n---\n{Body}").Commit("Change the kiln");
        repository.Write("agents/kiln.md", $"---\nname: kiln\ndescription: Fires pots.\n---\n{Body}\nYou fire slowly.\n").Commit("Fire slowly");

        var catalog = TestCatalog.Of(repository);
        var known = KnownAgents.Of(catalog.Agents.Select(agent => agent.Definition));

        Assert.Equal(7, Assert.Single(catalog.Agents, agent => agent.Name == "kiln").Versions.Count + 1);
        foreach (var agent in catalog.Agents)
        {
            foreach (var version in agent.Versions)
                Assert.Equal(Told(Alone(version, version == agent.Newest)), Told(version.Understanding));
        }

        Understanding Alone(AgentVersion version, bool isNewest)
        {
            var path = version.Path;
            return Understander.Read(AgentReader.Read(new SourceText(version.Definition.Text, TextFault.None), path, AgentFormats.For(path)!), known, Vocabulary.Shipped, isNewest);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Made_histories_are_told_the_same_whether_their_versions_share_what_was_read_or_not(int seed)
    {
        const string path = "agents/kiln.md";
        var dice = new Dice(seed);
        for (var round = 0; round < 12; round++)
        {
            var texts = MadeHistory(dice);
            var alone = texts.ConvertAll(text => AgentOf.Text(text, path));
            var known = KnownAgents.Of([alone[^1], AgentOf.Text("---\nname: raku-fire\ndescription: Fires raku.\n---\n\nYou fire raku.\n", "agents/raku.md")]);
            Understanding Understand(AgentDefinition definition, bool isNewest) => Understander.Read(definition, known, Vocabulary.Shipped, isNewest);
            var newest = AgentOf.Text(texts[^1], path);
            var drafts = texts.ConvertAll(text => new VersionDraft(
                () => new SourceText(text, TextFault.None), (read, before) => AgentReader.Read(read, path, AgentFormats.For(path)!, before, newest: newest), null, path, newest.Format));
            drafts[^1] = VersionDraft.Of(newest, new SourceText(texts[^1], TextFault.None));

            var versions = Versions.Build(drafts, new VersionMaking(definition => definition, Understand, new(() => HistoryBudget.Of([])), new Guard(), null), [], _ => false, path);

            for (var i = 0; i < texts.Count; i++)
            {
                var (version, isNewest) = (versions[^(i + 1)], i == texts.Count - 1);
                Assert.Equal(Told(Understand(alone[i], isNewest)), Told(version.Understanding));
                Assert.Equal(alone[i].Sections.Select(section => (section.Title, section.Line, section.Text.ToString())), version.Definition.Sections.Select(section => (section.Title, section.Line, section.Text.ToString())));
                if (i == 0)
                    continue;
                var (was, now) = (AgentOf.Text(texts[i - 1], path), AgentOf.Text(texts[i], path));
                var changes = ChangeReader.Read(was, now, Understand(was, false), Understand(now, isNewest));
                Assert.Equal((changes.Class, changes.Summary), (version.Class, version.Summary));
                Assert.Equal(changes.Changes.Select(Told), version.Changes.Select(Told));
            }
        }
    }

    /// <summary>Versions of one file: its front matter and its sections come, go, change and return.</summary>
    private static List<string> MadeHistory(Dice dice)
    {
        string[] fronts = ["name: kiln\ndescription: Fires pots.", "name: kiln\ndescription: Fires pots and tiles. Use when a tile is cut.\nmodel: opus", "name: oven\ndescription: Fires pots.\ntools: Read, Bash"];
        string[] pieces =
        [
            "You fire pots slowly.",
            "## When to use\n\n- Firing a glaze\n- Do not use for raku; use raku-fire instead.",
            "## When to use\n\n- Firing a glaze",
            "## What you can do\n\n- **Firing**: PostgreSQL logs, cones\n- **Glazing**: ash, celadon",
            "### Firing\n\n- Bisque at 900 degrees\n- Glost at 1,200 degrees\n\n```sh\nfire --cone 6\n```",
            "## 2. Glazes\n\n| Glaze | Cone |\n|---|---|\n| ash | 10 |\n| celadon | 9 |",
            "<limits>\n\nNever open a hot kiln.\n\n</limits>",
            "Rules\n-----\n\n1. Dry the pot.\n2. Fire the pot.",
            "Glaze checklist:\n- Sieved\n- Thin enough",
        ];
        var (front, body, texts) = (fronts[0], new List<string> { pieces[dice.Next(pieces.Length)] }, new List<string>());
        for (var version = 0; version < 8; version++)
        {
            switch (dice.Next(5))
            {
                case 0:
                    front = fronts[dice.Next(fronts.Length)];
                    break;
                case 1 when body.Count > 1:
                    body.RemoveAt(dice.Next(body.Count));
                    break;
                case 2:
                    body[dice.Next(body.Count)] = pieces[dice.Next(pieces.Length)];
                    break;
                case 3 when texts.Count > 1:
                    texts.Add(texts[dice.Next(texts.Count)]);
                    continue;
                default:
                    body.Insert(dice.Next(body.Count + 1), pieces[dice.Next(pieces.Length)]);
                    break;
            }
            texts.Add($"---\n{front}\n---\n\n# Kiln\n\n{string.Join("\n\n", body)}\n");
        }
        return texts;
    }

    private static string Told(VersionChange change) =>
        ChangeSummary.Told(change) is var told ? $"{told.Kind} {told.What}: {string.Join(", ", told.Before ?? [])} → {string.Join(", ", told.After ?? [])}" : "";

    private static IEnumerable<string> Told(Understanding read) =>
    [
        .. read.Usage.Select(row => row.ToString()),
        .. read.Capabilities.Select(row => $"{row.Area} {row.Parent} {row.Kind} {row.Line}: {string.Join(", ", row.Items)}"),
        .. read.Technologies.Select(claim => claim.ToString()),
        .. read.Relations.Select(relation => relation.ToString()),
    ];
}
