using Catalog.Core.Findings;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>Front matter that strict YAML refuses and that people write all the same.</summary>
public sealed class BrokenFrontMatterTests
{
    private const string Colon = "---\nname: helper\ndescription: Use it for X. Examples: (1) User: 'hi' → says hello\nmodel: opus\n---\n\nBody.\n";

    private const string Dialogue =
        "---\nname: helper\ndescription: Use this agent when code changed. Examples:\n\nContext: The user wrote a function.\nuser: \"Please look\"\nassistant: \"I will ask helper\"\n<commentary>\nBecause: it reviews.\n</commentary>\nmodel: opus\ncolor: red\n---\n\nBody.\n";

    [Fact]
    public void An_unquoted_colon_is_taken_as_written()
    {
        var agent = AgentOf.Text(Colon);

        Assert.Equal(("helper", "Use it for X. Examples: (1) User: 'hi' → says hello", "opus"), (agent.Name, agent.Description, agent.Model.Written));
        Assert.False(agent.FrontMatter.Strict);
    }

    [Fact]
    public void An_unquoted_colon_is_found_with_its_line_and_its_cause()
    {
        var finding = Assert.Single(AgentOf.Text(Colon).Findings);

        Assert.Equal(("AC101", 3), (finding.Rule.Id, finding.Line));
        Assert.Equal("The value of description is not valid YAML (an unquoted colon and space); it was taken as written", finding.Message);
        Assert.InRange(finding.Column, 1, "description: Use it for X. Examples:".Length);
    }

    [Theory]
    [InlineData("Owns the **harbour**: its quays and cranes", 3)]
    [InlineData("**harbour**: its quays and cranes", 3)]
    [InlineData("ships\nmetadata:\n  note: Owns the **harbour**: its quays", 5)]
    public void A_colon_behind_emphasis_is_as_wrong_as_any(string description, int line)
    {
        var finding = Assert.Single(AgentOf.Text($"---\nname: helper\ndescription: {description}\n---\n\nBody.\n").Findings);

        Assert.Equal(("AC101", line), (finding.Rule.Id, finding.Line));
    }

    [Theory]
    [InlineData("Opens at 10:30, see https://example.org:8080/x")]
    [InlineData("'Owns the **harbour**: its quays'")]
    [InlineData("|\n  Owns the **harbour**: its quays")]
    public void A_colon_that_parts_nothing_is_text(string description) =>
        Assert.Empty(AgentOf.Text($"---\nname: helper\ndescription: {description}\n---\n\nBody.\n").Findings);

    [Fact]
    public void The_repair_gives_the_same_text_in_valid_yaml()
    {
        var fix = Assert.Single(AgentOf.Text(Colon).Findings).Fix!;

        var mended = AgentOf.Text(AgentOf.Mended(Colon, fix));

        Assert.Equal("description: 'Use it for X. Examples: (1) User: ''hi'' → says hello'", Assert.Single(fix.Replacement));
        Assert.Equal(AgentOf.Text(Colon).Description, mended.Description);
        Assert.True(mended.FrontMatter.Strict);
        Assert.Empty(mended.Findings);
    }

