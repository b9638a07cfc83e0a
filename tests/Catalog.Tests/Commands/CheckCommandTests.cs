using System.Text.Json;
using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary><c>check</c> and the forms of its report.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly TestFolder folder = new TestFolder()
        .Write("agents/ant.md", AgentText.Of("ant"))
        .Write("agents/broken.md", "---\nname: broken\ndescription: Use it: always\nname: twice\n---\n\nBody.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_finding_is_a_line_with_place_severity_rule_cause_and_remedy()
    {
        var run = await TestRun.Of("check", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                ".: note AC162: The source has no git history, so there are no timelines. Keep the agents in a git repository to get their history.",
                "agents/broken.md(3,20): warning AC101: The value of description is not valid YAML (an unquoted colon and space); it was taken as written. Write it as: description: 'Use it: always'",
                "agents/broken.md(4,1): error AC103: name stands in line 2 already; the first one counts. Keep one of the two; tools differ in which one they take.",
                "2 agents: 1 error, 1 warning, 1 note",
            ],
            run.Answer);
        Assert.Equal("agent-catalog: The check found 1 error", run.Errors.TrimEnd('\n'));
    }

    [Fact]
    public async Task Every_kind_of_fault_is_told_in_words_that_mend_it()
    {
        using var gallery = new TestFolder()
            .Write("agents/alias.md", "---\nname: alias\ndescription: *x\n---\n\nBody.\n")
            .Write("agents/dialogue.md", "---\nname: dialogue\ndescription: Use it. Examples:\nuser: \"Go\"\nassistant: \"I will: go\"\nmodel: opus\n---\n\nBody.\n")
            .Write("agents/empty.md", "---\nname: empty\ndescription: d\n---\n")
            .Write("agents/fenced.md", "# Fenced\n\n```yaml\nname: fenced\ndescription: d\n```\n\nBody.\n")
            .Write("agents/list.md", "---\n- a\n---\n\nBody.\n")
            .Write("agents/map.md", "---\nname: map\ndescription: d\ntools:\n  read: mostly\n---\n\nBody.\n")
            .Write("agents/nameless.md", "---\ntools: Read\n---\n\nBody.\n")
            .Write("agents/odd.md", "---\nname: a/b\ndescription: d\nmodel: wizard\ntools: Raed\n---\n\nBody.\n")
            .Write("agents/open.md", "---\nname: open\ndescription: d\n\nBody.\n")
            .Write("agents/plain.md", "# Plain\n\nHelps.\n")
            .Write("agents/zeros.md", new byte[3])
            .Write("east/agents/twin.md", "---\nname: twin\ndescription: d\n---\n\nBody.\n")
            .Write("west/agents/twin.md", "---\nname: twin\ndescription: e\n---\n\nOther.\n");

        Snapshot.Match((await TestRun.Of("check", gallery.Path)).Output);
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        var before = folder.Files();

        await TestRun.Of("check", folder.Path);

        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task Without_errors_it_is_status_0_and_with_strict_a_warning_is_1()
    {
        File.Delete(folder.At("agents/broken.md"));
        Assert.Equal(0, (await TestRun.Of("check", folder.Path, "--strict")).ExitCode);

        folder.Write("agents/plain.md", "# Plain\n");

        Assert.Equal(0, (await TestRun.Of("check", folder.Path)).ExitCode);
        Assert.Equal(1, (await TestRun.Of("check", folder.Path, "--strict")).ExitCode);
    }

    [Fact]
    public async Task A_severity_of_the_config_decides()
    {
        folder.Write("catalog.yml", "severities:\n  AC103: note\n  AC101: error\n");

        var run = await TestRun.Of("check", folder.Path);

        Assert.Equal((1, "2 agents: 1 error, 0 warnings, 2 notes"), (run.ExitCode, run.Answer[^1]));
    }

    [Fact]
    public async Task For_github_it_writes_annotations()
    {
        folder.Write("agents/a,b:c%.md", "---\nname: x\nname: y\ndescription: d\n---\n\nBody.\n");

        var run = await TestRun.Of("check", folder.Path, "--report", "github");

        Assert.Contains("::error file=agents/broken.md,line=4,col=1,title=AC103 Key stands twice::name stands in line 2 already; the first one counts. Keep one of the two; tools differ in which one they take.", run.Answer);
        Assert.Contains(run.Answer, line => line.StartsWith("::error file=agents/a%2Cb%3Ac%25.md,line=3,", StringComparison.Ordinal));
        Assert.Contains(run.Answer, line => line.StartsWith("::notice title=AC162 No history::", StringComparison.Ordinal));
        Assert.All(run.Answer, line => Assert.StartsWith("::", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_json_it_writes_the_findings_of_the_catalog()
    {
        var run = await TestRun.Of("check", folder.Path, "--report", "json");

        var findings = JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray().ToList();
        var broken = findings.Single(finding => finding.GetProperty("rule").GetString() == "AC101");
        Assert.Equal(("warning", "agents/broken.md", 3), (broken.GetProperty("severity").GetString(), broken.GetProperty("path").GetString(), broken.GetProperty("line").GetInt32()));
        Assert.Equal("description: 'Use it: always'", broken.GetProperty("fix").GetProperty("replacement")[0].GetString());
    }

    [Fact]
    public async Task As_sarif_it_has_the_shape_that_code_scanning_reads()
    {
        folder.Write("agents/with space#.md", "x");

        var log = JsonDocument.Parse((await TestRun.Of("check", folder.Path, "--report", "sarif")).Output).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("agent-catalog", driver.GetProperty("name").GetString());
        Assert.Equal(Rules.All.Select(rule => rule.Id), driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(driver.GetProperty("rules").EnumerateArray(), rule => Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!));
        var ids = Rules.All.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(run.GetProperty("results").EnumerateArray());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Contains(result.GetProperty("ruleId").GetString()!, ids);
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            foreach (var location in result.GetProperty("locations").EnumerateArray())
            {
                var place = location.GetProperty("physicalLocation");
                Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
                Assert.NotEqual("", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
                if (place.TryGetProperty("region", out var region))
                    Assert.True(region.GetProperty("startLine").GetInt32() > 0);
            }
        }
    }

    [Fact]
    public async Task A_report_goes_to_a_file_when_one_is_named()
    {
        using var place = new TestFolder();

        var run = await TestRun.Of("check", folder.Path, "--report", "json", "--report-file", place.At("report.json"));

        Assert.Equal("", run.Output);
        Assert.True(JsonDocument.Parse(place.Text("report.json")).RootElement.TryGetProperty("findings", out _));
    }

    [Fact]
    public async Task A_report_file_that_cannot_be_written_is_status_2()
    {
        var run = await TestRun.Of("check", folder.Path, "--report-file", folder.At("no/such/folder/report.txt"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("report.txt", run.Said[0], StringComparison.Ordinal);
    }
}
