using Catalog.Core.Parsing.Rights;
using Xunit;

namespace Catalog.Tests.Parsing.Rights;

/// <summary>All spellings of tools in one form, and the rights that they open.</summary>
public sealed class ToolGrantTests
{
    private const string Everything = "Read Search Edit Execute Web Delegate Mcp Other";

    [Theory]
    [InlineData("tools: Read, Grep,Glob", "Read Grep Glob", "Read Search")]
    [InlineData("tools: [Read, Write]", "Read Write", "Read Edit")]
    [InlineData("tools:\n  - Read\n  - WebFetch", "Read WebFetch", "Read Web")]
    [InlineData("tools: Read", "Read", "Read")]
    [InlineData("tools: Read, Read", "Read", "Read")]
    [InlineData("tools: \"Read, Bash\"", "Read Bash", "Read Execute")]
    [InlineData("tools: Task, Agent", "Task Agent", "Delegate")]
    [InlineData("tools: TodoWrite", "TodoWrite", "Other")]
    [InlineData("tools: ['read', 'edit/editFiles', 'search', 'execute', 'agent', 'web', 'todo']", "read edit/editFiles search execute agent web todo", "Read Search Edit Execute Web Delegate Other")]
    public void A_list_in_any_notation_grants_what_it_names(string lines, string allow, string rights)
    {
        var tools = Of(lines);

        Assert.Equal((false, allow, rights), (tools.Inherits, string.Join(' ', tools.Allow), string.Join(' ', tools.Rights)));
    }

    [Fact]
    public void Commas_in_parentheses_do_not_part_a_tool()
    {
        var tools = Of("tools: Bash(git:*, gh pr view:*), Read(src/**), mcp__jira__search");

        Assert.Equal(["Bash(git:*, gh pr view:*)", "Read(src/**)", "mcp__jira__search"], tools.Allow);
        Assert.Equal([Right.Read, Right.Execute, Right.Mcp], tools.Rights);
    }

    [Theory]
    [InlineData("mcp__github__create_issue")]
    [InlineData("mcp__github__*")]
    [InlineData("mcp__github")]
    [InlineData("github/create_issue")]
    [InlineData("io.github.upstash/context7/*")]
    public void Every_form_of_a_server_tool_is_mcp(string tool) => Assert.Equal([Right.Mcp], Of($"tools: ['{tool}']").Rights);

    [Theory]
    [InlineData("model: opus")]
    [InlineData("tools:")]
    [InlineData("tools: # later")]
    public void What_names_no_tools_inherits_all(string lines)
    {
        var tools = Of(lines);

        Assert.True(tools.Inherits);
        Assert.Empty(tools.Allow);
        Assert.Equal((Everything, 0), (string.Join(' ', tools.Rights), tools.Line));
    }

    [Theory]
    [InlineData("tools: []")]
    [InlineData("tools: ''")]
    [InlineData("tools: {}")]
    public void An_empty_list_grants_nothing(string lines)
    {
        var tools = Of(lines);

        Assert.False(tools.Inherits);
        Assert.Empty(tools.Rights);
    }

    [Theory]
    [InlineData("tools: *")]
    [InlineData("tools: '*'")]
    [InlineData("tools: ['*']")]
    [InlineData("tools:\n  - \"*\"")]
    public void A_star_grants_everything(string lines)
    {
        var tools = Of(lines);

        Assert.Equal(["*"], tools.Allow);
        Assert.Equal(Everything, string.Join(' ', tools.Rights));
    }

