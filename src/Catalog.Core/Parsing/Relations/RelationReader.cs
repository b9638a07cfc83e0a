using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Usage;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Relations;

/// <summary>Reads which other agents a file names, and how.</summary>
internal static partial class RelationReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters before a name among which its sentence begins.</summary>
    private const int LongestSentence = 600;

    /// <summary>Characters of the marks before a name at the head of a text.</summary>
    private const int LongestMark = 4;

    /// <summary>Sentences at the head of a body that say what the agent is.</summary>
    private const int MostOfIdentity = 3;

    /// <summary>Lines of one form that show whom it names.</summary>
    private const int FewestOfForm = 2;

    public static IReadOnlyList<WrittenRelation> Read(AgentDefinition definition, Outline outline, DescriptionText description, IReadOnlyList<UsageRow> usage, AgentMentions mentions)
    {
        var relations = new FoundRelations();
        var isSkill = definition.Format == ClaudeSkill.Format.Id;
        foreach (var field in definition.FrontMatter.Fields)
        {
            // A skill's agent counts with a context of its own alone.
            if (isSkill && field.Key.Equals("agent", StringComparison.OrdinalIgnoreCase) && definition.FrontMatter["context"]?.Value.Trim() != "fork")
                continue;
            if (field.Key.Equals("description", StringComparison.OrdinalIgnoreCase))
                AddText(relations, description.Lead.Replace('\n', ' '), field.Line, RelationPlace.Elsewhere, mentions, oneLine: true);
            else
                DeclaredRelations.Add(relations, field, mentions);
            foreach (var rule in TakerRule.In(field).Where(rule => rule.Taker is null))
                AddText(relations, rule.Condition, rule.Line, RelationPlace.Elsewhere, mentions, oneLine: true);
        }
        // What stands in a list of skills is a skill, wherever else it is named.
        foreach (var group in outline.Groups.Where(group => Under(group, outline).Any(heading => heading.Is(Role.Skills))))
            relations.Others.UnionWith(group.Parts.SelectMany(part => mentions.In(part.Text, loose: false)).Select(mention => mention.Name).Where(name => !mentions.Knows(name)));
        relations.Others.UnionWith(CallLabels.In(definition.Body, outline).Where(name => !mentions.Knows(name)));
        // The team of a procedure does its steps; that of an agent are its peers.
        var isLeader = IsLeader(definition, outline, description, mentions);
        var (ofLinks, ofKnown) = (mentions.OfLinks(), mentions.OfKnown());
        foreach (var group in outline.Groups)
        {
            var above = Under(group, outline).ToList();
            // A form to fill in, or an output that is shown.
            if (above.Exists(heading => heading.RuleOf(Role.Template) == "returns" || heading.RuleOf(Role.Sample) == "output"))
                continue;
            var place = (group.IsTop ? null : LedBy(group.Title)) ?? PlaceOf(above, isLeader);
            // Of a list of skills, those that it leads to.
            if (above.Exists(heading => heading.Is(Role.Skills)))
            {
                foreach (var part in group.Parts)
                    AddLinked(relations, part, place, ofLinks);
                continue;
            }
            var here = group.Path.Any(outer => OfModels.IsMatch(outer.Title)) ? ofKnown : mentions;
            if (!group.IsTop)
            {
                AddText(relations, ForReader.Replace(group.Title, ""), group.Line, place == RelationPlace.Leading ? place : RelationPlace.Elsewhere, here, oneLine: true);
                if (place == RelationPlace.HandOff && ToTaker.Match(group.Title) is { Success: true } taker && here.Names(taker.Groups["name"].Value))
                    relations.Add(RelationKind.HandsOff, taker.Groups["name"].Value, group.Line);
            }
            var listed = IsNamed(place) || above.Select(heading => heading.RuleOf(Role.Roster)).FirstOrDefault(rule => rule is not null) is not { } roster ? place
                : isLeader || isSkill || roster == "agents" ? RelationPlace.HandOff : RelationPlace.Together;
            RelationPlace? led = null;
            foreach (var part in group.Parts)
            {
                if (!part.IsItem)
                    led = LedBy(part.Plain);
                AddPart(relations, part, part.IsItem || part.Kind == BlockKind.Row ? led ?? listed : place, here);
            }
            AddBesideKnown(relations, group.Parts, here);
        }
        // Whoever is named instead gets the work, also where the name alone would not have been known for an agent's.
        foreach (var row in usage)
        {
            if (row is { Instead: { } taker, Verdict: not Verdict.Use } && relations.Rows.TryGetValue((row.Line, KnownAgents.Key(taker)), out var named) && !relations.Settled.Contains((row.Line, KnownAgents.Key(taker))))
                relations.Rows[(row.Line, KnownAgents.Key(taker))] = named with { Kind = RelationKind.HandsOff };
            if (row.Instead is { } instead && (IsSlug(instead) || IsTitle(instead) || mentions.IsAgent(instead)) && !mentions.IsSelf(instead) && !Enumerable.Range(row.Line - 6, 10).Any(line => relations.Rows.ContainsKey((line, KnownAgents.Key(instead)))))
                relations.Rows.TryAdd((row.Line, KnownAgents.Key(instead)), new WrittenRelation(RelationKind.HandsOff, instead, row.Line));
        }
        // A model in the form of a slug is no agent.
        var model = definition.Model.Written is { } written ? written[(written.LastIndexOf('/') + 1)..] : null;
        return [.. relations.Rows.Values.Where(relation => !relation.To.Equals(model, StringComparison.OrdinalIgnoreCase)).OrderBy(relation => relation.Line)];
    }

    /// <summary>True for an agent that gives work out to others, by its name, its description or the first words of its body.</summary>
    private static bool IsLeader(AgentDefinition definition, Outline outline, DescriptionText description, AgentMentions mentions) =>
        Links.Is(definition.Name.Replace('-', ' '), Role.Leader)
        || description.Lead.Split(". ").Any(sentence => Links.Is(sentence, Role.Leader) || mentions.In(sentence, loose: false).Any(mention => Links.Is(Links.Around(sentence.AsSpan(0, mention.Start), sentence.AsSpan(mention.End)), Role.Leader)))
        || outline.Groups.SelectMany(group => group.Parts).FirstOrDefault() is { Kind: BlockKind.Paragraph } first && first.Plain.Split(". ").Take(MostOfIdentity).Any(sentence => Links.Is(sentence, Role.Leader));

    /// <summary>True under a heading that says what agents are to one another.</summary>
    private static bool IsNamed(RelationPlace place) => place is not (RelationPlace.Elsewhere or RelationPlace.Leading);

    /// <summary>The headings that a group stands under, nearest first; a tag that holds it takes it out of the headings before the tag.</summary>
    private static IEnumerable<Heading> Under(Passage group, Outline outline)
    {
        var holding = outline.Tags.Around(group.Line);
        foreach (var above in group.Path.TakeWhile(above => !above.IsTop && above.Line >= holding.First))
            yield return Heading.Of(above.Title);
        if (holding.Title is not null)
            yield return Heading.Of(holding.Title);
    }

    /// <summary>A nickname ("the eval engineer") says who takes the work, but names no agent; a name with an underscore is a tool's unless it ends like one who works.</summary>
    private static bool IsSlug(string name) =>
        name.AsSpan().ContainsAny('-', '_', ':') && !name.Contains(' ', StringComparison.Ordinal) && (!name.Contains('_', StringComparison.Ordinal) || AgentRoles.IsWorking(name[(name.LastIndexOfAny(['-', '_', ':']) + 1)..]));

    /// <summary>"Performance Reviewer": a name as a title, which ends like one who works.</summary>
    private static bool IsTitle(string name) =>
        name.Split(' ', '/') is { Length: > 1 } words && Array.TrueForAll(words, word => word.Length > 0 && char.IsUpper(word[0])) && AgentRoles.Contains(words[^1]);

    private static RelationPlace PlaceOf(IEnumerable<Heading> above, bool isLeader)
    {
        foreach (var heading in above)
        {
            if (heading.Is(Role.Sample))
                return RelationPlace.Example;
            if (heading.Is(Role.HandOff))
                return RelationPlace.HandOff;
            if (heading.Is(Role.Together))
                return RelationPlace.Together;
            if (heading.RuleOf(Role.Contrast) is { } contrast)
                return contrast == "references" ? RelationPlace.Elsewhere : RelationPlace.Contrast;
        }
        return isLeader ? RelationPlace.Leading : RelationPlace.Elsewhere;
    }

    private static void AddPart(FoundRelations relations, DocumentBlock part, RelationPlace place, AgentMentions mentions)
    {
        if (part.IsItem && OfOtherKind.IsMatch(part.Plain))
            return;
        // "7. **Handoff** — Suggest `@founder` for casts".
        if (part.IsItem && !IsNamed(place) && part.Label is { Words.Length: > 0 } label && Heading.Of(label.Title).Is(Role.HandOff))
            place = RelationPlace.HandOff;
        if (part.Kind == BlockKind.Row)
            AddRow(relations, part, place, mentions);
        else
            AddText(relations, part.Text, part.Line, part.IsItem || place != RelationPlace.Leading ? place : RelationPlace.Elsewhere, mentions, oneLine: false);
        if (part.IsItem && place == RelationPlace.HandOff && Opening.Match(part.Text) is { Success: true } opening && !(Links.Is(opening.Groups["name"].Value, Role.Thing) && !mentions.Knows(opening.Groups["name"].Value)) && (opening.Groups["name"].Value is var name && (part.Text[0] != '*' ? name.Contains('-', StringComparison.Ordinal) : mentions.Knows(name) || AgentRoles.IsWorker(name)) || AgentRoles.Contains(name)) && !mentions.IsSelf(opening.Groups["name"].Value))
            relations.Add(RelationKind.HandsOff, opening.Groups["name"].Value, part.Line);
        if (part.IsItem && place == RelationPlace.HandOff && First.Match(part.Plain) is { Success: true } first && mentions.Names(first.Groups["name"].Value))
            relations.Add(RelationKind.HandsOff, first.Groups["name"].Value, part.Line);
        if (part.IsItem && IsNamed(place) && Redirect.PartnerIn(part.Plain) is { } partner)
            AddPartners(relations, partner, part, place, mentions);
        if (part.IsItem && place is RelationPlace.HandOff or RelationPlace.Together && part.Label is { } titled && TitledAgent.IsMatch(titled.Title) && !mentions.IsSelf(titled.Title) && !mentions.In(part.Text, loose: true).Any())
            relations.Add(place == RelationPlace.HandOff ? RelationKind.HandsOff : RelationKind.WorksWith, titled.Title, part.Line);
        var ofAgents = part.Plain.EndsWith(':') && part.Plain.Contains("agents", StringComparison.OrdinalIgnoreCase);
        var below = LedBy(part.Plain) ?? place;
        foreach (var child in part.Children)
        {
            AddPart(relations, child, below, mentions);
            if (ofAgents && child.Text is ['`', .. var builtIn, '`'] && mentions.IsBuiltIn(builtIn))
                relations.Add(RelationKind.HandsOff, builtIn, child.Line);
        }
    }

    /// <summary>"Ropes? → `clerk`" among others of its form that hand over to agents of the catalog does too, though nobody here is called so.</summary>
    private static void AddBesideKnown(FoundRelations relations, IReadOnlyList<DocumentBlock> parts, AgentMentions mentions)
    {
        var named = parts.Select(part => (part.Line, Name: (part.Kind == BlockKind.Row ? FirstCell.Match(part.Cells.Count > 0 ? part.Cells[0] : "") : part.IsItem ? LedToCode.Match(part.Text) : Match.Empty).Groups["name"].Value)).Where(each => each.Name.Length > 0).ToList();
        var handed = named.Count(each => relations.Rows.TryGetValue((each.Line, KnownAgents.Key(each.Name)), out var row) && row.Kind == RelationKind.HandsOff && mentions.Names(each.Name));
        var unknown = named.Where(each => !mentions.Knows(each.Name) && !mentions.IsSelf(each.Name)).ToList();
        if (handed < FewestOfForm || unknown.Count * 2 > handed)
            return;
        foreach (var (line, name) in unknown.Where(each => !Links.Is(each.Name, Role.Everyday) && !Links.Is(each.Name, Role.Thing)))
            relations.Add(RelationKind.HandsOff, name, line);
    }

    /// <summary>"For gilding, hand off to:" says of the list below what a heading would; null where a text leads to no agents.</summary>
    private static RelationPlace? LedBy(string text)
    {
        var lead = text.TrimEnd(':', '*');
        if (lead.Length == text.Length && text.Contains(". ", StringComparison.Ordinal) || !Links.Gives(lead))
            return null;
        return Links.Of(lead, "") switch
        {
            Role.HandOff => RelationPlace.HandOff,
            Role.Together or Role.Partner => RelationPlace.Together,
            Role.Prohibition => RelationPlace.Elsewhere,
            _ => null,
        };
    }

    private static void AddLinked(FoundRelations relations, DocumentBlock part, RelationPlace place, AgentMentions links)
    {
        if (part.Kind == BlockKind.Row)
            AddRow(relations, part, place, links);
        else
            AddText(relations, part.Text, part.Line, place, links, oneLine: false);
        foreach (var child in part.Children)
            AddLinked(relations, child, place, links);
    }

    private static void AddRow(FoundRelations relations, DocumentBlock row, RelationPlace place, AgentMentions mentions)
    {
        if (place == RelationPlace.Example)
        {
            AddText(relations, string.Join(" | ", row.Cells), row.Line, place, mentions, oneLine: true);
            return;
        }
        // "Agent | Escalates to": what goes on from another is not given by this one.
        var isOfOthers = row.Header.Count > 1 && Agents.IsMatch(Unmarked.Bare(row.Header[0])) && row.Header.Any(header => GoingOn.IsMatch(Unmarked.Bare(header)));
        if (place == RelationPlace.Leading && (isOfOthers || IsOfSettings(row)))
            place = RelationPlace.Elsewhere;
        var labels = CallLabels.ColumnOf(row);
        var sent = row.Header.Select(title => Heading.Of(Unmarked.Bare(title)).RuleOf(Role.Taker) == "sent").ToList();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i == labels)
                continue;
            var header = i < row.Header.Count ? Unmarked.Bare(row.Header[i]) : "";
            var column = Heading.Of(header);
            var bare = Unmarked.Bare(row.Cells[i]);
            var isSent = i < sent.Count && sent[i];
            // "Agent | Use for": a cell that is a name names somebody, one word or not.
            var whole = (place == RelationPlace.HandOff || Agents.IsMatch(header)) && mentions.Names(bare);
            foreach (var mention in whole ? [new AgentMention(bare, 0, row.Cells[i].Length)] : mentions.In(row.Cells[i], loose: true))
            {
                // "Skill to invoke": what nobody here bears is a skill of elsewhere.
                if (OfSkills.IsMatch(header) && !mentions.Knows(mention.Name))
                    continue;
                var kind = place == RelationPlace.HandOff && (isSent || !sent.Contains(true)) || isSent || place is not (RelationPlace.Together or RelationPlace.Contrast) && !isOfOthers && (column.Is(Role.Owner) || column.Is(Role.Taker) || IsChoice(row, i)) ? RelationKind.HandsOff
                    : Kind(Said(row.Cells[i], mention), sent.Contains(true) ? RelationPlace.Elsewhere : Around(mention, place, mentions));
                if (kind == RelationKind.HandsOff || mention.IsLink || !mentions.IsSkill(mention.Name))
                    relations.Add(kind, mention.Name, row.Line, new WrittenName(row.Cells[i], mention.Start, mention.End).Means);
            }
        }
    }

    /// <summary>"Agent | When to use", "Invoke | When to use": who is listed with when to call them takes the work.</summary>
    private static bool IsChoice(DocumentBlock row, int column) =>
        column < row.Header.Count && Callees.IsMatch(Unmarked.Bare(row.Header[column])) && row.Header.Any(header => Choosing.IsMatch(Unmarked.Bare(header)));

    /// <summary>"Stage | Retries", "Provider | Agents": how things are set up or sorted, where no column says to whom one turns.</summary>
    private static bool IsOfSettings(DocumentBlock row) =>
        row.Header.Any(header => Setting.IsMatch(Unmarked.Bare(header))) && !row.Header.Any(header => Callees.IsMatch(Unmarked.Bare(header)) && !Unmarked.Bare(header).EndsWith('s'));

    [GeneratedRegex(@"^(escalates|hands off|delegates|reports) to$", Options)]
    private static partial Regex GoingOn { get; }

    [GeneratedRegex(@"^((max )?(attempts|retries)|retry.*|timeouts?|provider|(kb )?domain|category|tier)$", Options)]
    private static partial Regex Setting { get; }

    [GeneratedRegex(@"^(sub-?)?agents?$", Options)]
    private static partial Regex Agents { get; }

    [GeneratedRegex(@"^((sub-?)?agents?|invoke|call)$", Options)]
    private static partial Regex Callees { get; }

    [GeneratedRegex(@"\bskills?\b", Options)]
    private static partial Regex OfSkills { get; }

    [GeneratedRegex(@"^((when|use)( to)?( (use|call|invoke|spawn|delegate|dispatch))?|use (for|when)|(used|call|invoke|dispatch) (for|when))$", Options)]
    private static partial Regex Choosing { get; }

    /// <summary>Who gives work out gives it to agents; a skill takes it only where words hand over to it.</summary>
    private static RelationPlace Around(AgentMention mention, RelationPlace place, AgentMentions mentions) =>
        place == RelationPlace.Leading && mentions.IsSkill(mention.Name) ? RelationPlace.Elsewhere : place;

    private static void AddText(FoundRelations relations, string text, int line, RelationPlace place, AgentMentions mentions, bool oneLine)
    {
        var ends = new LineEnds(text);
        var (last, lastKind, lastSaid) = (0, RelationKind.Mentions, Role.None);
        var isOfAnother = CalledFirst.IsMatch(text);
        foreach (var mention in mentions.In(text, loose: IsNamed(place)))
        {
            isOfAnother |= last == 0 && mention.Start <= LongestMark && text.AsSpan(mention.End).TrimStart("`*") is [' ', '—' or '–' or '-', ' ', ..] or [':', ..];
            var at = oneLine ? line : line + ends.Before(mention.Start);
            var isListed = last > 0 && AgentMentions.IsListed(text, last, mention.Start);
            var said = isListed && lastSaid == Role.Prohibition ? lastSaid : Said(text, mention);
            if (said is not (Role.Partner or Role.Prohibition or Role.Moment or Role.Prior) && IsGivenBySentence(text, mention))
                said = Role.HandOff;
            var kind = Kind(said, Around(mention, place, mentions));
            // What is said of the first of a list is said of all.
            if (lastKind < kind && said is Role.None or Role.Together && (isListed || last > 0 && lastKind == RelationKind.HandsOff && NextTaker.IsMatch(text.AsSpan(last, mention.Start - last))))
                kind = lastKind;
            // "**one** — casts bells. Delegates to other": that is what one does.
            if (isOfAnother && last > 0 && last < LongestSentence && text.LastIndexOf(". ", Math.Min(mention.Start, LongestSentence), StringComparison.Ordinal) is > 0 and var stop && InThirdPerson.IsMatch(text.AsSpan(stop + 2, mention.Start - stop - 2)))
                kind = RelationKind.Mentions;
            // "**one** — bell-writer work", "`bells:one` — bell-writer work": what one does is called like somebody.
            if (isOfAnother && mention.Start > LongestMark && kind == RelationKind.HandsOff && !mentions.Knows(mention.Name))
                kind = RelationKind.Mentions;
            (last, lastKind, lastSaid) = (mention.End, kind, said);
            if (said is Role.Partner or Role.Prohibition)
                relations.Settled.Add((at, KnownAgents.Key(mention.Name)));
            // A word that only looks like an agent's name must be pointed at.
            var isMeant = kind != RelationKind.HandsOff || place == RelationPlace.HandOff || place == RelationPlace.Leading || mentions.Knows(mention.Name) || IsPointedAt(text, mention);
            if (isMeant && kind == RelationKind.HandsOff || said == Role.Prior || mention.IsLink || !mentions.IsSkill(mention.Name))
                relations.Add(isMeant ? kind : RelationKind.Mentions, mention.Name, at, new WrittenName(text, mention.Start, mention.End).Means);
        }
    }

    /// <summary>Display names such as <c>Support Frontend Developer: on contracts</c>, which only such a list makes agents of.</summary>
    private static void AddPartners(FoundRelations relations, RuleMatch partner, DocumentBlock item, RelationPlace place, AgentMentions mentions)
    {
        if (mentions.In(item.Text, loose: true).Any())
            return;
        foreach (var name in partner["who"]!.Split([" and ", ", ", " & ", " or ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var who = Unmarked.Bare(name).Trim();
            if (who.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
                who = who[4..];
            if (who.EndsWith(" agent", StringComparison.OrdinalIgnoreCase))
                who = who[..^6];
            // "Share rate" names nobody.
            if (!who.Contains('-', StringComparison.Ordinal) && !AgentRoles.IsWorking(who[(who.LastIndexOf(' ') + 1)..]) && partner["verb"]?.EndsWith("with", StringComparison.OrdinalIgnoreCase) != true)
                continue;
            if (who.Length is < 2 or > 40 || Links.Is(who, Role.Outsider) || mentions.IsSelf(who) || !(char.IsUpper(who[0]) || who.Contains('-', StringComparison.Ordinal)))
                continue;
            relations.Add(place == RelationPlace.HandOff || Links.Of(partner["verb"], "") == Role.HandOff ? RelationKind.HandsOff : RelationKind.WorksWith, who, item.Line);
        }
    }

    /// <summary>True when the words around a name give it the work.</summary>
    public static bool IsHandedOver(string text, AgentMention mention) => Kind(Said(text, mention), RelationPlace.Elsewhere) == RelationKind.HandsOff;

    /// <summary>The sentence around a name, up to the clause's end, says in what way it is named.</summary>
    private static Role Said(string text, AgentMention mention)
    {
        var from = SentenceStart(text, mention.Start);
        return Links.Of(text.AsSpan(from, mention.Start - from), text.AsSpan(mention.End));
    }

    /// <summary>"Hand off gilding, painting, and all that shines to one, and ropes to the other": however long the list, the first words give it.</summary>
    private static bool IsGivenBySentence(string text, AgentMention mention)
    {
        if (!BehindTo.IsMatch(text.AsSpan(Math.Max(0, mention.Start - 12), Math.Min(12, mention.Start))))
            return false;
        var from = Math.Max(0, mention.Start - LongestSentence);
        var before = text.AsSpan(from, mention.Start - from);
        return Giving.IsMatch(before[(before.LastIndexOfAny(Stops) + 1)..]);
    }

    private static RelationKind Kind(Role said, RelationPlace place)
    {
        if (place == RelationPlace.Example || said == Role.Prohibition)
            return RelationKind.Mentions;
        if (said == Role.Partner)
            return RelationKind.WorksWith;
        if (place == RelationPlace.HandOff || said == Role.HandOff)
            return RelationKind.HandsOff;
        if (said is Role.Moment or Role.Prior)
            return RelationKind.WorksWith;
        if (place == RelationPlace.Contrast || said == Role.Contrast)
            return RelationKind.Mentions;
        if (place == RelationPlace.Leading)
            return RelationKind.HandsOff;
        if (place == RelationPlace.Together || said == Role.Together)
            return RelationKind.WorksWith;
        return RelationKind.Mentions;
    }

    private static bool IsPointedAt(string text, AgentMention mention) =>
        (mention.Start > 0 && text[mention.Start - 1] is '`' or '@' or '$' or '*' or '"') || new WrittenName(text, mention.Start, mention.End).IsFollowedByAgent || Pointing.IsMatch(text[Math.Max(0, mention.Start - 40)..mention.Start]) || Links.Gives(text.AsSpan(0, mention.Start));

    private static int SentenceStart(string text, int at)
    {
        var floor = Math.Max(0, at - 160);
        for (var i = at - 1; i > floor; i--)
        {
            if (text[i] is '\n' && i + 1 < text.Length && (text[i + 1] is '\n' or '-' or '*' || IsLabelled(text, i + 1, at)) || text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                return i + 1;
        }
        return floor;
    }

    /// <summary>"Reports to: " at the head of a line.</summary>
    private static bool IsLabelled(string text, int start, int end) =>
        char.IsUpper(text[start]) && text.AsSpan(start, Math.Min(end - start, 30)).IndexOf(": ") is > 2;

    [GeneratedRegex(@"^(delegates|hands|routes|escalates|coordinates|passes|sends|dispatches|invokes|calls|spawns|orchestrates)\b", Options)]
    private static partial Regex InThirdPerson { get; }

    [GeneratedRegex(@"^\W{0,4}`[\w-]+:[\w-]+` [—–-]", Options)]
    private static partial Regex CalledFirst { get; }

    private static SearchValues<char> Stops { get; } = SearchValues.Create(".!?\n");

    [GeneratedRegex(@"\bto (the )?[`*@]*$", Options)]
    private static partial Regex BehindTo { get; }

    [GeneratedRegex(@"^[\s*•-]*(hand(s)?( (off|over))?|routes?|delegates?|escalates?|refers?|defers?|pass(es)?|sends?|forwards?|assigns?|redirects?)\s(?!from\b|to\b)", Options)]
    private static partial Regex Giving { get; }

    /// <summary>Between "delegate gilding to one" and "to the other", or "delegate: one for gilding" and "the other".</summary>
    [GeneratedRegex(@"^[`*]*( \([^()]{1,60}\))?;\s[^.;:!?]{1,160}\sto\s+[`*@]*$|^[`*]*\s(for|on)\s[^.,;:!?]{1,120}[;,]\s+[`*@]*$", Options)]
    private static partial Regex NextTaker { get; }

    [GeneratedRegex(@"(→|->|⇒|➜|\bhand-?off:|\b(use|using|invoke|call|to|by|via|spawn|launch|dispatch|run|consult|prefer|suited for|or|and))\s+(the\s+)?$", Options)]
    private static partial Regex Pointing { get; }

    /// <summary>Who work goes to stands first, marked, in the list of a hand-off.</summary>
    [GeneratedRegex(@"^[`*@]+(?<name>[a-z][a-z0-9]*(-[a-z0-9]+)*)[`*]+(?=\s*$|\s*[:(—–-]|\s+(for|on|when|once|to|if|after|with)\b)", Options)]
    private static partial Regex Opening { get; }

    /// <summary>The same for a name of this catalog, which needs no marks.</summary>
    [GeneratedRegex(@"^(?<name>[\w-]{2,40})(?=\s*$|\s*[:(—–→]|\s-+>?\s|\s+(for|on|when|once|to|if|after|with)\b)", Options)]
    private static partial Regex First { get; }

    /// <summary>"Ropes? → hand to `clerk`".</summary>
    [GeneratedRegex(@"(→|->|⇒|—|:)\s*([\w-]+ ){0,3}`@?(?<name>[a-z][a-z0-9_-]{2,30})`\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex LedToCode { get; }

    [GeneratedRegex(@"^\W{0,3}`@?(?<name>[a-z][a-z0-9_-]{2,30})`\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstCell { get; }

    /// <summary>"Failed cast (to founder)".</summary>
    [GeneratedRegex(@"\((back )?to (the )?(?<name>[\w-]{2,40})\)", Options)]
    private static partial Regex ToTaker { get; }

    /// <summary>"Options (recommended for the founder)": who reads what stands below.</summary>
    [GeneratedRegex(@"\([^()]*\bfor [^()]*\)", Options)]
    private static partial Regex ForReader { get; }

    /// <summary>"Bell Agent": a title that says what it is.</summary>
    [GeneratedRegex(@"^([A-Z][\w/]*[ -]){1,4}Agent$", RegexOptions.CultureInvariant)]
    private static partial Regex TitledAgent { get; }

    private static TitlePattern OfModels { get; } = new(@"\bmodels?\b(?! (design|review|train|or agents?))", Options);

    /// <summary>"Standard: `glaze-rules`" says what kind of thing is named.</summary>
    [GeneratedRegex(@"^(process|standard|workflow|guide|template|checklist|command|skill|tool|doc(ument)?|file|policy|script)s?:\s", Options)]
    private static partial Regex OfOtherKind { get; }
}
