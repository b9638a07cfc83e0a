using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Recognises the sentences that say when to use an agent, when not to, and when to hand up.</summary>
internal static class Cues
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The cue of a sentence or clause; null when it says nothing to a dispatcher.</summary>
    /// <param name="boundary">True in a description, or under a boundary heading, where "does not" states a limit.</param>
    public static Cue? Of(string sentence, bool boundary)
    {
        if (Labelled.Match(sentence) is { Success: true } labelled)
            return Unlabelled(labelled.Groups["rest"].Value, boundary) ?? new Cue(Verdict.Use, labelled.Groups["rest"].Value, true);
        return Unlabelled(sentence, boundary);
    }

    private static Cue? Unlabelled(string sentence, bool boundary)
    {
        var text = Mark.Replace(sentence, "", 1).Trim();
        if (Escalating.Match(text) is { Success: true } up)
            return new Cue(Verdict.Escalate, up.Groups["rest"].Value, up.Groups["label"].Success);
        if (Outside.Match(text) is { Success: true } outside)
            return new Cue(Verdict.Avoid, outside.Groups["rest"].Value, false);
        if (Negative.Match(text) is { Success: true } no)
            return new Cue(Verdict.Avoid, no.Groups["rest"].Value, true);
        if (boundary && Limit.IsMatch(text) && !NotALimit.IsMatch(text))
            return new Cue(Verdict.Avoid, text, false);
        if (boundary && NoWork.Match(text) is { Success: true } none)
            return new Cue(Verdict.Avoid, none.Groups["rest"].Value, none.Groups["list"].Success);
        if (boundary && NotA.Match(text) is { Success: true } role && (role.Groups["subject"].Success || text.StartsWith("NOT", StringComparison.Ordinal)))
            return new Cue(Verdict.Avoid, role.Groups["rest"].Value, true);
        if (Positive.Match(text) is { Success: true } yes && !ByCaller.IsMatch(yes.Groups["rest"].Value))
            return new Cue(Verdict.Use, yes.Groups["rest"].Value, true);
        if (Running.Match(text) is { Success: true } run)
            return new Cue(Verdict.Use, run.Groups["rest"].Value, true);
        return Best.Match(text) is { Success: true } best ? new Cue(Verdict.Use, best.Groups["rest"].Value, true) : null;
    }

    /// <summary>True for a body sentence that speaks of this very agent.</summary>
    public static bool NamesThisAgent(string sentence) => ThisAgent.IsMatch(sentence);

    private static Regex Mark { get; } = new(@"^([-*•>✅❌🚫⚠️\s]+|\d+[.)]\s+|(important|critical|warning|note|usage|when to use( it| me| this agent)?|invocation|trigger(s|ed)?)\s*:\s*)+", Options);

    private static Regex Positive { get; } = new(@"^((always|please|also|only|then|typically|automatically|it|claude|you|you['’]re|th(is|e) (sub-?)?(agent|skill|mode)|the (main|primary|parent) agent|should|can|must|is|are|to|be|best|proactively|who)\s+){0,5}(use[ds]?|invoked?|called?|call|run|launch(ed)?|spawn(ed)?|activated?|engaged?|trigger(s|ed)?|dispatch(ed)?|delegates?|consult(ed)?|deploy(ed)?|select(ed)?|choose|pick|reach for|assists?|apply|load(ed)?)(\s+(this|it|me|here|to this|to it|on this)(\s+[\w-]+)?(\s+(agent|sub-?agent|skill|assistant|mode|specialist|chat ?mode))?|\s+(this |the |our )?([\w-]+\s+){0,3}(agent|sub-?agent|assistant|chat ?mode|skill))?([\s,]+\(?(proactively|immediately|automatically|only|always|first|also|especially|specifically|exclusively|primarily|autonomously|early|mandatorily|whenever possible|on demand|right|without being asked|\w+ly)\)?)*[\s,:—–-]+(and\s+)?(?<cue>when(ever)?|if|for|to|after|before|as|while|during|once|at|on|any ?time|every time|each time|where|prior to|upon|with|following|in)\b:?\s+(?<rest>\S.*)$", Options | RegexOptions.Singleline);

    /// <summary>"Runs after QA": what is said of a time, not of a manner ("runs in parallel").</summary>
    private static Regex Running { get; } = new(@"^((this (agent|skill)|it|automatically|always)\s+){0,3}(runs|(is |are |be )?(invoked|triggered|called|spawned|launched|dispatched|activated)( \w+ly)? by [\w\s`'/-]{2,40}?)\s+((automatically|proactively|immediately|only|always|right)\s+)*(?<rest>(after|before|when|whenever|if|once|every time|each time|prior to|following)\s+\S.*)$|^(invoked|triggered|called|spawned|launched|dispatched|activated|runs)\s+(?<rest>(early|late|pre-\w+|post-\w+)\s+\S.*)$", Options | RegexOptions.Singleline);

    private static Regex Best { get; } = new(@"^(especially |particularly |most |also |very )?((this (agent|skill)|it)( is|'s)?\s+|is\s+)?((works )?best( used| suited)?|(especially |particularly |most |very )?useful|perfect|ideal|great|well[- ]suited|suited|suitable|recommended|(the |your )?primary agent|(the )?go-to agent|this (sub-?)?agent is|must be used|should be used)\s+(for|when|as|to|after|before|during|in|if|whenever):?\s+(?<rest>\S.*)$", Options | RegexOptions.Singleline);

    /// <summary>"When to use: x, y", "When to use: (1) x, (2) y".</summary>
    private static Regex Labelled { get; } = new(@"^\W*(when to use( it| me| this( agent| skill)?)?|use cases)\s*:\s*(?<rest>\S.+)$", Options | RegexOptions.Singleline);

    private static Regex Negative { get; } = new(@"^((please|this (agent|skill)|it|is|should|must|you|and|but|when)\s+)*(((do|does|should|must) not|don['’]t|doesn['’]t|shouldn['’]t|never|not to|avoid)\s+(be )?(use|used|using|invoke|invoked|invoking|call|called|run|delegate|trigger|activate|spawn|choose)(\s+(this|it|me|here)(\s+[\w-]+)?(\s+(agent|skill|mode|sub-?agent))?|\s+(the )?[\w-]+ (agent|skill))?(\s+(only|solely|just|primarily))?[\s,:]*(for|when|if|to|on|as|in|with|after|before|while|during|unless|:)|(avoid|skip)\s+((using|this|it|agent|role|skill)\s+){0,3}(for|when|if|on)|(not|isn['’]t|is not|are not|aren['’]t)\s+(intended |suitable |meant |designed |appropriate |ideal |recommended |the right (agent|choice|tool) |responsible |a fit |suited |good )?(for|when|if)\b:?|out of scope\s*:|consider alternatives (when|if|for)|not in scope\s*:|when not to use\s*:):?\s+(?<rest>\S.*)$|^for\s+(?<rest>[^,;]{3,200}),\s+(please )?(use|run|prefer|try|see|call)\s+[^,;.]{2,80}\s+instead\.?$", Options | RegexOptions.Singleline);

    /// <summary>"Casting is out of scope", "Gilding: not your job".</summary>
    private static Regex Outside { get; } = new(@"^(?<rest>\w[^.;:]{2,200}?)(,?\s+(is|are)|\s*[:—–-])\s+(explicitly |strictly )?(out(side)?( of)?[- ]((this agent['’]s|your|my|its|the)\s+)?scope|not (in ((your|my|its)\s+)?scope|(your|my|its|this agent['’]s) (job|role|lane|concern|responsibility|task)))( (of|for) th(is|e) (sub-?agent|agent|skill|mode|role)| here)?\.?$", Options);

    private static Regex NotA { get; } = new(@"^(?<subject>(this (agent|skill)|it|he|she|you|i)\s+(is|are|am)\s+)?not an?\s+(?<rest>\S.*)$", Options | RegexOptions.Singleline);

    /// <summary>"NO code editing — you review".</summary>
    private static Regex NoWork { get; } = new(@"^(?<rest>(?-i:NO)\s+(?!(one|matter|longer|more|need|other|less|later|problem|doubt)\b)[a-z]\S.*?(?<list>,\s+no\s.*)?)$", Options | RegexOptions.Singleline);

    private static Regex Limit { get; } = new(@"^((this (agent|skill)|it|and|but|you|i|agent)\s+)*((does|do|will|can|should|must)\s+not|doesn['’]t|don['’]t|won['’]t|cannot|can['’]t|refuses? to)\s+\w", Options);

    private static Regex NotALimit { get; } = new(@"^\W*((this (agent|skill)|it|and|but|you|i)\s+)*((does|do|will|can|should|must)\s+not|doesn['’]t|don['’]t|won['’]t|cannot|can['’]t)\s+(stop|assume|guess|ask|wait|just|only|rely|skip|trust|hallucinate|invent|need|require|forget|hesitate|mention|say|proceed|worry|care|accept|give up|be\b|matter|exist|count)", Options);

    private static Regex Escalating { get; } = new(@"^((this agent|it|you|and|must|should|when to|always|immediately)\s+)*((escalates?|escalation)(?<label>\s*(when|if|triggers?|criteria)?:)|escalates?)\s+(?<rest>\S.*)$", Options | RegexOptions.Singleline);

    /// <summary>"as a subagent by x" says who calls, not when.</summary>
    private static Regex ByCaller { get; } = new(@"^an? (sub-?agent|worker|specialist|delegate)\b.{0,20}\b(by|of|for|from)\b", Options);

    private static Regex ThisAgent { get; } = new(@"\b(this|the) (sub-?)?(agent|skill|mode)\b|\bthis role\b|\b(use|invoke|call) me\b|must be used|use proactively|\b(your|my) (scope|job|role|lane|concern|responsibility)\.?$|^you( are|['’]re) (\w+ly )?(triggered|invoked|called|launched|dispatched|spawned|activated|summoned)( \w+ly)? (after|before|when|whenever|if|once|every time|each time|to|for)\b", Options);
}
