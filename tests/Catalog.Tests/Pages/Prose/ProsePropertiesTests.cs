using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;

namespace Catalog.Tests.Pages.Prose;

/// <summary>What holds for any body whatever.</summary>
public sealed class ProsePropertiesTests
{
    private static readonly string[] Marks =
    [
        "\n", "\n", "\n\n", "\n\n", "    ", " ", " ", "# ", "## ", "> ", "- ", "1. ", "- [ ] ", "* ", "*", "**", "_", "~~", "`", "``", "\n```\n", "\n```js ", "\n~~~\n", "|", "|", "\n|-|-|\n", "---\n", "===\n",
        "[", "]", "(", ")", "](", "![", "[^", "]: ", "[^1]", "\n[^1]: ", "\n[a]: ", "[a]", "<", ">", "</", "<!--", "-->", "<b>", "<kbd>", "</kbd>", "<sub>", "</sub>", "<br>", "<details>", "<details open>",
        "</details>", "<summary>", "</summary>", "<script>", "</script>", "<https://e.org/", "http://e.org/", "www.e.org/", "javascript:", "//", "#", "\"", "'", "&", "&lt;", "&#106;", "&Tab;", "\\", "\t",
        "> [!NOTE]\n", "{", "}", "=", "\u200B", "\u202E", "\uFE0F", "\u200D", "\U000E0041", "é", "漢", "م", "😀", "\u001B",
    ];

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60).WithQuietOnSuccess(true)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260101), FSharpOption<int>.None)));

    /// <summary>Marks at random between words of which each is there once.</summary>
    private static Arbitrary<string> Bodies { get; } = Arb.From(
        Gen.ArrayOf(Gen.Choose(0, (Marks.Length * 3 / 2) - 1)).Select(numbers =>
            string.Concat(numbers.Select((number, place) => number < Marks.Length ? Marks[number] : $"word{place}x"))));

    [Fact]
    public void It_gives_nothing_but_prose() =>
        Check.One(Config, Prop.ForAll(Bodies, body => ProseInspection.Faults(ProseOf.Html(body)) is []));

    [Fact]
    public void It_loses_no_word() =>
        Check.One(Config, Prop.ForAll(Bodies, body =>
        {
            var shown = ProseInspection.Words(ProseOf.Html(body));
            return WordsOf(body).All(word => shown.Contains(word, StringComparison.Ordinal));
        }));

    [Fact]
    public void Any_text_at_all_gives_nothing_but_prose() =>
        Check.One(Config, Prop.ForAll(ArbMap.Default.ArbFor<string>(), body => ProseInspection.Faults(ProseOf.Html(body ?? "")) is []));

    private static IEnumerable<string> WordsOf(string body) =>
        body.Split("word").Skip(1).Select(rest => "word" + rest[..(rest.IndexOf('x', StringComparison.Ordinal) + 1)]);
}
