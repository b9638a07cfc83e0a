using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing.Capabilities;

/// <summary>Reads headings and labels for whether what an agent can do stands under them.</summary>
internal static class CapabilityTitles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsCapability(string title) => title.Length is > 0 and < 120 && Capability.IsMatch(title) && !Never.IsMatch(title);

    /// <summary>Nothing under such a title is a capability, even inside a capability heading.</summary>
    public static bool IsNever(string title) => title.Length == 0 || Never.IsMatch(title);

    /// <summary>A title under which duties are steps, rules or results.</summary>
    public static bool IsProcess(string title) => Process.IsMatch(title);

    public static bool IsStack(string label) => Stack.IsMatch(label);

    private static Regex Capability { get; } = new(@"\b(capabilit(y|ies)|responsibilit(y|ies)|expertise|competenc(y|ies|e)|focus areas?|areas? of (focus|expertise|specialization|responsibility)|core (focus|skills|areas|knowledge|functions|duties|tasks|services|features)|focus|knowledge( base| areas?| domains?)?|(technical |core |key |specialized |domain )?skills( matrix)?|proficienc(y|ies)|(tech|technology|technical|project|primary|preferred|core|our) stack|technolog(y|ies)|frameworks? (and|&) (tools|libraries)|tools? (and|&) (technologies|frameworks|tech|platforms|libraries|techniques)|(tool|toolchain|tooling|library|framework) (preferences|expertise|mastery|proficiency|knowledge)|technologies (and|&) tools|toolkit|toolset|tooling|master(y|ies)|speciali[sz](ations?|ties|es)|specialty areas|domains?( of expertise| expertise| knowledge| coverage)?|strengths|what (you|i) (do|own|know|handle|can do|cover)|(core |key |primary |main |your )?duties|docs you own|your job|services (offered|provided)|(core |key |primary )?functions|remit|key areas|coverage areas|scope of work|what this agent does|supported (languages|technologies|frameworks|platforms|tools)|languages? (and|&) frameworks?|familiar with|experienced? (with|in)|qualifications|key features)\b|\btools$|\btechnical (depth|background|areas)\b", Options);

    private static Regex Never { get; } = new(@"\b(principles?|philosoph(y|ies)|traits?|personality|behaviou?rs?( traits)?|communicat(e|ion)|tone|style|output|deliverables?|format|template|report(ing)? format|examples?|interactions|escalat\w*|hand-?offs?|integration with|with other agents|collaboration (with|stance)|triggers?|anti-?patterns?|when (to|not|invoked|you)|use (this|when)|checklist|metrics|success criteria|quality (standards|bar|gates|assurance|metrics|checks)|constraints?|boundaries|limitations|guardrails|rules|don'?ts|do not|never|avoid|pitfalls|mistakes|process|workflow|methodology|steps?|procedure|instructions|protocol|mindset|values|mission|purpose|role|identity|context|reminders?|notes?|important|remember|references?|resources|further reading|changelog|metadata|out of scope|telemetry|expected input|input|stopping|error handling protocol|decision[- ](making|framework|tree)s?|tool usage|tool restrictions|available tools|tools? (available|you|access)|mcp tools|mcp tool suite|allowed tools|forbidden|prohibited|limits|success|priorities|prioriti[sz]e|questions|assumptions|deliver)\b", Options);

    private static Regex Process { get; } = new(@"\b(workflow|process|phases?|steps?|approach|protocol|procedure|methodology|when invoked|checklist|implementation|output|deliverables?|communication|excellence|examples?|template|principles?|best practices|guidelines|rules|patterns?|integration|response|format|metrics|criteria|standards|strategy|strategies|progress|notification|collaboration|instructions|mode|handling|always|never|must|requirements|policy|conventions|review|analysis|anti|pitfalls|common|quick|getting|usage|reference|commands?|note|return|execution|task)\b|\d", Options);

    private static Regex Stack { get; } = new(@"\b(stack|languages?|frameworks?|databases?|tooling|libraries|infrastructure|platforms?|runtime|backend|frontend|testing|deployment|cloud|tools|technolog(y|ies))\b", Options);
}
