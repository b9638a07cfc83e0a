using Catalog.Core.History.Changes;
using Xunit;

namespace Catalog.Tests.History.Changes;

public sealed class FieldChangesTests
{
    [Theory]
    [InlineData("model: sonnet", "model: opus", "Model sonnet → opus")]
    [InlineData("", "model: inherit", "Model set to inherit")]
    [InlineData("model: opus", "", "Model removed (was opus)")]
    [InlineData("model: sonnet", "model: claude-sonnet-4-20250514", "Model sonnet → claude-sonnet-4-20250514")]
    public void Another_model_is_behaviour(string before, string after, string summary)
    {
        var changes = ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after);
        Assert.Equal(ChangeClass.Behaviour, changes.Class);
        Assert.Equal(["model"], changes.Told().Select(change => change.Kind));
        Assert.Equal(summary, changes.Summary);
    }

    [Fact]
    public void A_name_where_the_file_named_the_agent_is_behaviour()
    {
        var changes = ChangeCase.OfFields("description: Reviews.", "name: Reviewer\ndescription: Reviews.");
        Assert.Equal(ChangeClass.Behaviour, changes.Class);
        Assert.Null(Assert.Single(changes.Told()).Before);
    }

    [Theory]
    [InlineData("color: blue", "color: red", "color changed", ChangeClass.Wording)]
    [InlineData("", "color: red", "color added", ChangeClass.Wording)]
    [InlineData("author: Ada", "", "author removed", ChangeClass.Wording)]
    [InlineData("temperature: 0.1", "temperature: 0.7", "temperature changed", ChangeClass.Behaviour)]
    [InlineData("", "effort: high", "effort added", ChangeClass.Behaviour)]
    [InlineData("skills: [lint]", "skills: [lint, test]", "skills changed", ChangeClass.Behaviour)]
    [InlineData("mode: primary", "mode: subagent", "mode changed", ChangeClass.Behaviour)]
    [InlineData("handoffs: [{ to: b, say: x }, { to: c, say: y }]", "handoffs: [{ to: b, say: y }, { to: c, say: x }]", "handoffs changed", ChangeClass.Behaviour)]
    [InlineData("last-updated: 2024-01-01", "last-updated: 2024-02-01", "last-updated changed", ChangeClass.Wording)]
    [InlineData("display_name: Ada", "display_name: Bea", "display_name changed", ChangeClass.Wording)]
    [InlineData("", "aliases: clerk", "aliases added", ChangeClass.Behaviour)]
    [InlineData("", "inheritLedger: true", "inheritLedger added", ChangeClass.Behaviour)]
    public void A_field_alters_the_run_or_only_describes(string before, string after, string what, ChangeClass strength)
    {
        var changes = ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after);
        Assert.Equal(strength, changes.Class);
        Assert.Equal([what], changes.Told("field"));
    }

    [Theory]
    [InlineData("max_turns: 10", "max_turns: 30", "max_turns 10 → 30")]
    [InlineData("color: blue", "color: red", "Color blue → red")]
    [InlineData("skills: [lint]", "skills: [lint, test]", "Skills: test added")]
    [InlineData("skills: [lint, test]", "skills: [test, ship]", "Skills: lint → ship")]
    [InlineData("author: Ada", "", "Author removed (was Ada)")]
    [InlineData("", "skills: []", "Skills added")]
    [InlineData("skills: []", "", "Skills removed")]
    [InlineData("skills: [lint]", "skills: []", "Skills: lint removed")]
    [InlineData("skills: []", "skills: {}", "Formatting only")]
    [InlineData("skills: {}", "skills: lint", "Skills: lint added")]
    [InlineData("skills: [lint]", "skills:", "Skills changed")]
    [InlineData("tools: []", "tools: [\"*\"]", "Gained every tool (*), had none")]
    [InlineData("tools: [\"*\"]", "tools: []", "Tool list added: no tool (had every tool)")]
    [InlineData("metadata: { source: short, about: short }", "metadata: { source: a source that goes on for so many words that nobody wants to read it, about: short }", "Metadata: source changed")]
    [InlineData("version: 1.0", "metadata: { version: 1.1 }", "Version removed (was 1.0); metadata set to version: 1.1")]
    [InlineData("permissionMode: plan", "metadata: { permissionMode: plan }", "Gained edit asks → inherited and execute asks → inherited because of permissionMode removed (was plan); metadata set to permissionMode: plan")]
    [InlineData("notes: short", "notes: a note that goes on for so many words that nobody wants to read them all in one sentence", "Notes changed")]
    public void The_sentence_names_short_values(string before, string after, string summary) =>
        Assert.Equal(summary, ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after).Summary);

    [Fact]
    public void A_raised_version_alone_is_wording()
    {
        var changes = ChangeCase.OfFields("name: a\nversion: 1.0", "name: a\nversion: 1.1");
        Assert.Equal(ChangeClass.Wording, changes.Class);
        Assert.Equal(["declared-version"], changes.Told().Select(change => change.Kind));
        Assert.Equal("Version 1.0 → 1.1", changes.Summary);
    }

    [Theory]
    [InlineData("name: a\ncolor: blue", "color: blue\nname: a")]
    [InlineData("name: a", "name: \"a\"")]
    [InlineData("name: a", "name:   a  ")]
    [InlineData("name: a\ndescription: Reviews code for faults.", "name: a\ndescription: >-\n  Reviews code\n  for faults.")]
    [InlineData("name: a\ndescription: Reviews code for faults.", "name: a\ndescription: 'Reviews code for faults.'")]
    [InlineData("name: a\ntags: [one, two]", "name: a\ntags:\n  - one\n  - two")]
    [InlineData("name: a\ntags: one, two", "name: a\ntags: [one, two]")]
    [InlineData("name: a\nmetadata: { tags: [two, one], kept: 1 }", "name: a\nmetadata: { tags: 'two, one', kept: 1 }")]
    [InlineData("name: a\nversion: 1.0\ntags: [one, two]", "name: a\nmetadata:\n  version: '1.0'\n  tags: [one, two]")]
    [InlineData("name: a\nmetadata: { category: tides, kept: 1 }", "name: a\ncategory: tides\nmetadata: { kept: 1 }")]
    [InlineData("name: a", "name: a # the reviewer")]
    [InlineData("name: a\nhandoffs:\n- label: Go\n  agent: b", "name: a\nhandoffs: [{ label: 'Go', agent: b }]")]
    [InlineData("name: a\nhandoffs:\n- label: Go\n  agent: b\n- label: Stop\n  agent: c", "name: a\nhandoffs:\n- agent: b\n  label: Go\n- agent: c\n  label: Stop")]
    [InlineData("name: a\ndescription: \"Reviews bills\nmodel: opus", "name: a\ndescription: \"Reviews bills\"\nmodel: opus")]
    [InlineData("name: a\ndescription: Reads \\\"bills\\\": all of them", "name: a\ndescription: 'Reads \"bills\": all of them'")]
    public void Order_quotes_folding_and_list_syntax_are_formatting(string before, string after)
    {
        var changes = ChangeCase.OfFields(before, after);
        Assert.Equal(ChangeClass.Formatting, changes.Class);
        Assert.Empty(changes.Changes);
    }

    [Theory]
    [InlineData("Reviews code.", "Writes code.", "changed meaning", ChangeClass.Behaviour)]
    [InlineData("Reviews code.", "Reviews code. Use after a merge.", "extended", ChangeClass.Behaviour)]
    [InlineData("Reviews code — quickly.", "Reviews code, quickly.", "reworded", ChangeClass.Wording)]
    [InlineData("Expert reviewer of code.", "Reviewer of the code.", "reworded", ChangeClass.Wording)]
    [InlineData("Do not use for tests.", "Use for tests.", "changed meaning", ChangeClass.Behaviour)]
    public void A_description_is_reworded_extended_or_means_another_thing(string before, string after, string what, ChangeClass strength)
    {
        var changes = ChangeCase.OfFields("name: a\ndescription: " + before, "name: a\ndescription: " + after);
        Assert.Equal(strength, changes.Class);
        Assert.Equal([what], changes.Told("description"));
    }

    [Fact]
    public void Examples_taken_out_of_a_description_are_behaviour()
    {
        var changes = ChangeCase.OfFields(
            "name: a\ndescription: \"Reviews code. Specifically:\\n\\n<example>\\nuser: 'Look at this'\\nassistant: 'I will.'\\n</example>\"",
            "name: a\ndescription: Reviews code.");
        Assert.Equal(ChangeClass.Behaviour, changes.Class);
    }

    [Fact]
    public void A_front_matter_put_on_a_bare_file_gives_an_entry_for_each_key()
    {
        var changes = ChangeCase.Between(ChangeCase.Body, "---\nname: a\ndescription: Reviews.\nmodel: opus\n---\n" + ChangeCase.Body);
        Assert.Equal(["model", "name", "description"], changes.Told().Select(change => change.Kind));
        Assert.All(changes.Told(), change => Assert.Null(change.Before));
    }

    [Fact]
    public void What_a_skill_need_not_ask_for_is_told_as_needing_no_approval()
    {
        Assert.Equal("Needs no approval for Bash(cast:*)", ChangeCase.OfFields("name: a\nallowed-tools: Read", "name: a\nallowed-tools: Read Bash(cast:*)", "skills/a/SKILL.md").Summary);
        Assert.Equal("Narrowed approval-free Bash to Bash(cast *) and Bash(toll *)", Unasked("Bash, Read", "Read, Bash(cast *), Bash(toll *)"));
        Assert.Equal("Needs no approval for Read", Unasked("Bash(bells:*)", "Read, Bash(bells *)"));
        Assert.Equal("Widened approval-free Bash(cast *) and Bash(toll *) to Bash", Unasked("Bash(cast *), Bash(toll *)", "Bash"));
        Assert.Equal("Needs no approval for Read, narrowed approval-free Bash(bells *) to Bash(bells ring *)", Unasked("Bash(bells *)", "Read, Bash(bells ring *)"));
        Assert.Equal("No longer pre-approved: Bash(cast:*)", ChangeCase.OfFields("name: a\nallowed-tools: Read Bash(cast:*)", "name: a\nallowed-tools: Read", "skills/a/SKILL.md").Summary);

        static string Unasked(string before, string after) => ChangeCase.OfFields($"name: a\nallowed-tools: {before}", $"name: a\nallowed-tools: {after}", "skills/a/SKILL.md").Summary;
    }

    [Theory]
    [InlineData("color: red", "color: red\ncreated: 2030-01-02\nmodified: 2030-01-02\nreviewed: 2030-01-02")]
    [InlineData("modified: 2030-01-02", "color: red")]
    public void Dates_that_came_or_went_are_wording(string before, string after) =>
        Assert.Equal(ChangeClass.Wording, ChangeCase.OfFields("name: a\n" + before, "name: a\n" + after).Class);

    [Fact]
    public void A_skills_tools_parted_by_commas_in_place_of_spaces_are_formatting() =>
        Assert.Equal(ChangeClass.Formatting, ChangeCase.OfFields("name: a\nallowed-tools: Read Bash", "name: a\nallowed-tools: Bash, Read", "skills/a/SKILL.md").Class);

    [Fact]
    public void Quoting_that_mends_broken_yaml_is_formatting() =>
        Assert.Equal(ChangeClass.Formatting, ChangeCase.OfFields("name: a\ndescription: Use for: reviews", "name: a\ndescription: \"Use for: reviews\"").Class);

    [Theory]
    [InlineData("Audits bills and plans. Use for late bills.", "Use for late bills. Audits bills and plans.", ChangeClass.Wording)]
    [InlineData("Audits bills, plans, debts", "Audits bills, debts, plans", ChangeClass.Wording)]
    [InlineData("Audits bills, plans; writes notes, letters", "Audits bills, letters; writes notes, plans", ChangeClass.Behaviour)]
    [InlineData("Audits bills and plans", "Audits bills or plans", ChangeClass.Behaviour)]
    [InlineData("Copies bills, then sorts", "Then sorts, copies bills", ChangeClass.Behaviour)]
    public void A_description_turned_round_is_wording(string before, string after, ChangeClass strength) =>
        Assert.Equal(strength, ChangeCase.OfFields($"name: a\ndescription: {before}", $"name: a\ndescription: {after}").Class);

    [Theory]
    [InlineData("vibe: Rings true.")]
    [InlineData("emoji: 🔔")]
    [InlineData("emoji:")]
    public void What_only_shows_an_agent_is_wording(string line) =>
        Assert.Equal(ChangeClass.Wording, ChangeCase.OfFields("name: a", $"name: a\n{line}").Class);
}
