using Catalog.Core.History.Changes;
using Xunit;

namespace Catalog.Tests.History.Changes;

public sealed class SameMeaningTests
{
    [Theory]
    [InlineData("Report the seperate faults.", "Report the separate faults.")]
    [InlineData("Read teh diff adn the log.", "Read the diff and the log.")]
    [InlineData("Ask bfeore you pay.", "Ask before you pay.")]
    [InlineData("A reviewer who reads diffs.", "A reviewer that reads diffs.")]
    [InlineData("Analyse the behaviour.", "Analyze the behavior.")]
    [InlineData("Utilize the linter.", "Use the linter.")]
    [InlineData("Make the report short!", "Make the report short.")]
    [InlineData("- Naming — types", "- Naming: types")]
    [InlineData("You are an elite reviewer.", "You are a reviewer.")]
    [InlineData("Don't guess.", "Do not guess.")]
    [InlineData("real-time reports", "real time reports")]
    [InlineData("Speed & safety", "Speed and safety")]
    [InlineData("review pull requests", "Reviewing pull requests")]
    [InlineData("See [the guide](https://example.org/a).", "See [the guide](https://example.org/b).")]
    [InlineData("- one thing\n- another thing", "- another thing\n- one thing")]
    [InlineData("Analyses three bills.", "Analyzing 3 bills.")]
    [InlineData("Spot the late bills.", "Find the late bills.")]
    [InlineData("Ask `billing` first!", "Ask billing first.")]
    [InlineData("Read the bill and then pay it.", "Read the bill, then pay it.")]
    [InlineData("Read.\n\n---\nLicensed under MIT.", "Read.\n\n---\nLicensed under Apache-2.0.")]
    [InlineData("Read.", "Read.\n\n*Last updated: 2030-01-02*")]
    [InlineData("Donâ€™t pay twice â€” ask the cafÃ©.", "Don’t pay twice — ask the café.")]
    [InlineData("Ask before you pay.", "Ask before you pay (because nobody pays back).")]
    [InlineData("Say: \"The price list of January 2030 is old.\"", "Say: \"The price list of January 2031 is old.\"")]
    public void Spelling_synonyms_fillers_punctuation_and_order_of_bullets_are_wording(string before, string after) =>
        Assert.Equal(ChangeClass.Wording, ChangeCase.OfBody(before, after).Class);

    [Theory]
    [InlineData("Read.\n\n---\nversion: 1.15.0", "Read.\n\n---\nversion: 1.16.0", "Version in the text 1.15.0 → 1.16.0")]
    [InlineData("# Reader\n\n**Version**: 1.0\n\nRead.", "# Reader\n\n**Version**: 1.1\n\nRead.", "Version in the text 1.0 → 1.1")]
    [InlineData("Read.\n\nVersion: 2.0 | Last updated: 2030-01-02\n\n*By the harbour*", "Read.\n\nVersion: 2.1 | Last updated: 2030-02-02\n\n*By the harbour*", "Version in the text 2.0 → 2.1")]
    [InlineData("Read.", "Read.\n\nVersion: 1.0", "Version in the text set to 1.0")]
    public void The_version_at_the_head_or_foot_of_a_text_is_no_instruction(string before, string after, string summary)
    {
        var changes = ChangeCase.OfBody(before, after);

        Assert.Equal((ChangeClass.Wording, summary), (changes.Class, changes.Summary));
        Assert.Equal(["text-version"], changes.Told().Select(change => change.Kind));
    }

    [Theory]
    [InlineData("Read.\n\nVersion: 1.0", "Write.\n\nVersion: 1.1")]
    [InlineData("# Reader\n\nRead.\n\n## Python\n\nVersion: 3.11\n\n## Output\n\nA list.", "# Reader\n\nRead.\n\n## Python\n\nVersion: 3.12\n\n## Output\n\nA list.")]
    [InlineData("Read.\n\nVersion 2 of the form is to be used.", "Read.\n\nVersion 3 of the form is to be used.")]
    public void A_version_that_the_agent_works_with_is_one(string before, string after) =>
        Assert.Equal(ChangeClass.Behaviour, ChangeCase.OfBody(before, after).Class);

    [Theory]
    [InlineData("Report the faults.", "Do not report the faults.")]
    [InlineData("You should run the tests.", "You must run the tests.")]
    [InlineData("At most 5 files.", "At most 8 files.")]
    [InlineData("Use PostgreSQL.", "Use PostgreSQL and MySQL.")]
    [InlineData("Ask before you write.", "Ask after you write.")]
    [InlineData("1. Read.\n2. Write.", "1. Write.\n2. Read.")]
    [InlineData("```\nnpm test\n```", "```\nnpm tests\n```")]
    [InlineData("```\necho '$HOME'\n```", "```\necho \"$HOME\"\n```")]
    [InlineData("Read [the rules](rules.md).", "Read [the rules](other.md).")]
    [InlineData("Opt in to reports.", "Opt out of reports.")]
    [InlineData("Read a file from the disk.", "Read a file from the network.")]
    [InlineData("Use A rather than B.", "Use B rather than A.")]
    [InlineData("Be brief.", "Be brief. Also name the line of every fault.")]
    [InlineData("Count bills and debts.", "Count bills or debts.")]
    [InlineData("Pay with consent.", "Pay without consent.")]
    [InlineData("Pay now.", "Pay not.")]
    [InlineData("Pay.", "Pay (unless it is late).")]
    [InlineData("Pay (because it is due).", "Pay (because it is overdue).")]
    [InlineData("Pay what is due in 2030.", "Pay what is due in 2031.")]
    [InlineData("Say: \"Pay 20 coins by noon.\"", "Say: \"Pay 30 coins by noon.\"")]
    [InlineData("Copyrighted songs are refused.", "Copyrighted songs are sung.")]
    [InlineData("Write docs/bill.md at the end.", "Write docs/bills.md at the end.")]
    [InlineData("Read .ledger/rules first.", "Read ledger/rules first.")]
    [InlineData("Call `post_bill`.", "Call `post_bills`.")]
    [InlineData("Run `git add .`", "Run `git add a`")]
    [InlineData("Load what `<must_read>` names.", "Load what `<first_read>` names.")]
    [InlineData("Return a List<Bill>.", "Return a List<Debt>.")]
    [InlineData("```\nf(1, 2)\n```", "```\nf(12)\n```")]
    [InlineData("```\nfind a | sort\n```", "```\nfind a || sort\n```")]
    [InlineData("```\nuse get_bill\n```", "```\nuse get*bill\n```")]
    [InlineData("```diff\n- a line\n```", "```diff\n+ a line\n```")]
    public void Negation_obligation_numbers_names_code_and_order_of_steps_are_behaviour(string before, string after) =>
        Assert.Equal(ChangeClass.Behaviour, ChangeCase.OfBody(before, after).Class);

    [Fact]
    public void A_free_paraphrase_is_taken_for_behaviour_which_the_rule_cannot_see() =>
        Assert.Equal(ChangeClass.Behaviour, ChangeCase.OfBody("Keep answers brief.", "Say it in as few words as you can.").Class);
}
