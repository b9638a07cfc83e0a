using Catalog.Core.Parsing;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

public sealed class DescriptionUsageTests
{
    [Theory]
    [InlineData("Not for bells without ropes, clappers, yokes, or a wheel.", "avoid description: bells without ropes, clappers, yokes, or a wheel")]
    [InlineData("Casts bells. Trigger phrases include 'cast a bell', 'tune it'.", "use trigger: 'cast a bell', 'tune it'")]
    [InlineData("Use when asked to clean up, mend, tune, or hang a bell.", "use description: clean up, mend, tune, or hang a bell")]
    [InlineData("Use for casting tasks in small foundries, bell towers, and workshops.", "use description: casting tasks in small foundries, bell towers, and workshops")]
    [InlineData("Use proativamente quando o usuário pedir para fundir um sino.", "use description: fundir um sino")]
    [InlineData("종의 금을 점검할 때 사용(균열·음정).", "use description: 종의 금을 점검할 때")]
    public void Lists_of_what_is_missing_and_other_languages_are_read(string description, string row) => Assert.Equal([row], Understood.Description(description));

    [Theory]
    [InlineData("WHEN: \"cast\", \"ring it\".", "\"cast\", \"ring it\"")]
    [InlineData("Activates on: \"cast\", \"ring it\".", "\"cast\", \"ring it\"")]
    [InlineData("Delegates here when: 'a cracked rim', 'a torn rope'", "'a cracked rim', 'a torn rope'")]
    [InlineData("Auto-triggers: \"I don't know what to ring\"", "I don't know what to ring")]
    public void Nothing_but_words_in_quotes_is_one_row_of_triggers(string sentence, string words) =>
        Assert.Equal(["use trigger: " + words], Understood.Description($"|\n  Casts bells. {sentence}"));

    [Theory]
    [InlineData("(Tower) Use when a bell breaks", "use description: a bell breaks")]
    [InlineData("[Bell tower] Use when a bell breaks", "use description: a bell breaks")]
    [InlineData("🔔 Use when a bell breaks", "use description: a bell breaks")]
    public void A_tag_before_a_sentence_does_not_hide_it(string description, string row) => Assert.Equal([row], Understood.Description($"'{description}'"));

    [Fact]
    public void An_example_may_be_nothing_but_the_request_or_be_refused() =>
        Assert.Equal(
            ["use example: Ring the big bell", "avoid example: Tie a rope", "use example: Cast it"],
            Understood.Description("|\n  Casts bells. <example>Ring the big bell</example>\n  <example>\n  user: \"Tie a rope\"\n  assistant: \"I won't use the some-agent for this.\"</example>\n  <example>\n  user: \"Cast it\"\n  assistant: \"I won't guess. I'll use the some-agent.\"</example>"));

    [Fact]
    public void What_somebody_says_refuses_nothing() =>
        Assert.Equal(["use description: I don't know what to ring", "use description: the day is full"], Understood.Description("'Casts. Use when: (1) \"I don''t know what to ring\", (2) the day is full.'"));

    [Theory]
    [InlineData("Use after a change to the bells to catch cracks, loose ropes, or rust.", "after a change to the bells to catch cracks, loose ropes, or rust")]
    [InlineData("Use before casting when a plan adds a mould, furnace, or crew.", "before casting when a plan adds a mould, furnace, or crew")]
    [InlineData("Use before casting, covering moulds, furnaces, and crews.", "before casting, covering moulds, furnaces, and crews")]
    public void A_moment_does_not_speak_for_what_is_done_to_something_then(string description, string situation) =>
        Assert.Equal(["use description: " + situation], Understood.Description(description));

    [Theory]
    [InlineData("Use for old bells; finds cracks and proves their age.", "use description: old bells")]
    [InlineData("Use when somebody asks \"what next?\", \"what now?\", or \"and then?\" of a plan.", "use description: somebody asks \"what next?\", \"what now?\", or \"and then?\" of a plan")]
    [InlineData("Триггеры -- колокол, язык, верёвка", "use trigger: колокол, язык, верёвка")]
    [InlineData("塗装や縄には使わない (代わりに /paint を使う)。", "avoid description: 塗装や縄")]
    [InlineData("不在や空なら鐘を作る。", "use inferred: 不在や空なら鐘を作る")]
    public void What_follows_a_semicolon_and_other_languages_are_read(string description, string row) => Assert.Equal([row], Understood.Description($"|\n  {description}"));

    [Fact]
    public void Each_of_a_Japanese_list_has_its_own_taker() =>
        Assert.Equal(
            ["avoid description: 塗装 → gilder-agent", "avoid description: 縄 (なわ)", "avoid description: 調律 → bell-tuner"],
            Understood.Description("塗装 (gilder-agent)、縄 (なわ)、調律 (bell-tuner) には使わない。"));