    [Fact]
    public void Lines_of_a_dialogue_are_no_keys()
    {
        var agent = AgentOf.Text(Dialogue);

        Assert.Equal(["name", "description", "model", "color"], agent.FrontMatter.Fields.Select(field => field.Key));
        Assert.Equal(("opus", "red"), (agent.Value("model"), agent.Value("color")));
        Assert.StartsWith("Use this agent when code changed. Examples:\n\nContext: The user wrote", agent.Description, StringComparison.Ordinal);
        Assert.EndsWith("Because: it reviews.\n</commentary>", agent.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_closed_on_its_line_ends_there_whatever_follows()
    {
        var agent = AgentOf.Text("---\nname: helper\ndescription: Casts.\ntools: [\"Read\", \"Bash\"]\n\n<example>\nContext: A cast.\nuser: \"Cast\"\nassistant: \"I cast\"\n</example>\ncolor: red\n---\n\nBody.\n");

        Assert.Equal(["name", "description", "tools", "color"], agent.FrontMatter.Fields.Select(field => field.Key));
        Assert.Equal(["Read", "Bash"], agent.Tools.Allow);
    }

    [Fact]
    public void A_dialogue_is_mended_as_a_block_that_says_the_same()
    {
        var finding = Assert.Single(AgentOf.Text(Dialogue).Findings, finding => finding.Rule == Rules.InvalidYaml);

        var mended = AgentOf.Text(AgentOf.Mended(Dialogue, finding.Fix!));

        Assert.Equal("description: |-", finding.Fix!.Replacement[0]);
        Assert.Equal(AgentOf.Text(Dialogue).Description, mended.Description);
        Assert.True(mended.FrontMatter.Strict);
        Assert.Equal("Body.\n", mended.Body.TrimStart('\n'));
    }

    [Theory]
    [InlineData("name: {{NAME}}", "name", "{{NAME}}")]
    [InlineData("description: \"Use this\" for reviews", "description", "\"Use this\" for reviews")]
    [InlineData("description: [Deprecated] use the other one", "description", "[Deprecated] use the other one")]
    [InlineData("description: @reviewer knows more", "description", "@reviewer knows more")]
    [InlineData("description: `code` first", "description", "`code` first")]
    [InlineData("description: %PATH% is set", "description", "%PATH% is set")]
    [InlineData("description: **Planner**: plans weeks", "description", "**Planner**: plans weeks")]
    [InlineData("description: &quick plans", "description", "&quick plans")]
    [InlineData("description: !IMPORTANT plans: always first", "description", "!IMPORTANT plans: always first")]
    [InlineData("description: % of weeks", "description", "% of weeks")]
    [InlineData("tools: *", "tools", "*")]
    [InlineData("description: 'it's broken'", "description", "it's broken")]
    [InlineData("description: \"C:\\path\\x: y\"", "description", "C:\\path\\x: y")]
    [InlineData("description: \ttabs: everywhere", "description", "tabs: everywhere")]
    public void A_value_that_yaml_reads_otherwise_is_taken_as_written(string line, string key, string expected)
    {
        var text = $"---\n{line}\nmodel: opus\n---\n\nBody.\n";
        var agent = AgentOf.Text(text);

        var finding = Assert.Single(agent.Findings, finding => finding.Rule == Rules.InvalidYaml);
        Assert.Equal((expected, "opus", 2), (agent.Value(key), agent.Value("model"), finding.Line));
        var mended = AgentOf.Text(AgentOf.Mended(text, finding.Fix!));
        Assert.Equal(expected, mended.Value(key));
        Assert.True(mended.FrontMatter.Strict);
    }

    [Theory]
    [InlineData("bash:\n    \"*\": ask\n    \"bells.py *\": allow\n    \"ropes\\xhemp.py *\": allow\n  webfetch: deny", 7, "    'ropes\\xhemp.py *': allow", "bash.*=ask bash.bells.py *=allow bash.ropes\\xhemp.py *=allow webfetch=deny")]
    [InlineData("note: Rings: at noon\n  edit: deny", 4, "  note: 'Rings: at noon'", "note=Rings: at noon edit=deny")]
    [InlineData("note: |\n    bells: ring: twice\n  at: noon: sharp", 6, "  at: 'noon: sharp'", "note=bells: ring: twice\n at=noon: sharp")]
    public void A_broken_line_of_a_map_is_mended_alone(string map, int line, string mended, string entries)
    {
        var text = $"---\nname: helper\npermission:\n  {map}\n---\n\nBody.\n";
        var agent = AgentOf.Text(text);

        var finding = Assert.Single(agent.Findings, finding => finding.Rule == Rules.InvalidYaml);

        Assert.Equal((line, mended), (finding.Fix!.FirstLine, Assert.Single(finding.Fix.Replacement)));
        Assert.Equal(line, finding.Line);
        Assert.Equal(map.Contains('\\', StringComparison.Ordinal), finding.Message.Contains("a backslash in double quotes", StringComparison.Ordinal));
        Assert.Equal(entries, string.Join(' ', agent.FrontMatter["permission"]!.Entries!.Select(entry => $"{entry.Key}={entry.Value}")));
        Assert.True(AgentOf.Text(AgentOf.Mended(text, finding.Fix)).FrontMatter.Strict);
    }

    [Fact]
    public void A_map_that_cannot_be_mended_is_not_made_a_text() =>
        Assert.Null(Assert.Single(AgentOf.Text("---\nname: helper\npermission:\n  bash:\n    \"*\": ask\n   edit: deny\n---\n\nBody.\n").Findings, finding => finding.Rule == Rules.InvalidYaml).Fix);

    [Fact]
    public void Every_broken_value_is_found_by_itself()
    {
        var agent = AgentOf.Text("---\nname: a: b\ndescription: c: d\nmodel: opus\ncolor: \"red\" x\n---\n\nBody.\n");

        Assert.Equal(["AC101 2", "AC101 3", "AC101 5"], agent.Findings.Select(finding => $"{finding.Rule.Id} {finding.Line}"));
        Assert.All(agent.Findings, finding => Assert.NotNull(finding.Fix));
    }

    [Fact]
    public void A_list_under_a_broken_value_keeps_its_entries()
    {
        var agent = AgentOf.Text("---\nname: helper\ntools:\n  - Read\n  - Bash\ndescription: one: two: three\n---\n\nBody.\n");

        Assert.Equal(["Read", "Bash"], agent.Tools.Allow);
    }

    [Fact]
    public void A_broken_block_scalar_keeps_its_text()
    {
        var agent = AgentOf.Text("---\nname: helper\ndescription: |\n  First line.\nSecond line at column one.\nmodel: opus\n---\n\nBody.\n");

        Assert.Equal("First line.\nSecond line at column one.", agent.Description);
        Assert.Equal("opus", agent.Model.Family);
    }

    [Fact]
    public void A_value_that_looks_like_an_alias_is_taken_as_written_with_a_repair()
    {
        const string text = "---\nname: helper\ndescription: *bold* words\nmodel: opus\n---\n\nBody.\n";
        var agent = AgentOf.Text(text);

        var finding = Assert.Single(agent.Findings);
        Assert.Equal(("AC101", "*bold* words", "opus"), (finding.Rule.Id, agent.Description, agent.Value("model")));
        Assert.Equal("*bold* words", AgentOf.Text(AgentOf.Mended(text, finding.Fix!)).Description);
    }

    [Theory]
    [InlineData("description: &a one\nother: *a", "uses an anchor")]
    [InlineData("description: !System.Diagnostics.Process {}", "uses a tag")]
    [InlineData("description: !!python/object/apply:os.system [\"true\"]", "uses a tag")]
    public void Aliases_anchors_and_tags_are_refused_and_the_keys_read_line_by_line(string line, string cause)
    {
        var agent = AgentOf.FrontMatter($"name: helper\n{line}");

        var finding = Assert.Single(agent.Findings, finding => finding.Rule == Rules.YamlRefused);
        Assert.Contains(cause, finding.Message, StringComparison.Ordinal);
        Assert.Equal(3, finding.Line);
        Assert.Equal("helper", agent.Name);
        Assert.Contains("description", agent.FrontMatter.Fields.Select(field => field.Key));
    }

    [Fact]
    public void A_comment_above_the_front_matter_is_told_and_the_front_matter_read()
    {
        var agent = AgentOf.Text("<!-- generated\n by a script -->\n\n---\nname: helper\ndescription: Helps.\n---\n\nBody.\n");

        Assert.Equal(("helper", "Helps.", 5), (agent.Name, agent.Description, agent.FrontMatter["name"]!.Line));
        Assert.Equal("A comment stands above the front matter, so tools take the file for one without", Assert.Single(agent.Findings).Message);
    }

    [Fact]
    public void A_comment_above_a_rule_between_paragraphs_is_nothing() =>
        Assert.False(AgentOf.Text("<!-- draft -->\n\n---\n\nWords.\n\n---\n\nMore.\n").FrontMatter.Exists);

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("{a: ", 20_000)]
    [InlineData("- ", 60_000)]
    public void Deep_nesting_is_refused_at_once(string part, int times)
    {
        var agent = AgentOf.FrontMatter($"name: helper\nextra:\n  {string.Concat(Enumerable.Repeat(part, times))}");

        Assert.Contains(agent.Findings, finding => finding.Rule == Rules.YamlRefused);
        Assert.Equal("helper", agent.Name);
    }

    [Fact]
    public void An_alias_bomb_is_a_finding()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(level =>
            $"{(char)('a' + level)}: &{(char)('a' + level)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + level - 1)}", 9))}]\n"));

        var agent = AgentOf.FrontMatter($"name: helper\n{bomb}".TrimEnd('\n'));

        Assert.Contains(agent.Findings, finding => finding.Rule == Rules.YamlRefused);
        Assert.Equal("helper", agent.Name);
    }

    [Fact]
    public void A_key_that_holds_itself_is_a_finding() =>
        Assert.Contains(AgentOf.FrontMatter("&x {*x : 1}").Findings, finding => finding.Severity == Severity.Error);

    [Fact]
    public void Too_many_values_are_refused()
    {
        var agent = AgentOf.FrontMatter($"name: helper\nlist:\n{string.Concat(Enumerable.Repeat("  - x\n", 3_000))}".TrimEnd('\n'));

        Assert.Equal("helper", agent.Name);
        Assert.Contains(agent.Findings, finding => finding.Rule == Rules.YamlRefused && finding.Message.Contains("more than 2,000 values", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_long_a_block_is_refused()
    {
        var agent = AgentOf.FrontMatter($"name: helper\ndescription: short\nextra: |\n{string.Concat(Enumerable.Repeat($"  {new string('x', 98)}\n", 700))}".TrimEnd('\n'));

        Assert.Equal(("helper", "short"), (agent.Name, agent.Description));
        Assert.Contains(agent.Findings, finding => finding.Rule == Rules.YamlRefused);
    }

    [Theory]
    [InlineData("- a\n- b")]
    [InlineData("just words")]
    public void A_block_that_is_no_map_is_found(string block)
    {
        var agent = AgentOf.FrontMatter(block);

        Assert.Contains("AC106(2,1)", agent.Told());
        Assert.Equal("file-stem", agent.Name);
    }

    /// <summary>https://yaml.org/spec/1.2.2/#66-comments: a mark behind a space begins a comment, also in the middle of what was meant as text.</summary>
    [Fact]
    public void A_text_that_ends_at_what_yaml_takes_for_a_comment_is_found_with_what_is_lost()
    {
        const string text = "---\nname: helper\ndescription: Mends what issue #N says, \"at once\".\n---\n\nDo the work.\n";
        var finding = Assert.Single(AgentOf.Text(text).Findings);

        Assert.Equal(("AC107", 3, 31), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("description ends before #N says, \"at once\".: YAML takes that for a comment, and it is lost", finding.Message);
        Assert.Equal("Put the whole value in quotes: description: 'Mends what issue #N says, \"at once\".'", finding.Help);
        Assert.Equal("Mends what issue #N says, \"at once\".", AgentOf.Text(AgentOf.Mended(text, finding.Fix!)).Description);
    }

    [Theory]
    [InlineData("Mends a thing (or a ## Thing heading) at last.")]
    [InlineData("Mends the ## Things section.")]
    public void So_is_a_heading_in_the_middle_of_a_sentence(string description) =>
        Assert.Equal("AC107", Assert.Single(AgentOf.Text($"---\nname: helper\ndescription: {description}\n---\n\nDo the work.\n").Findings).Rule.Id);

    [Theory]
    [InlineData("description: Mends things ## of the second kind")]
    [InlineData("description: Mends things. # of the second kind")]
    [InlineData("description: 'Mends issue' #7")]
    [InlineData("description: Mends C#, and issue#7.")]
    [InlineData("description: Mends.\ntools: Read, Grep #both")]
    public void A_comment_that_was_meant_is_nothing(string lines) =>
        Assert.Empty(AgentOf.FrontMatter("name: helper\n" + lines).Findings);

    [Fact]
    public void Of_a_key_that_stands_twice_the_first_counts_and_the_second_is_found()
    {
        var agent = AgentOf.FrontMatter("name: first\ndescription: d\nname: second");

        Assert.Equal("first", agent.Name);
        Assert.Equal("AC103(4,1)", Assert.Single(agent.Told()));
        Assert.Equal(3, agent.FrontMatter.Fields.Count);
    }
}
