using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Tests.History.Changes;
using Xunit;

namespace Catalog.Tests.History;

public sealed class HistoryFindingsTests
{
    [Fact]
    public void Rights_widened_in_the_newest_version_are_found_with_what_was_gained() =>
        Assert.Equal(["AC133 Version 2 gained execute (Bash)"], Found("name: a\ntools: Read", "name: a\ntools: Read, Bash"));

    [Fact]
    public void A_tool_list_taken_away_is_found() =>
        Assert.Equal(["AC133 Version 2 gained every tool (no tool list any more)"], Found("name: a\ntools: Read", "name: a"));

    [Fact]
    public void Rights_widened_earlier_or_narrowed_are_not_found() =>
        Assert.Empty(Found("name: a\ntools: Read", "name: a\ntools: Read, Bash", "name: a\ntools: Read"));

    [Fact]
    public void The_same_right_in_another_notation_is_not_widened() =>
        Assert.Empty(Found("name: a\ntools: [editFiles]", "name: a\ntools: [edit/editFiles]"));

    [Fact]
    public void A_scope_that_falls_is_found() =>
        Assert.Equal(["AC133 Version 2 gained Bash without its scope"], Found("name: a\ntools: Bash(git:*)", "name: a\ntools: Bash"));

    [Theory]
    [InlineData("bash: ask", "bash: allow", "AC133 Version 2 gained execute asks → granted")]
    [InlineData("bash:\n    git push: deny", "bash:\n    git push: ask", "AC133 Version 2 gained execute git push: denied → asks")]
    public void A_permission_that_is_asked_for_no_more_is_found(string before, string after, string found) =>
        Assert.Equal([found], FoundAt(".opencode/agent/a.md", $"permission:\n  {before}", $"permission:\n  {after}"));

    [Fact]
    public void What_a_skill_need_not_ask_for_since_then_is_no_gain_and_told_by_name() =>
        Assert.Equal(
            ["AC133 Version 2 needs no approval for Bash(git:*)"],
            FoundAt("skills/a/SKILL.md", "name: a\nallowed-tools: Read", "name: a\nallowed-tools: Read, AskUserQuestion, Bash(git:*)"));

    [Theory]
    [InlineData("skills/a/SKILL.md", "allowed-tools:\n  - Read\n  - Bash(ls:*)", "allowed-tools:\n  - Read\n  - Bash(ls:*)\n  - Bash(ring/*.sh:*)", 5)]
    [InlineData(".opencode/agent/a.md", "permission:\n  edit:\n    '*': deny\n    bells/**: allow", "permission:\n  edit:\n    '*': deny\n    bells/**: allow\n    ropes/**: allow", 6)]
    [InlineData(".opencode/agent/a.md", "permission:\n  '*': ask", "permission:\n  '*': ask\n  bash:\n    'ring *': allow", 5)]
    [InlineData(".opencode/agent/a.md", "permission:\n  bash: ask", "permission:\n  bash: allow", 3)]
    [InlineData(".claude/agents/a.md", "tools: Read, Edit", "tools: Read, Edit\ncolor: red\npermissionMode: acceptEdits", 4)]
    [InlineData(".claude/agents/a.md", "tools: [Read]", "tools:\n  - Read\n  - Bash\npermissionMode: acceptEdits", 4)]
    public void A_gain_leads_to_the_line_of_the_rule_or_key_that_it_names(string path, string before, string after, int line) =>
        Assert.Equal(line, Assert.Single(FindingsAt(path, before, after)).Line);

    [Fact]
    public void Another_notation_after_it_hides_no_gain() =>
        Assert.Equal(["AC133 Version 2 gained edit (Edit)"], FoundAt(".claude/agents/a.md", "name: a\ntools: Read", "name: a\ntools: Read, Edit", "name: a\ntools: [Read, Edit]"));

    [Fact]
    public void A_list_of_what_to_do_is_nothing_to_look_at() =>
        Assert.Empty(FoundAt(".claude/agents/a.md", "name: a\ntools: Read", "name: a\ntools: Read, TodoWrite"));

