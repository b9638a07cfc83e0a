using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads the sentences and free bullets of a body, most of which say nothing about use.</summary>
internal static partial class BodySentences
{
    /// <summary>"Do not use `info` for each stroke" refuses a thing, not the agent.</summary>
    [GeneratedRegex(@"^\W*(do not|don['’]t|never) (use|call|invoke) `(?<name>[^`]+)`", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thing { get; }

    /// <summary>"Do not use this skill to skip a check": how it is used, not when.</summary>
    [GeneratedRegex(@"\b(do not|don['’]t|never) use .{1,40}\b(as an excuse|to (skip|bypass|dodge|evade)) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Excuse { get; }

    private const int MostSentences = 5;

    /// <summary>Without one of these no sentence of a body can be a row; most sentences have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["you are ", "you're ", "this agent", "this sub", "this skill", "this mode", "the agent", "ed by:", "use me", "invoke me", "call me", "must be used", "use proactively", "escalat", "belong", "lane", "scope", " job", "n't ", "not ", "never ", "refuse", "activate ", "ed automatically ", "s automatically ", "defer", "instead", "handled by", "owned by"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Two more, apart: one letter beyond ASCII makes the whole search many times slower.</summary>
    private static readonly SearchValues<string> CurledHints = SearchValues.Create(["you’re ", "n’t "], StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence of a body counts when it speaks of this agent, states a limit under a boundary heading, or sends work to another agent by a negative.</summary>
    /// <param name="opens">True for the first sentence of a bullet or line.</param>
    /// <param name="introduces">True above the first heading but the file's own, where "perfect for" says it of the agent.</param>
    public static IEnumerable<UsageRow> Rows(string sentence, int line, Role title, AgentMentions mentions, bool opens, bool introduces = false)
    {
        var boundary = title is Role.Boundary or Role.Avoid;
        // "Use the bell tower for bells, the yard for ropes": below headings such a name may be a thing.
        if (introduces || Cues.Is(sentence, Role.Prohibition))
            sentence = DescriptionUsage.Meant(sentence, mentions);
        if (!boundary && !introduces && title != Role.Use && !HasHint(sentence))
            return [];
        if (Excuse.IsMatch(sentence))
            return [];
        var rows = SentenceUsage.Rows(sentence, UsageSource.List, line, mentions, boundary: true).Where(row => !Cues.Is(row.Situation, Role.Pronoun)).ToList();
        if (rows.Count == 0 || rows[0].Verdict == Verdict.Avoid && Thing.Match(sentence) is { Success: true } thing && !mentions.IsSelf(thing.Groups["name"].Value) && !rows.Exists(row => row.Instead is { } taker && mentions.Knows(taker)))
            return [];
        return rows[0].Verdict switch
        {
            Verdict.Use => title == Role.Use || introduces && rows[0].Rule == "best-for" || Cues.Is(First(sentence), Role.Self) ? rows : [],
            Verdict.Escalate => opens && Cues.Is(sentence, Role.EscalatingBullet) && !Escalation.IsRaised(sentence) ? [.. rows.Select(row => Escalation.WithoutReceiver(row, mentions))] : [],
            _ => rows.Exists(row => row.Instead is { } instead && mentions.IsOther(instead)) && Denies(sentence, rows, mentions) || boundary && !Cues.Is(sentence, Role.Prohibition) || RefusesThisAgent(sentence, title) || introduces && Cues.Is(sentence, Role.RefusingIt) ? rows : [],
        };
    }

    /// <summary>"Be quick. Do not gild; that is gilder's job. Then go on." What a bullet forbids in one of its sentences, where that or the next one says whose work it is.</summary>
    public static IEnumerable<UsageRow> Forbidden(string bullet, int line, AgentMentions mentions)
    {
        if (bullet.IndexOf(". ", StringComparison.Ordinal) < 0)
            return [];
        var sentences = Sentences.In(bullet).Take(MostSentences).Select(sentence => sentence.Text).ToList();
        return sentences.Where(sentence => Cues.Is(sentence, Role.Prohibition))
            .Select(sentence => sentences.IndexOf(sentence) + 1 is var next && next < sentences.Count && Taken($"{sentence} {sentences[next]}") is { Count: > 0 } both ? both : Taken(sentence))
            .FirstOrDefault(rows => rows.Count > 0) ?? [];

        List<UsageRow> Taken(string part) => [.. Rows(part, line, Role.None, mentions, opens: false).Where(row => row is { Verdict: Verdict.Avoid, Instead: { } instead } && mentions.IsOther(instead))];
    }

    private static bool HasHint(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Hints) || sentence.Contains('’') && sentence.ContainsAny(CurledHints);

    /// <summary>In a bullet of several sentences the first says what it is about.</summary>
    private static string First(string bullet) => bullet.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? bullet[..stop] : bullet;

    private static bool RefusesThisAgent(string sentence, Role title) =>
        (title is Role.Use or Role.Avoid || Cues.Is(sentence, Role.Self)) && Cues.Of(sentence, boundary: false) is { Verdict: Verdict.Avoid };

    /// <summary>Work is said not to be this agent's, and another agent is named for it.</summary>
    private static bool Denies(string sentence, List<UsageRow> rows, AgentMentions mentions) =>
        (Cues.Of(sentence, boundary: true) is { Verdict: Verdict.Avoid } || Cues.Is(sentence.Replace(rows[0].Situation, "", StringComparison.Ordinal), Role.Denial))
        && (rows.Count > 1 || mentions.In(Calls.AsNames(sentence, mentions), loose: true).Any() || Cues.Is(sentence, Role.Belonging));
}
