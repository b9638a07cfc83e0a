using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Lexicons;
using Catalog.Tests.History.Changes;
using Xunit;

namespace Catalog.Tests.Parsing.Lexicons;

public sealed class LexiconTests
{
    private const string Prepositions =
        "to from into onto toward towards out through throughout across along past via in on at inside outside within near by under below above behind beyond upon off between among around about over for with against as of before after until since during without except despite";

    public static TheoryData<string, string, string, string> Entries()
    {
        var entries = new TheoryData<string, string, string, string>();
        foreach (var entry in Lexicon.Entries)
            entries.Add(entry.Word, entry.Class.ToString(), entry.Example, entry.Changed);
        return entries;
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Each_word_does_to_a_sentence_what_its_class_says(string word, string wordClass, string example, string changed)
    {
        Assert.Contains(word, example, StringComparison.OrdinalIgnoreCase);
        var expected = wordClass == nameof(WordClass.Filler) ? ChangeClass.Wording : ChangeClass.Behaviour;
        Assert.Equal(expected, ChangeCase.OfBody(example, changed).Class);
    }

    [Fact]
    public void Every_preposition_carries() => Assert.All(Prepositions.Split(' '), word => Assert.True(Lexicon.Carries(word), word));

    [Theory]
    [InlineData(WordClass.Negation, "not no never none neither nor without cannot")]
    [InlineData(WordClass.Number, "all any some every each most many few several both one once")]
    [InlineData(WordClass.Degree, "more less least only almost nearly fully exactly roughly")]
    [InlineData(WordClass.Person, "you we they he she it i me them us your our their my his her its")]
    [InlineData(WordClass.Modality, "must should shall may might can could will would need required optional")]
    [InlineData(WordClass.Condition, "if unless when while where because although or")]
    [InlineData(WordClass.Filler, "a an the and is are very please")]
    public void Each_class_holds_its_words(WordClass what, string words) => Assert.All(words.Split(' '), word => Assert.Equal(what, Lexicon.ClassOf(word)));

    [Fact]
    public void No_preposition_passes_for_another()
    {
        string[] words = Prepositions.Split(' '), same = ["via", "through", "toward", "towards"];
        Assert.All(
            words.SelectMany(word => words.Where(other => other != word && !(same.Contains(word) && same.Contains(other))).Select(other => (word, other))),
            pair => Assert.Equal((pair, ChangeClass.Behaviour), (pair, ChangeCase.OfBody($"Copy the backup {pair.word} production.", $"Copy the backup {pair.other} production.").Class)));
    }

    [Theory]
    [InlineData("Increase the limit for internal pages.", "Decrease the limit for internal pages.")]
    [InlineData("Use synchronous calls.", "Use asynchronous calls.")]
    [InlineData("Mark every unsupported key.", "Mark every supported key.")]
    [InlineData("Fail at > 90 percent.", "Fail at < 90 percent.")]
    [InlineData("Keep it ≤ 200 ms.", "Keep it ≥ 200 ms.")]
    [InlineData("It may cost $5.", "It may cost €5.")]
    [InlineData("Start at -5 degrees.", "Start at 5 degrees.")]
    [InlineData("Mark it ✅ today.", "Mark it today.")]
    [InlineData("Write it for your team.", "Write it for our team.")]
    public void Words_that_look_alike_and_marks_that_measure_are_told_apart(string before, string after) =>
        Assert.Equal(ChangeClass.Behaviour, ChangeCase.OfBody(before, after).Class);

    [Theory]
    [InlineData("Read befor you write.", "Read before you write.")]
    [InlineData("Report the reoprt. Then report it.", "Report the report. Then report it.")]
    [InlineData("Use tools, for example hammers.", "Use tools, e.g. hammers.")]
    [InlineData("Place it at the centre of the catalogue.", "Place it at the center of the catalog.")]
    public void Slips_mended_phrases_and_spellings_are_wording(string before, string after) =>
        Assert.Equal(ChangeClass.Wording, ChangeCase.OfBody(before, after).Class);
}
