using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>A list of commands that lets every command through is told to be no limit.</summary>
public sealed class ScopeChecksTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("agents/a.md", "tools: Bash(bash -c *), Bash(git *)", "bash -c * runs any command, so that the list of commands is no limit")]
    [InlineData("agents/a.md", "tools: Bash(python3:*), Bash(node -e *)", "python3:*, node -e * run any command, so that the list of commands is no limit")]
    [InlineData("skills/a/SKILL.md", "allowed-tools: Bash(uv run:*), Read", "uv run:* runs any command, without approval")]
    [InlineData(".opencode/agents/a.md", "permission:\n  bash:\n    '*': deny\n    'xargs *': allow", "xargs * runs any command, so that the list of commands is no limit")]
    public void What_runs_anything_is_named(string path, string fields, string message) => Assert.Equal(message, Assert.Single(Found(path, fields)).Message);

    [Theory]
    [InlineData("agents/a.md", "tools: Bash, Read")]
    [InlineData("agents/a.md", "tools: Bash(python3 scripts/check.py *), Bash(npm run:*), Bash(find:*)")]
    [InlineData(".opencode/agents/a.md", "permission:\n  bash:\n    '*': ask\n    'eval *': deny\n    'bash *': ask")]
    public void What_is_limited_asked_for_or_denied_is_not(string path, string fields) => Assert.Empty(Found(path, fields));

    private IEnumerable<Finding> Found(string path, string fields)
    {
        folder.Write(path, AgentText.With($"name: a\ndescription: Reads tides.\n{fields}", "Reads.\n"));
        return TestCatalog.Of(folder).Findings.Where(finding => finding.Rule == Rules.OpenScope);
    }
}
