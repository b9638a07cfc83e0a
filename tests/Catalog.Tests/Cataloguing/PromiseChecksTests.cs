using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>An agent that says it changes no file and may is told with what it says, and with the line that lets it.</summary>
public sealed class PromiseChecksTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("- You do not edit files. You tell of tides.\n", "You do not edit files")]
    [InlineData("**READ-ONLY**: never write a table\n", "READ-ONLY: never write a table")]
    [InlineData("You are a strictly read-only agent.\n", "You are a strictly read-only agent")]
    [InlineData("You are read-only.\n", "You are read-only")]
    [InlineData("Summary: read-only — never modifies charts.\n", "Summary: read-only — never modifies charts")]
    [InlineData("| Rule | Never modify code or files |\n", "Never modify code or files")]
    [InlineData("- Do not create or change any files\n", "Do not create or change any files")]
    [InlineData("You never modify code or comments directly; you tell.\n", "You never modify code or comments directly")]
    [InlineData("Never edit files, stage changes or write.\n", "Never edit files, stage changes or write")]
    public void A_promise_in_the_text_is_told(string body, string said) =>
        Assert.Equal(($"The text says “{said}”, and tools (line 4) lets it edit files", 7), Assert.Single(Found("tools: Read, Edit", "Reads tides.", body).Select(finding => (finding.Message, finding.Line))));

    [Theory]
    [InlineData("Read-only reader of tides.", "Read-only reader of tides")]
    [InlineData("Reads tides (read-only).", "read-only")]
    [InlineData("You have here a read-only tide reviewer.", "a read-only tide reviewer")]
    public void A_promise_in_the_description_is_told(string description, string said) =>
        Assert.Equal(($"The text says “{said}”, and it inherits the right to edit them", 3), Assert.Single(Found("model: opus", description, "Reads.\n").Select(finding => (finding.Message, finding.Line))));

    [Theory]
    [InlineData("tools: Read", "You are read-only.\n")]
    [InlineData("tools: Read, Edit", "You are read-only, except for the table.\n")]
    [InlineData("tools: Read, Edit", "You never modify files outside of tides/.\n")]
    [InlineData("tools: Read, Edit", "In audit mode: do not modify files.\n")]
    [InlineData("tools: Read, Edit", "Never modify production code.\n")]
    [InlineData("tools: Read, Edit", "```\nDo not modify files\n```\n")]
    [InlineData("tools: Read, Edit", "The disk is read-only.\n")]
    [InlineData("tools: Read, Edit", "You do not write code.\n")]
    [InlineData("tools: Read, Edit", "Do not modify files during reading.\n")]
    public void What_is_held_or_promised_in_part_is_not(string field, string body) => Assert.Empty(Found(field, "Reads tides.", body));

    [Fact]
    public void A_skill_has_the_rights_of_whoever_loads_it()
    {
        folder.Write("skills/tides/SKILL.md", AgentText.With("name: tides\ndescription: Read-only tides."));

        Assert.DoesNotContain(TestCatalog.Of(folder).Findings, finding => finding.Rule == Rules.PromiseNotHeld);
    }

    private IReadOnlyList<Finding> Found(string field, string description, string body)
    {
        folder.Write("agents/tides.md", AgentText.With($"name: tides\ndescription: {description}\n{field}", body));
        return [.. TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == Rules.PromiseNotHeld)];
    }
}