    [Theory]
    [InlineData("Use when the user says \"cast it\" or wants a rope", "use description: the user says \"cast it\" or wants a rope")]
    [InlineData("Use when the user stays by the bell", "use description: the user stays by the bell")]
    [InlineData("Only run when the user explicitly requests it with `/ring`.", "use description: the user explicitly requests it with `/ring`")]
    [InlineData("Use when the user wants to cast a bell", "use description: cast a bell")]
    [InlineData("Use when you break a bell", "use description: you break a bell")]
    [InlineData("Use when you need to break a bell", "use description: break a bell")]
    [InlineData("Use when CLAUDE.md is old.", "use description: CLAUDE.md is old")]
    [InlineData("Use when the user asks how the rope, the wheel, or the bell is doing.", "use description: the user asks how the rope, the wheel, or the bell is doing")]
    [InlineData("Casts bells -- use for casting bronze.", "use description: casting bronze")]
    [InlineData("Only run when the user requests a peal - never auto-invoke.", "use description: a peal")]
    [InlineData("Use for setting colours for ropes — thread, fibre, core, and wax.", "use description: setting colours for ropes — thread, fibre, core, and wax")]
    [InlineData("Use when a survey covers ropes, ringers, and towers.", "use description: a survey covers ropes, ringers, and towers")]
    [InlineData("Use only for long surveys covering ropes, sound tests, ringers, and towers.", "use description: long surveys covering ropes, sound tests, ringers, and towers")]
    [InlineData("Use when the question is \"what methods or moulds are worth keeping?\"", "use description: the question is \"what methods or moulds are worth keeping?\"")]
    [InlineData("Not when somebody stays — use /ring instead.", "avoid description: somebody stays")]
    [InlineData("Not for gilding (that is /gild).", "avoid description: gilding")]
    public void Who_does_it_is_kept_and_who_takes_it_is_cut(string description, string row) => Assert.Equal([row], Understood.Description($"|\n  {description}"));

    [Theory]
    [InlineData("Casts bells. This agent is selected for care, not speed.")]
    [InlineData("Casts bells. Spawned in parallel by /ring - one for each bell.")]
    [InlineData("Casts bells. Can delegate to other agents (gilder) when the bell is big.")]
    [InlineData("Casts bells. Use `--force` when it hangs.")]
    public void How_it_works_is_no_situation(string description) => Assert.Equal(["use inferred: Casts bells"], Understood.Description(description));

    [Theory]
    [InlineData("ring.bell.js (SessionStart hook)")]
    [InlineData("stop-hook")]
    public void A_hook_is_nothing_that_somebody_says(string trigger) =>
        Assert.Equal(["use inferred: Casts bells"], Understood.Rows(Understood.File($"---\nname: some-agent\ndescription: Casts bells.\ntrigger: {trigger}\n---\n")));

