using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Outlines;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Says what a group of a body promises, by its own title and by those above it.</summary>
internal static class PassageTitles
{
    /// <summary>What the nearest title says; the title of the whole file says what the agent is, not when to use it.</summary>
    public static UsageTitle Of(Passage group, IReadOnlyList<string> names, Dictionary<Passage, UsageTitle> titles)
    {
        if (group.IsTop)
            return UsageTitle.None;
        var above = group.Parent is { } parent && titles.TryGetValue(parent, out var title) ? title : UsageTitle.None;
        var own = UsageTitles.Of(group.Title, names);
        if (above == UsageTitle.Template || own == UsageTitle.Template)
            return UsageTitle.Template;
        var inherited = Inherits(group) ? above : group.IsTag ? UsageTitle.None : UsageTitle.Other;
        if (group.IsLabel && group.Title.Equals("Trigger", StringComparison.OrdinalIgnoreCase))
            return group.Path.Skip(1).All(outer => outer.IsTop) || group.Path.Skip(1).Any(outer => Frame.IsMatch(outer.Title)) ? UsageTitle.Triggers : UsageTitle.Other;
        if (IsAlsoOfPatterns(own, above, group) && !UsageTitles.NamesAgent(group.Title, names) && SpeaksOfPattern(group))
            return UsageTitle.Other;
        if (own is UsageTitle.Use or UsageTitle.Avoid && group.Parent is { IsTop: false } heading && UsageTitles.NamesThing(heading.Title, names))
            return UsageTitle.Other;
        if (own == UsageTitle.Examples && above == UsageTitle.None && CommonCase.IsMatch(group.Title) && (group.IsLabel || SpeaksOfPattern(group)))
            return UsageTitle.Other;
        if (own == UsageTitle.None && inherited == UsageTitle.Examples && group.IsLabel && !IsRequest(group.Title))
            return UsageTitle.Other;
        if (own == UsageTitle.None && group.IsLabel && (IsAside(group.Title) || inherited == UsageTitle.Escalate && Given.IsMatch(group.Title)))
            return UsageTitle.Other;
        if (own == UsageTitle.Escalate && !EscalationPaths.IsMatch(group.Title))
            return own;
        if (RelationTitles.IsHandOff(group.Title) || RelationTitles.IsTogether(group.Title))
            return own == UsageTitle.None ? UsageTitle.Other : own;
        return own == UsageTitle.None ? inherited : own;
    }

    /// <summary>A label after the heading's own list begins something else, and so does "the caller will use it to"; a tag stands above headings.</summary>
    private static bool Inherits(Passage group) =>
        !group.IsLabel || !group.IsTag && !group.Title.EndsWith(" to", StringComparison.Ordinal)
        && !(group.Parent is { } heading && heading.Parts.Exists(part => part.Kind != PartKind.Text && part.Line < group.Line));

    /// <summary>True for a title that steps and techniques bear as well as agents.</summary>
    private static bool IsAlsoOfPatterns(UsageTitle own, UsageTitle above, Passage group) => own switch
    {
        UsageTitle.Use => true,
        UsageTitle.Avoid => above == UsageTitle.Other || Using.IsMatch(group.Title),
        UsageTitle.Examples => group.IsLabel,
        _ => false,
    };

    /// <summary>"When to use" under a technique's own heading is about the technique.</summary>
    private static bool SpeaksOfPattern(Passage group)
    {
        var heading = group.Parent;
        while (heading is { IsLabel: true })
            heading = heading.Parent;
        return heading is { Level: > 2 } || heading is { Level: 2 } && !Frame.IsMatch(heading.Title);
    }

    /// <summary>True for a remark that stands beside a list.</summary>
    public static bool IsAside(ReadOnlySpan<char> title) => Aside.IsMatch(title);

    /// <summary>True for a label over the user's part of an example.</summary>
    public static bool IsRequest(string title) => Request.IsMatch(title);

    private static Regex Request { get; } = new(@"^\W*((user|sample|example|test)('s)? ?(requests?|prompts?|input|query|question|says|asks?)?|requests?|prompts?|input|query|question|task)\W*$|\b(prompts|requests|questions) (will|would|that|should)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"When a threat is found:", with what is then done under it.</summary>
    private static TitlePattern Given { get; } = new(@"^\W*(when|if|once|after)\s+\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Do not use for", of a step as often as of the agent.</summary>
    private static TitlePattern Using { get; } = new(@"^\W*(do not|don['’]t|never|avoid)\b.*\b(use|using|run)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Of a technique as often as of the agent.</summary>
    private static Regex CommonCase { get; } = new(@"^\W*(common|typical)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Aside { get; } = new(@"^(key (difference|distinction)s?|notes?|remember|tip|important|why|difference)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern Frame { get; } = new(@"^\W*about\b|\b(usage|use cases?|overview|purpose|role|scope|invocation|dispatch\w*|agents?|when|identity|introduction|delegation|routing|triggers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static TitlePattern EscalationPaths { get; } = new(@"\bagent hand[- ]?offs?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
