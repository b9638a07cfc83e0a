using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>A situation and the agent that takes the work instead, as they stand in one sentence, bullet or cell.</summary>
/// <param name="Situation">Without the words that redirect.</param>
/// <param name="Instead">Null when no agent is named.</param>
internal sealed partial record Redirect(string Situation, string? Instead)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True when the text itself sends the work to another agent.</summary>
    public bool Redirects => Instead is not null;

    public static Redirect Of(string text, AgentMentions mentions)
    {
        var bare = text.Trim();
        if (Tail().Match(bare) is { Success: true } tail && bare[..tail.Index].Trim().Length > 2)
            return new(Outlines.Words.Trimmed(bare[..tail.Index].TrimEnd('(', ' ', ',', ';', '—', '–', '-', '→', '.', ':')), Agent(tail.Value, mentions));
        if (Owned().Match(bare) is { Success: true } owned && Agent(owned.Groups["agent"].Value, mentions) is { } owner)
            return new(Outlines.Words.Trimmed(owned.Groups["what"].Value.TrimEnd('—', '–', '-', ' ', ',')), owner);
        if (Preposed().Match(bare) is { Success: true } pre && Agent(pre.Groups["agent"].Value, mentions) is { } first)
            return new(Outlines.Words.Trimmed(pre.Groups["what"].Value), first);
        return new(bare, null);
    }

    /// <summary>The first agent of a redirecting tail; tools, teams and roles are none.</summary>
    public static string? Agent(string tail, AgentMentions mentions)
    {
        foreach (var mention in mentions.In(tail, loose: true))
            return mention.Name;
        if (Named().Match(tail) is not { Success: true } named)
            return null;
        var name = named.Groups["name"].Value.Trim();
        return NotAgents().IsMatch(name) || mentions.IsSelf(name) ? null : name;
    }

    [GeneratedRegex(@"(\s*[(\[]|\s+[-–—→⇒>]+|\s*[;,:→⇒—–.]|\s+)\s*((please |you should )?(use|invoke|call|try|prefer|see|consult)\s+(the )?[`*@]?(?!(when|for|to|this|it|with|of)\b)[\w@:.-]+[^.;]{0,60}?(\s+(instead|for (that|this|those)))?|(delegate|defer|route|redirect|hand (off|over)|handoff|pass|send|escalate|refer|forward|switch|flag)(s|ed)?\s+(this |that |it |these |them |those )?(for|to|with)\s+[^.;]{2,60}|(that|this|it)('s| is| are| verdict)?\s+(belongs? to|owned by|handled by|the job of)\s+[^.;]{2,60}|that[\s\w]{0,20} belongs to [^.;]{2,60}|belongs to [^.;]{2,60}|→\s*[`*@]?[\w@:.-]+[^.;]{0,40}|owned by [^.;]{2,60}|handled by [^.;]{2,60}|[^.;—–-]{2,40}['’]s (lane|job|domain|territory|responsibility|call))[)\]]?\.?\s*$", Options | RegexOptions.RightToLeft, 200)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?<what>[^.]{3,200}?)\s+(belongs? to|is (owned|handled) by|are (owned|handled) by|goes to|go to|is the job of)\s+(?<agent>[^.]{2,60})\.?$", Options, 200)]
    private static partial Regex Owned();

    [GeneratedRegex(@"^((for|if|when)\s+(?<what>[^.]{3,200}?)(,|:| —| –)\s+(please )?(use|invoke|delegate to|defer to|call|see|route to|hand off to)\s+(?<agent>[^.,]{2,60}?)( instead)?\.?|(use|invoke|prefer)\s+(?<agent>(the )?[`@*]?[\w:.-]+[`*]?( agent)?)\s+(instead\s+)?(for|when|if|to)\s+(?<what>[^.]{3,300}?)( instead)?\.?|(defers?|delegates?|leaves?|hands?( off)?)\s+(?<what>[^.]{3,200}?)\s+to\s+(?<agent>[^.]{2,60})\.?)$", Options, 200)]
    private static partial Regex Preposed();

    [GeneratedRegex(@"(use|invoke|call|try|prefer|to|by|→|see|consult)\s+(the\s+)?[`*@]*(?<name>[A-Za-z][\w:.-]*(\s+[\w-]+){0,2}?)[`*]*(\s+(agent|sub-?agent|instead)\b|\s*[)\].]|\s*$| or )", Options, 200)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(users?|humans?|teams?|orchestrator|coordinator|specialists?|skills?|tools?|commands?|manual|directly|standard|a|an|your|my|their|other|another|own|main|parent|caller|someone|owner|stakeholders?|engineers?|developers?|person|when|instead|appropriate|relevant|dedicated|separate|different|simple|regular|plain|native|git|grep|bash|read|glob|edit|write)\b", Options, 200)]
    private static partial Regex NotAgents();
}
