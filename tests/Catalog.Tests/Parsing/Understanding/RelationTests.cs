using Catalog.Core.Parsing;
using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

public sealed class RelationTests
{
    [Fact]
    public void A_label_may_say_that_a_thing_of_another_kind_is_named() =>
        Assert.Equal(["Mentions mould-reviewer"], Understood.Relations("## Related resources\n- Standard: `coding-tester` - How bells are cast\n- Process: `code-reviewer` - How they are tuned\n- Agent: `mould-reviewer` - Who reads them\n"));

    [Theory]
    [InlineData("metadata:\n  triggers:\n    - rope-maker\n    - bell\n  agent_keywords: [gilder]")]
    [InlineData("file_triggers:\n  events: [create, update]")]
    [InlineData("permission:\n  bash:\n    \"pick share *\": deny\n  task:\n    \"*\": deny\n    bell-clerk: deny")]
    [InlineData("tools:\n  use-ropes: ask")]
    [InlineData("works:\n  integration_type: rope-service")]
    public void Words_that_start_an_agent_and_what_it_may_do_name_nobody(string keys) =>
        Assert.Empty(Understood.File($"---\nname: some-agent\n{keys}\n---\n").Relations);

    [Fact]
    public void Whom_an_agent_may_call_by_its_permission_gets_work() =>
        Assert.Equal(["HandsOff tower/rope-maker 6", "HandsOff founder 7"], Understood.File("---\nname: some-agent\npermission:\n  task:\n    \"*\": deny\n    tower/rope-maker: allow\n    founder: ask\n---\n").Relations.Select(relation => $"{relation.Kind} {relation.To} {relation.Line}"));

    [Theory]
    [InlineData("## Handoffs\n\n| Target | When |\n|---|---|\n| **founder** | It cracks |\n| gilder | It is dull |\n", "HandsOff founder", "HandsOff gilder")]
    [InlineData("| Agent | Use for |\n|---|---|\n| founder | Casting |\n| gilder | Gold |\n", "HandsOff founder", "HandsOff gilder")]
    [InlineData("## Handoffs\n\n- founder for new bells\n- gilder when it is dull\n", "HandsOff founder", "HandsOff gilder")]
    [InlineData("## Handoff of cracks (to founder)\n\nSay where.\n", "HandsOff founder")]
    [InlineData("## Handoff options (recommended for Founder)\n\nSay where.\n")]
    [InlineData("## Handoffs\n\n- ropes for new bells\n- Founder: an old trade\n")]
    [InlineData("| Work | Use for |\n|---|---|\n| founder | Casting |\n")]
    public void A_cell_or_the_head_of_an_item_that_is_the_name_of_an_agent_names_it_where_work_goes(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: founder\n---\n", "agents/founder.md"), AgentOf.Text("---\nname: gilder\n---\n", "agents/gilder.md")]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{body}", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("1. Connect the tower → Kafka")]
    [InlineData("Tokens are put in by Sextant and read there.")]
    [InlineData("Bells belong to the review stage.")]
    [InlineData("Delegates to the agent with care.")]
    [InlineData("Route streams to Kafka.")]
    [InlineData("Rows are turned (Kafka -> a sheet -> back to Kafka).")]
    [InlineData("Ask the `kafka` agent.", "WorksWith kafka")]
    [InlineData("Hand off to sextant.", "HandsOff sextant")]
    public void A_word_that_is_a_products_or_a_things_name_too_is_an_agents_where_work_goes_by_words_or_where_it_is_marked(string text, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: kafka\n---\n", "agents/kafka.md"), AgentOf.Text("---\nname: review\n---\n", "agents/review.md"), AgentOf.Text("---\nname: agent\n---\n", "agents/agent.md"), AgentOf.Text("---\nname: sextant\n---\n", "skills/sextant/SKILL.md")]);

        Assert.Equal(relations, Understander.Read(AgentOf.Text($"---\nname: some-skill\ndescription: Does.\n---\n{text}\n", "skills/some-skill/SKILL.md"), known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("For gilding, route to:\n\n- rope-maker\n- `clock-smith` with a drawing\n", "HandsOff rope-maker", "HandsOff clock-smith")]
    [InlineData("## Collaboration\n\nCoordinate with:\n\n- rope-maker\n", "WorksWith rope-maker")]
    [InlineData("- If it cracks, hand off to:\n  - rope-maker\n- clock-smith\n", "HandsOff rope-maker", "Mentions clock-smith")]
    [InlineData("Never hand off to:\n\n- rope-maker\n", "Mentions rope-maker")]
    [InlineData("Read what stands in:\n\n- rope-maker\n", "Mentions rope-maker")]
    public void A_sentence_that_hands_over_says_it_of_the_list_below(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md"), AgentOf.Text("---\nname: clock-smith\n---\n", "agents/clock-smith.md")]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{body}", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("- \"Lay a rope of hemp\" --> `hemp/SKILL.md`", "HandsOff ropes-hemp")]
    [InlineData("| Need | Skill |\n|---|---|\n| Gold leaf | `../gilding/SKILL.md` |", "Mentions gilding")]
    [InlineData("Read `hemp/SKILL.md` and `flax/SKILL.md`.", "Mentions ropes-hemp")]
    public void A_path_in_code_that_leads_to_a_skill_names_it(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: ropes-hemp\n---\n", "skills/ropes/hemp/SKILL.md"), AgentOf.Text("---\nname: gilding\n---\n", "skills/gilding/SKILL.md")]);

        Assert.Equal(relations, Understander.Read(AgentOf.Text($"---\nname: ropes\ndescription: Does.\n---\n{body}\n", "skills/ropes/SKILL.md"), known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("**Reports to**: `bell-founder`")]
    [InlineData("**Reports to**:\n\n- `bell-founder`")]
    [InlineData("### Reports to:\n\n- `bell-founder`")]
    [InlineData("**Implements specs from**: `bell-founder`")]
    [InlineData("**Sibling coordination**:\n\n- `bell-founder` for rims")]
    public void Who_stands_above_or_beside_an_agent_works_with_it_however_that_is_marked(string text) =>
        Assert.Equal(["WorksWith bell-founder"], Understood.File($"---\nname: some-agent\n---\n## Delegation map\n\n{text}\n", KnownAgents.Of([AgentOf.Text("---\nname: bell-founder\n---\n", "agents/bell-founder.md")])).Relations.Select(relation => $"{relation.Kind} {relation.To}"));

    [Fact]
    public void A_known_agent_is_found_in_capitals_too()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: bell-founder\n---\n", "agents/bell-founder.md"), AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md")]);
        var read = Understood.File("---\nname: some-agent\n---\n## Multi-agent collaboration\n- **BELL_FOUNDER** + **ROPE_MAKER**: a bell that hangs\n", known);
        Assert.Equal(["WorksWith BELL_FOUNDER", "WorksWith ROPE_MAKER"], read.Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Fact]
    public void Work_that_goes_to_an_agent_is_handed_off() =>
        Assert.Equal(
            ["HandsOff sql-expert", "HandsOff ops-engineer", "HandsOff css-expert"],
            Understood.Relations("Delegate schemas to sql-expert.\n\nEscalate outages to ops-engineer.\n\n| Work | Owner |\n|---|---|\n| Styles | css-expert |\n"));

    [Theory]
    [InlineData("Delegate: gold leaf on rims and crowns of old bells to bell-gilder; hemp and flax in the tower of the church to rope-maker.", "HandsOff bell-gilder", "HandsOff rope-maker")]
    [InlineData("Delegate: rope-maker for hemp and flax in the tower, bell-gilder for gold leaf.", "HandsOff rope-maker", "HandsOff bell-gilder")]
    [InlineData("## Collaboration\n\n- **Hands off to**: bell-gilder agent (gold on rims and crowns of all old bells in the tower),\n  rope-maker agent (hemp)", "HandsOff bell-gilder", "HandsOff rope-maker")]
    [InlineData("- Never invokes: bell-gilder, rope-maker", "Mentions bell-gilder", "Mentions rope-maker")]
    public void What_is_said_before_a_list_holds_for_each_that_it_names(string text, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: bell-gilder\n---\n", "agents/bell-gilder.md"), AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md")]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{text}\n", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("- Lay it up in `tuned/` for Tuner output", "WorksWith")]
    [InlineData("- The Tuner scores the seventh bell", "WorksWith")]
    [InlineData("- The Tuner should still see both bells", "WorksWith")]
    [InlineData("- Spawn a third Tuner", "HandsOff")]
    public void What_another_of_those_that_are_led_makes_is_no_work_that_goes_there(string item, string kind)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: tuner\n---\n", "agents/tuner.md")]);

