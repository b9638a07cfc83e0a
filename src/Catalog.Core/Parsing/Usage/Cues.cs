using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Recognises the sentences that say when to use an agent, when not to, and when to hand up.</summary>
internal static partial class Cues
{
    /// <summary>Nothing that stands before a cue is longer.</summary>
    private const int MostLeads = 4;

    /// <summary>Characters before a situation in which "prior to:" stands.</summary>
    private const int LongestMoment = 20;

    private static readonly RoleSet Stated = RoleSet.Of(Role.Lead, Role.Procedure, Role.Escalate, Role.Avoid, Role.Use);
    private static readonly RoleSet Moments = RoleSet.Of(Role.Moment);
    private static readonly RoleSet Bounded = Stated.With(Role.Limit);

    public static RuleTable Table { get; } = RuleTable.Shipped("sentences");

    /// <summary>The cue of a sentence or clause; null when it says nothing to a dispatcher.</summary>
    /// <param name="boundary">True in a description, or under a boundary heading, where "does not" states a limit.</param>
    public static Cue? Of(string sentence, bool boundary)
    {
        var text = WithoutMarks(sentence);
        if (OfFlag.IsMatch(text))
            return null;
        Cue? labelled = null;
        for (var leads = 0; leads <= MostLeads; leads++)
        {
            if (Table.First(text, boundary ? Bounded : Stated) is not { } match || match.Rule.Role == Role.Procedure)
                return labelled;
            var rest = match["list"] ?? match["whole"] ?? match["what"] ?? text;
            if (match.Rule.Role != Role.Lead && IsSaid(text) && VerdictOf(match.Rule.Role) == Verdict.Avoid)
                return labelled;
            if (match.Rule.Role != Role.Lead)
                return new Cue(VerdictOf(match.Rule.Role), rest, match["list"] is not null, match.Rule.Id) { Moment = MomentBefore(text, rest) };
            if (match.Rule.Id == "labelled")
                labelled = new Cue(Verdict.Use, rest, true, match.Rule.Id);
            text = WithoutMarks(rest);
        }
        return labelled;
    }

    private static string? MomentBefore(string text, string rest)
    {
        var at = text.LastIndexOf(rest, StringComparison.Ordinal);
        return at > 0 ? Table.First(text[Math.Max(0, at - LongestMoment)..at], Moments)?["moment"]?.ToLowerInvariant() : null;
    }

    /// <summary>True for a text with a rule of that role.</summary>
    public static bool Is(string text, Role role) => Table.First(text, RoleSet.Of(role)) is not null;

    private static Verdict VerdictOf(Role role) => role switch { Role.Use => Verdict.Use, Role.Escalate => Verdict.Escalate, _ => Verdict.Avoid };

    /// <summary>"Use `--force` when": a program is meant.</summary>
    [GeneratedRegex(@"^\w+ `-", RegexOptions.CultureInvariant)]
    private static partial Regex OfFlag { get; }

    /// <summary>"I don't know what to ring": what somebody else says refuses nothing.</summary>
    private static bool IsSaid(string text) => text.TrimEnd('.', ',', ' ') is [var open, .., var close] && Unmarked.IsQuote(open) && Unmarked.Closes(open, close);

    /// <summary>Without bullets, pictures and numbers at its head.</summary>
    private static string WithoutMarks(string sentence)
    {
        var text = sentence.AsSpan().Trim();
        while (text.Length > 0 && !char.IsLetterOrDigit(text[0]) && text[0] is not ('"' or '“' or '`' or '\'' or '@' or '(' or '[' or '/' or '.'))
            text = text[1..];
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return (digits > 0 && text[digits] is '.' or ')' ? text[(digits + 1)..].TrimStart() : text).ToString();
    }
}
