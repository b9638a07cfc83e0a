using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;
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

    private static IEnumerable<string> Told(Understanding read) =>
    [
        .. read.Usage.Select(row => row.ToString()),
        .. read.Capabilities.Select(row => $"{row.Area} {row.Parent} {row.Kind} {row.Line}: {string.Join(", ", row.Items)}"),
        .. read.Technologies.Select(claim => claim.ToString()),
        .. read.Relations.Select(relation => relation.ToString()),
    ];
}