    [Fact]
    public void A_gain_that_nobody_knows_is_told_with_the_key_that_it_hangs_on() =>
        Assert.Equal(["AC133 Version 2 gained edit (unknown) by memory"], Found("name: a\ntools: Read\ndisallowedTools: Edit, Write", "name: a\ntools: Read\ndisallowedTools: Edit, Write\nmemory: user"));

    [Fact]
    public void Folders_outside_the_project_are_counted_and_what_is_asked_for_is_told_apart() =>
        Assert.Equal(
            ["AC133 Version 2 gained reach outside the project (7 folders, /tides/** after asking)"],
            FoundAt(".opencode/agent/a.md", "permission:\n  '*': deny\n  read: allow", "permission:\n  '*': deny\n  read: allow\n  external_directory:\n" + string.Concat("abcdefg".Select(folder => $"    /{folder}/**: allow\n")) + "    /tides/**: ask"));

    [Fact]
    public void What_is_asked_for_anywhere_outside_the_project_is_told_beside_what_is_free() =>
        Assert.Equal(
            ["AC133 Version 2 gained reach outside the project (/tides/**, anything else after asking)"],
            FoundAt(".opencode/agent/a.md", "permission:\n  '*': deny\n  read: allow", "permission:\n  '*': deny\n  read: allow\n  external_directory:\n    '*': ask\n    /tides/**: allow\n    /bells/**: ask"));

    [Fact]
    public void What_is_opened_outside_the_project_is_told_in_one_way_whatever_else_was_open_before() =>
        Assert.Equal(
            ["AC133 Version 2 gained reach outside the project (/tides/**, anything else after asking)"],
            FoundAt(".opencode/agent/a.md", "permission:\n  '*': deny\n  todowrite: allow", "permission:\n  '*': deny\n  todowrite: allow\n  external_directory:\n    '*': ask\n    /tides/**: allow"));

    [Fact]
    public void What_nobody_knows_any_more_is_no_gain() =>
        Assert.Empty(Found("name: a", "name: a\ndisallowedTools: Edit, Write\nmemory: user"));

    [Fact]
    public void A_right_of_several_tools_is_gained_by_the_one_that_is_named() =>
        Assert.Equal(
            ["AC133 Version 2 gained reach outside the project"],
            FoundAt(".opencode/agent/a.md", "permission:\n  '*': deny\n  read: allow", "permission:\n  '*': deny\n  read: allow\n  external_directory: allow"));

    [Fact]
    public void Every_tool_written_and_every_tool_inherited_are_the_same_rights() =>
        Assert.Empty(Found("name: a\ntools: '*'", "name: a"));

    [Fact]
    public void A_version_that_stayed_while_behaviour_changed_is_found() =>
        Assert.Equal(
            ["AC131 The version is still 1.1, and 2 times since then its name, description, model, rights or instructions changed"],
            Found("name: a\nversion: 1.0", "name: a\nversion: 1.1\nmodel: opus", "name: a\nversion: 1.1\nmodel: sonnet", "name: a\nversion: 1.1\nmodel: haiku"));

    [Fact]
    public void A_version_raised_with_the_change_is_not_found() =>
        Assert.Empty(Found("name: a\nversion: 1.0", "name: a\nversion: 1.1\nmodel: opus", "name: a\nversion: 1.1\nmodel: opus\ncolor: red"));

    [Theory]
    [InlineData("name: a\nversion: 2.1.0", "name: a\nversion: 2.0.0\nmodel: opus", "AC131 The version is 2.0.0, and version 1 of the file declared 2.1.0")]
    [InlineData("name: a\nversion: v1.10", "name: a\nversion: v1.9\nmodel: opus", "AC131 The version is v1.9, and version 1 of the file declared v1.10")]
    public void A_version_that_goes_back_is_found(string before, string after, string found) => Assert.Equal([found], Found(before, after));