    [Fact]
    public void What_is_named_like_a_file_or_uses_hooks_may_be_said() =>
        Assert.Equal(
            ["use trigger: Node.js", "use trigger: React hooks"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Casts bells.\ntriggers: [Node.js, React hooks]\n---\n")));

    [Theory]
    [InlineData("Use after casting to look for cracks, or when designing moulds.", new[] { "use description: after casting to look for cracks", "use description: designing moulds" })]
    [InlineData("Use for small bells; use /craft:found instead when it is loud, old, or cracked.", new[] { "use description: small bells", "avoid description: it is loud, old, or cracked" })]
    [InlineData("Do not use for toys; only for bells of bronze.", new[] { "avoid description: toys", "use description: bells of bronze" })]
    [InlineData("Not for gilding (use /gild), nor for a rope (that is /rope).", new[] { "avoid description: gilding", "avoid description: a rope" })]
    [InlineData("Not for gilding bells (use the gilding workflow) or tying ropes (use /rope with knots).", new[] { "avoid description: gilding bells", "avoid description: tying ropes" })]
    [InlineData("Not for clock work, small toys, or torn ropes (those go to rope-tester).", new[] { "avoid description: clock work", "avoid description: small toys", "avoid description: torn ropes → rope-tester" })]
    [InlineData("Not for clock work, small toys, or torn ropes (use rope-tester for that).", new[] { "avoid description: clock work", "avoid description: small toys", "avoid description: torn ropes → rope-tester" })]
    [InlineData("Use when the user asks to \"cast a bell\", \"ring a bell\", or needs to mend a rope.", new[] { "use description: cast a bell", "use description: ring a bell", "use description: mend a rope" })]
    public void What_is_said_in_brackets_or_quotes_is_of_its_own_item(string description, string[] rows) => Assert.Equal(rows, Understood.Description($"|\n  {description}"));

    [Theory]
    [InlineData("description: Casts. Do NOT use for: gilding bells (`gilder-agent` — it weighs gold); old ropes (`rope-agent` mends them); a drawing", "avoid description: gilding bells → gilder-agent", "avoid description: old ropes → rope-agent", "avoid description: a drawing")]
    [InlineData("escalation_rules:\n  - trigger: Gold leaf\n    target: gilder-agent\n  - trigger: All else\n    target: user\nstop_conditions:\n  - A rope is torn -- escalate to rope-agent\n  - No bell is left\n  - A bell without a mould -> refuse", "escalate list: Gold leaf → gilder-agent", "escalate list: All else", "escalate list: A rope is torn → rope-agent")]
    public void Each_of_a_list_has_its_own_taker(string field, params string[] rows) =>
        Assert.Equal(rows, Understood.Rows(Understood.File($"---\nname: some-agent\n{field}\n---\n", KnownAgents.Of([AgentOf.Text("---\nname: gilder-agent\ndescription: Gilds.\n---\n"), AgentOf.Text("---\nname: rope-agent\ndescription: Ropes.\n---\n")]))));

    [Fact]
    public void Each_of_several_works_respectively_has_its_taker() =>
        Assert.Equal(
            ["avoid description: gilding bells → gilder-agent", "avoid description: tying ropes → rope-agent"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Do not use for gilding bells, or tying ropes — route those to gilder-agent and rope-agent respectively.\n---\n", KnownAgents.Of([AgentOf.Text("---\nname: gilder-agent\ndescription: Gilds.\n---\n"), AgentOf.Text("---\nname: rope-agent\ndescription: Ropes.\n---\n")]))));

    [Fact]
    public void A_Korean_sentence_says_who_takes_each_work() =>
        Assert.Equal(
            ["avoid description: 도금(금, 은) → gilder-agent", "avoid description: 밧줄 → rope-agent"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: 도금(금, 은)은 gilder-agent, 밧줄은 rope-agent를 쓴다.\n---\n", KnownAgents.Of([AgentOf.Text("---\nname: gilder-agent\ndescription: Gilds.\n---\n"), AgentOf.Text("---\nname: rope-agent\ndescription: Ropes.\n---\n")]))));

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
    public void Doings_that_no_object_follows_are_things_of_the_list() =>
        Assert.Equal(
            ["use description: pipeline work", "use description: packaging", "use description: tagging", "use description: changelog drafts"],
            Understood.Description("Use for pipeline work, packaging, tagging, changelog drafts."));

    [Fact]
    public void A_key_of_activation_is_one_row_for_each_list_in_it() =>
        Assert.Equal(
            ["use trigger: bell, rim", "use trigger: dull tones"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\nauto_activate:\n  keywords: [bell, rim]\n  conditions:\n    - dull tones\n---\n")));

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
    [InlineData("Invoke whenever database migrations.")]
    [InlineData("Best for database migrations.")]
    [InlineData("Perfect for database migrations.")]
    [InlineData("PROACTIVELY assists with database migrations.")]
    [InlineData("Primary agent for database migrations.")]
    [InlineData("This agent is for database migrations.")]
    [InlineData("Knows SQL — use when database migrations.")]
    public void Every_cue_leads_to_the_situation(string description) =>
        Assert.Equal(["use description: database migrations"], Understood.Description(description));

    [Theory]
    [InlineData("MUST BE USED after database migrations.", "after database migrations")]
    [InlineData("Invoke this agent before database migrations.", "before database migrations")]
    [InlineData("Run AFTER database migrations.", "after database migrations")]
    [InlineData("Use immediately after database migrations.", "after database migrations")]
    [InlineData("Use this agent after you have cast a bell.", "after you have cast a bell")]
    [InlineData("Use while the furnace is hot.", "while the furnace is hot")]
    [InlineData("Do not use during a rehearsal.", "during a rehearsal")]
    public void A_moment_keeps_its_word(string description, string situation) =>
        Assert.Equal(situation, Understood.Description(description).Select(row => row[(row.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Single());

    [Fact]
    public void A_moment_speaks_for_each_of_its_list() =>
        Assert.Equal(
            ["use description: after casting bells", "use description: after tuning strings", "use description: before a concert"],
            Understood.Description("Use after casting bells, tuning strings, or before a concert."));

    [Fact]
    public void A_moment_does_not_speak_for_what_has_its_own() =>
        Assert.Equal(
            ["use description: before casting, tuning", "use description: the user says \"ring it\""],
            Understood.Description("Use before casting, tuning, or when the user says \"ring it\"."));

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
            ["use description: after a migration is added or changed, before the pull request is merged"],
            Understood.Description("Use after a migration is added or changed, before the pull request is merged."));

    [Fact]
    public void Numbers_in_a_sentence_are_its_list() =>
        Assert.Equal(
            ["use description: latency rises above the target", "use description: memory grows without bound", "use description: a load test fails"],
            Understood.Description("\"Measures. When to use: (1) latency rises above the target, (2) memory grows without bound, (3) a load test fails.\""));

    [Fact]
    public void Best_for_may_be_a_label() =>
        Assert.Equal(["use description: index tuning", "use description: query plans", "use description: lock analysis"], Understood.Description("\"Best for: index tuning, query plans, and lock analysis.\""));

    [Fact]
    public void Three_or_more_that_somebody_says_are_a_row_each() =>
        Assert.Equal(
            ["use description: the user says \"tidy up\"", "use description: sweep it", "use description: mop", "use description: the floor is wet"],
            Understood.Description("'Use when the user says \"tidy up\", \"sweep it\", \"mop\", or when the floor is wet.'"));

    [Theory]
    [InlineData("TRIGGER WHEN: the user asks to cast, tune, or hang a bell DO NOT TRIGGER WHEN: the task is outside of the tower.", new[] { "use description: cast, tune, or hang a bell", "avoid description: the task is outside of the tower" })]
    [InlineData("USE WHEN you need to use this skill.", new[] { "use inferred: Casts bells" })]
    [InlineData("Load when planning a tower, drawing bells, or when the user mentions \"rim of a bell\", \"torn rope\", or \"toll it\".", new[] { "use description: planning a tower", "use description: drawing bells", "use description: rim of a bell", "use description: torn rope", "use description: toll it" })]
    [InlineData("Use for request weighing with old bells.", new[] { "use description: request weighing with old bells" })]
    [InlineData("MANDATORY Execute this skill when a bell cracks.", new[] { "use description: a bell cracks" })]
    [InlineData("Required before any bell is cast.", new[] { "use description: before any bell is cast" })]
    [InlineData("Use when the user has a plan or drawing of it and is about to cast.", new[] { "use description: the user has a plan or drawing of it and is about to cast" })]
    [InlineData("Use when the user mentions dull bells or wants to polish a rim.", new[] { "use description: dull bells", "use description: polish a rim" })]
    [InlineData("トリガー: 「鋳造は？」「調律」", new[] { "use trigger: 「鋳造は？」「調律」" })]
    [InlineData("Use for sheets in order (00-*, 10-*, 20-*).", new[] { "use description: sheets in order (00-*, 10-*, 20-*)" })]
    [InlineData("DO NOT cast bells by hand - always use this skill workflow.", new[] { "use description: cast bells" })]
    [InlineData("Use when finding bells by name, tone, or age of the rim.", new[] { "use description: finding bells by name, tone, or age of the rim" })]
    [InlineData("Use when a bell is whole, dull, or cracked.", new[] { "use description: a bell is whole, dull, or cracked" })]
    [InlineData("Use after the first casting, not before the mould is dry.", new[] { "use description: after the first casting", "avoid description: before the mould is dry" })]
    [InlineData("Proactively suggest when a new tower is planned.", new[] { "use description: a new tower is planned" })]
    [InlineData("Examples: casting a bell, tuning a bell, or mending a crack.", new[] { "use example: casting a bell", "use example: tuning a bell", "use example: mending a crack" })]
    [InlineData("Dispatch via Task() when a bell has to be cast.", new[] { "use description: a bell has to be cast" })]
    [InlineData("Follows a bell from entry point to exit – weighing each part.", new[] { "use inferred: Casts bells" })]
    [InlineData("Use ao fundir um sino.", new[] { "use description: fundir um sino" })]
    [InlineData("Use SEMPRE antes de tocar um sino.", new[] { "use description: antes de tocar um sino" })]
    [InlineData("トリガー: 「鋳造」「調律」", new[] { "use trigger: 「鋳造」「調律」" })]
    [InlineData("Use when __rim_cast is torn or .rimrc* or rim.config.* exists.", new[] { "use description: __rim_cast is torn or .rimrc* or rim.config.* exists" })]
    [InlineData("Use for __very__ large bells and *old* ones.", new[] { "use description: very large bells and old ones" })]
    public void What_stands_otherwise_in_a_sentence_is_read_too(string sentence, string[] rows) => Assert.Equal(rows, Understood.Description($"|\n  Casts bells. {sentence}"));

    [Theory]
    [InlineData("Activates on: \"bell\", \"rim\", \"toll\", \"old rope\".", new[] { "use trigger: \"bell\", \"rim\", \"toll\", \"old rope\"" })]
    [InlineData("Activates on: \"cast a bell\", \"ring it\", \"toll\".", new[] { "use trigger: cast a bell", "use trigger: ring it", "use trigger: toll" })]
    [InlineData("Triggers on \"cast it\", \"tune it\", \"ring\", new bells ready to hang.", new[] { "use description: cast it", "use description: tune it", "use description: ring", "use description: new bells ready to hang" })]
    [InlineData("Use when bells fail — \"a crack\", \"no sound\", \"dull tone\".", new[] { "use description: bells fail", "use description: a crack", "use description: no sound", "use description: dull tone" })]
    [InlineData("Use when the user says \"cast\", \"tune\", \"ring\" of a bell.", new[] { "use description: the user says \"cast\", \"tune\", \"ring\" of a bell" })]
    public void What_is_said_is_a_row_each_with_what_leads_to_it(string sentence, string[] rows) => Assert.Equal(rows, Understood.Description($"|\n  Casts bells. {sentence}"));

    [Theory]
    [InlineData("Use for harbour work: mooring plans, tide tables, and crane rotas.")]
    [InlineData("Use for harbour work — mooring plans, tide tables, or crane rotas.")]
    public void A_colon_or_dash_before_a_list_makes_a_whole_and_its_parts(string description) =>
        Assert.Equal(
            ["use description: harbour work", "use description: mooring plans", "use description: tide tables", "use description: crane rotas"],
            Understood.Description($"'{description}'"));

    [Fact]
    public void What_the_agent_does_after_a_dash_is_no_list_of_work() =>
        Assert.Equal("use description: harbour work — reads charts", Understood.Description("Use for harbour work — reads charts, finds berths, and writes rotas.").First());

    [Fact]
    public void Things_to_do_that_each_have_a_verb_are_rows_of_their_own() =>
        Assert.Equal(
            ["use description: plan, draw, or review bridges", "use description: create toll plans", "use description: work on tunnels"],
            Understood.Description("Use this agent when you need to plan, draw, or review bridges, create toll plans, or work on tunnels."));

    [Fact]
    public void The_last_of_several_verbs_does_not_end_the_list_of_things() =>
        Assert.Equal(
            ["use description: build, tune, or debug pumps", "use description: valves", "use description: boilers of any size"],
            Understood.Description("Use when you need to build, tune, or debug pumps, valves, or boilers of any size."));

    [Theory]
    [InlineData("tides, berths, or cargo limits must be confirmed")]
    [InlineData("any change touching tides, berths, or cargo limits")]
    [InlineData("a review with focus on tides, berths, and cargo limits")]
    [InlineData("editing .tide, .berth, or .cargo files")]
    public void What_shares_one_predicate_or_one_verb_is_one_situation(string situation) =>
        Assert.Equal([$"use description: {situation}"], Understood.Description($"Use when {situation}."));

    [Fact]
    public void Semicolons_part_before_commas_do() =>
        Assert.Equal(
            ["use description: sewing coats, hats, or gloves", "use description: mending sails", "use description: dyeing wool"],
            Understood.Description("'Use when: sewing coats, hats, or gloves; mending sails; dyeing wool.'"));

    [Fact]
    public void What_a_use_includes_is_told_in_the_next_sentence() =>
        Assert.Equal(
            ["use description: sorting the archive", "use description: finding letters", "use description: dating maps", "use description: copying deeds"],
            Understood.Description("Use this agent for sorting the archive. This includes finding letters, dating maps, or copying deeds."));

    [Fact]
    public void Words_to_listen_for_may_stand_below_metadata() =>
        Assert.Equal(
            ["use trigger: rim, dull tone"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\nmetadata:\n  author: bell works\n  triggers: [rim, dull tone, on_cast]\n---\n")));

    [Fact]
    public void Typical_triggers_are_situations() =>
        Assert.Equal(
            ["use description: check a ledger", "use description: a missing receipt", "use description: a late invoice", "use description: a round of audits"],
            Understood.Description("Use this agent to check a ledger. Typical triggers include a missing receipt, a late invoice, and a round of audits."));

    [Fact]
    public void A_numbered_list_under_use_when_gives_a_row_for_each_number() =>
        Assert.Equal(
            ["use description: After paint: once the paint is dry", "use description: Before sale: when a buyer comes"],
            Understood.Description("|\n  Polishes. Use this agent when:\n  1. **After paint**: once the paint is dry\n  2. **Before sale**: when a buyer comes\n\n  **Place in line:**\n  - BEFORE me: paint-mixer (step 1) → paint-dryer (step 2)"));

    [Fact]
    public void Bullets_after_a_use_that_ends_in_a_colon_are_its_parts() =>
        Assert.Equal(
            ["use description: work on the greenhouse", "use description: Pruning vines", "use description: Grafting apples"],
            Understood.Description("|\n  Use this agent for work on the greenhouse including:\n  - Pruning vines\n  - Grafting apples"));

    [Theory]
    [InlineData("Runs after the harvest.", "the harvest")]
    [InlineData("Invoked automatically by the bell tower when the hour strikes.", "the hour strikes")]
    [InlineData("Invoke explicitly before the harvest.", "the harvest")]
    [InlineData("The agent should be used proactively after the harvest.", "the harvest")]
    [InlineData("When to use: before the harvest.", "the harvest")]
    [InlineData("Especially useful before the harvest.", "the harvest")]
    public void Other_words_that_say_when(string description, string situation) =>
        Assert.EndsWith(situation, Understood.Description($"'Brews. {description}'").Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Runs in parallel with other brewers.")]
    [InlineData("Runs on a small model.")]
    public void How_an_agent_runs_is_not_when(string description) =>
        Assert.Equal(["use inferred: Brews"], Understood.Description($"Brews. {description}"));

    [Fact]
    public void What_to_skip_it_for_is_avoided() =>
        Assert.Equal(["avoid description: a cracked cup"], Understood.Description("Glazes pots. Skip for a cracked cup."));

    [Fact]
    public void Each_of_a_list_may_name_who_takes_it() =>
        Assert.Equal(
            ["avoid description: welding → weld-tester", "avoid description: paint", "avoid description: wiring → wire-checker"],
            Understood.Description("Bends pipes. Not responsible for welding (weld-tester), paint, or wiring (wire-checker)."));

    [Fact]
    public void Two_redirects_in_a_sentence_are_two_rows() =>
        Assert.Equal(
            ["avoid description: rust → rust-remover-agent", "avoid description: dents → dent-fixer"],
            Understood.Description("'Waxes cars. For rust use rust-remover-agent; for dents use dent-fixer.'"));

    [Fact]
    public void A_key_that_says_when_is_split_like_a_sentence() =>
        Assert.Equal(
            ["use description: the kiln is cold", "use description: clay arrives", "use description: a glaze runs"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Fires pots.\nwhen_to_use: when the kiln is cold, when clay arrives, or when a glaze runs\n---\n")));

    [Fact]
    public void A_whole_may_itself_be_shared_by_several_verbs() =>
        Assert.Equal(
            ["use description: cast, tune, or mend bells of bronze", "use description: church bells", "use description: ship bells"],
            Understood.Description("Use when you need to cast, tune, or mend bells of bronze, including church bells, ship bells."));

    [Theory]
    [InlineData("cast, tune, or mend bells for churches, ships, and schools")]
    [InlineData("cast bells across churches, ships, and schools")]
    public void A_list_behind_a_preposition_stays_with_it(string situation) =>
        Assert.Equal([$"use description: {situation}"], Understood.Description($"Use when you need to {situation}."));

    [Fact]
    public void What_is_asked_for_is_a_list_of_doings() =>
        Assert.Equal(
            ["use description: polish a bell", "use description: clean a clapper", "use description: replace a rope"],
            Understood.Description("Use when asked to polish a bell, clean a clapper, or replace a rope."));

    [Fact]
    public void Before_and_after_a_step_are_times_too() =>
        Assert.Equal(
            ["use description: pre-harvest to count the apples", "use description: post-harvest to press them"],
            Understood.Description("Counts. Invoked pre-harvest to count the apples, and post-harvest to press them."));

    [Theory]
    [InlineData("Cast bells when the mould is dry, not for gilding or painting.", "gilding or painting")]
    [InlineData("Casts bells. For a long talk about bells, use /bells instead.", "a long talk about bells")]
    [InlineData("\"Casts bells. CRITICAL: Does NOT ring them\"", "Does NOT ring them")]
    public void A_tail_a_tool_or_a_warning_may_refuse_too(string description, string refused) =>
        Assert.Equal([$"avoid description: {refused}"], Understood.Description(description));

    [Theory]
    [InlineData("Use proactively to validate moulds for soundness, weight, and tone before casting.", "validate moulds for soundness, weight, and tone before casting")]
    [InlineData("Use before casting when old moulds can change weight, tone, cost, or time.", "before casting when old moulds can change weight, tone, cost, or time")]
    public void A_list_inside_of_a_situation_stays_in_it(string description, string situation) =>
        Assert.Equal([$"use description: {situation}"], Understood.Description(description));

    [Fact]
    public void Each_refused_task_may_name_its_own_agent_in_brackets() =>
        Assert.Equal(
            ["avoid description: decisions → bell-conductor", "avoid description: drawing → bell-designer", "avoid description: gilding"],
            Understood.Description("Casts. This agent should NOT be used for decisions (escalate to bell-conductor), drawing (coordinate with bell-designer), or gilding."));

    [Fact]
    public void A_refusal_holds_to_the_end_of_its_sentence() =>
        Assert.Equal(
            ["avoid description: the rim → rim-keeper", "avoid description: ropes and wheels → rope-keeper"],
            Understood.Description("\"Casts. Do NOT use this agent for: the rim (→ **rim-keeper**); ropes and wheels (→ **rope-keeper**).\""));

    [Theory]
    [InlineData("Casts bells. Delegates to other agents for ropes, hangs them.", new[] { "use inferred: Casts bells" })]
    [InlineData("Casts bells. Never edits moulds.", new[] { "avoid description: Never edits moulds" })]
    [InlineData("Casts bells. Never edits moulds; asks the founder when one cracks.", new[] { "avoid description: Never edits moulds" })]
    [InlineData("Casts a bell. Used by the slow bell casting skill to make one of three moulds.", new[] { "use description: to make one of three moulds" })]
    [InlineData("Use when the user mentions bells, self-ringing, ringing order, or peal.", new[] { "use description: bells, self-ringing, ringing order, or peal" })]
    [InlineData("Use for audit, assessment, or mitigation documentation.", new[] { "use description: audit, assessment, or mitigation documentation" })]
    [InlineData("Use for casting bells, splicing ropes, hanging, and any work in the tower.", new[] { "use description: casting bells", "use description: splicing ropes", "use description: hanging", "use description: any work in the tower" })]
    public void What_a_list_belongs_to_is_told_by_its_words(string description, string[] rows) => Assert.Equal(rows, Understood.Description(description));

    [Theory]
    [InlineData("Casts. Use after casting bells, before ringings, when asked to look at a rim, tower visits, or rope counts.", "use description: after casting bells", "use description: before ringings", "use description: look at a rim", "use description: tower visits", "use description: rope counts")]
    [InlineData("Casts. Use after casting a bell, a clapper, or a yoke.", "use description: after casting a bell, a clapper, or a yoke")]
    [InlineData("Casts. Use before any casting - requires a drawing first.", "use description: before any casting")]
    [InlineData("Casts. Use for bell moulds, clay, gilding, and rope making.", "use description: bell moulds", "use description: clay", "use description: gilding", "use description: rope making")]
    [InlineData("Casts. Use for choosing colours, clay, gilding, and rope making.", "use description: choosing colours, clay", "use description: gilding", "use description: rope making")]
    [InlineData("'Casts. When Claude needs to work with bells for: (1) Casting small bells, (2) Tuning them'", "use description: work with bells", "use description: Casting small bells", "use description: Tuning them")]
    [InlineData("Casts. Use when the user says \"cast a bell,\" \"ring the bell,\" or \"mend a rope.\"", "use description: the user says \"cast a bell\"", "use description: ring the bell", "use description: mend a rope")]
    [InlineData("Casts. Use when the user wants to cast bells, hang bells, or.", "use description: cast bells, hang bells")]
    [InlineData("Casts. Use whenever the user.", "use inferred: Casts")]
    [InlineData("Bell founder. Casts bells for towers.", "use inferred: Bell founder. Casts bells for towers")]
    [InlineData("Casts. Trigger when the user mentions casting bells, tuning bells, or hanging bells.", "use description: casting bells", "use description: tuning bells", "use description: hanging bells")]
    [InlineData("'Casts. Use for casting, tuning, or mending any bell: old rims, new yokes, clappers.'", "use description: casting, tuning, or mending any bell", "use description: old rims", "use description: new yokes", "use description: clappers")]
    [InlineData("Casts. Auto-load with the founder when a bell is cast; used by the gilder for leaf.", "use description: a bell is cast")]
    [InlineData("Støper. Bruk før støping, ringing eller stemming.", "use description: før støping, ringing eller stemming")]
    [InlineData("Støper. Bruk for å støpe klokker, henge klokker, eller spleise tau.", "use description: støpe klokker", "use description: henge klokker", "use description: spleise tau")]
    public void Lists_are_parted_and_bounded_by_their_own_words(string description, params string[] rows) => Assert.Equal(rows, Understood.Description(description));

    [Fact]
    public void Triggers_one_level_down_are_a_row_for_each_line() =>
        Assert.Equal(
            ["use trigger: cast a bell", "use trigger: mend a rope"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Casts.\nmetadata:\n  triggers:\n    - cast a bell\n    - mend a rope\n---\n")));

    [Fact]
    public void Requests_in_quotes_are_examples() =>
        Assert.Equal(
            ["use description: bells", "use example: cast a bell", "use example: what's wrong with this rope?"],
            Understood.Description("\"Use for bells. Examples: 'cast a bell', 'what's wrong with this rope?'. Knows bronze.\""));

    [Fact]
    public void Each_half_of_a_sentence_is_told_by_its_own_words() =>
        Assert.Equal(
            ["use description: casting bells", "avoid description: payroll or taxes"],
            Understood.Description("Use for casting bells; do NOT use for payroll or taxes."));

    [Fact]
    public void Each_thing_of_a_refusal_goes_to_the_agent_in_its_brackets() =>
        Assert.Equal(
            ["use description: casting bells", "avoid description: draw the plan → plan-drawer", "avoid description: tune the bell → bell-tuner", "avoid description: hang it → tower-builder"],
            Understood.Description("Use for casting bells; do NOT use to draw the plan (plan-drawer), tune the bell (bell-tuner), or hang it (tower-builder)."));

    [Fact]
    public void Bare_words_behind_a_task_only_go_on_with_what_it_does_something_to() =>
        Assert.Equal(["use description: create reports for broken bells, ropes, or wheels"], Understood.Description("Use when you need to create reports for broken bells, ropes, or wheels."));

    [Fact]
    public void A_doing_between_things_is_one_of_them() =>
        Assert.Equal(
            ["use description: bell design", "use description: troubleshooting", "use description: improving the tone"],
            Understood.Description("Use PROACTIVELY for bell design, troubleshooting, or improving the tone."));

    [Fact]
    public void Marks_between_things_part_them_in_scripts_without_spaces() =>
        Assert.Equal(
            ["use description: 鋳造", "use description: 鐘の調律", "use description: 修理"],
            Understood.Description("鋳造・鐘の調律・修理について相談するときに使う"));

    [Theory]
    [InlineData("trigger: scheduled")]
    [InlineData("triggers:\n  - bell_cast_done")]
    public void How_a_program_starts_it_is_nothing_that_somebody_says(string key) =>
        Assert.Equal(["use inferred: Does the work"], Understood.Rows(Understood.File($"---\nname: some-agent\ndescription: Does the work.\n{key}\n---\n")));

    [Fact]
    public void Whoever_speaks_first_in_an_example_asks_for_the_work() =>
        Assert.Equal(
            ["use example: Cast the next bell"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: |\n  <example>\n  orchestrator: \"Cast the next bell\"\n  assistant: \"I cast it.\"\n  </example>\n---\n")));

    [Fact]
    public void What_follows_a_dash_behind_a_list_parts_nothing_of_it() =>
        Assert.Equal(
            ["use description: writing tests", "use description: planning tests", "use description: judging tests — a guide, with limits, for all"],
            Understood.Description("Use when writing tests, planning tests, or judging tests — a guide, with limits, for all."));

    [Fact]
    public void A_sentence_may_end_inside_single_quotes() =>
        Assert.Equal(["use description: 'bells,' 'chimes,' or 'gongs.'"], Understood.Description("\"Use when the user mentions 'bells,' 'chimes,' or 'gongs.' Covers casting, tuning, and hanging.\""));

    [Fact]
    public void Triggers_under_keys_are_rows_by_their_lines_and_names_of_files_are_none() =>
        Assert.Equal(
            ["use trigger: dull tones", "use trigger: cast * bell"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\ntriggers:\n  keywords:\n    - dull tones\n  file_patterns:\n    - \"**/*.bell\"\n  task_patterns:\n    - cast * bell\n---\n")));

    [Fact]
    public void Examples_of_the_front_matter_say_what_a_user_says() =>
        Assert.Equal(
            ["use example: cast a bell for the tower"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\nexamples:\n  - trigger: cast a bell for the tower\n    response: I will cast it\n---\n")));

    [Fact]
    public void What_is_looked_for_behind_a_dash_is_no_situation() =>
        Assert.Equal(["use description: as a last look before the bells are hung"], Understood.Description("Use as a last look before the bells are hung — checks for cracks, stains, missing clappers."));

    [Fact]
    public void A_list_in_Chinese_is_split_at_its_marks_and_before_its_last() =>
        Assert.Equal(
            ["use description: 铸钟", "use description: 调音", "use description: 修理钟架"],
            Understood.Description("铸钟师。当需要铸钟、调音或修理钟架时调用此代理。").Select(row => row.Replace("需要", "", StringComparison.Ordinal)));

    [Fact]
    public void Keys_say_when_not_to_use_an_agent_and_who_is_used_then() =>
        Assert.Equal(
            ["avoid description: small bells", "avoid description: gilding → bell-designer"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\navoid_when:\n  - small bells\n  - gilding (use bell-designer)\n---\n")));

    [Theory]
    [InlineData("Use at the start of every casting.", "at the start of every casting")]
    [InlineData("Use as the last look before a concert.", "as the last look before a concert")]
    public void A_place_or_part_keeps_its_word(string description, string situation) =>
        Assert.Equal([$"use description: {situation}"], Understood.Description(description));

    [Theory]
    [InlineData("Nicht verwenden für Vergolden; dafür bell-designer verwenden.", "Vergolden")]
    [InlineData("Ne pas utiliser pour la dorure ; utiliser bell-designer à la place.", "la dorure")]
    [InlineData("No usar para dorar; en su lugar usa bell-designer.", "dorar")]
    public void Who_is_used_instead_is_told_in_other_languages(string description, string situation) =>
        Assert.Equal([$"avoid description: {situation} → bell-designer"], Understood.Description(description));

    [Theory]
    [InlineData("Use The Bell Founder when you need to cast a bell.")]
    [InlineData("Invoke bell-founder proactively when you need to cast a bell.")]
    public void What_is_said_of_the_agents_own_name_is_said_of_the_agent(string description) =>
        Assert.Equal(["use description: cast a bell"], Understood.Rows(Understood.File($"---\nname: {(description.Contains("The", StringComparison.Ordinal) ? "the-bell-founder" : "bell-founder")}\ndescription: {description}\n---\n")));

    [Fact]
    public void What_an_agent_is_not_is_a_refusal_in_its_description() =>
        Assert.Equal(["avoid description: bell founder", "use description: think of bells"], Understood.Description("An oracle. Not a bell founder. Use this agent when you need to think of bells."));

    [Fact]
    public void Verbs_that_say_what_a_thing_does_are_one_situation() =>
        Assert.Equal(["use description: writing or reviewing code that casts, tunes, or hangs bells"], Understood.Description("Use this agent when writing or reviewing code that casts, tunes, or hangs bells."));

    [Theory]
    [InlineData("'[Tower team] Casts bells.'", "use inferred: [Tower team] Casts bells")]
    [InlineData("'[Describe what the agent does]'")]
    [InlineData("'[Your agent] casts bells.'")]
    [InlineData("'Casts. Also triggered by mentions of cracks in bells, dull rings, or questions on ropes.'", "use description: cracks in bells", "use description: dull rings", "use description: questions on ropes")]
    [InlineData("'Use for bell work where tin, copper, and the age of the tower matter.'", "use description: bell work where tin, copper, and the age of the tower matter")]
    [InlineData("'Casts. MUST BE USED every evening to ring the bells.'", "use description: every evening to ring the bells")]
    [InlineData("'Use when the Jr. Founder asks for a bell.'", "use description: the Jr. Founder asks for a bell")]
    [InlineData("'Use with run_at_night: true for casting, tuning, and mending.'", "use description: run_at_night: true for casting, tuning, and mending")]
    [InlineData("鐘の図面。鋳造の評価が必要な時に使用。図面は書かない。", "use description: 鋳造の評価", "avoid description: 図面は書かない")]
    public void A_sentence_is_cut_where_its_parts_stand_alone(string description, params string[] rows) =>
        Assert.Equal(rows, Understood.Description(description));

    [Fact]
    public void A_key_that_says_when_in_a_sentence_is_read_as_one() =>
        Assert.Equal(
            ["use trigger: casting new bells", "use trigger: tuning old bells", "use trigger: mending cracks in the rim"],
            Understood.Rows(Understood.File("---\nname: some-agent\ndescription: Does the work.\nactivation: Triggered when casting new bells, tuning old bells, or mending cracks in the rim.\n---\n")));

    [Theory]
    [InlineData("Use when working with tower plans: write, mend, move, find old sheets, or check the scale.", "use description: working with tower plans: write, mend, move, find old sheets, or check the scale")]
    [InlineData("Use for tables with STL_ and _rim columns.", "use description: tables with STL_ and _rim columns")]
    [InlineData("Use for _very_ large bells.", "use description: very large bells")]
    [InlineData("Use when you say \"cast a bell\", \"ring it\".", "use description: you say \"cast a bell\", \"ring it\"")]
    [InlineData("Use when user says \"cast\", or \"look at the rim\" — makes a mould, a core, and a bell", "use description: user says \"cast\", or \"look at the rim\"")]
    [InlineData("Use when the user asks \"what next?\" in a tower; list the bells and pick one.", "use description: the user asks \"what next?\" in a tower")]
    [InlineData("Bruk når en klokke sprekker, eller tauet ryker.", "use description: en klokke sprekker, eller tauet ryker")]
    [InlineData("Bruk for å støpe en klokke.", "use description: støpe en klokke")]
    public void What_is_said_or_listed_stays_whole(string description, string row) => Assert.Equal([row], Understood.Description($"|\n  {description}"));

    [Theory]
    [InlineData("Use when the user says \"cast a bell\", \"ring a bell\", or pastes a drawing.", new[] { "use description: the user says \"cast a bell\"", "use description: ring a bell", "use description: the user pastes a drawing" })]
    [InlineData("Casts. <example>user: \"Tell the story of bells\" assistant: \"I'll tell it.\" <commentary>Do not spawn this agent for stories.</commentary></example>", new[] { "avoid example: Tell the story of bells" })]
    public void Each_piece_has_its_subject_and_its_verdict(string description, string[] rows) => Assert.Equal(rows, Understood.Description($"|\n  {description}"));
}
