using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads headings and labels for what they promise.</summary>
internal static class UsageTitles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Without one of these a title promises nothing; most have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "use", "using", "when", "not", "n't", "n’t", "never", "avoid", "scope", "escalat", "human", "trigger", "invo", "keyword", "best", "ideal", "perfect", "great", "suit",
            "exclu", "goal", "activat", "delegat", "call", "example", "sample", "typical", "common", "try", "ask", "boundar", "limit", "lane", "own", "recommend", "skip", "refuse",
            "consider", "choose", "usage", "defer",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="names">What the agent is called.</param>
    public static UsageTitle Of(string title, IReadOnlyList<string> names)
    {
        var promise = Whole(title, names);
        if (promise != UsageTitle.None)
            return promise;
        var aside = title.EndsWith(')') ? title.LastIndexOf('(') : title.IndexOf(" — ", StringComparison.Ordinal);
        // "Keywords (at most 100)" are a form's, while "Invoke when (any one is enough)" stays what it is.
        return aside > 3 && Whole(title[..aside].TrimEnd(), names) is var bare && (bare != UsageTitle.Triggers || title[aside] == ' ') ? bare : UsageTitle.None;
    }

    private static UsageTitle Whole(string title, IReadOnlyList<string> names)
    {
        if (title.Length is 0 or > 120)
            return UsageTitle.None;
        var text = Prefix.Replace(Numbering.Replace(title, "", 1), "", 1).TrimEnd(' ', ':', '?', '!', '.');
        if (Form.IsMatch(text))
            return UsageTitle.Template;
        if (Procedure.IsMatch(text))
            return UsageTitle.Other;
        if (!text.AsSpan().ContainsAny(Hints))
            return UsageTitle.None;
        if (Human.IsMatch(text) || Escalation.IsMatch(text) && !NotEscalation.IsMatch(text))
            return UsageTitle.Escalate;
        if (Avoidance.IsMatch(text))
            return UsageTitle.Avoid;
        if (BareUse.IsMatch(text) || Opening.IsMatch(text) || Started.IsMatch(text) || NamedUse.Match(text) is { Success: true } named && IsAgent(named.Groups["who"].Value, names))
            return UsageTitle.Use;
        if (ExampleList.IsMatch(text))
            return UsageTitle.Examples;
        if (TriggerList.IsMatch(text))
            return UsageTitle.Triggers;
        return BoundaryList.IsMatch(text) ? UsageTitle.Boundaries : UsageTitle.None;
    }

    /// <summary>True for a title that says whose use is meant; a bare "When to use" may speak of a pattern.</summary>
    public static bool NamesAgent(string title, IReadOnlyList<string> names) =>
        Self.IsMatch(title) || NamedUse.Match(title) is { Success: true } named && IsAgent(named.Groups["who"].Value, names);

    /// <summary>"When to use queues" speaks of queues, and so does whatever stands under it.</summary>
    public static bool NamesThing(string title, IReadOnlyList<string> names) =>
        !NamesAgent(title, names) && NamedUse.IsMatch(title) && !BareUse.IsMatch(title);

    /// <summary>False for most labels, at the cost of one look.</summary>
    public static bool MayPromise(ReadOnlySpan<char> label) => label.ContainsAny(Hints);

    private static bool IsAgent(string who, IReadOnlyList<string> names)
    {
        var key = KnownAgents.Key(who.Trim(' ', '`', '*').Replace(" agent", "", StringComparison.OrdinalIgnoreCase).Replace("the ", "", StringComparison.OrdinalIgnoreCase));
        return names.Any(name => KnownAgents.Key(name) == key);
    }

    private static Regex Numbering { get; } = new(@"^[^\p{L}]+", Options);

    /// <summary>"Boundary: what you do not do".</summary>
    private static Regex Prefix { get; } = new(@"^(boundar(y|ies)|scope|usage|routing|limits?)\s*[:—–-]\s+(?=(what|when|do|don['’]t|not|use)\b)", Options);

    /// <summary>"Use this agent when you need to", before a list.</summary>
    private static TitlePattern Opening { get; } = new(@"^(use|invoke|call|run|choose|pick|select|activate|engage|delegate to|dispatch|launch)( (this|me|it))( (agent|skill|sub-?agent|mode|assistant))?( proactively| immediately)?( (instead of|rather than|over) .{1,40}?)?,? (when|whenever|for|if|to|before|after)( (you|users?|the user|someone|the (task|work|request|job|question|project|main agent)|claude|any of|one of|the following)\b.{0,60})?$", Options);

    /// <summary>"This agent is started by x when", before a list.</summary>
    private static TitlePattern Started { get; } = new(@"^this (sub-?)?(agent|skill|mode) (is|should be|must be|can be|gets)( \w+ly)? (used|invoked|called|run|activated|launched|spawned|triggered|dispatched|engaged|started)( \w+ly)?( by .{1,40}?)? (when|whenever|for|if|to|before|after)( (you|users?|the user|any of|one of|the following)\b.{0,60})?$", Options);

    private static TitlePattern Procedure { get; } = new(@"^(when invoked|when called|when activated|on activation|when asked to|when (you|the user)|workflow|process|procedure|steps?\b|step \d|phase|how (to|it works)|methodology|approach|output|response|report|checklist|communication|implementation)", Options);

    private static TitlePattern Form { get; } = new(@"\b(template|outline|boilerplate|skeleton|prd|document structure)\b|\b(output|report|response|document) (format|structure)\b", Options);

    private static TitlePattern Self { get; } = new(@"\b(agent|sub-?agent|skill|me|i|mode|assistant|proactively)\b", Options);

    private static TitlePattern Human { get; } = new(@"^human (checkpoint|escalation)s?\b.*|^human (review|approval)s? (is )?(required|needed|when|if|for)\b.*", Options);

    private static TitlePattern Escalation { get; } = new(@"\bescalat(e|es|ed|ing|ion|ions)\b", Options);

    private static TitlePattern NotEscalation { get; } = new(@"^no escalation|escalation (is )?not\b|(privilege|model|permission|tier) escalation|escalation of privilege|escalation (template|format|message|report|flow|process|procedure|steps|workflow|matrix design|policy design|management|procedures design|chains?|reminders)|escalat\w+ (model|effort)|vulnerabilit", Options);

    private static TitlePattern Avoidance { get; } = new(@"^((when|where)( you should| to| should you)? not( to)? (use|invoke|run|call|delegate|engage|choose)( (this|it|me).*)?|when not to( use.*)?|(do not|don['’]t|never|not) (use|invoke|run|call)( (this|it|me)( (agent|skill|subagent|mode))?)?( (when|for|if))?|avoid (using )?(this|it|the agent|this agent|this skill)|avoid( using)?( this| it)? (when|for|if)\b.{0,30}|not (for|suitable for|ideal for|the right (agent|choice|tool).*|recommended for|intended for|a fit for|designed for)|consider alternatives( when)?|out[- ]of[- ]scope.*|not in scope|(strict )?exclusions|non[- ]goals?|anti[- ]?use cases|what (this agent|this skill|i|you|it|the agent|[\w-]+) (do(es)?|will|must|should|can)(n['’]t| not|not)( \w+)*|(you|i|this agent|the agent|it) (do(es)?|will)(n['’]t| not) (own|handle|cover|touch|do|manage|take)( .{1,30})?|(this|the) (sub-?)?agent (does|will|must|should|can) ?not|do not delegate|when to (use )?(something|someone) else|(when to )?skip (this|it|me)( \w+)*|not (your|my|this agent['’]s) (job|scope|role|lane|concern|responsibility)|explicitly not( in scope)?|when to choose another agent|use (another|a different) agent (when|for|if))$", Options);

    private static TitlePattern BareUse { get; } = new(@"^((do )?use \(.*\)|do use( (for|when|if|this.*|it.*|me.*))?|(when|where|why)( and when)? (to|should (i|you|we)|you should) (use|run|invoke|call|engage|activate|choose|pick|select|delegate(?= (to me|here|to this))|deploy|trigger|launch|spawn|dispatch|summon|consult|apply)( (this|it|me|you|to me|to this|here|this one|the agent|us))?( (agent|skill|subagent|sub-agent|mode|assistant|chat ?mode|command|tool|workflow|specialist|plugin|persona))?( proactively)?|(use|invoke|call|run|activates?|trigger|engage|delegate to|choose|apply)( (this|me|it))?( (agent|skill|subagent|mode))?( proactively| immediately)? (when|for|if|whenever|to|before|after)|(best|ideal|perfect|great|well suited|suited|recommended|suitable) (for|use cases|when)|(always|proactively) (use|invoke).*(when|for)|(primary |common |typical |ideal )?use cases for this (agent|skill)|(safe|good|ideal|best|primary|suitable|appropriate|recommended|intended|supported) (use[- ]cases|uses)|when (this|the) (agent|skill) (is|should be) (used|invoked|called)|usage( scenarios| triggers| guidelines)|invocation (criteria|conditions|guidelines)|delegation (criteria|triggers)|delegate (here|to (me|this agent))( when)?|call me when|when i['’]m (useful|needed)|when to use vs\.? .*|in[- ]scope|when to use)$", Options);

    private static Regex NamedUse { get; } = new(@"^(when|where) (to|should (i|you)) (use|run|invoke|call|engage|choose|delegate to|activate) (?<who>.+)$|^(use|invoke|call|run) (?<who>.+?) (when|for|if)$", Options);

    private static TitlePattern ExampleList { get; } = new(@"^((example|sample|typical) tasks?|(example|sample|typical|common) (user )?(prompts?|interactions?|requests?|quer(y|ies)|questions?|use[- ]cases?|scenarios?|invocations?|user requests?|commands?|triggers?)|(example|sample) usage|examples? of (requests|prompts|tasks|use)|try asking( me)?|things you can ask( me)?|what you can ask( me)?|(use case|invocation|prompt|request) examples)$", Options);

    private static TitlePattern TriggerList { get; } = new(@"^((auto[- ]?|proactive |automatic |agent )?(invocation |activation |invoke |activate |usage )?(triggers|trigger (phrases|keywords?|words?|conditions?|patterns?|when|on|scenarios|events))|(activation|invocation) (keywords?|phrases|patterns|conditions|rules)|(trigger |activation )?keywords?|when to trigger|triggered (by|when)|activates? on|auto[- ]?(activate|activates|activation|invoke|invocation)( (when|on|for))?)$", Options);

    private static TitlePattern BoundaryList { get; } = new(@"^((strict |hard |role |your |agent |scope |my )?(boundaries|boundary|limitations?|limits)( (and|&) (scope|limitations|boundaries|constraints))?|(scope|role) (boundaries|and boundaries|limits|& boundaries|vs\.? .*)|scope|boundaries.*|what you own|ownership|lane|your lane|responsibility boundaries|not responsible for|domain boundaries|refuse|scope of (work|responsibility))$", Options);
}