        var read = Understood.File($"---\nname: some-agent\ndescription: Orchestrates the tuner and other agents.\n---\nYou are the orchestrator of all agents.\n\n## Steps\n\n{item}\n", known);

        Assert.Equal($"{kind} Tuner", read.Relations.Where(relation => relation.Line > 3).Select(relation => $"{relation.Kind} {relation.To}").Single());
    }

    [Theory]
    [InlineData("## Workflow\n\nIt is tuned as [tuning](../bell-tuning/SKILL.md) says.", "Mentions bell-tuning")]
    [InlineData("## When not to use\n\n- Ropes belong to [rope work](../ropes/SKILL.md).", "HandsOff ropes")]
    [InlineData("## When not to use\n\n- Hand it to [`ropes`](../ropes/SKILL.md#knots), and\n  [bell-tuning](../bell-tuning/SKILL.md), respectively.", "HandsOff ropes", "HandsOff bell-tuning")]
    [InlineData("## Related Skills\n\n- [ropes](../ropes/SKILL.md) - owns the knots", "WorksWith ropes")]
    [InlineData("## Skills\n\n- [ropes](../ropes/SKILL.md), [bread](../bread/SKILL.md)", "Mentions ropes")]
    public void A_link_to_another_skill_names_it(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: bell-tuning\ndescription: x\n---\n", "skills/bell-tuning/SKILL.md"), AgentOf.Text("---\nname: ropes\ndescription: x\n---\n", "skills/ropes/SKILL.md")]);

        var read = Understander.Read(AgentOf.Text($"---\nname: casting\ndescription: Casts.\n---\n{body}\n", "skills/casting/SKILL.md"), known);

        Assert.Equal(relations, read.Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Fact]
    public void An_agent_that_links_to_a_skill_reads_it() =>
        Assert.Empty(Understood.File("---\nname: casting\ndescription: Casts.\n---\nIt is tuned as [tuning](../skills/bell-tuning/SKILL.md) says.\n", KnownAgents.Of([AgentOf.Text("---\nname: bell-tuning\n---\n", "skills/bell-tuning/SKILL.md")])).Relations);

    [Fact]
    public void Whoever_has_a_file_among_subagents_is_one_whatever_the_name_ends_in() =>
        Assert.Equal(
            ["HandsOff rim-starter", "HandsOff rim-starter"],
            Understood.Relations("| Subagent | File |\n|---|---|\n| `rim-starter` | `./subagents/rim-starter.md` |\n\nDispatch `rim-starter`, with the `rim-width` that was asked for.\n"));

    [Theory]
    [InlineData("Hand off to `rim-tester/bell-scanner/rope-checker`.", "HandsOff rim-tester", "HandsOff bell-scanner", "HandsOff rope-checker")]
    [InlineData("Se a corda parte, passa pra `rope-checker`.", "HandsOff rope-checker")]
    [InlineData("Não faças isso: o `rope-checker` cuida disso.", "HandsOff rope-checker")]
    [InlineData("See bells/rim-tester/rope-checker/notes.md.")]
    public void Names_between_strokes_and_in_Portuguese_are_told(string text, params string[] relations)
    {
        var known = KnownAgents.Of([.. new[] { "rim-tester", "bell-scanner", "rope-checker" }.Select(name => AgentOf.Text($"---\nname: {name}\n---\n", $"agents/{name}.md"))]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{text}\n", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Fact]
    public void Cooperation_and_order_are_works_with() =>
        Assert.Equal(
            ["WorksWith api-designer", "WorksWith test-automator"],
            Understood.Relations("## Integration with other agents\n- Collaborate with api-designer on contracts\n- test-automator on tests\n"));

    [Fact]
    public void An_agent_of_a_hand_off_stands_on_its_own_line()
    {
        var read = Understood.File("---\nname: some-agent\nhandoffs:\n  - label: Recast\n    agent: cast\n    prompt: Recast the bells\n  - label: Bells\n    agent: bell\n  - label: Again\n    agent: cast\n---\n");
        Assert.Equal([("cast", 5), ("bell", 8), ("cast", 10)], read.Relations.Select(relation => (relation.To, relation.Line)));
    }

    [Theory]
    [InlineData("**Handoff** —")]
    [InlineData("**Handoff:**")]
    [InlineData("**Handoff** (at the end):")]
    public void A_step_that_is_labelled_a_hand_off_hands_work_to_all_that_it_names(string label) =>
        Assert.Equal(
            ["HandsOff bell-founder", "HandsOff gilder-agent", "HandsOff rope-maker"],
            Understood.Relations($"1. **Cast** — Cast the bell.\n2. {label} Suggest `@bell-founder` to melt it, `@gilder-agent` if it is dull, or `@rope-maker` for ropes.\n"));

    [Fact]
    public void A_target_column_names_who_takes_the_work() =>
        Assert.Equal(["HandsOff bell-founder"], Understood.Relations("| Trigger | Target | Why |\n|---|---|---|\n| A cracked bell | @bell-founder | He casts |\n"));

    [Theory]
    [InlineData("- Do NOT ring it (RT does that)\n", "HandsOff RT")]
    [InlineData("RT will hear the bell.\n", "WorksWith RT")]
    [InlineData("RT is an abbreviation.\n", null)]
    [InlineData("- **Input**: Founder's drawing\n", "WorksWith Founder")]
    [InlineData("Copy a Founder's drawing.\n", null)]
    [InlineData("Owned bells, founder's drawing.\n", "WorksWith founder")]
    [InlineData("Flag cracks to the owner, not to the founder.\n", "Mentions founder")]
    public void Letters_and_common_words_are_names_where_somebody_acts_or_owns(string body, string? told)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rt\n---\n", "agents/rt.md"), AgentOf.Text("---\nname: founder\n---\n", "agents/founder.md")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\n" + body, known).Relations.Select(relation => $"{relation.Kind} {relation.To}");
        Assert.Equal(told is null ? [] : [told], read);
    }

    [Fact]
    public void A_coordinator_hands_to_agents_and_a_skill_takes_over_only_where_words_say_so()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: cast-bells\n---\n", "skills/cast-bells/SKILL.md"), AgentOf.Text("---\nname: ring-bells\n---\n", "skills/ring-bells/SKILL.md")]);
        var read = Understander.Read(AgentOf.Text("---\nname: bells\ndescription: Coordinates agents.\n---\n- `cast-bells` - bronze\n- Delegate to `ring-bells`\n- `bell-tester` - tones\n", "skills/bells/SKILL.md"), known);
        Assert.Equal(["HandsOff ring-bells", "HandsOff bell-tester"], read.Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("agents/a.md", "Casts bells.", "WorksWith")]
    [InlineData("skills/a/SKILL.md", "Casts bells.", "HandsOff")]
    [InlineData("agents/a.md", "Delegates to agents.", "HandsOff")]
    public void A_team_works_with_its_member_and_for_whoever_leads_it(string path, string description, string kind) =>
        Assert.Equal(
            [$"{kind} bell-tester"],
            Understander.Read(AgentOf.Text($"---\nname: a\ndescription: {description}\n---\n## Team\n- **bell-tester** - tones\n", path), KnownAgents.None).Relations.Select(relation => $"{relation.Kind} {relation.To}"));

    [Fact]
    public void A_leader_that_labels_paragraphs_by_agents_hands_work_to_them() =>
        Assert.Equal(["HandsOff bell-tester"], Understood.Relations("**bell-tester**:\n- hears tones\n", "Coordinates agents."));

    [Fact]
    public void What_is_shared_or_fed_is_nobody() =>
        Assert.Equal(["WorksWith Bell Tester"], Understood.Relations("## Team coordination\n- Share Rate: a percentage\n- Feed Content: daily\n- Support Bell Tester: on tones\n"));

    [Fact]
    public void A_contrast_is_a_mention() =>
        Assert.Equal(["Mentions code-reviewer"], Understood.Relations("Unlike code-reviewer, it reads no diffs.\n"));

    [Fact]
    public void Display_names_count_where_agents_are_listed_and_nowhere_else() =>
        Assert.Equal(
            ["WorksWith Architect", "WorksWith Frontend Developer"],
            Understood.Relations("Ask the Architect.\n\n## Integration with Other Agents\n- **Coordinate with Architect**: on design\n- **Support Frontend Developer**: on contracts\n"));

    [Theory]
    [InlineData("Assume Founder cast it well.", "Founder")]
    [InlineData("The drawings are for the Founder to read.", "Founder")]
    [InlineData("If Founder's mould broke, say so.", "Founder")]
    [InlineData("- **founder** — for all that is bronze\n", "founder")]
    [InlineData("- **Founder** — what he reads\n", null)]
    [InlineData("Work waits on Bell Tuner to end.", "Bell Tuner")]
    [InlineData("Within the bounds of the Bell Tuner you ring.", null)]
    [InlineData("You ring what a Founder casts.", null)]
    [InlineData("Read the Founder Handbook.", null)]
    [InlineData("Ask the founder of the firm.", null)]
    [InlineData("Mould Founder casts it.", null)]
    public void A_capital_makes_a_known_word_for_one_who_works_a_name(string body, string? name)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: founder\n---\n", "agents/founder.md"), AgentOf.Text("---\nname: bell-tuner\n---\n", "agents/bell-tuner.md")]);
        Assert.Equal(name is null ? [] : [name], Understood.File("---\nname: some-agent\ndescription: Works.\n---\n" + body + "\n", known).Relations.Select(relation => relation.To));
    }

    [Fact]
    public void Rules_of_collaboration_list_agents_by_display_names()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: ci-cd-caster\n---\n", "agents/ci-cd-caster.md"), AgentOf.Text("---\nname: bell-tuner\n---\n", "agents/bell-tuner.md")]);
        const string Text = "---\nname: some-agent\ndescription: Works.\n---\n## Collaboration Rules\n- Follow the CI/CD Caster's drawings.\n\n## Integration with Other Layers\n- **Bell Tuner**: share the pitch\n";
        Assert.Equal(["WorksWith CI/CD Caster", "WorksWith Bell Tuner"], Understood.File(Text, known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Fact]
    public void An_agent_does_not_relate_to_itself() => Assert.Empty(Understood.Relations("Use some-agent for all of it. The Some Agent helps.\n"));

    [Fact]
    public void People_teams_files_and_fences_are_no_agents() =>
        Assert.Empty(Understood.Relations("## Integration with other agents\n- Work with users and other agents\n- Support teams\n\n```\nuse sql-expert\n```\nSee `docs/sql-expert.md`.\n"));

    [Fact]
    public void A_skill_of_the_catalog_is_no_agent_but_to_another_skill_that_hands_over()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-splicing\n---\n", "skills/rope-splicing/SKILL.md"), AgentOf.Text("---\nname: bell-caster\n---\n", "agents/bell-caster.md")]);
        const string Text = "---\nname: some-agent\ndescription: Does the work.\n---\nUse `rope-splicing` for ropes and `bell-caster` for bells.\n\nRopes are told of in `rope-splicing`.\n\nWorks with ropes from `rope-splicing`.\n";
        Assert.Equal(["bell-caster 5"], Named("agents/some-agent.md"));
        Assert.Equal(["rope-splicing 5", "bell-caster 5"], Named("skills/some-agent/SKILL.md"));

        IEnumerable<string> Named(string path) => Understander.Read(AgentOf.Text(Text, path), known).Relations.Select(relation => $"{relation.To} {relation.Line}");
    }

    [Fact]
    public void A_line_names_an_agent_once_in_the_strongest_way() =>
        Assert.Equal(["HandsOff sql-expert"], Understood.Relations("Unlike sql-expert it draws; hand off schemas to sql-expert.\n"));

    [Fact]
    public void Known_agents_are_found_by_every_name_that_they_answer_to()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: Review Bear\ndescription: Reviews.\n---\n", "agents/review-bear.md"), AgentOf.Text("---\nname: explore\ndescription: Looks.\n---\n", "agents/explore.md")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\n---\nDelegate to review-bear.\n\nThen the explore agent.\n\nAsk `explore`, @explore or team:review-bear.\n\nWe explore caves.\n", known);
        Assert.Equal([(5, "review-bear"), (7, "explore"), (9, "explore"), (9, "team:review-bear")], read.Relations.Select(relation => (relation.Line, relation.To)));
        Assert.True(known.Contains("Review Bear") && known.Contains("@review-bear") && known.Contains("team:review_bear") && !known.Contains("bear"));
    }

    [Fact]
    public void Whoever_is_marked_first_in_a_hand_off_takes_the_work() =>
        Assert.Equal(["HandsOff task-router"], Understood.Relations("## Hands off to\n- `task-router` once owners are known\n"));

    [Fact]
    public void Whoever_is_named_instead_takes_the_work() =>
        Assert.Equal(["HandsOff counsel-bot"], Understood.Relations("## When not to use\n- Legal advice → counsel-bot\n"));

    [Fact]
    public void Agents_given_as_instances_are_only_mentioned() =>
        Assert.Equal(
            [RelationKind.Mentions],
            Understood.File("---\nname: some-agent\ndescription: Does the work.\n---\nWrites instructions for others (such as ui-designer).\n", KnownAgents.Of([AgentOf.Text("---\nname: ui-designer\ndescription: Draws.\n---\n")]))
                .Relations.Select(relation => relation.Kind));

    [Fact]
    public void A_tool_called_by_what_it_does_is_no_agent() =>
        Assert.Empty(Understood.Relations("You must run the `atlas-get-performance-advisor` first.\n"));

    [Fact]
    public void A_marked_word_that_is_called_an_agent_is_one() =>
        Assert.Equal(["HandsOff ringer"], Understood.Relations("Recommend the `ringer` agent for that part.\n"));

    [Fact]
    public void Two_names_may_share_a_slash_and_a_path_may_not() =>
        Assert.Equal(["WorksWith bell-designer", "WorksWith rope-tester"], Understood.Relations("Runs after bell-designer/rope-tester.\n\nSee agents/bell-designer/notes and rope-tester/readme.md.\n"));

    [Fact]
    public void Single_words_behind_an_arrow_are_names_where_nothing_else_follows()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: vera\ndescription: Casts.\n---\n"), AgentOf.Text("---\nname: otto\ndescription: Gilds.\n---\n"), AgentOf.Text("---\nname: plan\ndescription: Plans.\n---\n")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\n---\n- Bronze → vera / otto (for small bells)\n- Explore → plan → build\n", known);
        Assert.Equal(["vera", "otto"], read.Relations.Select(relation => relation.To));
    }

    [Fact]
    public void Names_under_skills_are_no_agents() =>
        Assert.Empty(Understood.Relations("## Core skills\n- `rope-splice-checker`\n- [bell-cast-generator](/bell-cast-generator)\n"));

    [Fact]
    public void A_mark_before_a_word_is_not_enough() =>
        Assert.Empty(Understood.Relations("Never use `@in-progress` or @ts-ignore.\n"));

    [Fact]
    public void A_heading_may_name_who_takes_the_work() =>
        Assert.Equal(["HandsOff tower-engineer"], Understood.Relations("## Escalate to tower-engineer when\n- The tower sways\n"));

    [Fact]
    public void Display_names_count_under_an_escalation()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: tower-engineer\ndescription: Builds.\n---\n")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\n---\n**12. Escalation:** swaying towers → Tower Engineer; fire → the brigade.\n", known);
        Assert.Equal(["Tower Engineer"], read.Relations.Select(relation => relation.To));
    }

    [Fact]
    public void A_name_may_be_marked_with_a_dollar() =>
        Assert.Equal(["HandsOff bell-tester"], Understood.Relations("Then route it to `$bell-tester`.\n\nSet $bell-tester_path first.\n"));

    [Fact]
    public void Two_known_agents_may_share_one_hand_off()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: architect\ndescription: Plans.\n---\n"), AgentOf.Text("---\nname: bell-engineer\ndescription: Builds.\n---\n")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\n---\nThat surface belongs to the architect and bell engineer, not to you.\n\nThe architect and bell engineer are people here.\n", known);
        Assert.Equal([("architect", 5), ("bell engineer", 5)], read.Relations.Select(relation => (relation.To, relation.Line)));
    }

    [Fact]
    public void A_label_that_ends_in_a_full_stop_hands_off()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: bell-reviewer\ndescription: Reviews.\n---\n")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\n---\n**Hands off to.** Bell Reviewer (the tone).\n", known);
        Assert.Equal(["Bell Reviewer"], read.Relations.Select(relation => relation.To));
    }

    [Fact]
    public void A_typed_command_is_no_agent() =>
        Assert.Empty(Understood.Relations("Then run `/bells:tone-tester` twice.\n"));

    [Fact]
    public void A_setting_in_code_is_no_agent() =>
        Assert.Equal(["WorksWith tone-tester"], Understood.Relations("Returns `mode: second-tester`.\n\nAfter: `tone-tester`\n"));

    [Fact]
    public void A_handle_behind_a_hand_off_is_an_agent_and_elsewhere_a_person() =>
        Assert.Equal(["HandsOff anne"], Understood.Relations("If it cracks, hand off to @anne for a look.\n\nThanks to @otto and @emma for the ropes.\n"));

    [Fact]
    public void A_tag_that_is_closed_right_under_a_list_says_what_its_headings_are_about() => Assert.Equal(
        ["HandsOff rope-tester", "Mentions bell-tester"],
        Understood.Relations("<hand_offs>\n\n## Ropes\n- `rope-tester` for ropes\n</hand_offs>\n\n## Bells\n- `bell-tester`: bells\n"));

    [Fact]
    public void A_technology_that_is_named_like_an_agent_is_none() => Assert.Empty(Understood.Relations("Issues certificates with cert-manager.\n"));

    [Fact]
    public void A_partner_behind_with_gets_what_the_sentence_gives()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: founder\ndescription: Casts.\n---\n"), AgentOf.Text("---\nname: rope-tester\ndescription: Tests.\n---\n")]);
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\n---\n## Integration with Other Agents\n\n- **With founder**: Delegates the casting\n- **With rope-tester**: Coordinates ropes\n", known);
        Assert.Equal([(RelationKind.HandsOff, "founder"), (RelationKind.WorksWith, "rope-tester")], read.Relations.Select(relation => (relation.Kind, relation.To)));
    }

    [Fact]
    public void How_work_is_delegated_is_nobody() => Assert.Empty(Understood.Relations("## Practice\n\n1. **Delegate Completely** - Provide all that is known\n"));

    [Fact]
    public void Nested_keys_say_who_gets_work_and_who_shares_it()
    {
        var read = Understood.File("---\nname: some-agent\nintegration:\n  can_delegate_to:\n    - rope-maker\n  shares_context_with:\n    - bell-founder\n  needs: fast-ropes\n---\n");
        Assert.Equal(["HandsOff rope-maker 5", "WorksWith bell-founder 7"], read.Relations.Select(relation => $"{relation.Kind} {relation.To} {relation.Line}"));
    }

    [Theory]
    [InlineData("Take the drawing from Zuli.\n", "WorksWith Zuli")]
    [InlineData("Take the drawing from Security.\n", null)]
    public void A_known_agent_with_a_name_of_its_own_is_found_in_prose(string body, string? relation)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: zuli\n---\n", "agents/zuli.md"), AgentOf.Text("---\nname: security\n---\n", "agents/security.md")]);
        Assert.Equal(relation, Understood.File("---\nname: some-agent\n---\n" + body, known).Relations.Select(found => $"{found.Kind} {found.To}").SingleOrDefault());
    }

    [Theory]
    [InlineData("- Previous role: `rope-maker`\n", "WorksWith rope-maker")]
    [InlineData("- Next role: `rope-maker`\n", "HandsOff rope-maker")]
    [InlineData("Orchestrates `rope-maker` from the first day.\n", "HandsOff rope-maker")]
    public void An_order_of_roles_says_who_comes_before_and_who_is_next(string body, string relation)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-maker\n---\n", "agents/rope-maker.md")]);
        Assert.Equal([relation], Understood.File("---\nname: some-agent\n---\n" + body, known).Relations.Select(found => $"{found.Kind} {found.To}"));
    }

    [Theory]
    [InlineData("| Agent | When to use |\n|---|---|\n| rope-tester | Support for the ropes of a tower |\n", "HandsOff rope-tester")]
    [InlineData("| Subagent | Use for |\n|---|---|\n| rope-tester | Checks from the ropes' drawing |\n", "HandsOff rope-tester")]
    public void Who_is_listed_with_when_to_call_them_takes_the_work(string body, string relation) =>
        Assert.Equal([relation], Understood.Relations(body));

    [Fact]
    public void Who_orchestrates_others_hands_work_to_those_it_lists()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: rope-tester\n---\n", "agents/rope-tester.md"), AgentOf.Text("---\nname: bell-designer\n---\n", "agents/bell-designer.md")]);
        Assert.Equal(
            ["HandsOff rope-tester 3", "HandsOff bell-designer 3", "HandsOff rope-tester 6"],
            Understood.File("---\nname: some-agent\ndescription: Casts bells. Orchestrates rope-tester + bell-designer.\n---\n## Waves\n- Ropes (rope-tester on the old tower)\n", known).Relations.Select(found => $"{found.Kind} {found.To} {found.Line}"));
    }

    [Fact]
    public void The_model_of_an_agent_is_no_agent() =>
        Assert.Empty(Understood.File("---\nname: some-agent\ndescription: Casts bells.\nmodel: house/bell-writer\n---\nIt uses bell-writer for all texts.\n").Relations);

    [Theory]
    [InlineData("- Shortcuts → @daily, @weekly, @reboot\n")]
    [InlineData("- For toy-to-lead casting the bell is weighed\n")]
    [InlineData("- output-heavy → golden-master\n")]
    [InlineData("- Use `depends_on: condition: cast` not just `depends_on`\n")]
    public void Words_of_schedules_code_and_tests_are_no_agents(string body) => Assert.Empty(Understood.Relations(body));

    [Fact]
    public void A_column_to_dispatch_to_hands_work_over() =>
        Assert.Equal(["HandsOff rope-tester"], Understood.Relations("## Team\n\n| When you need | Dispatch to |\n|---|---|\n| A rope | `rope-tester` |\n"));

    [Theory]
    [InlineData("Hand off casting fixes to bell-founder or bell-gilder, rope-bound repairs of old towers to rope-maker, and coordination of all ringers to bell-ringer.", "HandsOff bell-founder", "HandsOff bell-gilder", "HandsOff rope-maker", "HandsOff bell-ringer")]
    [InlineData("Hand off moulds, cores, clay, sand, wax, fire, ladles, crucibles, tin, copper, scrap from towers, drawings of crowns, and the long list of what is still to be cast this year to bell-founder.", "HandsOff bell-founder")]
    [InlineData("1. Receive the drawings from bell-founder.", "WorksWith bell-founder")]
    [InlineData("- **No delegation** - You are a helper; report directly to bell-founder", "WorksWith bell-founder")]
    [InlineData("- **@bell-founder** — casts. Delegates to rope-maker, bell-gilder.", "Mentions bell-founder", "Mentions rope-maker", "Mentions bell-gilder")]
    [InlineData("HANDOFF: bell-founder", "HandsOff bell-founder")]
    [InlineData("bell-founder와 함께 실행 가능", "WorksWith bell-founder")]
    [InlineData("鋳造はbell-founderに委譲する。", "HandsOff bell-founder")]
    [InlineData("## Existing agents\n\n| Agent | Responsibility |\n|---|---|\n| **bell-founder** | Casts |\n", "Mentions bell-founder")]
    [InlineData("## Routing\n\n| Ask | Route |\n|---|---|\n| Casting | `bell-founder` |\n| Ropes | `/rope` |\n", "HandsOff bell-founder")]
    public void The_words_of_a_sentence_and_the_titles_of_a_table_say_how_each_name_is_meant(string text, params string[] relations)
    {
        var known = KnownAgents.Of([.. new[] { "bell-founder", "bell-gilder", "rope-maker", "bell-ringer" }.Select(name => AgentOf.Text($"---\nname: {name}\n---\n", $"agents/{name}.md"))]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\ndescription: Does the work.\n---\n{text}\n", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("context: fork\n", 1)]
    [InlineData("", 0)]
    public void The_agent_of_a_skill_counts_with_a_context_of_its_own_alone(string context, int count) =>
        Assert.Equal(count, Core.Parsing.Understander.Read(AgentOf.Text($"---\nname: cast\ndescription: Casts.\nagent: bell-founder\n{context}---\n", "skills/cast/SKILL.md"), KnownAgents.None).Relations.Count);

    [Fact]
    public void A_skill_that_another_uses_as_a_skill_takes_no_work() =>
        Assert.Empty(Core.Parsing.Understander.Read(AgentOf.Text("---\nname: cast\ndescription: Casts.\n---\nUse skill: `bell-writer` with the fields below.\n", "skills/cast/SKILL.md"), KnownAgents.None).Relations);

    [Theory]
    [InlineData("| Name / Teammate `name` | Subagent type | Sheet |\n|---|---|---|\n| `rim-reader` | `bell-founder` | rim.md |\n\nWait for `rim-reader`.\n", "HandsOff bell-founder")]
    [InlineData("| Name | Subagent type |\n|---|---|\n| `rim-reader` | `bell-founder` |\n\nSpawn one agent each:\n\n| United agent | Output | Model |\n|---|---|---|\n| `crown-analyst` | crown.md | tern |\n\nHand off to `crown-analyst`.\n", "HandsOff bell-founder")]
    [InlineData("| Agent | Output | Model |\n|---|---|---|\n| `crown-analyst` | crown.md | tern |\n\nHand off to `crown-analyst`.\n", "HandsOff crown-analyst", "HandsOff crown-analyst")]
    [InlineData("Call `bell-founder` with `subagent_type` and `name=\"rim-reader\"`; the answer of `rim-reader` comes first.\n", "HandsOff bell-founder")]
    [InlineData("The `name` of each (`rim-reader`, `crown-reader`) tells them apart. Wait for `rim-reader`.\n")]
    [InlineData("## Handoffs\n\n1. `Agent` with `subagent_type=` for each\n2. **Self-review** — weigh it again\n")]
    public void The_label_of_a_call_and_the_tool_that_makes_it_are_no_agents(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: bell-founder\n---\n", "agents/bell-founder.md")]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{body}", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Fact]
    public void A_name_that_permissions_tell_is_a_tools()
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: bell-founder\npermission:\n  rope-runner: allow\n  task:\n    rope-tester: allow\n---\n", "agents/bell-founder.md")]);

        Assert.Equal(["HandsOff rope-tester"], Understood.File("---\nname: some-agent\n---\nHand off to `rope-runner`. Hand off to `rope-tester`.\n", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("| Recipe | Does |\n|---|---|\n| `test` | Rings once |\n")]
    [InlineData("Docs → `docs` | Tests → `test`\n")]
    [InlineData("The `docs` branch.\n")]
    [InlineData("Hand off to `docs`.\n", "HandsOff docs")]
    [InlineData("Ask the `test` agent. See @docs.\n", "WorksWith test", "Mentions docs")]
    [InlineData("| Agent | Use for |\n|---|---|\n| test | A ring |\n", "HandsOff test")]
    public void An_everyday_word_in_code_is_an_agents_name_where_words_make_it_one(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: test\n---\n", "agents/test.md"), AgentOf.Text("---\nname: docs\n---\n", "agents/docs.md")]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{body}", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("escalation_rules:\n  - trigger: Gold leaf\n    target: gilder\n    reason: It is gold\n  - condition: All else\n    target: user\nstop_conditions:\n  - Ropes are torn -- escalate to rope-mender\n  - No bell is left", "HandsOff gilder 5", "HandsOff rope-mender 10")]
    [InlineData("skills: [gilder]", "Loads gilder 3")]
    public void A_list_of_rules_tells_who_takes_the_work_and_a_list_of_skills_what_is_read(string fields, params string[] relations) =>
        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n{fields}\n---\n", KnownAgents.Of([AgentOf.Text("---\nname: gilder\n---\n", "agents/gilder.md")])).Relations.Select(relation => $"{relation.Kind} {relation.To} {relation.Line}"));

    [Theory]
    [InlineData("## Delegation\n\n- Gold? → `gilder`\n- Moulds? → `founder`\n- Bills? → `clerk`\n", "HandsOff gilder", "HandsOff founder", "HandsOff clerk")]
    [InlineData("## Delegation\n\n- Gold? → `gilder`\n- Bills? → `clerk`\n", "HandsOff gilder")]
    [InlineData("The planners (gilder → founder → smith) do it. Route it to gilder/founder/smith.\n", "HandsOff gilder", "HandsOff founder", "HandsOff smith")]
    [InlineData("Moulds → `founder` | Notes → `release`\n", "HandsOff founder", "HandsOff release")]
    [InlineData("The Gold of a rim. A rim → Gold leaf.\n")]
    [InlineData("Run `cargo install rim-builder` and `rim-builder` tells.\n")]
    public void Who_is_called_beside_others_is_named_and_what_a_thing_is_called_is_not(string body, params string[] relations)
    {
        var known = KnownAgents.Of(((string[])["gilder", "founder", "smith", "release"]).Select(name => AgentOf.Text($"---\nname: {name}\n---\n", $"agents/{name}.md")).Append(AgentOf.Text("---\nname: gold-agent\n---\n", ".github/agents/gold.agent.md")));

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{body}", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("| Agent | Escalates to |\n|---|---|\n| gilder | founder |\n", "Mentions gilder")]
    [InlineData("| Agent | Does |\n|---|---|\n| gilder | Leaf |\n", "HandsOff gilder")]
    [InlineData("| Domain | Agents |\n|---|---|\n| Gold | `gilder` |\n", "Mentions gilder")]
    public void Of_whom_a_leader_keeps_a_list_only_those_get_work_that_it_turns_to(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: gilder\n---\n", "agents/gilder.md"), AgentOf.Text("---\nname: founder\n---\n", "agents/founder.md")]);

        Assert.Equal(relations, Understood.File($"---\nname: bell-orchestrator\n---\n{body}", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Fact]
    public void A_call_of_the_skill_itself_is_no_other_of_its_last_name() =>
        Assert.Empty(Understander.Read(AgentOf.Text("---\nname: rim-tuning\n---\nUse `/rim:tuning --all`.\n", "skills/rim-tuning/SKILL.md"), KnownAgents.Of([AgentOf.Text("---\nname: tuning\n---\n", "agents/tuning.md")])).Relations);

    [Theory]
    [InlineData("Include the `gold-leaf` skill when it shines.\n", "HandsOff gold-leaf")]
    [InlineData("- Dull → Include the `glaze` skill\n- Never use the `rim-3-state` skill here\n", "HandsOff glaze", "Mentions rim-3-state")]
    [InlineData("| Rim | Invoke | When to use |\n|---|---|---|\n| Gold | `/gold-leaf` | It shines |\n", "HandsOff gold-leaf")]
    [InlineData("Do not suggest `/gold-leaf` for a dull rim.\n")]
    [InlineData("Hands what is dull to `/bells:gold-leaf`.\n", "HandsOff bells:gold-leaf")]
    [InlineData("Hand off to `/rope:splice`.\n", "HandsOff rope-splice")]
    [InlineData("See [skill:gold-leaf] for more.\n", "Mentions gold-leaf")]
    [InlineData("Skills that run checks (`/gold-leaf`, `/rope:splice`) weigh the bell first.\n")]
    [InlineData("Call `gold_leaf` when it is dull.\n")]
    [InlineData("Write to /gold-leaf/notes.md.\n")]
    [InlineData("Write this:\n\n\\`\\`\\`markdown\nUse `/gold-leaf`.\n\\`\\`\\`\n\nThen use `/rope:splice`.\n", "HandsOff rope-splice")]
    [InlineData("Skills that do not run checks (plain skills like `/gold-leaf`, `/rope:splice`) have no sheet.\n")]
    [InlineData("Never invoke `/rope:splice` or `/gold-leaf` (for masters).\n")]
    [InlineData("Call none, but count them (skill invocations like `/rope:splice`, `/gold-leaf`).\n")]
    [InlineData("When the user invokes /rope-splice or /gold-leaf, they want a bell. When the user invokes /some-skill or /gold-leaf, it rings. As you use /gold-leaf, /rope-splice, and others, use a bell.\n")]
    [InlineData("Use no more than your next `/gold-leaf` reads. The next `/rope:splice` run will tell.\n")]
    [InlineData("Use the same sheet as /gold-leaf (shown above).\n")]
    [InlineData("Run what `/gold-leaf` uses. Use it and `/rope:splice` opens the tower. Use what `/gold-leaf` cannot.\n")]
    [InlineData("Use bronze in a tower created by `/gold-leaf`.\n")]
    [InlineData("| Rims, when to invoke the `gold-leaf` skill | rims.md |\n|---|---|\n| Crowns, when to invoke the `rope-splice` skill | crowns.md |\n")]
    [InlineData("Read it at the start of the next session via `/gold-leaf`.\n")]
    [InlineData("Use a plain rim (see `gold-leaf` skill).\n")]
    [InlineData("## When to use this vs `/gold-leaf`\n\nAny rim.\n")]
    [InlineData("Use the `gold-leaf` skill and the `rope-splice` skill before invoking this skill.\n", "WorksWith gold-leaf", "WorksWith rope-splice")]
    [InlineData("If it is dull, switch to `/gold-leaf` first.\n", "HandsOff gold-leaf")]
    [InlineData("Otherwise suggest `/gold-leaf --all`.\n", "HandsOff gold-leaf")]
    public void A_skill_is_named_as_it_is_called(string body, params string[] relations)
    {
        var known = KnownAgents.Of([AgentOf.Text("---\nname: gold-leaf\n---\n", "skills/gold-leaf/SKILL.md"), AgentOf.Text("---\nname: rope-splice\n---\n", "skills/rope-splice/SKILL.md")]);

        Assert.Equal(relations, Understander.Read(AgentOf.Text($"---\nname: some-skill\ndescription: Does.\n---\n{body}", "skills/some-skill/SKILL.md"), known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }

    [Theory]
    [InlineData("Works with Founder, Rope Tester, and Clerk.", "WorksWith Founder", "WorksWith Rope Tester", "WorksWith Clerk")]
    [InlineData("Works with bell-maker for bells and founder for bronze.", "WorksWith bell-maker", "WorksWith founder")]
    [InlineData("| Role | Sheet |\n|---|---|\n| founder | `agents/founder.md` |\n", "Mentions Founder")]
    [InlineData("| Role | Sheet |\n|---|---|\n| bell-maker | `crew/agents/bell-maker.agent.md` |\n", "Mentions bell-maker")]
    [InlineData("| If it is | Hand off to |\n|---|---|\n| bell-maker: its rim | `founder` |\n", "Mentions bell-maker", "HandsOff founder")]
    [InlineData("It dispatches no `bell-maker`.", "Mentions bell-maker")]
    [InlineData("Do not invoke any craft (`Founder`, bell-maker, etc.) yourself.", "Mentions Founder", "Mentions bell-maker")]
    [InlineData("Hand off to: founder (moulds), clerk (bills), bell-maker (rims)", "HandsOff founder", "HandsOff clerk", "HandsOff bell-maker")]
    [InlineData("## Handoffs\n\n- `bell-maker` — **gold-writer** work\n", "HandsOff bell-maker", "Mentions gold-writer")]
    [InlineData("## Routing\n\n| If it is | Skill to invoke |\n|---|---|\n| Rims | rim-expert |\n| Bells | bell-maker |\n", "Mentions bell-maker")]
    [InlineData("Runs by itself inside `bell-maker`, when Founder reports a crack.", "WorksWith bell-maker", "WorksWith Founder")]
    [InlineData("**Rims (absorbed from bell-maker):**", "Mentions bell-maker")]
    [InlineData("- Work better suited for bell-maker", "HandsOff bell-maker")]
    [InlineData("- Work better suited for rim-tester or bell-maker", "HandsOff rim-tester", "HandsOff bell-maker")]
    [InlineData("## Handoffs\n\n- `crafts:rim-finding` — gold-writer work\n- `crafts/` — gold-writer\n", "Mentions gold-writer", "HandsOff gold-writer")]
    [InlineData("## References\n\nDelegates to agents.\n\n- `agents/bell-maker.md` — what it promises\n- Invoked from: `agents/founder.md`", "Mentions bell-maker", "WorksWith Founder")]
    public void What_stands_around_a_name_says_whose_it_is(string body, params string[] relations)
    {
        var known = KnownAgents.Of([.. new[] { "Founder", "Rope Tester", "Clerk", "bell-maker" }.Select(name => AgentOf.Text($"---\nname: {name}\n---\n", $"agents/{name.ToLowerInvariant().Replace(' ', '-')}.md"))]);

        Assert.Equal(relations, Understood.File($"---\nname: some-agent\n---\n{body}\n", known).Relations.Select(relation => $"{relation.Kind} {relation.To}"));
    }
}
