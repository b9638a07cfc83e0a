using System.Text;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Reading;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Definitions, and what is understood from them, come back from their bytes with every member that they have.</summary>
public sealed class DefinitionRecordTests
{
    /// <summary>Members that are worked out of the others when somebody asks.</summary>
    private static readonly HashSet<string> WorkedOut = ["Markdown", "Document", "Reading"];

    public static TheoryData<string, string> Texts => new()
    {
        { "agents/plain.md", AgentText.Of("plain", "## When to use\n\n- Firing a glaze\n- Do not use for raku; use raku-fire instead.\n\n## Skills\n\n- **Firing**: PostgreSQL, cones\n", "model: claude-sonnet-4-5\ntools: Read, Bash(git:*), mcp__docs__find\nversion: 1.10") },
        { "agents/lists.md", AgentText.With("name: lists\ndescription: >\n  Use it\n  for lists.\ntools:\n  - Read\n  - Grep\ndisallowedTools: [Write]\nmetadata:\n  version: 2\n  deep:\n    - a\n    - b: c\npermissionMode: plan", "# One\n\ntext\n\n# One\n\ntext\n\n## Empty\n\n## Empty\n") },
        { "agents/broken.md", AgentText.With("name: broken\ndescription: Use it. Examples: user: 'hi'\nmodel: nothing-known\ncolor: bluish") },
        { "agents/none.md", "Just text, no front matter.\n" },
        { "agents/empty.md", "" },
        { "agents/unclosed.md", "---\nname: a\n" },
        { "agents/halves.md", AgentText.With("name: \"\\uD83D halves\"\ndescription: \"世界 \\uDE00\"", "# 世界\n\nтекст\n") },
        { "agents/marks.md", "\uFEFF---\r\nname: marks\r\ndescription: d\r\n---\r\n\r\n# A\r\n\r\nb\r\n" },
        { "agents/large.md", AgentText.With("name: large\ndescription: d", string.Concat(Enumerable.Repeat("line\n", 20_001))) },
        { "agents/secret.md", AgentText.With("name: secret\ndescription: d", $"Use ghp_{Drawn.Text(36, 5)} to log in.\n") },
        { ".codex/agents/codex.toml", "name = \"codex\"\ndescription = \"d\"\nsandbox_mode = \"read-only\"\ndeveloper_instructions = \"\"\"\n# Work\n\nDo the \\u0041 work.\n\"\"\"\n" },
        { ".opencode/agent/open.md", AgentText.With("description: d\nmode: subagent\ntools:\n  write: false\npermission:\n  bash:\n    \"git push *\": ask\n    \"*\": deny\n  edit: allow") },
        { ".claude/skills/skill/SKILL.md", AgentText.With("name: other\ndescription: d\nallowed-tools: Read") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_definition_comes_back_as_it_was(string path, string text)
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes(text));
        var definition = AgentReader.Read(source, path, AgentFormats.For(path) ?? AgentFormats.All[0]);
        var understanding = Understander.Read(definition, KnownAgents.Of([definition]), Vocabulary.Shipped);
        var record = new RecordWriter();

        DefinitionRecord.Write(record, definition, source);
        UnderstandingRecord.Write(record, understanding);
        var read = new RecordReader(record.ToBytes());
        var again = DefinitionRecord.Read(read, source);

        Assert.Equal("", Likeness.Between(definition, again, WorkedOut));
        Assert.Equal("", Likeness.Between(understanding, UnderstandingRecord.Read(read), WorkedOut));
        Assert.Equal(AgentMarkdownText(definition), AgentMarkdownText(again));
    }

    [Fact]
    public void A_record_that_ends_too_early_or_is_of_another_text_is_refused()
    {
        var source = new SourceText(AgentText.Of("kiln"), TextFault.None);
        var record = new RecordWriter();
        DefinitionRecord.Write(record, AgentReader.Read(source, "agents/kiln.md", AgentFormats.For("agents/kiln.md")!), source);
        var bytes = record.ToBytes();

        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => DefinitionRecord.Read(new RecordReader(bytes[..length]), source));
        Assert.Throws<InvalidDataException>(() => DefinitionRecord.Read(new RecordReader(bytes), new SourceText("short", TextFault.None)));
    }

    private static string AgentMarkdownText(AgentDefinition definition) => string.Join('\n', definition.Document.Compared.Select(section => string.Join(" ", section.Units.Prepend(new(section.Title ?? "", BlockKind.Heading)))));
}
