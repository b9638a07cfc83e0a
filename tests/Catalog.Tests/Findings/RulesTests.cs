using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Tests.History;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Findings;

/// <summary>Every rule is raised by files that break it: a rule that nothing raises promises what nobody does.</summary>
public sealed class RulesTests
{
    private const string Long = "Waits for the tide, reads the tables, compares them with the log of the harbour, and tells what is missing in the order of the days on which it was missed.";

    public static TheoryData<string> Ids { get; } = new(Rules.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_raised_by_what_breaks_it(string id)
    {
        if (id == Rules.InternalFault.Id)
        {
            Assert.Contains(Faults(), finding => finding.Rule.Id == id);
            return;
        }
        using var folder = new TestFolder();
        using var repository = new TestRepository();

        var catalog = Broken(id, folder, repository);

        Assert.Contains(catalog.Findings, finding => finding.Rule.Id == id);
    }

    private static AgentCatalog Broken(string id, TestFolder folder, TestRepository repository) => id switch
    {
        "AC101" => Fields(folder, "name: a\ndescription: one: two"),
        "AC102" => Fields(folder, "name: a\ndescription: &x one\nnotes: *x"),
        "AC103" => Fields(folder, "name: a\ndescription: d\nname: b"),
        "AC104" => TestCatalog.Of(folder.Write("agents/a.md", "# A\n\nHelps.\n")),
        "AC105" => TestCatalog.Of(folder.Write("agents/a.md", "---\nname: a\ndescription: d\n\nBody.\n")),
        "AC106" => Fields(folder, "- a"),
        "AC107" => Fields(folder, "name: [a, b]\ndescription: d"),
        "AC108" => TestCatalog.Of(folder.Write(".codex/agents/a.toml", "name = \"a\"\ndescription = broken\n")),
        "AC110" => Fields(folder, "name: a\ndescription: d\ntools: Read, AskUserQuestion"),
        "AC111" => Fields(folder, "description: d\ntools: Read"),
        "AC112" => Fields(folder, "name: a"),
        "AC113" => Fields(folder, "name: a/b\ndescription: d"),
        "AC114" => Fields(folder, $"name: a\ndescription: {string.Concat(Enumerable.Repeat("word ", 300))}"),
        "AC115" => TestCatalog.Of(folder.Write("agents/a.md", "---\nname: a\ndescription: d\n---\n")),
        "AC116" => Fields(folder, "name: a\ndescription: d\ntools: Raed"),
        "AC117" => Fields(folder, "name: a\ndescription: d\nmodel: wizard"),
        "AC118" => Body(folder, "See [the tables](tables/tides.md)."),
        "AC119" => Fields(folder, "name: a\ndescription: d\ncolor: bluish"),
        "AC109" => TestCatalog.Of(folder.Write("skills/labels/SKILL.md", AgentText.With("name: depot-labels\ndescription: d"))),
        "AC120" => Fields(folder, "name: a\ndescription: d\nallowedTools: Read"),
        "AC121" => TestCatalog.Of(folder.Write("agents/a.md", AgentText.Of("same")).Write("agents/b.md", AgentText.Of("same", "More.\n"))),
        "AC122" => TestCatalog.Of(folder.Write("agents/a.md", AgentText.Of("Same")).Write("agents/b.md", AgentText.Of("same", "More.\n"))),
        "AC123" => Fields(folder, "name: rev\u0456ewer\ndescription: d"),
        "AC124" => TestCatalog.Of(folder.Write("agents/a.md", AgentText.With("name: a\ndescription: d", $"{Long}\n\n{Long}\n")).Write("agents/b.md", AgentText.With("name: b\ndescription: d", $"{Long}\n\n{Long}\n"))),
        "AC125" => Body(folder, "Hand off to `tide-reviewer`."),
        "AC126" => TestCatalog.Of(folder.Write(".opencode/agent/a.md", AgentText.With("description: d")).Write("opencode.json", "{ \"agent\": { \"a\": { \"model\": \"sonnet\" } } }")),
        "AC127" => TestCatalog.Of(folder.Write("agents/a.md", AgentText.With("name: a\ndescription: d", "> **Deprecated**: Use `b` instead.\n")).Write("agents/b.md", AgentText.With("name: b\ndescription: d", "More.\n"))),
        "AC128" => TestCatalog.Of(folder.Write("skills/labels/skill.md", AgentText.With("name: labels\ndescription: d"))),
        "AC129" => Fields(folder, "name: a\ndescription: Read-only."),
        "AC130" => Fields(folder, "name: a\ndescription: d\ntools: Bash(bash -c *), Bash(git *)"),
        "AC131" => Told(repository.Write("agents/a.md", Versioned("Read.")).Commit("Add").Write("agents/a.md", Versioned("Write nothing, and never read.")).Commit("Edit")),
        "AC132" => Told(repository.Write("agents/a.md", AgentText.With("name: a\ndescription: d\nlast_updated: 2020-01-01")).Commit("Add").Write("agents/a.md", AgentText.With("name: a\ndescription: d\nlast_updated: 2020-01-01", "Read the tables first.\n")).Commit("Edit")),
        "AC133" => Told(repository.Write("agents/a.md", AgentText.Of("a", fields: "tools: Read")).Commit("Add").Write("agents/a.md", AgentText.Of("a", fields: "tools: Read, Bash")).Commit("Widen")),
        "AC134" => TestCatalog.Of(folder.Write("agents/a.md", AgentText.With("name: a\ndescription: d\nversion: 2.0", "Version: 1.0\n"))),
        "AC141" => Body(folder, "Do\u200B it."),
        "AC142" => Body(folder, "Do\u202E it."),
        "AC143" => Body(folder, "It\u00E2\u20AC\u2122s garbled."),
        "AC144" => TestCatalog.Of(folder.Write("agents/a.md", [.. Encoding.UTF8.GetBytes("---\nname: a\ndescription: d\n---\n\nCaf"), 0xE9, 0x0A])),
        "AC145" => TestCatalog.Of(folder.Write("agents/a.md", new byte[3])),
        "AC146" => Body(folder, new string('x', 100_001)),
        "AC147" => Body(folder, string.Concat(Enumerable.Repeat("# Heading\n", 2_100))),
        "AC151" => Body(folder, $"The token is {"ghp" + "_" + Drawn.Text(36, 7)}."),
        "AC152" => Told(repository.Write("agents/a.md", AgentText.Of("a", "ghp" + "_" + Drawn.Text(36, 7) + "\n")).Commit("Add").Write("agents/a.md", AgentText.Of("a")).Commit("Take it out")),
        "AC161" => TestCatalog.Of(new CatalogRequest(Shallow(repository, folder)) { AllowShallow = true }),
        "AC162" => Body(folder, "Work."),
        "AC163" => Linked(folder),
        "AC164" => Missing(repository),
        "AC165" => TestCatalog.Of(folder.Write("agents/a.md", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")),
        "AC166" => Unreadable(folder),
        "AC167" => Damaged(repository),
        "AC168" => TestCatalog.Of(folder.Write("notes.txt", "")),
        "AC170" => InSubmodule(repository),
        "AC171" => TestCatalog.Of(folder.Write("docs/agents/overview.md", "---\ntitle: Overview\nsidebar_position: 1\n---\n\n# Overview\n")),
        "AC172" => LongHistory(repository),
        "AC173" => Undated(repository),
        "AC174" => TestCatalog.Of(folder.Write("agents/a.md", AgentText.Of("a")).Write("catalog.yml", "theme: design\n").Write("design/words.txt", "Map = Karte\n")),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Say here which files break the new rule."),
    };

    private static AgentCatalog Fields(TestFolder folder, string lines) => TestCatalog.Of(folder.Write("agents/a.md", AgentText.With(lines)));

    private static AgentCatalog Body(TestFolder folder, string text) => TestCatalog.Of(folder.Write("agents/a.md", AgentText.With("name: a\ndescription: d", text + "\n")));

    private static AgentCatalog Told(TestRepository repository) => TestCatalog.Of(repository);

    private static string Versioned(string sentence) => AgentText.With("name: a\ndescription: d\nversion: 1.0", sentence + "\n");

    private static string Shallow(TestRepository repository, TestFolder folder)
    {
        repository.Write("agents/a.md", AgentText.Of("a")).Commit("Add").Write("agents/a.md", AgentText.Of("a", "More.\n")).Commit("Edit");
        repository.Run("clone", "-q", "--depth", "1", $"file://{repository.Path}", folder.At("clone"));
        return folder.At("clone");
    }

    private static AgentCatalog Linked(TestFolder folder)
    {
        folder.Write("agents/a.md", AgentText.Of("a"));
        File.CreateSymbolicLink(folder.At("agents/b.md"), folder.At("agents/none.md"));
        return TestCatalog.Of(folder);
    }

    private static AgentCatalog LongHistory(TestRepository repository)
    {
        Git.Run(repository.Path, LongHistoryTests.Story(2_001, "agents/a.md", version => AgentText.With("name: a\ndescription: d", $"State {version}.\n")), ["fast-import", "--quiet", "--force"]);
        return TestCatalog.Of(new CatalogRequest(repository.Folder.At(".git")));
    }

    private static AgentCatalog Undated(TestRepository repository)
    {
        repository.Write("agents/a.md", AgentText.Of("a")).Commit("Add");
        var commit = $"tree {repository.Run("rev-parse", "HEAD^{tree}")}\nauthor Ada <a@example.org>\ncommitter Ada <a@example.org> 1700000000 +0000\n\nOdd\n";
        repository.Run("update-ref", "refs/heads/main", Git.Run(repository.Path, commit, ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]));
        return TestCatalog.Of(repository);
    }

    private static AgentCatalog Missing(TestRepository repository)
    {
        repository.Write("agents/a.md", AgentText.Of("a")).Write("agents/b.md", AgentText.Of("b")).Commit("Add");
        File.Delete(repository.Folder.At("agents/b.md"));
        return TestCatalog.Of(repository);
    }

    /// <summary>What somebody holds alone cannot be read, whoever runs the test.</summary>
    private static AgentCatalog Unreadable(TestFolder folder)
    {
        folder.Write("agents/a.md", AgentText.Of("a"));
        using var held = new FileStream(folder.At("agents/a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        return TestCatalog.Of(folder);
    }

    private static AgentCatalog Damaged(TestRepository repository)
    {
        repository.Write("agents/a.md", AgentText.Of("a")).Commit("Add").Write("agents/a.md", AgentText.Of("a", "More.\n")).Commit("Edit");
        var blob = repository.Run("rev-parse", "HEAD~1:agents/a.md");
        foreach (var pack in Directory.GetFiles(repository.Folder.At(".git/objects/pack"), "*.pack"))
        {
            var moved = repository.Folder.At(Path.GetFileName(pack));
            File.Move(pack, moved);
            File.Delete(Path.ChangeExtension(pack, ".idx"));
            Git.Run(repository.Path, File.ReadAllBytes(moved), ["unpack-objects", "-q"]);
            File.Delete(moved);
        }
        File.Delete(repository.Folder.At($".git/objects/{blob[..2]}/{blob[2..]}"));
        return TestCatalog.Of(repository);
    }

    private static AgentCatalog InSubmodule(TestRepository repository)
    {
        using var inner = new TestRepository().Write("agents/inner.md", AgentText.Of("inner")).Commit("Add");
        repository.Write("agents/outer.md", AgentText.Of("outer")).Commit("Add");
        repository.Run("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.Path, "shared");
        repository.Run("commit", "-q", "-m", "Add the submodule");
        return TestCatalog.Of(repository);
    }

    private static IReadOnlyList<Finding> Faults()
    {
        var guard = new Guard();
        Assert.Equal("instead", guard.Make("page", "agents/a.md", () => throw new InvalidOperationException(), () => "instead"));
        return guard.Faults;
    }
}
