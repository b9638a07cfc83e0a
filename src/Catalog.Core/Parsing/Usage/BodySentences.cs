using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Outlines;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads the sentences and free bullets of a body, most of which say nothing about use.</summary>
internal static class BodySentences
{
    /// <summary>Without one of these no sentence of a body can be a row; most sentences have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["you are ", "you're ", "you’re ", "this agent", "this sub", "this skill", "this mode", "the agent", "use me", "invoke me", "call me", "must be used", "use proactively", "escalat", "belong", "lane", "scope", " job", "n't ", "n’t ", "not ", "never ", "refuse", "defer", "instead"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence of a body counts when it speaks of this agent, states a limit under a boundary heading, or sends work to another agent by a negative.</summary>
    /// <param name="opens">True for the first sentence of a bullet or line.</param>
    public static IEnumerable<UsageRow> Rows(string sentence, int line, UsageTitle title, AgentMentions mentions, bool opens)
    {
        var boundary = title is UsageTitle.Boundaries or UsageTitle.Avoid;
        if (!boundary && title != UsageTitle.Use && !sentence.AsSpan().ContainsAny(Hints))
            return [];
        var rows = SentenceUsage.Rows(sentence, UsageSource.List, line, mentions, boundary: true).Where(row => !Pronoun.IsMatch(row.Situation)).ToList();
        if (rows.Count == 0)
            return [];
        return rows[0].Verdict switch
        {
            Verdict.Use => Cues.NamesThisAgent(First(sentence)) || title == UsageTitle.Use ? rows : [],
            Verdict.Escalate => opens && EscalatingBullet.IsMatch(sentence) ? rows : [],
            _ => rows.Exists(row => row.Instead is not null) && Denies(sentence, rows, mentions) || boundary && !Prohibition.IsMatch(sentence) || RefusesThisAgent(sentence, title) ? rows : [],
        };
    }

    /// <summary>In a bullet of several sentences the first says what it is about.</summary>
    private static string First(string bullet) => bullet.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? bullet[..stop] : bullet;

    private static bool RefusesThisAgent(string sentence, UsageTitle title) =>
        (title == UsageTitle.Use || Cues.NamesThisAgent(sentence)) && Cues.Of(sentence, boundary: false) is { Verdict: Verdict.Avoid };

    /// <summary>Work is said not to be this agent's, and another agent is named for it.</summary>
    private static bool Denies(string sentence, List<UsageRow> rows, AgentMentions mentions) =>
        (Cues.Of(sentence, boundary: true) is { Verdict: Verdict.Avoid } || Denial.IsMatch(sentence.Replace(rows[0].Situation, "", StringComparison.Ordinal)))
        && (rows.Count > 1 || mentions.In(sentence, loose: true).Any() || Belonging.IsMatch(sentence));

    private static TitlePattern EscalatingBullet { get; } = new(@"^\W*(always |immediately |must |only )?escalates?\b(?!\s+to\b(?!.*\b(when|if|for)\b)).*\b(to|when|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>How to behave, not what to give to others: "Do not add comments", "Never guess".</summary>
    private static TitlePattern Prohibition { get; } = new(@"^\W*(do not|don['’]t|never|must not|cannot|can['’]t|should not)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern Denial { get; } = new(@"\b(not|never|refuses?|belongs?|lane|defers?|deferred|instead)\b|n['’]t\b|['’]s (job|domain|territory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Those belong to x" says nothing alone.</summary>
    private static TitlePattern Pronoun { get; } = new(@"^\W*(those|these|that|this|it|they|them|such)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern Belonging { get; } = new(@"\b(belongs? to|owned by|handled by)\b|['’]s (lane|job|domain|territory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
