using System.Buffers;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads the sentences and free bullets of a body, most of which say nothing about use.</summary>
internal static class BodySentences
{
    /// <summary>Without one of these no sentence of a body can be a row; most sentences have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["you are ", "you're ", "you’re ", "this agent", "this sub", "this skill", "this mode", "the agent", "ed by:", "use me", "invoke me", "call me", "must be used", "use proactively", "escalat", "belong", "lane", "scope", " job", "n't ", "n’t ", "not ", "never ", "refuse", "defer", "instead"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence of a body counts when it speaks of this agent, states a limit under a boundary heading, or sends work to another agent by a negative.</summary>
    /// <param name="opens">True for the first sentence of a bullet or line.</param>
    /// <param name="introduces">True above the first heading but the file's own, where "perfect for" says it of the agent.</param>
    public static IEnumerable<UsageRow> Rows(string sentence, int line, Role title, AgentMentions mentions, bool opens, bool introduces = false)
    {
        var boundary = title is Role.Boundary or Role.Avoid;
        if (!boundary && !introduces && title != Role.Use && !sentence.AsSpan().ContainsAny(Hints))
            return [];
        var rows = SentenceUsage.Rows(sentence, UsageSource.List, line, mentions, boundary: true).Where(row => !Cues.Is(row.Situation, Role.Pronoun)).ToList();
        if (rows.Count == 0)
            return [];
        return rows[0].Verdict switch
        {
            Verdict.Use => title == Role.Use || introduces && rows[0].Rule == "best-for" || Cues.Is(First(sentence), Role.Self) ? rows : [],
            Verdict.Escalate => opens && Cues.Is(sentence, Role.EscalatingBullet) ? rows : [],
            _ => rows.Exists(row => row.Instead is { } instead && mentions.IsOther(instead)) && Denies(sentence, rows, mentions) || boundary && !Cues.Is(sentence, Role.Prohibition) || RefusesThisAgent(sentence, title) ? rows : [],
        };
    }

    /// <summary>In a bullet of several sentences the first says what it is about.</summary>
    private static string First(string bullet) => bullet.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? bullet[..stop] : bullet;

    private static bool RefusesThisAgent(string sentence, Role title) =>
        (title == Role.Use || Cues.Is(sentence, Role.Self)) && Cues.Of(sentence, boundary: false) is { Verdict: Verdict.Avoid };

    /// <summary>Work is said not to be this agent's, and another agent is named for it.</summary>
    private static bool Denies(string sentence, List<UsageRow> rows, AgentMentions mentions) =>
        (Cues.Of(sentence, boundary: true) is { Verdict: Verdict.Avoid } || Cues.Is(sentence.Replace(rows[0].Situation, "", StringComparison.Ordinal), Role.Denial))
        && (rows.Count > 1 || mentions.In(sentence, loose: true).Any() || Cues.Is(sentence, Role.Belonging));
}
