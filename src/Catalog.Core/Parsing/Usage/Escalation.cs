using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Tells who is called for something apart from what for.</summary>
internal static partial class Escalation
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>"`founder` for cracked bells", "to `founder` when it cracks"; the whole text and nobody where nobody of the catalog stands first.</summary>
    public static Redirect Of(string text, AgentMentions mentions)
    {
        var whole = new Redirect(text, null);
        var mention = mentions.In(text, loose: true).FirstOrDefault();
        if (mention.Name is null || !Before.IsMatch(text.AsSpan(0, mention.Start)))
            return whole;
        return What.Match(text, mention.End) is { Success: true } match ? new Redirect(Unmarked.Trimmed(match.Groups["what"].Value), mention.Name) : whole;
    }

    /// <summary>The row without "to the user" before or behind what the user is called for.</summary>
    public static UsageRow WithoutReceiver(UsageRow row, AgentMentions mentions)
    {
        if (Of(row.Situation, mentions) is { Instead: { } who } told)
            return row with { Situation = told.Situation, Instead = who };
        if (ToSomebody.Match(row.Situation) is { Success: true } to)
            return row with { Situation = row.Situation[to.Length..] };
        return row.Instead is { } instead && Behind.Match(row.Situation) is { Success: true, Index: > 3 } behind && behind.Groups["who"].Value == instead ? row with { Situation = row.Situation[..behind.Index] } : row;
    }

    /// <summary>"For cracked rims, look once and escalate to `founder`": what for, and who of the catalog; null for another sentence.</summary>
    public static Redirect? Led(string sentence, AgentMentions mentions) =>
        ForThat.Match(sentence) is { Success: true } match && mentions.Knows(match.Groups["who"].Value) && !mentions.IsSelf(match.Groups["who"].Value) ? new Redirect(match.Groups["what"].Value, match.Groups["who"].Value) : null;

    /// <summary>"Escalate to the next tier when", "Escalate only when the cheaper tier fails": it goes on, and to nobody.</summary>
    public static bool IsRaised(string sentence) => Raised.IsMatch(sentence);

    [GeneratedRegex(@"^For (?<what>(\([^()]*\)|[^,.()])+), .*\bescalate to (the )?[`@*]*(?<who>[\w:-]+)", Options)]
    private static partial Regex ForThat { get; }

    [GeneratedRegex(@"^[`@*\s]*((only )?to (the )?)?[`@*\s]*$", Options)]
    private static partial Regex Before { get; }

    [GeneratedRegex(@"\G[`*]*( (agent|subagent|skill))?( \([^()]{1,60}\))?(,? (and|or) |, )?[^—–:;.]{0,160}?(( for | — | – |: )(?<what>\S.{2,})| (?<what>(when|if|whenever) .+))$", Options | RegexOptions.Singleline)]
    private static partial Regex What { get; }

    [GeneratedRegex(@"^to (the |a |an |your )?[\w-]+( [\w-]+)? (?=(if|when|whenever)\b)", Options)]
    private static partial Regex ToSomebody { get; }

    [GeneratedRegex(@"\s+to (the )?[`@*]*(?<who>[\w:-]+)[`*]*( agent)?$", Options)]
    private static partial Regex Behind { get; }

    [GeneratedRegex(@"\bescalates?\b.*\bto (the |a |an )?(next |higher |deeper |more )*(tier|mode|level|phase|stage|model|adr)\b|\bescalates?\b.*\b(cheaper|lighter|faster|smaller|lower) (tier|mode|level|phase|stage|model|type)\b|\bescalates? to (full|focused|deep|light|standard)\b|\bescalates? (down|through|from)\b|^[^.]*\bescalates? to `?[./]+[\w/.-]+", Options)]
    private static partial Regex Raised { get; }
}