    [Theory]
    [InlineData("disallowedTools: Bash, WebFetch, WebSearch", "Read Search Edit Delegate Mcp Other")]
    [InlineData("disallowedTools: [Write, Edit]", "Read Search Execute Web Delegate Mcp Other")]
    [InlineData("disallowedTools: Write", Everything)]
    [InlineData("disallowedTools: WebFetch", Everything)]
    [InlineData("disallowedTools: Bash(rm:*)", "Read Search Edit Web Delegate Mcp Other")]
    [InlineData("tools: Read, Bash\ndisallowedTools: Bash", "Read")]
    [InlineData("tools: Read, Bash\ndisallowedTools: Bash(rm:*)", "Read")]
    public void Denied_tools_take_rights_away(string lines, string rights) => Assert.Equal(rights, string.Join(' ', Of(lines).Rights));

    [Fact]
    public void Of_a_map_in_a_claude_file_only_what_is_true_is_granted_and_the_form_is_found()
    {
        var agent = AgentOf.FrontMatter("name: helper\ndescription: d\ntools:\n  read: true\n  write: false\n  bash: true", ".claude/agents/helper.md");

        Assert.Equal(["read", "bash"], agent.Tools.Allow);
        Assert.Equal(["write"], agent.Tools.Deny);
        Assert.Equal([Right.Read, Right.Execute], agent.Tools.Rights);
        Assert.Equal(RightState.Unknown, agent.Tools[Right.Execute].State);
        Assert.Equal("AC107(4,1)", Assert.Single(agent.Told()));
    }

    [Theory]
    [InlineData("tools:\n  write: false\n  edit: false", "Read Search Execute Web Delegate Mcp Other")]
    [InlineData("tools:\n  bash: false", "Read Search Edit Web Delegate Mcp Other")]
    [InlineData("tools:\n  '*': false\n  read: true", "Read")]
    [InlineData("permission:\n  edit: deny\n  bash: deny", "Read Search Web Delegate Mcp Other")]
    [InlineData("permission:\n  bash: ask", Everything)]
    [InlineData("permission:\n  webfetch: deny", "Read Search Edit Execute Delegate Mcp Other")]
    [InlineData("permission:\n  bash:\n    '*': deny\n    'git status': allow", Everything)]
    [InlineData("permission:\n  bash:\n    'git push': deny\n    '*': allow", Everything)]
    [InlineData("permission:\n  bash:\n    '*': deny", "Read Search Edit Web Delegate Mcp Other")]
    public void In_an_opencode_file_a_map_switches_single_tools_off(string lines, string rights)
    {
        var agent = AgentOf.FrontMatter($"description: d\n{lines}", ".opencode/agent/helper.md");

        Assert.Equal(rights, string.Join(' ', agent.Tools.Rights));
        Assert.Empty(agent.Findings);
    }

    [Theory]
    [InlineData("readonly: true", false)]
    [InlineData("readonly: false", true)]
    [InlineData("model: fast", true)]
    public void A_cursor_file_that_is_read_only_may_not_edit(string line, bool mayEdit) =>
        Assert.Equal(mayEdit, AgentOf.FrontMatter($"name: helper\n{line}", ".cursor/agents/helper.md").Tools.Rights.Contains(Right.Edit));

    [Theory]
    [InlineData("Read, Bash(git:*)")]
    [InlineData("Read Bash(git:*)")]
    [InlineData("[Read, Bash(git:*)]")]
    public void A_skill_grants_by_allowed_tools_parted_by_commas_or_spaces(string written) =>
        Assert.Equal(["Read", "Bash(git:*)"], AgentOf.FrontMatter($"name: helper\nallowed-tools: {written}", "skills/helper/SKILL.md").Tools.Allow);

    [Fact]
    public void A_space_in_the_scope_of_a_skills_only_tool_parts_nothing() =>
        Assert.Equal(["Bash(git log:*)"], AgentOf.FrontMatter("name: helper\nallowed-tools: Bash(git log:*)", "skills/helper/SKILL.md").Tools.Allow);

    [Fact]
    public void The_line_that_grants_is_known() => Assert.Equal(3, Of("tools: Read").Line);

    private static ToolGrant Of(string lines) => AgentOf.FrontMatter($"name: helper\n{lines}").Tools;
}
