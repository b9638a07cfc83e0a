using Catalog.Core.Parsing;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

public sealed class BodyUsageTests
{
    [Theory]
    [InlineData("## What's NOT Included\n\n- Ropes of any kind\n- Old clocks\n", "avoid list: Ropes of any kind", "avoid list: Old clocks")]
    [InlineData("This skill is for bells, not for:\n\n- Ropes of any kind\n- Old clocks\n", "avoid list: Ropes of any kind", "avoid list: Old clocks")]
    [InlineData("Use other tools for:\n\n- Ropes of any kind\n- Old clocks\n", "avoid list: Ropes of any kind", "avoid list: Old clocks")]
    public void What_is_not_included_is_not_to_be_asked_for(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("Casts bells. Do not use it for ropes.", "ropes")]
    [InlineData("Casts bells. Do not use SOME-AGENT when a rope breaks.", "a rope breaks")]
    public void A_sentence_may_refuse_this_agent_by_it_or_by_its_name(string body, string situation) =>
        Assert.Equal([$"avoid list: {situation}"], Understood.Body(body));

    [Fact]
    public void Below_a_heading_it_is_something_else() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("# Bells\n\nCasts.\n\n## Bronze\n\nMelts early. Do not use it for ropes.\n"));

    [Fact]
    public void A_list_under_when_to_use_gives_a_row_for_each_bullet() =>
        Assert.Equal(
            ["use list: When a form, a page or a mail breaks", "use list: Broken links"],
            Understood.Body("## When to Use\n- When a form, a page or a mail breaks.\n- **Broken links**\n"));

    [Fact]
    public void A_negative_heading_avoids_and_names_who_takes_it() =>
        Assert.Equal(
            ["avoid list: Style questions → css-expert", "avoid list: Copywriting"],
            Understood.Body("## When NOT to use this agent\n- Style questions → use css-expert\n- Copywriting\n"));

    [Fact]
    public void When_to_escalate_escalates() =>
        Assert.Equal(["escalate list: When money is at risk"], Understood.Body("## When to Escalate\n- When money is at risk\n"));

    [Fact]
    public void Steps_after_when_invoked_are_no_rows() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("When invoked:\n1. Read the file\n2. If it is broken, use fix-engineer\n"));

    [Fact]
    public void When_to_use_a_technology_or_pattern_is_no_row() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## When to Use Redis\n- Hot keys\n\n## Saga pattern\n\n### When to use\n- Long transactions\n"));

    [Fact]
    public void A_table_with_yes_and_no_is_read_cell_by_cell() =>
        Assert.Equal(
            ["use table: Forms", "avoid table: Servers → ops-engineer"],
            Understood.Body("## When to Use This Agent\n\n| Scenario | Use This Agent |\n|---|---|\n| Forms | YES |\n| Servers | NO - use ops-engineer |\n"));

    [Fact]
    public void A_table_of_scope_has_a_row_for_each_cell() =>
        Assert.Equal(
            ["use table: Reading logs", "avoid table: Restarting hosts"],
            Understood.Body("## Scope\n\n| In scope | Out of scope |\n|---|---|\n| Reading logs | Restarting hosts |\n"));

    [Fact]
    public void In_a_table_of_agents_the_other_column_is_the_agent_instead() =>
        Assert.Equal(
            ["use table: Deep questions", "avoid table: Quick look → Built-in Explore"],
            Understood.Body("## Choosing\n\n| Task | Use some-agent | Use Built-in Explore |\n|---|---|---|\n| Deep questions | ✅ | ❌ |\n| Quick look | ❌ | ✅ |\n"));

    [Fact]
    public void An_owner_column_tells_whose_work_it_is() =>
        Assert.Equal(
            ["use table: Forms", "avoid table: Queries → sql-expert"],
            Understood.Body("## Who does what\n\n| Work | Owner |\n|---|---|\n| Forms | some-agent |\n| Queries | sql-expert |\n"));

    [Theory]
    [InlineData("## Decisions\n\nUser says → I execute:\n- \"cast a bell\" → Melt bronze\n- \"tune it\" — File the rim\n", "trigger: cast a bell", "trigger: tune it")]
    [InlineData("## Steering\n\n| Request | What happens |\n|---|---|\n| \"Cast a bell\" | Melt bronze |\n| \"Tune it\" / \"It is flat\" | File the rim |\n", "table: Cast a bell", "table: \"Tune it\" / \"It is flat\"")]
    [InlineData("## Steuerung\n\n| Anfrage | Verhalten |\n|---|---|\n| \"Gieß eine Glocke\" | Bronze schmelzen |\n", "table: Gieß eine Glocke")]
    public void What_a_user_says_is_told_without_what_is_done_then(string body, params string[] rows) =>
        Assert.Equal(rows.Select(row => "use " + row.Replace("table: ", "trigger: ", StringComparison.Ordinal)), Understood.Body(body));

    [Fact]
    public void In_scope_and_out_of_scope_may_stand_under_any_heading() =>
        Assert.Equal(
            ["use list: `bells/` - All castings", "avoid list: `drafts/` - Sketches"],
            Understood.Body("## What You Review\n\n### In Scope\n- `bells/` - All castings\n\n### Out of Scope\n- `drafts/` - Sketches\n"));

    [Fact]
    public void A_task_to_tick_off_is_no_refusal() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Foundry\n\n- [ ] Never use for bells, use foundry-hand\n- [ ] Read the mould\n"));

    [Fact]
    public void Another_agents_job_is_not_this_ones() =>
        Assert.Equal(
            ["avoid list: Deep tuning → tuner"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n## Bounds\n\nCheap checks only. Deep tuning is the tuner's job.\n", KnownAgents.Of([AgentOf.Text("---\nname: tuner\ndescription: Tunes.\n---\n")]))));

    [Fact]
    public void Trigger_lines_are_one_row_each_without_their_label() =>
        Assert.Equal(
            ["use trigger: form, field, label", "use trigger: forms/*, fields/*"],
            Understood.Body("**Auto-Invocation Triggers:**\n- Keywords: form, field, label\n- File patterns: `forms/*`, `fields/*`\n").Select(row => row.Replace("`", "", StringComparison.Ordinal)));

    [Fact]
    public void Example_requests_are_examples() =>
        Assert.Equal(["use example: Draw the login form"], Understood.Body("**Example Tasks:**\n- \"Draw the login form\"\n"));

    [Fact]
    public void An_inline_label_with_a_list_is_split() =>
        Assert.Equal(
            ["use list: broken forms", "use list: slow pages", "use list: lost mails"],
            Understood.Body("**Use this agent when:** broken forms, slow pages, lost mails\n"));

    [Fact]
    public void Prohibitions_are_no_rows_unless_they_name_who_does_it() =>
        Assert.Equal(
            ["avoid list: change schemas → sql-expert"],
            Understood.Body("## Rules\n- Never guess a name\n- Don't add comments\n- Never change schemas — that belongs to sql-expert\n"));

    [Fact]
    public void Fences_and_output_templates_are_no_rows() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("```\n## When to use\n- Never\n```\n## Report template\n### Out of scope\n- What was left out\n"));

    [Fact]
    public void Model_and_privilege_escalation_are_no_escalations() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Privilege Escalation\n- sudo without password\n\n## Model escalation\n- Use the larger model\n"));

    [Fact]
    public void Who_is_under_a_hand_off_heading_gives_no_usage() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Handoffs\n- sql-expert: schemas are not mine\n"));

    [Fact]
    public void A_hundred_thousand_hostile_characters_take_no_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in (string[])["a, or when b, ", "Use when (", " — not for ", "**x** ", "including a, ", "| a ", "use x-pro for y. ", "when to use: ", "a (x-pro), ", "→ x / ", "\n    - x ", "; for a use x-pro"])
            _ = Understood.File("---\nname: some-agent\ndescription: Draws.\n---\n## When to use\n" + string.Concat(Enumerable.Repeat(part, 100_000 / part.Length))).Usage.Count;
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Tags_on_lines_of_their_own_are_labels() =>
        Assert.Equal(
            ["use list: A lock file changed", "avoid list: Questions of licence → licence-clerk"],
            Understood.Body("<when_to_use>\n- A lock file changed\n</when_to_use>\n\n<when_not_to_use>\n- Questions of licence: use licence-clerk\n</when_not_to_use>\n"));

    [Fact]
    public void Labels_on_lines_that_follow_one_another_each_stand_for_themselves() =>
        Assert.Equal(
            ["use list: memory leaks", "avoid list: visual faults"],
            Understood.Body("**Best for:** memory leaks\n**Not for:** visual faults\n"));

    [Fact]
    public void When_not_to_use_a_pattern_is_about_the_pattern() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## When to Use Queues\n\n### When NOT to Use\n- Simple reads\n"));

    [Fact]
    public void What_the_agent_does_in_an_example_is_no_request() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Example usage\n\n**Agent behavior:**\n1. Reads the page\n2. Counts its lines\n"));

    [Fact]
    public void The_one_to_use_may_stand_in_any_cell() =>
        Assert.Equal(
            ["avoid table: Close old tickets → stale-sweeper"],
            Understood.Body("## When to use\n\n| Task | Use? | Notes |\n|---|---|---|\n| Close old tickets | ❌ No | use stale-sweeper |\n"));

    [Theory]
    [InlineData("Legal advice → counsel-bot", "Legal advice")]
    [InlineData("Legal advice — that is `counsel-bot`'s job", "Legal advice")]
    public void A_slug_that_stands_alone_is_who_to_use(string item, string situation) =>
        Assert.Equal([$"avoid list: {situation} → counsel-bot"], Understood.Body($"## When not to use\n- {item}\n"));

    [Fact]
    public void Do_use_for_is_a_heading_too() =>
        Assert.Equal(["use list: Tagging a release"], Understood.Body("## Use cases\n\n### ✅ Do use for\n- Tagging a release\n"));

    [Fact]
    public void What_the_agent_does_not_answer_for_counts_where_others_are_named() =>
        Assert.Equal(
            ["avoid list: ropes → rope-inspector", "avoid list: anchors", "avoid list: hull paint"],
            Understood.Body("You rig sails. You are not responsible for ropes (rope-inspector), anchors, or hull paint.\n").Where(row => row.StartsWith("avoid", StringComparison.Ordinal)));

    [Fact]
    public void A_label_after_the_list_of_its_heading_begins_something_else() =>
        Assert.Equal(
            ["use list: A bell is cracked"],
            Understood.Body("## When to invoke\n\n- A bell is cracked\n\n**Your core duties:**\n1. Ring it\n2. Weigh it\n\n**Edge cases:**\n- No clapper → stop\n"));

    [Fact]
    public void Labels_under_a_heading_without_a_list_share_its_promise() =>
        Assert.Equal(
            ["use list: Cracked rims", "use list: Loose ropes"],
            Understood.Body("## When to use\n\n**Bells:**\n- Cracked rims\n\n**Towers:**\n- Loose ropes\n"));

    [Fact]
    public void A_reminder_under_a_boundary_is_no_limit() =>
        Assert.Equal(["avoid list: Gilding → gilder-agent"], Understood.Body("## When NOT to use\n\n- Gilding → use gilder-agent\n\n---\n\n**Remember**: Ring softly, tune twice, go home.\n"));

    [Theory]
    [InlineData("Use this agent instead of the default agent when the work is mostly about:")]
    [InlineData("Use this agent when you need to:")]
    [InlineData("When to pick this agent:")]
    public void A_sentence_before_a_list_may_promise_it(string label) =>
        Assert.Equal(["use list: tuning bells"], Understood.Body($"{label}\n\n- tuning bells\n"));

    [Theory]
    [InlineData("## Boundary: What You Do NOT Do")]
    [InlineData("## What you do NOT own — route it")]
    [InlineData("**You do NOT own:**")]
    public void Boundaries_have_many_titles(string title) =>
        Assert.Equal(["avoid list: Casting bronze → founder-agent"], Understood.Body($"{title}\n\n- Casting bronze → founder-agent\n"));

    [Theory]
    [InlineData("Casting bronze — that's the Founder's role", "Founder")]
    [InlineData("Casting bronze — that's `founder`'s lane", "founder")]
    [InlineData("Casting bronze — `founder` does that", "founder")]
    [InlineData("Casting bronze (that's Foundry Fred)", "Foundry Fred")]
    [InlineData("Casting bronze → bronze-caster-agent (I only order it, they pour)", "bronze-caster-agent")]
    public void Whose_work_it_is_may_be_said_in_many_ways(string item, string instead) =>
        Assert.Equal([$"avoid list: Casting bronze → {instead}"], Understood.Body($"## Out of scope (hand off)\n- {item}\n"));

    [Fact]
    public void Works_that_go_to_others_in_one_item_are_told_apart() =>
        Assert.Equal(
            ["avoid list: Casting bronze → bronze-caster-agent", "avoid list: gilding → gilder-agent"],
            Understood.Body("## Out of scope (hand off)\n- Casting bronze → bronze-caster-agent; gilding → gilder-agent\n"));

    [Fact]
    public void What_is_out_of_scope_and_delegated_names_who_takes_each() =>
        Assert.Equal(
            ["avoid list: gold leaf → bell-gilder", "avoid list: hemp → rope-tester"],
            Understood.Body("**Not in scope - delegate:** gold leaf to bell-gilder; hemp to rope-tester.\n"));

    [Fact]
    public void A_ticked_column_says_use_and_another_says_not() =>
        Assert.Equal(
            ["use table: Small bells", "avoid table: Church organs → organ-tuner-agent"],
            Understood.Body("## When to use this agent\n\n| Scenario | Use this agent | Don't use |\n|---|---|---|\n| Small bells | ✅ | |\n| Church organs | | ❌ Use organ-tuner-agent |\n"));

    [Fact]
    public void A_table_of_others_and_their_work_says_what_to_give_them() =>
        Assert.Equal(["avoid table: Casting bronze → bronze-founder-agent"], Understood.Body("## Out of scope\n\n| Agent | Their job |\n|---|---|\n| `bronze-founder-agent` | Casting bronze |\n"));

    [Fact]
    public void A_table_that_compares_two_agents_says_not_when_to_use_one() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Differences\n\n| Aspect | Some Agent | Bell Tester |\n|---|---|---|\n| Repairs | Yes (small) | No |\n"));

    [Fact]
    public void A_hand_off_table_gives_no_usage() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Delegation\n\n| Work | Delegate to |\n|---|---|\n| Gilding | gilder-agent |\n"));

    [Fact]
    public void Whoever_an_escalation_goes_to_stands_in_its_title() =>
        Assert.Equal(
            ["escalate list: The tower sways → tower-engineer", "escalate list: The bell fell → tower-engineer"],
            Understood.Body("## Escalate to tower-engineer when\n- The tower sways\n- The bell fell\n"));

    [Fact]
    public void A_title_may_go_on_in_the_sentence_under_it() =>
        Assert.Equal(["escalate list: The tower or its stairs sway → tower-engineer"], Understood.Body("## Escalate to tower-engineer when\n\nThe tower or its stairs sway.\n"));

    [Fact]
    public void One_line_may_hand_up_several_things() =>
        Assert.Equal(
            ["escalate list: swaying towers → tower-engineer", "escalate list: missing money → vault-auditor"],
            Understood.Body("**Escalation:** swaying towers → tower-engineer; missing money → vault-auditor.\n"));

    [Fact]
    public void Steps_of_an_escalation_are_no_situations() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("### Escalation flow\n\n1. Try it twice\n2. Write it down\n"));

    [Fact]
    public void Common_cases_of_a_technique_are_no_requests() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("### Cracks\n\nCommon triggers:\n\n1. Frost\n2. Hammers\n"));

    [Fact]
    public void What_is_done_on_the_first_call_is_no_trigger() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("**Trigger**: When this agent is first invoked in a session\n"));

    [Fact]
    public void Bullets_indented_under_a_tag_are_bullets() =>
        Assert.Equal(["use list: A bell rusts", "use list: A rope frays"], Understood.Body("<Prompt>\n  <When_To_Use>\n    - A bell rusts\n    - A rope frays\n  </When_To_Use>\n</Prompt>\n"));

    [Fact]
    public void A_printed_bullet_is_a_bullet() =>
        Assert.Equal(["use list: A bell rusts", "use list: A rope frays"], Understood.Body("When to use this agent:\n• A bell rusts\n• A rope frays\n"));

    [Fact]
    public void A_quotation_under_example_prompts_is_a_request() =>
        Assert.Equal(["use example: Tune the third bell, please"], Understood.Body("## Example prompts\n\n\"Tune the third bell, please\"\n\n**Analysis:**\n- Needs a fork\n"));

    [Fact]
    public void When_the_agent_is_called_may_be_said_in_the_body() =>
        Assert.Equal(["use list: after the bells were cast"], Understood.Body("You are invoked after the bells were cast.\n"));

    [Theory]
    [InlineData("You are invoked in a quiet room.")]
    [InlineData("You are called Quasimodo.")]
    [InlineData("Those belong to bell-founder-agent.")]
    [InlineData("Check the rope. Escalate to tower-engineer for a second look.")]
    public void Sentences_that_say_no_situation_give_no_row(string sentence) =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body(sentence + "\n"));

    [Theory]
    [InlineData("## Escalate\n\n<success_criteria>\n- Every bell was weighed\n</success_criteria>\n")]
    [InlineData("The warden will use the report to:\n- Escalate to the abbot when in doubt\n")]
    [InlineData("**Avoid:** Ringing twice, guessing the tone, and hurry.\n")]
    [InlineData("**Skip if**: the bell is silent\n")]
    [InlineData("## When to skip tuning\n- Toy bells\n")]
    [InlineData("**RULE 1: Mend cracks**\n\n**Trigger:** A crack is longer than a hand\n")]
    [InlineData("## What to ask\n- How heavy is it?\n")]
    public void Other_lists_are_no_usage(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Fact]
    public void A_trigger_in_a_use_case_is_one() =>
        Assert.Equal(["use trigger: Cracks, \"why is it dull?\" questions"], Understood.Body("## Use cases\n\n### Use case 1: dull bells\n\n**Trigger:** Cracks, \"why is it dull?\" questions\n"));

    [Fact]
    public void A_redirect_may_be_followed_by_another_sentence() =>
        Assert.Equal(["avoid list: Gilding → gilder-agent"], Understood.Body("## Boundaries\n- Gilding → `$gilder-agent`. If you need gold, say so.\n"));

    [Theory]
    [InlineData("- **Leaf and gold.** Route to gilder-agent for leaf, paint, and gold. This agent casts.", "Leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold: route to gilder-agent. This agent casts, and knows no gold", "Leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold — use the `gilder-agent`; it owns the leaf, and the paint", "Leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold — that is gilder-agent and painter; this agent casts", "Leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold — these belong to `gilder-agent` (see ../gilder-agent/SKILL.md)", "Leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold — these belong to `../gilder-agent/SKILL.md`", "Leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold: owned by gilder-agent. This agent casts, and knows no gold", "Leaf and gold → gilder-agent")]
    [InlineData("- Use `gilder-agent` for leaf and gold; this agent only casts", "leaf and gold → gilder-agent")]
    [InlineData("- Route leaf and gold to `gilder-agent`; use this agent to cast", "leaf and gold → gilder-agent")]
    [InlineData("- For leaf and gold, load gilder-agent and use this agent to cast", "leaf and gold → gilder-agent")]
    [InlineData("- Leaf and gold (load `gilder-agent` instead)", "Leaf and gold → gilder-agent")]
    public void More_may_be_said_behind_the_name_of_whoever_takes_the_work(string bullet, string row) =>
        Assert.Equal(
            ["avoid list: " + row],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n## When NOT to use\n" + bullet + "\n", KnownAgents.Of([AgentOf.Text("---\nname: gilder-agent\ndescription: Gilds.\n---\n")]))));

    [Theory]
    [InlineData("## When to use / When not to use\n\n**Use this skill when:**\n\n- A bell cracks\n\n**Do not use this skill when:**\n\n- A rope breaks\n", "use list: A bell cracks", "avoid list: A rope breaks")]
    [InlineData("## When to Use\n\nLoad this when:\n- A bell cracks\n\nDo NOT load when:\n- A rope breaks\n", "use list: A bell cracks", "avoid list: A rope breaks")]
    [InlineData("## When not to use\n\nDo not use this alone for broad gilding, rope work, or plain copy.\n", "avoid list: broad gilding", "avoid list: rope work", "avoid list: plain copy")]
    [InlineData("## When not to use\n\nDo not trigger merely because someone mentions a bell, a rope, or a yoke.\n", "avoid list: someone mentions a bell, a rope, or a yoke")]
    [InlineData("## When to use\n\n- A bell cracks\n\nThinking \"skip it just this once\"? Stop.\n", "use list: A bell cracks")]
    public void Both_sides_are_told_by_their_own_words(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## When NOT to Use some-agent\n\n| Scenario | Reach for |\n|---|---|\n| Bells | **some-agent** |\n| Ropes | **rope-agent** |\n| Nets | Something |\n", "use table: Bells", "avoid table: Ropes → rope-agent", "avoid table: Nets")]
    [InlineData("## When not to use\n\n| If the task is | Route to | This skill still contributes |\n|---|---|---|\n| Ropes | rope-agent | Length |\n| Nets | net-agent | Use this skill only for bells |\n", "avoid table: Ropes → rope-agent", "avoid table: Nets → net-agent")]
    [InlineData("## Domain\n\n| You own | You don't own |\n|---|---|\n| Bells | Ropes belong to rope-agent; nets belong to `net-agent` |\n", "use table: Bells", "avoid table: Ropes → rope-agent", "avoid table: nets → net-agent")]
    [InlineData("## Escalation\n\n| State | Action |\n|---|---|\n| `CAST: PASS` | Report success and proceed |\n| `CAST: FAIL` or `Check: FAIL` | Stop and tell why |\n", "escalate table: `CAST: FAIL` or `Check: FAIL`")]
    [InlineData("## Escalation\n\n| Source | Verdict | Action |\n|---|---|---|\n| `rope-agent` | `ROPE: WARN` | Continue, but mention what was left out |\n| `rope-agent` | `ROPE: FAIL` | Stop and ask the user |\n", "escalate table: `ROPE: FAIL`")]
    public void A_table_tells_whose_work_it_is_and_what_stops_it(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## Recovery options (in order of escalation)\n\n1. Melt it again\n")]
    [InlineData("## Escalation\n\n- **Definition**: a decision goes to somebody\n- **Action**: melt no more bronze\n")]
    [InlineData("## Escalation path\n\nFrom a sign to a person. The path\ndefines:\n\n- The sign\n- Who decides\n")]
    [InlineData("## Fix loop and escalation\n\n- If it cracks, melt it once more\n")]
    [InlineData("## Examples\n\n<example>\nA small bell\n\n1. Read `./mould.md`\n2. Check the bronze\n</example>\n")]
    [InlineData("## Descriptions\n\n**Example (strong):** \"Casts bells. Use this skill whenever the user names a bell, or a rope.\"\n")]
    public void What_only_looks_like_it_is_no_row(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Theory]
    [InlineData("## When not to use\n\n- Route leaf and gold to the painters, tuning bells to `tuner-agent`, and ropes to rope-agent.\n", "tuning bells → tuner-agent", "ropes → rope-agent")]
    [InlineData("**Don't use for:** yokes, bell towers, or wheels. Route tuning bells to `tuner-agent`, and ropes to rope-agent.\n", "yokes", "bell towers", "wheels", "tuning bells → tuner-agent", "ropes → rope-agent")]
    public void A_sentence_may_give_each_of_several_works_to_somebody(string body, params string[] rows) =>
        Assert.Equal(
            rows.Select(row => "avoid list: " + row),
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n" + body, KnownAgents.Of([AgentOf.Text("---\nname: tuner-agent\ndescription: Tunes.\n---\n"), AgentOf.Text("---\nname: rope-agent\ndescription: Ropes.\n---\n")]))));

    [Fact]
    public void You_are_called_when_may_be_shortened() =>
        Assert.Equal(["use list: the warden's list names a bell"], Understood.Body("You're called when the warden's list names a bell.\n"));

    [Fact]
    public void A_skill_is_loaded() =>
        Assert.Equal(["use list: task involves ropes, bells, or clappers"], Understood.Body("## When to use\n\nLoad when task involves ropes, bells, or clappers.\n"));

    [Fact]
    public void In_a_talk_only_the_words_of_the_user_are_an_example() =>
        Assert.Equal(
            ["use example: Cast the small bell", "use example: weigh the clapper"],
            Understood.Body("## Example Interactions\n\n**User:** \"Cast the small bell\"\n**You:**\n1. Melt the tin\n2. Pour it\n\n**User**: weigh the clapper\n\n**Agent**: At once.\n\n- Fetch the scales\n"));

    [Fact]
    public void A_label_may_end_in_a_full_stop() =>
        Assert.Equal(
            ["use list: Gate six", "use list: cracked bells", "use list: new moulds"],
            Understood.Body("# Founder\n\n**Mission.** Bells so dull that nobody hears them.\n\n**Activates when.** Gate six; cracked bells; new moulds.\n"));

    [Fact]
    public void What_a_heading_says_in_brackets_does_not_hide_its_promise() =>
        Assert.Equal(
            ["use list: The bell is cracked", "avoid list: Old ropes → rope-tester"],
            Understood.Body("## Invoke When (any one is enough)\n- The bell is cracked\n\n## What You DON'T Splice (use rope-tester instead)\n- Old ropes\n"));

    [Theory]
    [InlineData("This agent is started by the `/cast` command when:\n1. A mould is ready\n")]
    [InlineData("When to use you:\n- A mould is ready\n")]
    [InlineData("## When to Delegate to This Agent\n- A mould is ready\n")]
    [InlineData("## Safe use cases\n\n- A mould is ready\n")]
    public void There_are_many_ways_to_say_when(string body) => Assert.Equal(["use list: A mould is ready"], Understood.Body(body));

    [Theory]
    [InlineData("## When to Use\n\n✅ **Use bell casting when**:\n- A mould is ready\n\n❌ **Don't use bell casting when**:\n- The bell is a toy\n")]
    [InlineData("## When to Use\n\n**Use bell casting when:**\n- A mould is ready\n\n**Do not use bell casting when:**\n- The bell is a toy\n")]
    public void Under_when_to_use_a_no_is_a_no(string body) => Assert.Equal(["use list: A mould is ready", "avoid list: The bell is a toy"], Understood.Body(body));

    [Fact]
    public void An_item_that_takes_itself_out_of_the_list_is_avoided() =>
        Assert.Equal(
            ["use list: Not sure which bell fits", "avoid list: toys", "avoid list: the right first pass for rims"],
            Understood.Body("## When to use\n- Not sure which bell fits\n- **Not** for toys\n- Not the right first pass for rims\n"));

    [Theory]
    [InlineData("- Gilding: not your job\n")]
    [InlineData("Gilding is out of scope for this agent.\n")]
    [InlineData("### Not this agent's responsibility:\n- Gilding\n")]
    [InlineData("### ❌ When to SKIP this agent (use a brush):\n\n- Gilding\n")]
    [InlineData("## When to use this agent\n\n### ❌ Avoid for these cases\n- Gilding\n")]
    public void There_are_many_ways_to_say_that_it_is_not_its_work(string body) => Assert.Equal(["avoid list: Gilding"], Understood.Body(body));

    [Theory]
    [InlineData("## You Escalate When\n\n**Escalation recommended**: [reason] → use `bell-tester`\n")]
    [InlineData("## Scope boundaries\n- **Out of scope**: What is not part of the bell?\n")]
    [InlineData("## Keywords (100 characters)\n- No spaces\n")]
    [InlineData("## No Escalation Needed\n- Weigh bells\n")]
    [InlineData("## Escalation Protocol\n\nWhen a crack is found:\n1. Stop the rope\n")]
    [InlineData("## Skills\n- **Escalation paths**: Cracks go to people\n- **Triggers**: Before an insert\n- **Human review**: Edge cases\n")]
    [InlineData("## Failures\n- **Escalate** to full re-casting\n")]
    [InlineData("## Routing of cracks\n\n| Crack | Route to |\n|---|---|\n| Rim | `rim-expert` |\n")]
    [InlineData("## When to Delegate\n\n**→ Use rope-expert for:**\n- Splices\n")]
    [InlineData("## Pause points\n\nDo NOT use for:\n- Weighing (use the scales)\n")]
    [InlineData("### Step 5: Set limits\n\n**Out of scope** (not this week):\n- Large bells\n")]
    [InlineData("### Pattern 1\n\n**Example tasks**:\n- \"Cast a bell\"\n")]
    [InlineData("## Common Tasks\n- Casting\n")]
    [InlineData("- **Ring with care** when the bell is old. Then the agent knows it.\n")]
    [InlineData("**Rule 4: Ask about cracks**\n\n**Trigger:** The rim is thin\n")]
    [InlineData("## Limitations\n- Use this skill only when the task clearly matches the scope described above.\n")]
    public void Forms_features_steps_and_patterns_are_no_usage(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Fact]
    public void Prompts_may_be_announced_under_their_heading() =>
        Assert.Equal(["use example: Cast a bell"], Understood.Body("## Invocation Examples\n\nThe following prompts will call this agent:\n\n- \"Cast a bell\"\n"));

    [Fact]
    public void Who_else_does_it_may_be_said_in_many_ways() =>
        Assert.Equal(
            ["avoid list: Drawing moulds → mould-maker", "avoid list: Weighing → scales", "avoid list: Never ring the bell → gauntlet"],
            Understood.Body("## You Do NOT Handle\n- Drawing moulds — that is `mould-maker` and `mould-dryer`.\n- Weighing → route to scales agent\n- Never ring the bell — that's the gauntlet agent's job\n"));

    [Fact]
    public void Another_may_be_asked_to_hand_work_on() =>
        Assert.Equal(
            ["avoid list: Weighing → bell-weigher", "avoid list: Gilding → gold-smith"],
            Understood.Body("## You Do NOT Handle\n- Weighing (suggest the first agent delegate to bell-weigher)\n- Gilding → ask the caller to delegate to gold-smith\n"));

    [Fact]
    public void What_is_said_to_be_the_job_of_another_is_none_of_its_own() =>
        Assert.Equal(["avoid list: Cracked ropes → rope analyzer"], Understood.Body("## What NOT to report\n\n- Cracked ropes (that's the rope analyzer's job)\n- Dust\n"));

    [Fact]
    public void What_an_agent_will_not_do_is_a_boundary() =>
        Assert.Equal(["avoid list: Hang the bells", "avoid list: Splice ropes"], Understood.Body("## Boundaries\n**Will:**\n- Cast bells\n\n**Will Not:**\n- Hang the bells\n- Splice ropes\n"));

    [Fact]
    public void A_label_at_the_head_of_a_line_ends_the_one_above() =>
        Assert.Equal(["use list: long peals, slow peals", "avoid list: short peals"], Understood.Body("## When to Use\nUse for: long peals, slow peals\nSkip for: short peals\n"));

    [Fact]
    public void Requests_to_an_agent_by_its_address_are_examples_also_where_they_are_marked_as_code() =>
        Assert.Equal(["use example: @founder cast a bell"], Understood.Body("## Example requests you can handle\n- `@founder cast a bell`\n- `cast --bell`\n"));

    [Fact]
    public void What_it_never_does_is_conduct() => Assert.Equal(["use inferred: Does the work"], Understood.Body("## What you never do\n- Cast without a mould\n"));

    [Fact]
    public void A_lead_that_says_when_it_is_to_be_called_counts_also_under_a_heading_of_a_process() =>
        Assert.Equal(["use list: Cast bells"], Understood.Body("## When invoked:\n\nYou should be called when there are needs to:\n- Cast bells\n\n## Process\n\n1. Melt\n"));

    [Fact]
    public void What_others_take_may_stand_under_Ignore() =>
        Assert.Equal(
            ["avoid list: Names → name-reader", "avoid list: sums → sum-reader"],
            Understood.Body("## Ignore\n\nNames (name-reader), sums (sum-reader).\n"));

    [Theory]
    [InlineData("## Boundaries\n- You do NOT cast bells without weighing the bronze.\n")]
    [InlineData("## Boundaries\n- You do NOT begin the casting before the drawing is done.\n")]
    [InlineData("## What you do not approve\n- Any bell with a crack\n")]
    public void How_work_is_done_is_no_refusal_of_it(string body) =>
        Assert.DoesNotContain(Understood.Body(body), row => row.StartsWith("avoid", StringComparison.Ordinal));

    [Theory]
    [InlineData("## Limitations\n- Cannot hang bells\n", "avoid list: Cannot hang bells")]
    [InlineData("## What you are not\n- You are not a gilder. Do not polish.\n", "avoid list: You are not a gilder. Do not polish")]
    [InlineData("You are the entry point for all orders.\n", "use list: all orders")]
    [InlineData("You only activate for large bells.\n", "use list: large bells")]
    public void Bounds_and_entries_are_told_in_the_body(string body, string row) =>
        Assert.Equal([row], Understood.Body(body));

    [Fact]
    public void What_a_design_is_used_and_avoided_for_is_about_the_design() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Designs\n\n### Bells in a ring\n\n**Use when**: towers are wide\n**Avoid when**: towers are narrow\n\n### One bell\n\n**Avoid when**: towers are wide\n"));

    [Fact]
    public void A_colon_inside_code_leads_to_no_situation() =>
        Assert.Equal(["use inferred: Does the work"], Understood.Body("## Rules\n\n- Never use `:latest` in production\n- Use `depends_on: cast` not just `depends_on`\n"));

    [Fact]
    public void Struck_words_lose_their_marks() =>
        Assert.Equal(["avoid list: Cracks, dents → bell-tester"], Understood.Body("## Out of scope\n\n- ~~Cracks, dents~~ → bell-tester\n"));

    [Theory]
    [InlineData("| Use this skill when... | Use rope-maker instead when... |\n|---|---|\n| Bells ring | Ropes fray |\n", "use table: Bells ring", "avoid table: Ropes fray → rope-maker")]
    [InlineData("| Use this agent when… | Use another approach when… |\n|---|---|\n| Bells ring | Ropes fray (use `rope-maker`) |\n| Bells crack | (use this agent - cracks are here now) |\n", "use table: Bells ring", "avoid table: Ropes fray → rope-maker", "use table: Bells crack")]
    [InlineData("| Use some agent when | Use `rope-maker` alone when | Use `hauler` when |\n|---|---|---|\n| Bells ring | Ropes fray | Bells hang |\n", "use table: Bells ring", "avoid table: Ropes fray → rope-maker", "avoid table: Bells hang")]
    [InlineData("| Reach for this skill | Reach elsewhere |\n|---|---|\n| Bells ring | Ropes fray → `rope-maker` |\n", "use table: Bells ring", "avoid table: Ropes fray → rope-maker")]
    [InlineData("## When to use this\n\n| Use `/some-agent` when | Use `/rope-maker` when |\n|---|---|\n| Bells ring | Ropes fray |\n", "use table: Bells ring", "avoid table: Ropes fray → rope-maker")]
    [InlineData("| Use this skill when... | Keep hemp when... |\n|---|---|\n| Bells ring | Ropes fray |\n", "use table: Bells ring", "avoid table: Ropes fray")]
    [InlineData("| Use this skill when | Use rope-maker when |\n|---|---|\n| Bells ring | Bells ring |\n", "use table: Bells ring")]
    [InlineData("| Use this skill when | Use another when |\n|---|---|\n| Bells ring | Use `rope-maker` afterwards to hang them |\n", "use table: Bells ring", "avoid table: hang them → rope-maker")]
    [InlineData("| Use this skill when | Use hauler instead when |\n|---|---|\n| Bells ring | Use rope-maker instead when hanging them |\n", "use table: Bells ring", "avoid table: hanging them → rope-maker")]
    [InlineData("| Use this skill when | Use another when |\n|---|---|\n| Ropes fray | — use `rope-maker` |\n| Hemp rots | → rope-maker |\n| Bells ring | — |\n", "avoid table: Ropes fray → rope-maker", "avoid table: Hemp rots → rope-maker", "use table: Bells ring")]
    [InlineData("| Use this skill when | Use another when |\n|---|---|\n| Bells ring | Ropes fray (`rope-maker` instead) |\n| Bells crack | Ropes rot (rope-maker agent) |\n| Bells hum | Nets — use Knots (`rope-maker`) or glue |\n", "use table: Bells ring", "avoid table: Ropes fray → rope-maker", "use table: Bells crack", "avoid table: Ropes rot → rope-maker", "use table: Bells hum", "avoid table: Nets → rope-maker")]
    [InlineData("| Use this skill when | Use another when |\n|---|---|\n| Bells ring | Ropes fray -> `ropes.sh` |\n| Bells crack | Ropes rot → edit the rope |\n", "use table: Bells ring", "avoid table: Ropes fray", "use table: Bells crack", "avoid table: Ropes rot")]
    [InlineData("| Use this skill when | Use hauler when |\n|---|---|\n| Bells ring | See **Ropes** below, for knots |\n| Bells crack | Use `--cold` to melt them |\n", "use table: Bells ring", "use table: Bells crack")]
    [InlineData("| Use this skill when | Use hauler when |\n|---|---|\n| Bells ring | `rope-maker` — frayed ropes |\n| Bells crack | Nets of hemp (`rope-maker`) or wire |\n", "use table: Bells ring", "avoid table: frayed ropes → rope-maker", "use table: Bells crack", "avoid table: Nets of hemp (`rope-maker`) or wire → rope-maker")]
    [InlineData("| Context | Preferred agent | Use some-agent when... |\n|---|---|---|\n| Ropes | `rope-maker` | No hemp |\n| Bells | some-agent (self) | Bells in general |\n", "use table: No hemp", "avoid table: Ropes → rope-maker", "use table: Bells in general")]
    [InlineData("| Use rope-maker when | Use wax when |\n|---|---|\n| Bells ring | Ropes fray |\n", "use inferred: Does the work")]
    public void Beside_the_column_of_this_agent_another_says_when_not_to_use_it(string table, params string[] rows)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md")]);
        Assert.Equal(rows, Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n" + table, known)));
    }

    [Theory]
    [InlineData("Use bell casting when... | Use plain wax / `rope-maker` when...", "use table: Bells ring", "avoid table: Ropes fray → rope-maker")]
    [InlineData("Use this skill when... | Use old-bell when...", "use table: Bells ring", "avoid table: Ropes fray → old-bell")]
    public void A_column_of_what_the_agents_name_is_made_of_is_its_own_where_nobody_else_has_it(string header, params string[] rows)
    {
        var known = KnownAgents.Of([.. new[] { "rope-maker", "old-bell" }.Select(name => AgentOf.Text($"---\nname: {name}\n---\n", $"agents/{name}.md"))]);
        Assert.Equal(rows, Understood.Rows(Understood.File($"---\nname: old-bell-casting\ndescription: Does the work.\n---\n## When to Use This Skill\n\n| {header} |\n|---|---|\n| Bells ring | Ropes fray |\n", known)));
    }

    [Theory]
    [InlineData("## When to use\n\nReach for this skill when any of these is true:\n\n- A bell is new\n\nDo **not** reach for this skill when:\n\n- The tower is to be built\n- Ropes fray — use the `rope-maker` skill.\n", "use list: A bell is new", "avoid list: The tower is to be built", "avoid list: Ropes fray → rope-maker")]
    [InlineData("## Task Scope\n\n**Does:**\n- Cast bells\n\n**Does not:**\n- Read ledgers\n- Mend ropes (use `rope-maker`)\n", "avoid list: Read ledgers", "avoid list: Mend ropes → rope-maker")]
    [InlineData("## Task Scope\n\nCast all bells.\n\n**Does NOT:** Mend ropes — casting only. Does not write ledgers.\n", "avoid list: Mend ropes")]
    [InlineData("## Casting\n\n**Does not:**\n- Crack in frost\n", "use inferred: Does the work")]
    [InlineData("## Things this skill does NOT cover\n\n- **Mending AFTER the cast** — that's `rope-maker`.\n", "avoid list: Mending AFTER the cast → rope-maker")]
    [InlineData("**Not for:** casting → `founder`. Old ropes → `rope-maker`. Nets → `hauler`.\n", "avoid list: casting → founder", "avoid list: Old ropes → rope-maker", "avoid list: Nets → hauler")]
    [InlineData("Don't use some-agent for:\n- Ropes — use `rope-maker`\n", "avoid list: Ropes → rope-maker")]
    [InlineData("## When Some-Agent is NOT the right tool\n\n| Situation | Use instead |\n|---|---|\n| Ropes fray | `rope-maker` |\n", "avoid table: Ropes fray → rope-maker")]
    [InlineData("## Casting in frost\n\n### When NOT to use this pattern\n\n- Warm days\n", "avoid list: Warm days")]
    [InlineData("## When you're used\n\n- New bells\n", "use list: New bells")]
    [InlineData("## When this skill applies\n\n- New bells\n\n**Exemptions** (the only cases):\n\n- Toys\n", "use list: New bells")]
    [InlineData("## Escalation\n\nIf it fails, escalate based on the crack:\n\n| Crack | Escalate to |\n|---|---|\n| Long | The tower queue |\n", "escalate table: Long")]
    [InlineData("## Escalation\n\nFor Critical cracks (for example at the rim), take this as a first look and escalate to the `founder` skill rather than this agent. For old bells, ask.\n", "escalate list: Critical cracks (for example at the rim) → founder")]
    [InlineData("## What This Agent Does NOT Do\n\n- Install ropes\n- Handle nets\n", "avoid list: Install ropes", "avoid list: Handle nets")]
    [InlineData("## Bounds\n\nDo not repeat rope work that belongs to `rope-maker`; return a note.\n", "avoid list: repeat rope work → rope-maker")]
    [InlineData("## Out of Scope (MUST NOT)\n\n- **No casts, no pours.**\n- **No ropes.** Never tie `hemp`, nor silk.\n", "avoid list: No casts, no pours", "avoid list: No ropes")]
    [InlineData("## What this skill does NOT do\n\n- **It doesn't mend ropes.** That's `rope-maker`.\n", "avoid list: mend ropes → rope-maker")]
    [InlineData("## Trigger\n\nLoad when the tower shows: cracks, dents, or rust.\n", "use trigger: the tower shows: cracks, dents, or rust")]
    [InlineData("Don't use some-agent for:\n- Ropes (< 10) -- use **Knots** ([skill:rope-maker]) or **Glue-pots** ([skill:hauler]).\n", "avoid list: Ropes (< 10) → rope-maker")]
    [InlineData("Don't use some-agent for:\n- Ropes -- use **Knots** ([skill:rope-maker]).\n", "avoid list: Ropes → rope-maker")]
    [InlineData("## When to use this shelf\n\n- New bells\n", "use list: New bells")]
    [InlineData("## TRIGGER\n\nThis skill fires when you are about to:\n\n- Cast a bell\n", "use list: Cast a bell")]
    [InlineData("## Quando Usar Este Agente\n\nUse este agente para:\n- Fundir sinos\n", "use list: Fundir sinos")]
    [InlineData("## Escalation\n\nReport BLOCKED and return to caller if:\n- The mould is unclear\n", "escalate list: The mould is unclear")]
    [InlineData("## Escalation\n\nIf the crack reveals:\n- A flaw of the tower → note for the owner\n", "escalate list: A flaw of the tower")]
    public void What_a_list_is_of_is_said_right_above_it(string body, params string[] rows)
    {
        var known = KnownAgents.Of([.. new[] { "rope-maker", "founder", "hauler" }.Select(name => AgentOf.Text($"---\nname: {name}\n---\n", $"agents/{name}.md"))]);
        Assert.Equal(rows, Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n" + body, known)));
    }

    [Theory]
    [InlineData("## When to run\n\n- New bells\n- **Never called by the planner.** It tells the user.\n", "use list: New bells")]
    [InlineData("## Out-of-Scope Discovery Protocol\n\n1. STOP at once. Do not cast the bell.\n2. Exit.\n")]
    [InlineData("## Limits\n\n### What This Skill Cannot Prevent\n\n1. **Frost** - bells that freeze\n")]
    [InlineData("## Style\n\n### What We Don't Do\n\n- No gilt, no bows\n")]
    [InlineData("**This skill NEVER**:\n\n- Writes to the ledger\n")]
    [InlineData("Do not use this skill to skip the tuning, the weighing, or the hanging.\n")]
    [InlineData("## Scope of a plan\n\n- In scope: bells\n- Out of scope: explicitly excluded to stay small\n- Consider alternatives: Think of hemp\n")]
    [InlineData("## Alarm plan\n\n- Noise: few\n- Escalation: route alarms to teams\n")]
    [InlineData("## What to flag\n\nEscalate **findings** when you see:\n\n- A bell of two tons\n")]
    [InlineData("## Escalation\n\nAlways escalate one tier if:\n- The rope is old\n")]
    [InlineData("## Escalation Signals\n\n**Escalate to Integration when:**\n- Many bells change\n")]
    [InlineData("## Escalation to Aggressive Mode\n\nSwitch when:\n- It is loud\n")]
    [InlineData("### Weigh and escalate against the ledger\n\n| Relationship | Action |\n|---|---|\n| Same bell | Go on |\n")]
    [InlineData("## Escalation\n\n### Plain cracks (no deep look needed)\n\n1. Cracks are short\n")]
    [InlineData("## Escalation\n\n- **Short cracks**: No escalation\n")]
    [InlineData("## Signs\n\nThen escalate based on what you need:\n- Big bells → by hand\n")]
    [InlineData("## Never Do\n\n- **Don't add a tower** just for one bell — see `rope-maker` for sizes.\n")]
    [InlineData("## Trailers\n\nNever add names to bells. Bells belong to the developer — do not sign them.\n")]
    [InlineData("## When wax is not enough\n\nEscalation path when wax fails:\n1. Add clay and wait\n2. Rotate to bronze moulds\n3. Consider bronze when wax costs more\n")]
    [InlineData("**Escalation path:** some-agent -> rope-maker (from plain to thorough).\n")]
    [InlineData("**Escalation rule:** If you find a second crack, escalate to Full.\n")]
    [InlineData("## The parts\n\n### 2. Triggers\n\n- Frost beats heat\n")]
    [InlineData("## Style\n\n### Examples\n\n- Make moulds easy to copy\n")]
    [InlineData("## When to use\n\nUse this skill BEFORE casting to ensure:\n- No second mould exists\n")]
    [InlineData("## Casting in frost\n\n### When NOT to use\n\n- Warm days\n")]
    public void What_belongs_to_a_step_a_tier_or_how_to_behave_is_no_row(string body, params string[] rows) =>
        Assert.Equal(rows.Length > 0 ? rows : ["use inferred: Does the work"], Understood.Body(body));

    [Theory]
    [InlineData("## When to use\n\n| Need | Skill |\n|---|---|\n| Cast a bell (this skill) | **some-agent** |\n| Tune it | **This skill** - at the rim |\n| Mend ropes | **rope-maker** |\n", "use table: Cast a bell (this skill)", "use table: Tune it", "avoid table: Mend ropes → rope-maker")]
    [InlineData("## When to use vs. by hand\n\n| Task | Agent | By hand |\n|---|---|---|\n| Cast a bell | ✅ | |\n| Mend ropes | | ✅ (use `rope-maker`) |\n| Climb | | ✅ |\n", "use table: Cast a bell", "avoid table: Mend ropes → rope-maker", "avoid table: Climb")]
    [InlineData("## Routing\n\n| Task | Route to | Notes |\n|---|---|---|\n| Ropes | `rope-maker` | - |\n| Everything else | stays with this agent | - |\n", "avoid table: Ropes → rope-maker", "use table: Everything else")]
    [InlineData("## Old and new\n\n| Legacy (avoid) | Use instead |\n|---|---|\n| CastAgent | `make_cast_agent` |\n", "use inferred: Does the work")]
    [InlineData("## Escalation\n\n| Situation | Escalate to |\n|---|---|\n| Requires a ringer's judgment | The user |\n| Need to see the rope | The user |\n", "escalate table: Requires a ringer's judgment", "escalate table: Need to see the rope")]
    [InlineData("## Usage scenarios\n\n| Scenario | Example prompt | What you get |\n|---|---|---|\n| Health | \"Check bell 4\" | A report |\n", "use example: Check bell 4")]
    public void A_table_of_routes_ticks_or_requests_says_whose_each_row_is(string table, params string[] rows)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md")]);
        Assert.Equal(rows, Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n" + table, known)));
    }

    [Theory]
    [InlineData("## Escalation Triggers\n\n**To Rope Maker** (when it frays):\n- Frayed ropes\n\n**Proceed autonomously when:**\n- Dust\n\n**Deployment Blocking Criteria**:\n- A crack\n", "escalate list: Frayed ropes → Rope Maker")]
    [InlineData("When given a letter from escalation-manager:\n- Read it\n", "use inferred: Does the work")]
    [InlineData("## Pattern 4: Escalation Triggers\n**Problem**: Nobody asks\n", "use inferred: Does the work")]
    [InlineData("**Auto-escalation signals:**\n\n- **+Rope:** new ropes\n", "use inferred: Does the work")]
    [InlineData("## When to escalate\n- It got worse (e.g., one rope → all ropes)\n", "escalate list: It got worse (e.g., one rope → all ropes)")]
    [InlineData("## Who does what\n\n**Use some-agent when:**\n- Bells ring\n\n**Use rope-maker when:**\n- Ropes fray\n", "use list: Bells ring", "avoid list: Ropes fray → rope-maker")]
    [InlineData("**Not for:** casting, old ropes (`rope-maker`), painting.\n", "avoid list: casting", "avoid list: old ropes → rope-maker", "avoid list: painting")]
    [InlineData("## Routing\n\n| Ask | Route |\n|---|---|\n| Old ropes | `rope-maker` |\n| Bells that ring | This agent - at once |\n| Towers | the tower team |\n", "avoid table: Old ropes → rope-maker", "use table: Bells that ring")]
    [InlineData("## Work\n\n| Not your job | Your job |\n|---|---|\n| Ropes | Bells |\n", "avoid table: Ropes", "use table: Bells")]
    [InlineData("## Rules\n\n- A dull bell is lost; use a second rope when it must ring (see `rope-maker`)\n", "use inferred: Does the work")]
    public void Titles_and_marks_say_whose_each_row_is(string body, params string[] rows)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md")]);

        Assert.Equal(rows, Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n" + body, known)));
    }

    [Theory]
    [InlineData("## When to Use\n\n**Use when:**\n- Bells ring\n\n**Skip and use simpler tools when:**\n- Bells are toys\n- Ropes fray → use [rope-maker](../rope-maker/SKILL.md)\n", "use list: Bells ring", "avoid list: Bells are toys", "avoid list: Ropes fray → rope-maker")]
    [InlineData("## When to use some-agent\n\n**Good fit:**\n- Large bells\n\n**Poor fit:**\n- Toys\n", "use list: Large bells", "avoid list: Toys")]
    [InlineData("## Good Fit\n\n- Large bells\n\n## Bad Fit\n\n- Toys\n", "use list: Large bells", "avoid list: Toys")]
    [InlineData("## When to use\n\n**Great for:**\n- Large bells\n\n**Not ideal for:**\n- Toys\n", "use list: Large bells", "avoid list: Toys")]
    [InlineData("## When to use\n\n- Large bells\n\nDo **not** trigger on:\n- Toys\n", "use list: Large bells", "avoid list: Toys")]
    public void A_label_of_what_does_not_fit_refuses_up_to_the_next(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("- Ropes fray → use rope-maker", "avoid list: Ropes fray → rope-maker")]
    [InlineData("- Ropes fray → rope-maker", "avoid list: Ropes fray → rope-maker")]
    [InlineData("- Ropes fray (rope-maker, bell-tester)", "use list: Ropes fray (rope-maker, bell-tester)")]
    [InlineData("- A frayed rope told by another (e.g. `rope-maker`).", "use list: A frayed rope told by another (e.g. `rope-maker`)")]
    [InlineData("- Ropes fray (routes to rope-maker)", "use list: Ropes fray")]
    public void A_row_of_use_never_says_who_takes_it_instead(string bullet, string row) => Assert.Equal([row], Understood.Body("## When to use\n\n" + bullet + "\n"));

    [Theory]
    [InlineData("## Notifications and Escalation\n- State change\n- Threshold\n")]
    [InlineData("## Escalation Policy Details\n- Name of the policy\n")]
    [InlineData("## Source Escalation Ladder\n\n| Tier | Tool | When |\n|---|---|---|\n| 0 | Book | Known bells |\n")]
    [InlineData("When analyzing security escalations:\n1. Check the rope\n2. Check the rim\n")]
    [InlineData("**Auto-escalate to full suite when:**\n- The mould changed\n")]
    [InlineData("## Tiers\n- Escalate only when the cheaper tier is insufficient\n- When in doubt, escalate to the next higher mode\n")]
    [InlineData("## Settings\n\n| Decision | Starting point | Escalate When |\n|---|---|---|\n| Rope | Hemp | Heavy bells |\n")]
    [InlineData("## Review scope\n\n| Category | Light | Escalated (deep) |\n|---|---|---|\n| Rim | A | B |\n")]
    [InlineData("Escalate from \"mend the rim\" to \"melt the bell\" when:\n- It cracks again\n")]
    [InlineData("## Escalation\n\n**Rule**: Look at it from below. Then ring it.\n")]
    [InlineData("## Tone\n- **Escalation**: warning → mute → ban\n")]
    public void An_escalation_of_another_kind_is_no_situation(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Theory]
    [InlineData("## Escalation\n\nIf you find a crack in a rim that you cannot judge by its sound and its look alone, escalate to bell-tester with:\n\n- **What**: The crack\n- **Options**: Melt or mend\n", "escalate list: you find a crack in a rim that you cannot judge by its sound and its look alone → bell-tester")]
    [InlineData("**Escalation targets**:\n\n- `bell-tester` for cracked bells\n- `rope-tester` for frayed ropes or nets\n", "escalate list: cracked bells → bell-tester", "escalate list: frayed ropes or nets → rope-tester")]
    [InlineData("## Bounds\n- Escalate to `bell-tester`, `rope-maker`, or others when the crack is deep\n", "escalate list: when the crack is deep → bell-tester")]
    [InlineData("## Bounds\n- Escalate to user if no mould holds\n", "escalate list: if no mould holds")]
    [InlineData("## Bounds\n- Escalate only narrow cracks to `bell-tester`\n", "escalate list: only narrow cracks → bell-tester")]
    [InlineData("## Escalation Paths\n\n**Cracks**: If the rim is cracked (twice or more), do NOT ring it. Write it down, and escalate to **bell-tester** for a ruling.\n", "escalate list: the rim is cracked (twice or more), do NOT ring it → bell-tester")]
    [InlineData("## When to Escalate\n\n| Goes to | トリガー |\n|---|---|\n| `/melt` | The bell cracked twice |\n", "escalate table: The bell cracked twice")]
    public void Who_is_called_is_told_apart_from_what_for(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## Bounds\n\nEscalation target for:\n- Cracks in any tower\n", "use list: Cracks in any tower")]
    [InlineData("## When to Escalate to You\n\nThe founder escalates cracks when:\n\n- The rim is thin\n", "use list: The rim is thin")]
    public void What_others_bring_is_a_use(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## Routing\n\n| **Agent** | Use For | Avoid When |\n|---|---|---|\n| **founder** | Casting | The rim is thin |\n| **tester** | Plan → tones | No bell to test |\n")]
    [InlineData("### Tool Guide\n\n| Task | Primary Tool | Alternative |\n|---|---|---|\n| Find a bell | `bell_search` | `list_towers` |\n")]
    [InlineData("## Comparison\n\n| Concern | some-agent | Other Store |\n|---|---|---|\n| Time travel | No | Yes |\n")]
    [InlineData("## Tiers\n\n| Tier | Owner |\n|---|---|\n| Project | `docs/` |\n")]
    public void A_table_of_others_or_of_products_says_nothing_of_this_agent(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Theory]
    [InlineData("## When to use\n\n| Question | Tool |\n|---|---|\n| Who calls it | some-agent; Grep cannot |\n| Free text | Grep / Explore; some-agent is exact |\n", "use table: Who calls it", "avoid table: Free text")]
    [InlineData("## When to use this agent\n\n| In scope | Out of scope |\n|---|---|\n| Plan → steps with a check | No plan to review |\n", "use table: Plan → steps with a check", "avoid table: No plan to review")]
    public void A_cell_is_told_whole_where_nobody_takes_it(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## Resizing\n\n**Limitations:**\n- Cannot change the rim of a hung bell\n")]
    [InlineData("## What You Don't Have To Do\n- Follow a script\n")]
    [InlineData("## Out of scope (v1)\n- The kiln burns coal alone\n")]
    [InlineData("**Skip this reference for:**\n- Plain bells\n")]
    [InlineData("### What KilnWatch Does NOT Do\n- Melt bronze\n")]
    [InlineData("## Boundaries\n- Do NOT use `INFO` for each stroke in a peal, use `DEBUG`\n")]
    [InlineData("## Modes\n\n### Night mode\n\n**When to use:** quiet towns\n\n**When NOT to use:** unknown towers\n")]
    [InlineData("### Rim store\n- **Not suitable for:** Heavy bells, thin rims\n")]
    [InlineData("### Peals\n- **Exclusions:** Exclude bells rung lately\n")]
    [InlineData("### Guidance\n- **Use Redis if**: Bells are rung often, ropes are hot\n")]
    [InlineData("## Stack\n- **Do NOT use**: Express, MongoDB, Redis — none is here\n")]
    public void The_limits_of_a_thing_are_not_the_agents(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Fact]
    public void Every_bullet_under_what_is_not_covered_counts_and_the_lead_does_not() =>
        Assert.Equal(
            ["avoid list: Nets → rope-tester", "avoid list: Clouds over the tower (another concern)"],
            Understood.Body("## Limitations\n\nThis skill covers the rim and the crown of all bells that hang in towers. It does NOT cover:\n\n- Nets (use rope-tester)\n- Clouds over the tower (another concern)\n"));

    [Theory]
    [InlineData("## Triggers\n\n| Trigger Phrase | Operation |\n|---|---|\n| `cast a bell` | Makes the mould |\n| `tune it` | Files the rim |\n", "use trigger: `cast a bell`", "use trigger: `tune it`")]
    [InlineData("## Trigger phrases\n\n| Phrase | Action |\n|---|---|\n| \"cast a bell\" | Makes the mould |\n", "use trigger: cast a bell")]
    [InlineData("## Triggers\n\n- `CastError: no rim`\n- `cast: {bell}`: makes the mould\n- `old bells: crack`\n", "use trigger: `CastError: no rim`", "use trigger: `cast: {bell}`", "use trigger: `old bells: crack`")]
    [InlineData("## Triggers\n\n| Trigger Type | Meaning |\n|---|---|\n| `timed` | At noon |\n", "use inferred: Does the work")]
    public void What_is_said_under_triggers_is_a_row_of_its_own(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## Quick Reference\n\n| Need | Recommended path | Use when | Avoid when |\n|---|---|---|---|\n| A small bell | Sand mould | It is flat | It is large |\n")]
    [InlineData("## Quick Reference\n\n| Need | Pattern | Use when | Avoid when |\n|---|---|---|---|\n| A small bell | Sand mould | It is flat | It is large |\n")]
    [InlineData("## Casting\n\n**Skip when:**\n- The mould is dry\n")]
    [InlineData("## Who works\n\nDelegate only to a name on this list: whoever asks this agent for others is skipped rather than told.\n")]
    public void What_is_chosen_among_or_skipped_is_not_this_agent(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Theory]
    [InlineData("## When to use\n\n- Large bells\n\n**Skip when:**\n\n- The bell is a toy\n", "use list: Large bells", "avoid list: The bell is a toy")]
    [InlineData("## When to use this agent\n\n| In scope | Out of scope |\n|---|---|\n| Large bells | Moulds of wax → references/wax-moulds.md |\n", "use table: Large bells", "avoid table: Moulds of wax")]
    [InlineData("## When not to use\n\n- Judging the sound (tone, pitch, call completion rate)\n- Short of time (<15 minutes, use intuition)\n", "avoid list: Judging the sound (tone, pitch, call completion rate)", "avoid list: Short of time (<15 minutes, use intuition)")]
    [InlineData("## Scope\n\nBells only. Ropes are out of scope. For gilding in gold, see gilder-agent; for tying ropes, see rope-tester's table.\n", "avoid list: Ropes", "avoid list: gilding in gold → gilder-agent", "avoid list: tying ropes → rope-tester")]
    public void A_tail_is_cut_where_it_leads_away_and_kept_where_it_belongs(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("- Leaf depth → [../gilding/SKILL.md](../gilding/SKILL.md)", "avoid list: Leaf depth → gilding")]
    [InlineData("- The leaf is loose — hand off to `$gilding` rather than treating it as a rim/rope problem.", "avoid list: The leaf is loose → gilding")]
    [InlineData("- The leaf is loose — use `$gilding`; do not melt it.", "avoid list: The leaf is loose → gilding")]
    [InlineData("- Leaf counting — that's `/craft:gilding <N>` (no-args form).", "avoid list: Leaf counting → craft:gilding")]
    [InlineData("- For the weight of leaf (how much?), use `/gilding`", "avoid list: the weight of leaf (how much?) → gilding")]
    [InlineData("- Leaf counting. That belongs in `/craft:gilding`.", "avoid list: Leaf counting → craft:gilding")]
    [InlineData("- Keeping leaf -- that's [skill:gilding]", "avoid list: Keeping leaf → gilding")]
    [InlineData("- Leaf -- see `crafts/gilding`", "avoid list: Leaf → gilding")]
    [InlineData("- Leaf → use leaf-design. Rims → use gilding, or else none.", "avoid list: Leaf → leaf-design")]
    [InlineData("- Leaf (use Grep, Read, or craft:leaf-maker)", "avoid list: Leaf → craft:leaf-maker")]
    [InlineData("- Do not repeat work that belongs to `gilding`", "avoid list: Do not repeat work → gilding")]
    [InlineData("- Leaf counting — those stay on `/gilding`.", "avoid list: Leaf counting → gilding")]
    [InlineData("- Leaf counting (`in.txt`). That is another axis, owned by `/gilding` Step 4.5 per ADR-1.", "avoid list: Leaf counting (`in.txt`) → gilding")]
    [InlineData("- Leaf counting, as `/silvering` does", "avoid list: Leaf counting, as `/silvering` does")]
    [InlineData("| Task | Use instead |\n|---|---|\n| Gold leaf | [`../gilding/SKILL.md`](../gilding/SKILL.md) (by weight) |", "avoid table: Gold leaf → gilding")]
    [InlineData("| Task | Use instead |\n|---|---|\n| Gold leaf | `gilding` — the leaf; rope-agent restrictions apply |", "avoid table: Gold leaf → gilding")]
    public void What_a_skill_is_called_by_takes_the_work(string text, string row)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: gilding\n---\n", "skills/gilding/SKILL.md"), AgentOf.Text("---\nname: casting\n---\n", "skills/casting/SKILL.md"), AgentOf.Text("---\nname: leaf-maker\n---\n", "skills/leaf-maker/SKILL.md")]);
        Assert.Equal([row], Understood.Rows(Understander.Read(AgentOf.Text($"---\nname: casting\ndescription: Casts.\n---\n## When not to use\n\n{text}\n", "skills/casting/SKILL.md"), known)));
    }

    [Theory]
    [InlineData("Use for small bells; use /craft:found-bells instead when you need gold leaf, a crown, or full peals.", "avoid description: gold leaf → craft:found-bells", "avoid description: a crown → craft:found-bells", "avoid description: full peals → craft:found-bells")]
    [InlineData("Use for small bells; use $found-bells instead when you need gold leaf, a crown, or full peals.", "avoid description: gold leaf → found-bells", "avoid description: a crown → found-bells", "avoid description: full peals → found-bells")]
    public void However_a_skill_is_called_it_takes_what_it_is_used_for_instead(string description, params string[] rows)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: found-bells\n---\n", "skills/found-bells/SKILL.md")]);
        Assert.Equal(["use description: small bells", .. rows], Understood.Rows(Understander.Read(AgentOf.Text($"---\nname: casting\ndescription: {description}\n---\n", "skills/casting/SKILL.md"), known)));
    }

    [Theory]
    [InlineData("found-bells")]
    [InlineData("$found-bells")]
    [InlineData("/found-bells")]
    [InlineData("/craft:found-bells")]
    public void However_a_skill_is_called_somebody_is_routed_to_it(string call)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: found-bells\n---\n", "skills/found-bells/SKILL.md")]);
        Assert.Equal([$"avoid list: If somebody wants a crown → {call.Trim('$', '/')}"], Understood.Rows(Understander.Read(AgentOf.Text($"---\nname: casting\ndescription: Casts bells.\n---\n# Casting\n\n**Core rule**: It MUST NOT write a ledger. If somebody wants a crown, route them to `{call}` with\na drawing instead.\n", "skills/casting/SKILL.md"), known)));
    }

    [Theory]
    [InlineData("Write tales (collaborate with tale-writer)", "Write tales → tale-writer")]
    [InlineData("Write tales (raise concerns to tale-writer)", "Write tales → tale-writer")]
    [InlineData("Ring ropes (delegate to sub-ringers or tale-writer)", "Ring ropes → tale-writer")]
    public void Who_is_worked_with_in_brackets_takes_what_must_not_be_done(string bullet, string row)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: tale-writer\n---\n", "agents/tale-writer.md")]);
        Assert.Equal([$"avoid list: {row}"], Understood.Rows(Understood.File($"---\nname: some-agent\ndescription: Casts.\n---\n## What this agent must NOT do\n\n- {bullet}\n", known)));
    }

    [Theory]
    [InlineData("When this skill is invoked:\n\n- Read the list of bells\n- No argument: ring them all\n")]
    [InlineData("## In scope\n- Count the bells in `tower.txt`\n- Report the sum of all\n")]
    [InlineData("## Escalation\n\n1. Write down the crack\n2. Tell the founder\n")]
    [InlineData("## Example tasks\n\n### S1: A new bell\n1. Draw the rim\n2. Cast it\n")]
    [InlineData("## Gotchas\n- Use this skill when the bell hangs, not before.\n")]
    [InlineData("## Roster\n\nDelegate only to a name on this list, and confirm that it rang.\n")]
    public void What_is_done_then_is_no_situation(string body) => Assert.Equal(["use inferred: Does the work"], Understood.Body(body));

    [Theory]
    [InlineData("## When to use\n- Listening to bells (tone, pitch, call rate)\n", "use list: Listening to bells (tone, pitch, call rate)")]
    [InlineData("## Bounds\n- Tell rims from ropes (both hang). Rope questions belong to `rope-tester`.\n", "avoid list: Rope questions → rope-tester")]
    public void A_row_is_told_whole_and_without_the_sentence_before(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Theory]
    [InlineData("## When activated\n- Called by the lead for old bells\n- Weighing bronze\n- Tuning old bells\n", "use list: Called by the lead for old bells", "use list: Weighing bronze", "use list: Tuning old bells")]
    [InlineData("## When activated\n- If the bell rings: ask the founder\n- If it hangs: ring it\n", "use inferred: Does the work")]
    [InlineData("## Capabilities\n\n### Capability 1: casting\n\n**Triggers:** \"cast a bell\", \"pour bronze\"\n", "use trigger: \"cast a bell\", \"pour bronze\"")]
    [InlineData("## Stage 2: tuning\n\n### Trigger conditions\n- Dull bells\n", "use inferred: Does the work")]
    [InlineData("## Activation Profile\n\n**Keywords**: Bell, Tower\n\n**Summon**: I need somebody who casts\n", "use trigger: Bell, Tower", "use trigger: I need somebody who casts")]
    [InlineData("## Example tasks\n- `/cast a bell` → makes a mould\n", "use example: `/cast a bell`")]
    [InlineData("Work flows.\n\n| Operation | ✅ Use | ❌ Never Use |\n|---|---|---|\n| Ring | `ring` | `hit` |\n", "use inferred: Does the work")]
    [InlineData("## Names\n\n| Input | Output |\n|---|---|\n| \"Cast a bell\" | `cast.md` |\n", "use inferred: Does the work")]
    [InlineData("## Gate\n\nYou guard the tower. Triggers automatically when a bell is hung.\n", "use list: a bell is hung")]
    [InlineData("## Boundaries\n- You do not gild. If it must shine, delegate to rope-tester.\n", "avoid list: gild → rope-tester")]
    public void What_stands_in_its_place_is_read_for_what_it_is(string body, params string[] rows) => Assert.Equal(rows, Understood.Body(body));

    [Fact]
    public void Who_is_named_alone_behind_a_dash_or_below_the_steps_takes_the_work()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rim-maker\ndescription: Rims.\n---\n"), AgentOf.Text("---\nname: rope-maker\ndescription: Ropes.\n---\n")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Does.\n---\n## Workflow\n1. Cast it\n\nThe rims belong to `rim-maker`; the ropes to `rope-maker`.\n\n## Escalation\n- Frayed ropes -- rope-maker\n", known);
        Assert.Equal(["avoid list: The rims → rim-maker", "avoid list: the ropes → rope-maker", "escalate list: Frayed ropes → rope-maker"], Understood.Rows(read));
    }

    [Fact]
    public void No_use_of_any_source_names_who_takes_it_instead()
    {
        string[] works = ["gilding (use rope-tester)", "gilding → rope-tester", "gilding — that's rope-tester's job", "gilding, rope-tester handles it", "gilding (rope-tester)", "leaf, gold; those go to rope-tester", "not gilding; use rope-tester instead"];
        string[] frames = ["description: Casts. Use when {0}.\n---\n", "description: 'Casts. Examples: <example>user: {0}</example>'\n---\n", "description: 'Casts. Triggers: {0}'\n---\n", "description: Casts.\nwhen_to_use: '{0}'\n---\n",
            "description: Casts.\n---\n## When to use\n\n- {0}\n", "description: Casts.\n---\n## When to use\n\n{0}\n", "description: Casts.\n---\n**Use when:** {0}\n", "description: Casts.\n---\n## When to use\n\n| Task | Use |\n|---|---|\n| {0} | yes |\n",
            "description: Casts.\n---\n## Scope\n\n| In scope | Out of scope |\n|---|---|\n| {0} | ropes |\n", "description: Casts.\n---\n## Example prompts\n\n- {0}\n", "description: Casts.\n---\n## Triggers\n\n- {0}\n", "description: Casts.\n---\nThis agent should be used for {0}.\n"];
        foreach (var frame in frames)
        {
            foreach (var work in works)
                Assert.DoesNotContain(Understood.File("---\nname: some-agent\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, work)).Usage, row => row is { Verdict: Verdict.Use, Instead: not null });
        }
    }
}