    [Theory]
    [InlineData("name: a\nversion: 2.0.0", "name: a\nversion: 2.1.0\nmodel: opus", "name: a\nversion: 2.0.0")]
    [InlineData("name: a\nversion: 2.1.0", "name: a\nversion: 2.0.0\nmodel: opus", "name: a\nversion: 2.2.0\nmodel: sonnet")]
    [InlineData("name: a\nversion: 1.0", "name: a\nversion: 1.0.0")]
    [InlineData("name: a\nversion: spring", "name: a\nversion: autumn")]
    public void A_version_that_was_taken_back_whole_or_has_grown_since_is_not_found(params string[] heads) => Assert.Empty(Found(heads));

    [Fact]
    public void A_stale_date_is_found() =>
        Assert.Equal(["AC132 last_updated says 2026-01-01; the last change was on 2026-03-02"], Found("name: a\nlast_updated: 2026-01-01", "name: a\nlast_updated: 2026-01-01\nmodel: opus"));

    [Fact]
    public void A_date_of_the_last_change_is_not_found() =>
        Assert.Empty(Found("name: a\nlast_updated: 2026-01-01", "name: a\nlast_updated: 2026-03-02\nmodel: opus"));

    [Theory]
    [InlineData("name: a\nlast_updated: 2025-01-01")]
    [InlineData("name: a\nmodel: opus", "name: a\nlast_updated: 2025-01-01\nmodel: sonnet")]
    [InlineData("name: a\nlast_updated: 2025-01-01\nmodel: opus", "name: a\nmodel:   opus\nlast_updated: 2025-01-01")]
    public void A_date_is_not_stale_before_something_is_changed_without_it(params string[] heads) =>
        Assert.Empty(Found(heads));

    [Fact]
    public void A_body_that_claims_another_version_is_found() =>
        Assert.Equal(["AC134 The body says version 1.6, the front matter 2.0"], Found("name: a\nversion: 2.0\n---\n\n**Version:** 1.6 | May 2026"));

    [Theory]
    [InlineData("- **Version 2019.11.21** -- current version of the tables")]
    [InlineData("**Version 3 (newer) format:**")]
    public void A_version_of_something_else_is_no_claim(string line) =>
        Assert.Empty(Found($"name: a\nversion: 2.0\n---\n\n{line}\n"));

    [Fact]
    public void A_body_version_that_stayed_while_behaviour_changed_is_found() =>
        Assert.Equal(
            ["AC134 The body still says version 1.6, and once since then its name, description, model, rights or instructions changed"],
            Found("name: a\n---\n\n**Version:** 1.6", "name: a\nmodel: opus\n---\n\n**Version:** 1.6"));

    private static IEnumerable<string> Found(params string[] heads) => FoundAt("agents/reviewer.md", heads);

    private static IEnumerable<string> FoundAt(string path, params string[] heads) => FindingsAt(path, heads).Select(finding => $"{finding.Rule.Id} {finding.Message}");

    private static IEnumerable<Finding> FindingsAt(string path, params string[] heads)
    {
        var definitions = heads.Select(head => ChangeCase.Agent($"---\n{head}{(head.Contains("\n---\n", StringComparison.Ordinal) ? "" : "\n---\n" + ChangeCase.Body)}", path)).ToList();
        var versions = definitions.Select((definition, place) =>
        {
            var changes = place == 0 ? new ChangeSet(ChangeClass.Added, [], "Added") : ChangeReader.Read(definitions[place - 1], definition);
            return new AgentVersion
            {
                Number = place + 1,
                Commit = new Commit("", new DateTimeOffset(2026, 1 + place * 2, 1 + place, 12, 0, 0, TimeSpan.Zero), "Ada", ""),
                Path = definition.Path,
                Content = VersionContent.Held(definition, new([], [], [], [], [])),
                Class = changes.Class,
                Bulk = false,
                Summary = changes.Summary,
                Changes = changes.Changes,
                Added = 0,
                Removed = 0,
                Merged = [],
                Tags = [],
            };
        });
        return HistoryFindings.Of([.. versions.Reverse()]);
    }
}
