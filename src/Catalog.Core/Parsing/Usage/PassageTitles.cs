using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Says what a group of a body promises, by its own title and by those above it: the nearest promise counts, unless a rule below takes it away.</summary>
internal static class PassageTitles
{
    private static readonly RoleSet Partners = RoleSet.Of(Role.HandOff, Role.Together);

    /// <summary>What the nearest title says; the title of the whole file says what the agent is, not when to use it.</summary>
    public static Role Of(Passage group, IReadOnlyList<string> names, Dictionary<Passage, Role> titles)
    {
        if (group.IsTop)
            return Role.None;
        var above = group.Parent is { } parent && titles.TryGetValue(parent, out var title) ? title : Role.None;
        var own = Heading.UsageOf(group.Title, names);
        if (above == Role.Template || own == Role.Template)
            return Role.Template;
        // "Limitations:" under a feature are the feature's.
        if (own == Role.Boundary && Heading.Of(group.Title).RuleOf(Role.Boundary) == "limitations" && SpeaksOfPattern(group))
            return Role.None;
        // "Skip when" is said of a step, too.
        if (own == Role.Avoid && Heading.Of(group.Title).RuleOf(Role.Avoid) == "skip" && above is not (Role.Use or Role.Trigger))
            return Role.Procedure;
        // "Does not:" says whose work it is where bounds are told, and elsewhere how something is.
        if (own == Role.Avoid && Heading.Of(group.Title).RuleOf(Role.Avoid) == "does-not" && !IsBound(group))
            return Role.Procedure;
        // "Trigger conditions" of a step are the step's.
        if (own == Role.Trigger && group.Parent is { IsTop: false } step && Heading.Of(step.Title).RuleOf(Role.Procedure) == "steps")
            return Role.Procedure;
        // "When activated", over what brings it up instead of what is done then.
        if (own == Role.Procedure && Heading.Of(group.Title).RuleOf(Role.Procedure) == "invoked" && TellsOccasions(group))
            return Role.Use;
        // "2. Triggers" is a part of what is taught.
        if (own == Role.Trigger && !group.IsLabel && char.IsAsciiDigit(group.Title[0]) && SpeaksOfPattern(group))
            return Role.Procedure;
        // What goes wrong is no occasion.
        if (own == Role.None && Heading.Bare(group.Title).TrimEnd(':') is var bare && (bare.Equals("gotchas", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("pitfalls", StringComparison.OrdinalIgnoreCase)))
            return Role.Procedure;
        var inherited = Inherits(group) ? above : group.IsTag ? Role.None : Role.Procedure;
        var heading = Heading.Of(group.Title);
        if (group is { IsLabel: false, Level: < 3 } && group.Title.Equals("Trigger", StringComparison.OrdinalIgnoreCase))
            return Role.Trigger;
        if (group.IsLabel && group.Title.Equals("Trigger", StringComparison.OrdinalIgnoreCase))
            return group.Path.Skip(1).All(outer => outer.IsTop) || group.Path.Skip(1).Any(outer => Heading.Of(outer.Title).Is(Role.Frame)) ? Role.Trigger : Role.Procedure;
        if (IsOfThing(own, above, group, heading, names) || inherited is not Role.None && own == Role.None && IsAnother(inherited, group, heading))
            return Role.Procedure;
        if (own == Role.None && heading.Is(Role.Remit) && group.Parent is { } bounds && bounds.Title.Contains("boundar", StringComparison.OrdinalIgnoreCase) && Heading.Of(bounds.Title).Is(Role.Boundary))
            return Role.Use;
        if (inherited == Role.Use && own == Role.None && heading.Is(Role.Refusal))
            return Role.Avoid;
        if (own == Role.None && (group.IsLabel && group.Parent is not { IsTop: true } || inherited == Role.Escalate) && heading.Is(Role.Aside))
            return Role.Procedure;
        // "When to escalate to you", over "The founder escalates when:".
        if (own == Role.Escalate && above == Role.Use && group.Parent is { } brought && Heading.Of(brought.Title).RuleOf(Role.Use) == "inwards")
            return Role.Use;
        if (own == Role.Escalate && !heading.Is(Role.HandOffPaths))
            return own;
        if (heading.Roles.Overlaps(Partners))
            return own == Role.None ? Role.Procedure : own;
        return own == Role.None ? inherited : own;
    }

    /// <summary>True under "Task Scope", "Boundaries".</summary>
    internal static bool IsBound(Passage group) =>
        group.Path.Skip(1).TakeWhile(above => !above.IsTop).Any(above => above.Title.Contains("scope", StringComparison.OrdinalIgnoreCase) || Heading.Of(above.Title).Is(Role.Boundary));

    /// <summary>A label after the heading's own list begins something else, and so do "the caller will use it to" and "use it before casting to ensure"; a tag stands above headings.</summary>
    private static bool Inherits(Passage group) =>
        !group.IsLabel && !(group.Title.Length > 0 && char.IsAsciiDigit(group.Title[0]) && group.Parent!.Parts.Exists(part => part.IsItem))
        || group.IsLabel && (!group.IsTag && !group.Title.EndsWith(" to", StringComparison.Ordinal) && !group.Title.EndsWith(" to ensure", StringComparison.Ordinal)
        && !(group.Parent is { } heading && heading.Parts.Exists(part => part.Kind != BlockKind.Paragraph && part.Line < group.Line)));

    /// <summary>True where a promise is made for a technique, a step or a thing, not for the agent.</summary>
    private static bool IsOfThing(Role own, Role above, Passage group, Heading heading, IReadOnlyList<string> names)
    {
        if (IsAlsoOfPatterns(own, above, group, heading) && !heading.NamesAgent(names) && SpeaksOfPattern(group))
            return own != Role.Example || !AsksSomebody(group);
        // "What the kiln does not do" is no bound of the founder.
        if (own == Role.Avoid && heading.RuleOf(Role.Avoid) == "what-not" && Heading.Bare(group.Title).Split(' ') is [_, { Length: > 2 } subject, ..] && char.IsUpper(subject[0]) && !subject.Equals("You", StringComparison.OrdinalIgnoreCase) && !subject.Equals("This", StringComparison.OrdinalIgnoreCase) && !subject.Equals("The", StringComparison.OrdinalIgnoreCase) && !names.Any(name => name.Contains(subject, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (own is Role.Use or Role.Avoid && group.Parent is { IsTop: false } outer && Heading.Of(outer.Title).NamesThing(names))
            return true;
        return own == Role.Example && above == Role.None && heading.Is(Role.CommonCase) && (group.IsLabel || SpeaksOfPattern(group));
    }

    /// <summary>Items tell occasions, and none what to do.</summary>
    private static bool TellsOccasions(Passage group)
    {
        var items = group.Parts.Where(part => part.IsItem).Select(part => Piece.Of(part.Plain)).ToList();
        return !items.Exists(item => item.Is(Role.Task) || item.Is(Role.Verb)) && !group.Parts.Exists(part => part.Plain.Contains(": ", StringComparison.Ordinal)) && items.Count(item => item.Is(Role.Occasion) || item.Is(Role.Doing) || item.Is(Role.Clause)) > 1;
    }

    /// <summary>Most items are what a user would say: "Show me the tables", "What is slow?".</summary>
    private static bool AsksSomebody(Passage group) =>
        group.Parts.Count(part => part.IsItem && !part.Plain.AsSpan().ContainsAny('`', ':') && (part.Plain.EndsWith('?') || Cues.Is(part.Plain, Role.Asked))) * 2 > group.Parts.Count;

    /// <summary>True for a label that breaks off what the titles above promise.</summary>
    private static bool IsAnother(Role inherited, Passage group, Heading heading) =>
        group is { IsLabel: false, Parent: { IsLabel: false } above } && inherited == Role.Escalate && above.Title.AsSpan().ContainsAny('&', '/', '+')
        || group.IsLabel && (inherited == Role.Example && !heading.Is(Role.Request) || inherited == Role.Escalate && (heading.Is(Role.Given) && !heading.Is(Role.OpenEnded) || heading.Is(Role.NotEscalate)));

    /// <summary>True for a title that steps and techniques bear as well as agents.</summary>
    private static bool IsAlsoOfPatterns(Role own, Role above, Passage group, Heading heading) => own switch
    {
        // "In scope" is said of whoever speaks, and "use it for" below "When to use" of what that is of.
        Role.Use => above != Role.Use && heading.RuleOf(Role.Use) is not ("in-scope" or "inwards"),
        // "Avoid when" beside "Use when" under each of several designs.
        Role.Avoid => above == Role.Procedure || heading.Is(Role.Using) || above == Role.None && group.IsLabel && heading.RuleOf(Role.Avoid) == "avoid-this" || above == Role.None && (group.IsLabel || !group.Title.Contains(" this ", StringComparison.OrdinalIgnoreCase)) && heading.RuleOf(Role.Avoid) is "fit" or "when-not" or "someone-else",
        Role.Example or Role.Trigger => group.IsLabel,
        _ => false,
    };

    /// <summary>"When to use" under a technique's own heading is about the technique.</summary>
    internal static bool SpeaksOfPattern(Passage group)
    {
        var heading = group.Parent;
        while (heading is { IsLabel: true })
            heading = heading.Parent;
        var frame = heading is null ? null : Heading.Of(heading.Title).RuleOf(Role.Frame);
        // "Capability 2: casting small bells" is the agent's own.
        return frame != "ability" && (heading is { Level: > 2 } || heading is { Level: 2 } && frame is null);
    }
}
