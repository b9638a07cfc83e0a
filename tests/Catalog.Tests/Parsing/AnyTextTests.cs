using System.Text;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>What holds for the reading of any bytes whatever.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Parts =
    [
        "---\n", "---\n", "--- \n", "...\n", "name: ", "description: ", "tools: ", "model: ", "metadata:\n", "version: 1.0\n", "user: ", "Context: ", "- ", "  - ", "  ", "    ", "\n", "\n", "\r\n", "\r", "\t",
        ": ", ":", "#", " # ", "\"", "'", "|", "|-\n", ">", "{", "}", "[", "]", ",", "*", "&a ", "*a", "!x ", "!!str ", "%", "@", "`", "```yaml\n", "```\n", "# Title\n", "## Part\n", "\\", "\\n", "?", "? ", "~", "null",
        "text", "more words", "Read, Bash(git:*)", "é", "漢", "😀", "\uFEFF", "\u200B", "\u2028", "\u0085", "\0", "\u001B", "<example>", "</example>",
    ];

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(50).WithQuietOnSuccess(true)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260102), FSharpOption<int>.None)));

    private static Arbitrary<string> Texts { get; } = Arb.From(
        Gen.ArrayOf(Gen.Choose(0, Parts.Length - 1)).Select(numbers => string.Concat(numbers.Select(number => Parts[number]))));

    [Fact]
    public void Any_bytes_are_read_the_same_every_time() =>
        Check.One(Config, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Facts(AgentOf.Bytes(bytes ?? [])) == Facts(AgentOf.Bytes(bytes ?? []))));

    [Fact]
    public void Any_mixture_of_front_matter_is_read_the_same_every_time() =>
        Check.One(Config, Prop.ForAll(Texts, text => Facts(AgentOf.Text("---\n" + text)) == Facts(AgentOf.Text("---\n" + text))));

    [Fact]
    public void Front_matter_and_body_together_are_the_text() =>
        Check.One(Config, Prop.ForAll(Texts, text =>
        {
            var agent = AgentOf.Text(text);
            return agent.FrontMatter.BodyStart >= 0 && agent.FrontMatter.BodyStart <= agent.Text.Length && agent.Text[agent.FrontMatter.BodyStart..] == agent.Body;
        }));

    [Fact]
    public void Every_finding_stands_in_the_file() =>
        Check.One(Config, Prop.ForAll(Texts, text =>
        {
            var agent = AgentOf.Text("---\n" + text);
            var lines = agent.Text.Split('\n').Length;
            return agent.Findings.All(finding => finding.Line >= 0 && finding.Line <= lines + 1 && finding.Column >= 0);
        }));

    [Fact]
    public void Every_repair_yields_the_text_that_was_taken() =>
        Check.One(Config, Prop.ForAll(Texts, text =>
        {
            var whole = "---\nname: helper\ndescription: " + text.Replace("---", "--", StringComparison.Ordinal) + "\nmodel: opus\n---\n\nBody.\n";
            var agent = AgentOf.Text(whole);
            return agent.Findings.Where(finding => finding.Fix is not null).All(finding => Keeps(agent, finding.Fix!));
        }));

    private static bool Keeps(AgentDefinition agent, Fix fix)
    {
        var field = agent.FrontMatter.Fields.First(each => each.Line == fix.FirstLine);
        var mended = AgentOf.Bytes(Encoding.UTF8.GetBytes(AgentOf.Mended(agent.Text, fix)));
        return mended.FrontMatter.Fields.Any(each => each.Key == field.Key && each.Value == field.Value);
    }

    private static string Facts(AgentDefinition agent) =>
        string.Join('\u0001', [agent.Name, agent.Description, agent.Model.Written, agent.DeclaredVersion, .. agent.Tools.Allow, .. agent.FrontMatter.Fields.Select(field => field.ToString()), .. agent.Findings.Select(finding => finding.ToString()), agent.Body]);
}
