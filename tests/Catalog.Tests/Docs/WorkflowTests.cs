using System.Text.RegularExpressions;
using Catalog.Tests.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Catalog.Tests.Docs;

/// <summary>What runs on GitHub cannot run here; a parser reads it, and what must hold in every such file is held.</summary>
public sealed partial class WorkflowTests
{
    private const string Action = ".github/actions/build/action.yml";

    public static TheoryData<string> Workflows => [.. Texts().Keys];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_has_the_least_permissions_pins_what_it_uses_and_keeps_no_credentials(string name)
    {
        var workflow = Map(Load(Texts()[name]));

        Assert.DoesNotContain("pull_request_target", Texts()[name], StringComparison.Ordinal);
        Assert.Equal(["contents: read"], Map(workflow["permissions"]).Select(pair => $"{pair.Key}: {pair.Value}"));
        foreach (var job in Map(workflow["jobs"]).Select(pair => Map(pair.Value)))
        {
            Assert.InRange(int.Parse(job["timeout-minutes"].ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
            foreach (var step in ((YamlSequenceNode)job["steps"]).Select(Map))
            {
                AssertPinned(step);
                if (!step.TryGetValue("uses", out var uses) || !uses.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal))
                    continue;
                Assert.Equal(("0", "false"), (Map(step["with"])["fetch-depth"].ToString(), Map(step["with"])["persist-credentials"].ToString()));
            }
        }
    }

    [Fact]
    public void Whoever_may_write_pages_runs_nothing_of_the_checkout()
    {
        foreach (var job in Texts().Values.SelectMany(text => Map(Map(Load(text))["jobs"]).Values).Select(Map).Where(job => job.TryGetValue("permissions", out var permissions) && Map(permissions).ContainsKey("pages")))
            Assert.All(((YamlSequenceNode)job["steps"]).Select(Map), step => Assert.False(step.ContainsKey("run")));
    }

    [Fact]
    public void No_input_and_no_word_of_a_pull_request_is_read_as_shell()
    {
        var steps = ((YamlSequenceNode)Map(Map(Load(Root.Text(Action)))["runs"])["steps"]).Concat(Texts().Values.SelectMany(text => Map(Map(Load(text))["jobs"]).Values).SelectMany(job => (YamlSequenceNode)Map(job)["steps"])).Select(Map).ToList();

        Assert.Contains(steps, step => step.ContainsKey("run"));
        Assert.All(steps.Where(step => step.ContainsKey("run")), step => Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal));
        Assert.All(steps, AssertPinned);
    }

    [Fact]
    public void Every_input_of_the_action_is_described_and_used_and_every_one_that_a_workflow_gives_is_there()
    {
        var action = Root.Text(Action);
        var inputs = Map(Map(Load(action))["inputs"]);

        Assert.All(inputs, input => Assert.NotEqual("", Map(input.Value)["description"].ToString()));
        Assert.All(inputs.Keys, input => Assert.Contains($"inputs.{input}", action, StringComparison.Ordinal));
        var given = Texts().Values.SelectMany(text => Map(Map(Load(text))["jobs"]).Values).SelectMany(job => (YamlSequenceNode)Map(job)["steps"]).Select(Map)
            .Where(step => step.TryGetValue("uses", out var uses) && uses.ToString().Contains(".github/actions/build", StringComparison.Ordinal) && step.ContainsKey("with"))
            .SelectMany(step => Map(step["with"]).Keys);
        Assert.Empty(given.Except(inputs.Keys));
    }

    [Fact]
    public void The_actions_scripts_are_such_that_a_shell_can_read_them()
    {
        using var folder = new TestFolder();
        foreach (var (number, step) in ((YamlSequenceNode)Map(Map(Load(Root.Text(Action)))["runs"])["steps"]).Select(Map).Where(step => step.ContainsKey("run")).Index())
        {
            folder.Write($"{number}.sh", step["run"].ToString());
            Assert.Equal("", Git.Run(folder.Path, "-c", "alias.check=!bash -n", "check", folder.At($"{number}.sh")));
        }
    }

    [Fact]
    public void The_forms_for_issues_ask_for_what_is_needed()
    {
        foreach (var file in Directory.EnumerateFiles(Root.At(".github/ISSUE_TEMPLATE"), "*.yml").Where(file => !file.EndsWith("config.yml", StringComparison.Ordinal)))
        {
            var form = Map(Load(File.ReadAllText(file)));
            Assert.All((string[])["name", "description", "body"], key => Assert.True(form.ContainsKey(key), $"{file}: {key}"));
            Assert.All(((YamlSequenceNode)form["body"]).Select(Map), part => Assert.Contains(part["type"].ToString(), (string[])["markdown", "textarea", "input", "dropdown", "checkboxes"]));
        }
    }

    private static void AssertPinned(Dictionary<string, YamlNode> step)
    {
        if (step.TryGetValue("uses", out var uses) && !uses.ToString().StartsWith("./", StringComparison.Ordinal))
            Assert.Matches(Pinned(), uses.ToString());
    }

    /// <summary>Every workflow: this repository's, what init writes, and what the documents tell to copy whole.</summary>
    private static Dictionary<string, string> Texts() =>
        Directory.EnumerateFiles(Root.At(".github/workflows"), "*.yml").Append(Root.At("src/Catalog.Site/Commands/Starters/agent-catalog.yml"))
            .Select(file => (Name: Path.GetRelativePath(Root.Path, file), Text: File.ReadAllText(file)))
            .Concat(((string[])["README.md", "docs/github.md"]).SelectMany(file => Root.Text(file).Split("```yaml\n").Skip(1).Select(part => part.Split("\n```")[0]).Where(text => text.StartsWith("name:", StringComparison.Ordinal)).Select((text, number) => (Name: $"{file} {number}", Text: text))))
            .ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal);

    private static YamlNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    private static Dictionary<string, YamlNode> Map(YamlNode node) => ((YamlMappingNode)node).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal);

    [GeneratedRegex("@(?:[0-9a-f]{40}|COMMIT)$", RegexOptions.None, 1_000)]
    private static partial Regex Pinned();
}
