using Catalog.Core.Findings;
using Catalog.Core.Parsing.Rights;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>What <c>opencode.json</c> says of agents is counted in, as OpenCode merges it: the agent's own file decides.</summary>
// https://opencode.ai/docs/agents/, https://opencode.ai/docs/config/, https://opencode.ai/docs/permissions/
public sealed class OpenCodeConfigsTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "{'*': 'deny', 'read': 'allow'}", "Granted Denied Denied")]
    [InlineData("permission:\n  bash: ask", "{'*': 'deny', 'read': 'allow'}", "Granted Denied Asks")]
    [InlineData("permission:\n  '*': allow", "{'*': 'ask', 'bash': 'deny'}", "Granted Granted Denied")]
    [InlineData("permission:\n  bash:\n    'git *': allow", "{'bash': {'*': 'deny', 'rm *': 'ask'}}", "Inherited Inherited Scoped")]
    [InlineData("permission:\n  bash: allow", "{'bash': {'*': 'deny', 'rm *': 'ask'}}", "Inherited Inherited Granted")]
    [InlineData("tools:\n  write: false", "{'edit': 'allow', 'bash': 'deny'}", "Inherited Denied Denied")]
    [InlineData("", "'deny'", "Denied Denied Denied")]
    [InlineData("", "{'bash': ['no']}", "Inherited Inherited Unknown")]
    [InlineData("permission: [no]", "{'bash': 'deny'}", "Unknown Unknown Unknown")]
    public void The_rules_of_both_are_merged_and_those_of_the_file_decide(string lines, string permission, string rights)
    {
        var tools = Read(lines, $"{{ 'agent': {{ 'tides': {{ 'permission': {permission} }} }} }}").Definition.Tools;

        Assert.Equal(rights, $"{tools[Right.Read].State} {tools[Right.Edit].State} {tools[Right.Execute].State}");
    }

    [Fact]
    public void Only_lines_of_the_agents_own_file_are_lines()
    {
        var agent = Read("permission:\n  bash: ask", "{\n  // for all\n  'permission': { 'webfetch': 'deny' },\n  'agent': {\n    'tides': { 'tools': { 'write': false }, 'model': 'anthropic/claude-haiku-4-5', },\n  },\n}");

        Assert.Equal((0, 0, 4), (agent.Definition.Tools[Right.Web].Line, agent.Definition.Tools[Right.Edit].Line, agent.Definition.Tools[Right.Execute].Line));
        Assert.Equal((RightState.Denied, RightState.Denied, "haiku"), (agent.Definition.Tools[Right.Web].State, agent.Definition.Tools[Right.Edit].State, agent.Definition.Model.Family));
        Assert.Equal((".opencode/opencode.json", 5), (agent.Config!.Path, agent.Config.Line));
        Assert.Equal([(Right.Edit, 5), (Right.Web, 3)], agent.Config.Lines.Select(each => (each.Key, each.Value)));
        Assert.Equal([".opencode/opencode.json says more of this agent: tools, model (line 5); model and rights count it in, the history tells this file alone"], agent.Findings.Where(finding => finding.Rule == Rules.ElsewhereConfigured).Select(finding => finding.Message));
    }

    [Fact]
    public void The_model_of_the_file_comes_first() =>
        Assert.Equal("opus", Read("model: opus", "{ 'agent': { 'tides': { 'model': 'haiku' } } }").Definition.Model.Family);

    [Fact]
    public void An_agent_that_is_switched_off_is_told_so() =>
        Assert.Contains(Read("", "{ 'agent': { 'tides': { 'disable': true } } }").Findings, finding => finding.Message.StartsWith(".opencode/opencode.json switches this agent off (line 1)", StringComparison.Ordinal));

    [Theory]
    [InlineData("opencode.json", ".opencode/agent/tides.md", true)]
    [InlineData("boat/opencode.jsonc", "boat/.opencode/agents/tides.md", true)]
    [InlineData("opencode.json", "boat/.opencode/agents/tides.md", true)]
    [InlineData("opencode/opencode.json", "opencode/agent/tides.md", true)]
    [InlineData(".opencode-plugin/opencode.json", ".opencode-plugin/agents/tides.md", true)]
    [InlineData("opencode.json", "opencode/agent/tides.md", false)]
    [InlineData("other/opencode.json", ".opencode/agent/tides.md", false)]
    [InlineData("opencode.json", ".claude/agents/tides.md", false)]
    public void A_config_holds_beside_the_folder_of_agents_and_above_the_programs_own(string config, string path, bool holds)
    {
        folder.Write(path, AgentText.With("name: tides\ndescription: Reads tides.")).Write(config, "{ \"permission\": \"deny\" }");

        var agent = Assert.Single(TestCatalog.Of(folder).Agents);

        Assert.Equal(holds ? RightState.Denied : RightState.Inherited, agent.Definition.Tools[Right.Edit].State);
    }

    [Theory]
    [InlineData("{ 'permission': 'deny' }", RightState.Inherited, "opencode.json: permission holds for the OpenCode agents beside it (1 file) only where this folder is OpenCode's own, ~/.config/opencode; it is not counted in")]
    [InlineData("{ 'permission': 'deny', 'agent': { 'bells': { 'model': 'opus' } } }", RightState.Denied, "opencode.json: permission holds for every OpenCode agent that is read with it (1 file); it is counted in, and not in their histories")]
    public void Agents_beside_a_config_that_does_not_speak_of_any_may_not_be_read_with_it(string config, RightState edit, string told)
    {
        folder.Write("agents/tides.md", AgentText.With("description: Reads tides.\nmode: subagent")).Write("opencode.json", config.Replace('\'', '"'));

        Assert.Equal(edit, TestCatalog.Of(folder).Named("tides").Definition.Tools[Right.Edit].State);
        Assert.Equal([told], Told(Rules.ElsewhereConfigured));
    }

    [Fact]
    public void Of_two_configs_the_nearer_one_decides()
    {
        folder.Write("opencode.json", "{ \"permission\": { \"bash\": \"deny\", \"edit\": \"deny\" } }");

        var tools = Read("", "{ 'permission': { 'bash': 'ask' } }").Definition.Tools;

        Assert.Equal((RightState.Asks, RightState.Denied), (tools[Right.Execute].State, tools[Right.Edit].State));
    }

    [Fact]
    public void What_holds_for_all_is_told_once_at_the_config()
    {
        folder.Write(".opencode/agent/bells.md", AgentText.With("description: Rings."));

        Assert.Empty(Read("", "{ 'permission': { 'bash': 'ask' } }").Findings);
        Assert.Equal([".opencode/opencode.json: permission holds for every OpenCode agent that is read with it (2 files); it is counted in, and not in their histories"], Told(Rules.ElsewhereConfigured));
    }

    [Fact]
    public void What_every_agent_overrides_is_told_of_none()
    {
        Assert.True(Read("permission:\n  '*': deny\n  read: allow", "{ 'permission': { 'bash': 'allow' } }").Config!.IsOverridden);
        Assert.Empty(Told(Rules.ElsewhereConfigured));
    }

    [Fact]
    public void Agents_that_stand_in_a_config_alone_are_told()
    {
        Read("", "{ 'agent': { 'tides': { 'mode': 'subagent' }, 'plan': { 'disable': true }, 'build': { 'model': 'opus' }, 'bells': { 'prompt': 'Ring.' }, 'old': { 'disable': true } } }");

        Assert.Equal([".opencode/opencode.json: bells stands in this config alone and is left out"], Told(Rules.LeftOut));
    }

    [Theory]
    [InlineData("{ 'agent': ")]
    [InlineData("{ 'permission': '\\ud800' }")]
    public void A_config_that_is_no_JSON_is_told_and_gives_nothing(string text)
    {
        Assert.True(Read("", text).Definition.Tools.InheritsAll);
        Assert.Equal([".opencode/opencode.json: The config is no JSON, so what it says of agents is not counted in"], Told(Rules.ElsewhereConfigured));
    }

    [Theory]
    [InlineData("{ 'agent': 'x', 'permission': null }")]
    [InlineData("[]")]
    [InlineData("{ 'agent': { 'tides': [1] }, 'provider': { 'x': { 'models': {} } } }")]
    public void A_config_of_another_form_gives_nothing(string text)
    {
        var agent = Read("", text);

        Assert.True(agent.Definition.Tools.InheritsAll);
        Assert.Empty(agent.Findings);
    }

    [Theory]
    [InlineData("{ \"permission\": { \"bash\": \"deny\" } }", "{\n  \"permission\": { \"bash\": { \"git *\": \"allow\" } }\n}", "tides: execute (git *)", 2)]
    [InlineData("{ \"agent\": { \"tides\": { \"permission\": { \"edit\": \"ask\" } } } }", "{ \"agent\": {\n\n\"tides\": { \"permission\": { \"edit\": \"allow\" } } } }", "tides: edit asks → granted", 3)]
    [InlineData("{ \"permission\": { \"bash\": \"allow\" } }", "{ \"permission\": { \"bash\": \"ask\" } }", null, 0)]
    [InlineData("{ \"permission\": { \"bash\": \"ask\" }", "{ \"permission\": { \"bash\": \"allow\" } }", null, 0)]
    public void What_the_newest_change_of_a_config_let_agents_do_is_told_at_the_config(string before, string after, string? gained, int line)
    {
        using var repository = new TestRepository().Write(".opencode/agent/tides.md", AgentText.With("description: Reads tides.")).Write("opencode.json", before).Commit("Add").Write("opencode.json", after).Commit("Change").Write("notes.txt", "More.").Commit("Note");

        var found = TestCatalog.Of(repository).Findings.Where(finding => finding.Rule == Rules.RightsWidened).ToList();

        if (gained is null)
            Assert.Empty(found);
        else
            Assert.Equal(("opencode.json", line, $"widened rights ({gained})"), Assert.Single(found.Select(finding => (finding.Path, finding.Line, finding.Message[finding.Message.IndexOf("widened", StringComparison.Ordinal)..]))));
    }

    [Fact]
    public void A_change_of_the_config_is_no_version_of_the_agent()
    {
        using var repository = new TestRepository().Write(".opencode/agent/tides.md", AgentText.With("description: Reads tides.")).Commit("Add")
            .Write("opencode.json", "{ \"permission\": \"deny\" }").Commit("Deny");

        var agent = Assert.Single(TestCatalog.Of(repository).Agents);

        Assert.Equal(RightState.Denied, agent.Definition.Tools[Right.Edit].State);
        Assert.Equal(RightState.Inherited, Assert.Single(agent.Versions).Definition.Tools[Right.Edit].State);
    }

    private Core.Cataloguing.Agent Read(string lines, string config)
    {
        folder.Write(".opencode/agent/tides.md", AgentText.With(lines.Length == 0 ? "description: Reads tides." : "description: Reads tides.\n" + lines)).Write(".opencode/opencode.json", config.Replace('\'', '"'));
        return TestCatalog.Of(folder).Named("tides");
    }

    private IEnumerable<string> Told(Rule rule) => TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == rule).Select(finding => $"{finding.Path}: {finding.Message}");
}
