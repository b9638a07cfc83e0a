using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.Parsing.Capabilities;

/// <summary>Reads headings and labels for whether what an agent can do stands under them.</summary>
internal static class CapabilityTitles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsCapability(string title) => title.Length is > 0 and < 120 && Capability.IsMatch(title) && !Never.IsMatch(title) && (!Seldom.IsMatch(title) || IsStrong(title));

    /// <summary>A title that says so in so many words, wherever it stands.</summary>
    public static bool IsStrong(string title) => Strong.IsMatch(title) && !Never.IsMatch(title);

    /// <summary>A label that opens a sentence rather than naming a domain.</summary>
    public static bool IsSentence(string label) => Sentence.IsMatch(label);

    /// <summary>Nothing under such a title is a capability, even inside a capability heading.</summary>
    public static bool IsNever(string title) => title.Length == 0 || Never.IsMatch(title);

    /// <summary>Nothing under such a title is a capability, unless a capability heading stands above.</summary>
    public static bool IsSeldom(string title) => Seldom.IsMatch(title);

    /// <summary>A title under which duties are steps, rules or results.</summary>
    public static bool IsProcess(string title) => Process.IsMatch(title);

    /// <summary>A label above every heading that is not about a domain.</summary>
    public static bool IsStep(string label) => Step.IsMatch(label);

    public static bool IsStack(string label) => Stack.IsMatch(label);

    private static TitlePattern Capability { get; } = new(@"^skills$|\b(capabilit(y|ies)|responsibilit(y|ies)|expertise|competenc(y|ies|e)|focus areas?|areas? of (focus|expertise|specialization|responsibility)|core (focus|skills|areas|knowledge|functions|duties|tasks|services|features)|focus|knowledge( base| areas?| domains?)?|(technical|core|key|specialized|domain|professional|soft|hard|primary|your) skills|skills matrix|proficienc(y|ies)|(tech|technology|technical|project|primary|preferred|core|our|default|recommended) stack|technolog(y|ies)|frameworks? (and|&) (tools|libraries)|tools? (and|&) (technologies|frameworks|tech|platforms|libraries|techniques)|(tool|toolchain|tooling|library|framework) (preferences|expertise|mastery|proficiency|knowledge)|technologies (and|&) tools|toolkit|toolset|tooling|master(y|ies)|speciali[sz](ations?|ties|es)|specialty areas|domains?( of expertise| expertise| knowledge| coverage)?|strengths|what (you|i) (do|own|know|handle|can do|cover)|(core |key |primary |main |your )?duties|docs you own|your job|services (offered|provided)|(core |key |primary )?functions|remit|key areas|coverage areas|scope of work|what this agent does|(exclusively )?owns|ownership|supported (languages|technologies|frameworks|platforms|tools)|languages? (and|&) frameworks?|familiar with|experienced? (with|in)|qualifications|key features)\b|(?<!ing )\btools$|\b(modern |specialized |preferred )?(tools|tooling|technologies)( and | & )|\btechnical (depth|background|areas)\b", Options);

    private static TitlePattern Never { get; } = new(@"^(always|when|if|before|after)\b|^(description|returns|parameters|arguments|options|purpose|scenario|objective|criteria|usage)$|\b(principles?|philosoph(y|ies)|(behaviou?ral )?traits?|personality|output (format|standards|philosophy|requirements)|response (format|style|approach)|deliverables|format|template|examples?|^interactions|(agent|user) interactions|escalat\w*|hand-?offs?|with other agents|collaboration stance|triggers?|anti-?patterns?|when (to|not|invoked|you|called)|use (this|when)|checklist|success (criteria|metrics)|don'?ts|do(es)? not|never|pitfalls|out of scope|telemetry|tool (usage|restrictions)|available (tools|commands)|tools? (available|you|access)|mcp tools|mcp tool suite|allowed tools|forbidden|prohibited|restrictions?|expected input|stopping|limits|reminders?|remember|references|related \w+|further reading|changelog|metadata|boundaries|limitations|guardrails)\b", Options);

    /// <summary>Outside a capability heading these are about how work is done.</summary>
    private static TitlePattern Seldom { get; } = new(@"\b(behaviou?rs?|communicat(e|ion)|tone|style|outputs?|report(s|ing)?|^\W*integrations?\W*$|collaboration|quality (standards|bar|gates|assurance|metrics|checks)|quality|metrics|constraints?|rules|avoid|mistakes|process|workflows?|methodology|approach|steps?|procedures?|instructions|protocol|mindset|values|mission|purpose|role|identity|context|notes?|important|resources|input|decision[- ](making|framework|tree)s?|success|priorit(y|ies|i[sz]e)|questions|assumptions|deliver|best practices|guidelines|phases?|standards|patterns|conventions|requirements|usage|strategy|reference|implementation|tasks|commands?)\b", Options);

    private static TitlePattern Process { get; } = new(@"\b(workflow|process|phases?|steps?|approach|protocol|procedure|methodology|when invoked|checklist|implementation|output|deliverables?|communication|excellence|examples?|template|principles?|best practices|guidelines|rules|patterns?|integration|response|format|metrics|criteria|standards|strategy|strategies|progress|notification|collaboration|instructions|mode|handling|always|never|must|requirements|policy|conventions|review|analysis|anti|pitfalls|common|quick|getting|usage|reference|commands?|note|return|execution|task)\b|\d", Options);

    private static TitlePattern Stack { get; } = new(@"\b(stack|languages?|frameworks?|databases?|tooling|libraries|infrastructure|platforms?|runtime|backend|frontend|testing|deployment|cloud|tools|technolog(y|ies))\b", Options);

    private static TitlePattern Strong { get; } = new(@"^skills$|\b(technical|core|key|specialized|domain|professional|soft|hard|primary|your) skills\b|\b(capabilit(y|ies)|responsibilit(y|ies)|expertise|competenc(y|ies)|focus areas?|knowledge base|(tech|technology|technical) stack|technolog(y|ies)|proficienc(y|ies)|areas of (focus|expertise)|what (you|i) (do|own|know|can do))\b", Options);

    private static TitlePattern Sentence { get; } = new(@"^(you|your (job|task|goal)|i|we|it|this|these|they|the (agent|following)|for each|for every|if|when|before|after|always|never|only|to|as|in|on|use|do|don['’]t|provide|include|make|ensure|each|every|here|there|then|first|finally|next|see|a|an|and|or|that|include|must|should|all|any|search|please|note)\b|,|\b(provide|include|includes|including|when|of|are|is|with|must|should|by|to|following|below)$|\S+(\s+\S+){7,}", Options);

    private static TitlePattern Step { get; } = new(@"\b(workflow|process|steps?|approach|protocol|procedure|checklist|outputs?|deliverables?|communication|examples?|template|principles?|format|progress|notification|instructions|always|never|must|remember|important|notes?|query|delivery|style|tone|rules|guidelines|constraints|metrics|requirements|behaviou?rs|mandatory|directives?|criteria|standards|priorities|mode)\b", Options);
}
