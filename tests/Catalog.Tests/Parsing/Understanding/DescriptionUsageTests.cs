using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

public sealed class DescriptionUsageTests
{
    [Fact]
    public void A_list_of_situations_gives_a_row_for_each() =>
        Assert.Equal(
            ["use description: building payment flows", "use description: refund handling", "use description: ledger migrations"],
            Understood.Description("Knows money. Use this agent when building payment flows, refund handling, or ledger migrations."));

    [Fact]
    public void Verbs_that_share_one_object_are_one_situation() =>
        Assert.Equal(["use description: design, review, or improve invoice layouts"], Understood.Description("Use when you need to design, review, or improve invoice layouts."));

    [Fact]
    public void A_sentence_about_somebody_is_not_split() =>
        Assert.Equal(
            ["use description: a plan adds CREATE INDEX, DROP TABLE, or seed files"],
            Understood.Description("Use when a plan adds CREATE INDEX, DROP TABLE, or seed files."));

    [Fact]
    public void Two_things_without_a_list_comma_are_one_situation() =>
        Assert.Equal(["use description: slow queries or missing indexes"], Understood.Description("Use PROACTIVELY for slow queries or missing indexes."));

    [Fact]
    public void Text_in_brackets_is_never_split() =>
        Assert.Equal(["use description: any form of export (CSV, XML, or PDF)"], Understood.Description("Use for any form of export (CSV, XML, or PDF)."));

    [Fact]
    public void Clauses_that_each_have_a_verb_are_rows_of_their_own() =>
        Assert.Equal(
            ["use description: planning, moving, or joining warehouses", "use description: solving stock, transport, or return problems"],
            Understood.Description("Use when planning, moving, or joining warehouses, or solving stock, transport, or return problems."));

    [Theory]
    [InlineData("Must be used for database migrations.")]
    [InlineData("MUST BE USED after database migrations.")]
    [InlineData("Invoke this agent before database migrations.")]
    [InlineData("Invoke whenever database migrations.")]
    [InlineData("Run AFTER database migrations.")]
    [InlineData("Best for database migrations.")]
    [InlineData("Perfect for database migrations.")]
    [InlineData("PROACTIVELY assists with database migrations.")]
    [InlineData("Primary agent for database migrations.")]
    [InlineData("This agent is for database migrations.")]
    [InlineData("Use immediately after database migrations.")]
    [InlineData("Knows SQL — use when database migrations.")]
    public void Every_cue_leads_to_the_situation(string description) =>
        Assert.Equal(["use description: database migrations"], Understood.Description(description));

    [Theory]
    [InlineData("Plans trips. Not for booking — use booking-agent.")]
    [InlineData("Plans trips. Do NOT use for booking (use booking-agent).")]
    [InlineData("Plans trips. For booking, use booking-agent instead.")]
    [InlineData("Plans trips. Use booking-agent for booking.")]
    [InlineData("Plans trips. Defers booking to booking-agent.")]
    [InlineData("Plans trips. Booking belongs to booking-agent.")]
    public void What_another_agent_takes_is_avoided_and_names_it(string description) =>
        Assert.Equal("avoid description: booking → booking-agent", Assert.Single(Understood.Description(description)), ignoreCase: true);

    [Fact]
    public void What_an_agent_does_not_do_is_avoided() =>
        Assert.Equal(["avoid description: Does NOT write application code"], Understood.Description("Plans work. Does NOT write application code."));

    [Fact]
    public void Of_two_alternatives_the_first_is_named() =>
        Assert.Equal(["avoid description: crashes → crash-debugger"], Understood.Description("Plans work. Not for crashes — use crash-debugger or backend-developer."));

    [Fact]
    public void A_team_is_no_agent_to_use_instead() =>
        Assert.Equal(["avoid description: billing disputes"], Understood.Description("Plans work. Do not use for billing disputes (use the billing team)."));

    [Fact]
    public void Handing_up_is_an_escalation() =>
        Assert.Equal("escalate", Understood.Description("Answers tickets. Escalates to lead-architect for schema decisions.").Single().Split(' ')[0]);

    [Fact]
    public void An_umbrella_and_its_parts_are_rows() =>
        Assert.Equal(
            ["use description: report work", "use description: charts", "use description: pivot tables", "use description: exports"],
            Understood.Description("Use for report work, including charts, pivot tables, and exports."));

    [Fact]
    public void An_example_gives_the_words_of_its_user() =>
        Assert.Equal(
            ["use description: ledgers break", "use example: The ledger is off by one cent, can you look?"],
            Understood.Description("\"Use when ledgers break. <example>Context: a bug\\\\nuser: 'The ledger is off by one cent, can you look?'\\\\nassistant: 'I will use the some-agent agent.'\\\\n<commentary>Use it for ledgers.</commentary></example>\""));

    [Fact]
    public void Inline_examples_are_read_one_by_one() =>
        Assert.Equal(
            ["use example: Draw a map", "use example: It's lost, find it"],
            Understood.Description("\"Draws maps. Examples: (1) User: 'Draw a map' → Assistant: 'I'll use the some-agent.' (2) User: 'It's lost, find it' → Assistant: 'Let me use the some-agent.'\""));

    [Fact]
    public void A_purpose_alone_gives_one_inferred_row() =>
        Assert.Equal(["use inferred: Draws maps of caves"], Understood.Description("Draws maps of caves. Knows ropes."));

    [Fact]
    public void A_form_to_fill_in_gives_none() => Assert.Empty(Understood.Description("'[When to use this agent and what for]'"));

    [Fact]
    public void Who_calls_is_not_when() => Assert.Equal(["use inferred: Counts stars"], Understood.Description("Counts stars. Used as a subagent by sky-planner."));

    [Fact]
    public void Rows_of_a_wrapped_description_have_the_line_of_its_key()
    {
        var read = Understood.File("---\nname: some-agent\ndescription: >\n  Draws maps. Use for\n  maps of caves, plans of mines, or charts of reefs.\n---\n");
        Assert.Equal([(3, "maps of caves"), (3, "plans of mines"), (3, "charts of reefs")], read.Usage.Select(row => (row.Line, row.Situation)));
    }

    [Fact]
    public void Words_to_listen_for_are_one_row() =>
        Assert.Equal(["use description: reviewing forms", "use trigger: 'form', 'field', 'form label'"], Understood.Description("\"Use for reviewing forms. Triggers on: 'form', 'field', 'form label'.\""));

    [Fact]
    public void What_is_done_without_something_is_not_split() =>
        Assert.Equal(
            ["use description: update pages that have drifted, inside a work tree, without inventing commands, addresses, or features"],
            Understood.Description("Use this agent to update pages that have drifted, inside a work tree, without inventing commands, addresses, or features."));

    [Fact]
    public void Before_what_it_is_used_bounds_a_situation() =>
        Assert.Equal(
            ["use description: a migration is added or changed, before the pull request is merged"],
            Understood.Description("Use after a migration is added or changed, before the pull request is merged."));

    [Fact]
    public void Numbers_in_a_sentence_are_its_list() =>
        Assert.Equal(
            ["use description: latency rises above the target", "use description: memory grows without bound", "use description: a load test fails"],
            Understood.Description("\"Measures. When to use: (1) latency rises above the target, (2) memory grows without bound, (3) a load test fails.\""));

    [Fact]
    public void Best_for_may_be_a_label() =>
        Assert.Equal(["use description: index tuning", "use description: query plans", "use description: lock analysis"], Understood.Description("\"Best for: index tuning, query plans, and lock analysis.\""));
}
