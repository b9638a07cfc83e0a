using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Technologies;

namespace Catalog.Core.Parsing.Capabilities;

/// <summary>Reads what an agent can do from the headed and labelled lists of its body.</summary>
internal sealed partial class CapabilityReader(IReadOnlyList<string> names, TechnologyReader technologies)
{
    /// <summary>Nothing under such a title is a capability, even inside a capability heading.</summary>
    private static readonly RoleSet Never = RoleSet.Of(Role.Conduct, Role.Callout, Role.Output, Role.Checklist, Role.Showing, Role.Moment, Role.Reaching, Role.Reference, Role.Bounds, Role.Escalate, Role.NotEscalate, Role.HandOff, Role.Together);

    /// <summary>Nothing under such a title is a capability, unless a capability heading stands above.</summary>
    private static readonly RoleSet Seldom = RoleSet.Of(Role.Manner, Role.Work, Role.Results, Role.Context, Role.Craft);

    /// <summary>Under such a title duties are steps, rules or results.</summary>
    private static readonly RoleSet Process = new(Never.Bits | Seldom.Bits | RoleSet.Of(Role.Stage).Bits);

    /// <summary>The same, but for words that stages and fields of work share: "Analysis", "Integration".</summary>
    private static readonly RoleSet Procedure = new(Never.Bits | Seldom.Bits);

    /// <summary>Under such a title a stack is looked for or written down.</summary>
    private static readonly RoleSet Asking = RoleSet.Of(Role.Work, Role.Procedure, Role.Template, Role.Output, Role.Conduct, Role.Showing);

    /// <summary>A label of this kind above every heading is about no domain.</summary>
    private static readonly RoleSet Steps = RoleSet.Of(Role.Manner, Role.Work, Role.Results, Role.Context, Role.Conduct, Role.Output, Role.Checklist, Role.Showing, Role.StepLabel);

    /// <summary>Words of a thing that prose under a heading lists.</summary>
    private const int LongestNamed = 10;

    private readonly Dictionary<Passage, bool> excluded = [];

    /// <summary>Labels that are all that stands under a heading of duties: "When you read plans, look at:".</summary>
    private readonly HashSet<Passage> leadsIn = [];
    private readonly Dictionary<Passage, bool?> standings = [];
    private readonly Dictionary<Passage, bool> shown = [];
    private ILookup<Passage, Passage> children = Array.Empty<Passage>().ToLookup(group => group);

    public IReadOnlyList<CapabilityArea> Read(Outline outline)
    {
        var areas = new List<CapabilityArea>();
        children = outline.Groups.Where(group => group.Parent is not null).ToLookup(group => group.Parent!);
        leadsIn.UnionWith(outline.Groups.Where(group => group.Parent is { IsTop: false, IsLabel: false, Parts.Count: 0 }).GroupBy(group => group.Parent!)
            .Where(children => children.Count() == 1 ? IsStrong(children.Key.Title) || IsNumbered(children.Key) && children.Key.Parent is { IsTop: false } above && IsStrong(above.Title) && Heading.UsageOf(children.First().Title, names) == Role.None : IsCapability(children.Key.Title) && Heading.Of(children.First().Title).Is(Role.Sentence) && Heading.UsageOf(children.First().Title, names) == Role.None && children.All(child => child.IsLabel))
            .Select(children => children.First()).Where(child => child.IsLabel && !Heading.Of(child.Title).Is(Role.Reference) && child.Parts.TrueForAll(part => part.Kind is not (BlockKind.Step or BlockKind.Row))));
        foreach (var group in outline.Groups)
            excluded[group] = Excludes(group.Title);
        foreach (var group in outline.Groups)
        {
            var standing = group.Level == 0 ? null : Standing(group);
            // The title of the whole file makes nothing under it a capability; nor does it forbid.
            standings[group] = group.IsTop ? false : standing;
            if (standing is not { } stated)
            {
                areas.AddRange(OfIdentity(group));
                continue;
            }
            areas.AddRange(Areas(group, stated));
        }
        return WithoutFields(areas.FindAll(area => area.Capability.Items.Count == 0 || !area.Capability.Items.All(Blank.IsMatch)));
    }

    /// <summary>"Path", "Usage" and "Purpose" under each of several headings say what each thing is, and nothing that the agent can do.</summary>
    private static List<CapabilityArea> WithoutFields(List<CapabilityArea> areas)
    {
        var fields = areas.GroupBy(area => area.Capability.Area, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.DistinctBy(area => area.Capability.Parent).Count() > 2 && same.Count(area => area.Capability.Items.Count < 2) * 2 > same.Count())
            .Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (fields.Count == 0)
            return areas;
        // "Architecture" under each of four platforms, among topics of their own, is one more.
        bool IsField(CapabilityArea area) => fields.Contains(area.Capability.Area);
        var forms = areas.GroupBy(area => area.Capability.Parent).Where(group => group.Count(IsField) * 3 > group.Count()).Select(group => group.Key).ToHashSet();
        return areas.FindAll(area => !(IsField(area) && forms.Contains(area.Capability.Parent)));
    }

    /// <summary>True under a capability title, false for a domain-named group outside one, null where nothing is a capability.</summary>
    private bool? Standing(Passage group) => IsChecklist(group) || group.IsLabel && IsField(group.Title, children[group.Parent!].Select(sibling => sibling.Title)) || IsForm(group) || IsExtent(group) ? null : NamedFor(group) ?? (IsShown(group) || IsAmongShown(group) ? true : null);

    private bool IsShown(Passage group)
    {
        if (!shown.TryGetValue(group, out var answer))
            shown[group] = answer = MayShow(group) && CapabilityShape.IsCapability(group, technologies.Names);
        return answer;
    }

    /// <summary>A list among others under one heading, at least half of which are capabilities by their shape.</summary>
    private bool IsAmongShown(Passage group) =>
        group.Parent is { IsTop: false, IsLabel: false } parent && MayShow(group) && group.Parts.Count > 1 && group.Parts.TrueForAll(part => part is { Kind: BlockKind.Item, IsTask: false, Label: null })
        && !CapabilityItems.StartsWithVerb($"{group.Title} ")
        && children[parent].Where(sibling => !sibling.IsLabel).ToList() is { Count: > 2 } siblings && siblings.Count(IsShown) * 2 >= siblings.Count;

    /// <summary>Under "Core competencies", "Process analysis" with labelled bullets, and what leads to a heading's only list.</summary>
    private bool IsPartOfDuty(Passage group) =>
        group.Parent is { IsTop: false } parent && !excluded[parent] && (leadsIn.Contains(group) || IsStrong(parent.Title)
        && (!group.IsLabel && !IsNever(group.Title) && Heading.UsageOf(group.Title, names) == Role.Procedure
            && group.Parts.Count > 1 && group.Parts.TrueForAll(part => part.Kind != BlockKind.Step && part.Label is not null)));

    /// <summary>"1. Layout principles" beside "2. Field order" and "3. Print" under a heading of capabilities: what one says of itself alone does not part it from the rest.</summary>
    private bool IsNumberedAmongDuties(Passage group) =>
        IsNumbered(group) && AmongDuties(group) is { } siblings && siblings.TrueForAll(IsNumbered);

    /// <summary>"Design principles" over topics, among other headings under one of capabilities.</summary>
    private bool IsTopicAmongDuties(Passage group) =>
        !group.IsLabel && Heading.Of(group.Title) is var heading && (heading.Is(Role.Output) || heading.Is(Role.Procedure) || heading.RuleOf(Role.Conduct) == "principles") && (CapabilityShape.IsTopics(group) || group.Parts.TrueForAll(part => part.Label is not null)) && AmongDuties(group) is not null;

    /// <summary>The headings under one of capabilities, most of which exclude nothing; null where there are no such.</summary>
    private List<Passage>? AmongDuties(Passage group) =>
        group.Parent is { IsTop: false, IsLabel: false } parent && IsStrong(parent.Title) && !excluded[parent]
        && children[parent].ToList() is { Count: > 2 } siblings && siblings.Count(sibling => Excludes(sibling.Title)) * 2 < siblings.Count ? siblings : null;

    /// <summary>"1. Forms", "2. Fields" and "3. Prints", most of them over lists of topics.</summary>
    private bool IsNumberedTopic(Passage group) =>
        group.Title.Length > 0 && char.IsAsciiDigit(group.Title[0]) && children[group.Parent!].Where(sibling => sibling.Title.Length > 0 && char.IsAsciiDigit(sibling.Title[0])).ToList() is { Count: > 2 } siblings
        && siblings.Count(CapabilityShape.IsTopics) * 2 > siblings.Count;

    private static bool IsNumbered(Passage group) => !group.IsLabel && group.Title.Length > 0 && char.IsAsciiDigit(group.Title[0]);

    /// <summary>Boxes to tick, whatever is said before them.</summary>
    private static bool IsChecklist(Passage group) => group.Parts.Exists(part => part.IsTask) && group.Parts.TrueForAll(part => part.IsTask || part.Kind == BlockKind.Paragraph);

    /// <summary>"Scope" over "Ignore old bells" or "Input: one bell" tells how far the work goes, and not what it is.</summary>
    private static bool IsExtent(Passage group) =>
        group.Title.Equals("scope", StringComparison.OrdinalIgnoreCase)
        && (group.Parts.Exists(part => part.IsItem && Limiting.IsMatch(part.Plain)) || group.Parts.Count(part => part.Label is { } label && Frame.IsMatch(label.Title)) * 2 > group.Parts.Count);

    /// <summary>"- **Framework**: [e.g. React]": most labels lead to something to fill in.</summary>
    private static bool IsForm(Passage group) =>
        group.Parts.Count(part => part.Label is { Words: ['[', .., ']'] }) * 2 > group.Parts.Count;

    /// <summary>A heading that no rule names, nowhere under one that rules out capabilities.</summary>
    public bool MayShow(Passage group) =>
        !group.IsLabel && !group.IsTop && !Heading.Of(group.Title).Is(Role.Sentence) && !group.Path.Any(above => !above.IsTop && (excluded[above] || Heading.Of(above.Title).Roles.Overlaps(Seldom)));

    public bool? NamedFor(Passage group)
    {
        if (excluded[group] && !IsPartOfDuty(group) && !IsNumberedAmongDuties(group) && !IsTopicAmongDuties(group))
            return Heading.UsageOf(group.Title, names) is Role.None or Role.Boundary && HasStack(group) ? true : null;
        if (standings.TryGetValue(group.Parent!, out var above) && above is true)
            return true;
        if (above is null && group.Parent is { IsTop: false } parent && !IsStrong(group.Title))
            return IsCapability(parent.Title) && !excluded[parent] ? true : HasStack(group) ? true : null;
        if (IsCapability(group.Title))
            return true;
        if (HasStack(group))
            return true;
        // A bare label stands for itself, unless it is part of a process or opens a sentence.
        if (!group.IsLabel || Heading.Of(group.Title).Is(Role.Sentence) || group.Parts.Exists(part => part.Kind == BlockKind.Step) || !CapabilityShape.IsTopics(group))
            return null;
        return group.Path.All(passage => passage.IsTop || passage == group) ? (Heading.Of(group.Title).Roles.Overlaps(Steps) ? null : false)
            : group.Path.Any(passage => Heading.Of(passage.Title).Roles.Overlaps(IsNumberedTopic(group) ? Procedure : Process)) ? null : false;
    }

    /// <summary>A capability heading, unless it is about how work is done and does not say so in so many words.</summary>
    private static bool IsCapability(string title) => Bare(title) is var heading && heading.Is(Role.Capability) && !IsNever(title) && (!heading.Roles.Overlaps(Seldom) || heading.Is(Role.Skill));

    private static bool IsStrong(string title) => Bare(title).Is(Role.Skill) && !IsNever(title);

    private static bool IsNever(string title) => title.Length == 0 || IsCrossed(title) || Bare(title).Roles.Overlaps(Never);

    /// <summary>"🚫 Aldri": the picture forbids in every language.</summary>
    private static bool IsCrossed(string title)
    {
        foreach (var cross in (ReadOnlySpan<string>)["🚫", "⛔", "❌", "🛑", "✗", "✘"])
        {
            if (title.StartsWith(cross, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>"What you read must not cause you to:" over a list, or a list of crosses.</summary>
    private static bool IsForbidden(Passage group, List<DocumentBlock> items) =>
        items.Count(item => IsCrossed(item.Plain)) * 2 > items.Count
        || group.Parts.LastOrDefault(part => part.Kind == BlockKind.Paragraph && part.Line < items[0].Line) is { } lead && lead.Plain.TrimEnd('*', '_', ' ') is [.., ':'] told && Forbidding.IsMatch(told);

    /// <summary>"Our stack (do not ask about it)": a remark behind what is a capability takes nothing from it.</summary>
    private static Heading Bare(string title) =>
        title.EndsWith(')') && title.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var aside && Heading.Of(title[..aside]) is { } bare && bare.Is(Role.Skill) ? bare : Heading.Of(title);

    private bool Excludes(string title) =>
        IsNever(title) || Heading.UsageOf(title, names) is not (Role.None or Role.Boundary);

    /// <summary>A list of what the project is built with counts wherever it stands, but for steps and forms that ask for it and name nothing.</summary>
    private bool HasStack(Passage group) =>
        group.Parts.Count > 0 && group.Parts.Count(part => part.Label is not null) * 2 > group.Parts.Count
        && (group.Title.EndsWith(" stack", StringComparison.OrdinalIgnoreCase)
            ? group.Parts.Count(part => technologies.Names(part.Plain)) * 2 > group.Parts.Count
            : group.Parts.Exists(part => part.Label is { } label && IsStack(label.Title)) && !group.Path.Any(above => !above.IsTop && Heading.Of(above.Title).Roles.Overlaps(Asking)));

    /// <summary>"Tech Stack", and no "full stack trace".</summary>
    private static bool IsStack(string label) =>
        label.EndsWith("stack", StringComparison.OrdinalIgnoreCase) && (label.Length == 5 || label[^6] == ' ') && label.AsSpan().Count(' ') < 3;

    /// <summary>"- **Responsibilities**: a, b" among other lines that say who the agent is.</summary>
    private IEnumerable<CapabilityArea> OfIdentity(Passage group) =>
        Heading.Of(group.Title).RuleOf(Role.Craft) != "frames" ? []
            : group.Parts.Where(part => part is { IsItem: true, Label: { } label } && IsLabelled(part) && Heading.Of(label.Title).RuleOf(Role.Skill) == "capabilities")
                .Select(part => Area(part.Label!.Title, group.Title, Told(part.Label, part), part.Line, stated: true));

    /// <summary>What stands behind a label and under it.</summary>
    private static IReadOnlyList<string> Told(Label label, DocumentBlock item) =>
        [.. CapabilityItems.Split(BeforeList(label.Words, item)), .. item.Children.Where(child => child.IsItem).Select(child => child.Plain)];

    /// <summary>"When a bell is ordered:" over a list says when, and the list what.</summary>
    private static string BeforeList(string words, DocumentBlock item) =>
        words.EndsWith(':') && item.Children.Any(child => child.IsItem) ? words[..(words.LastIndexOf(". ", StringComparison.Ordinal) + 1)] : words;

    private IEnumerable<CapabilityArea> Areas(Passage group, bool stated)
    {
        var items = group.Parts.Where(part => part.IsItem && !ReadSkill.IsMatch(part.Plain)).ToList();
        if (items.Count == 0 && group.Parts.Exists(part => part.IsItem))
            yield break;
        var rows = group.Parts.Where(part => part.Kind == BlockKind.Row).ToList();
        if (items.Count == 0 && rows.Count == 0)
        {
            if (group.Parts is [var only] && Missing.IsMatch(only.Plain))
                yield break;
            if (group.IsLabel && group.Parts.Count == 1 && group.Parts[0].Line == group.Line && stated && !group.HasGroups)
                yield return Area(group.Title, Parent(group), CapabilityItems.Split(group.Parts[0].Plain), group.Line, stated);
            else if (IsDescribed(group))
                yield return Area(group.Title, Parent(group), [.. group.Parts.SelectMany(part => standings.GetValueOrDefault(group.Parent!) is true ? [part.Plain] : CapabilityItems.Split(part.Plain))], group.Line, stated);
            yield break;
        }
        // A table of what is in and out of scope is told with when to use it.
        if (items.Count == 0 && Heading.Of(group.Title).Is(Role.Boundary))
            yield break;
        // A numbered list of labels under a list of bullets is a list of its own.
        var apart = items.FindAll(item => item.Kind != items[0].Kind);
        if (!apart.TrueForAll(item => item.Label is not null))
            apart.Clear();
        foreach (var area in items.Count > 0 ? Listed(group, [.. items.Except(apart)], stated).Concat(apart.Count > 0 ? Listed(group, apart, stated) : []) : Tabled(group, rows, stated))
            yield return area;
    }

    /// <summary>A heading of capabilities, or one under it, whose text says in prose or code what is done.</summary>
    private bool IsDescribed(Passage group) =>
        !group.IsLabel && (standings.TryGetValue(group.Parent!, out var above) && above is true
            ? group.Parts.Count > 0 ? !group.HasGroups : children[group].Any() && children[group].All(child => child is { IsLabel: true, Parts.Count: 0, HasCode: true })
            : group.Parts.Count > 0 && !group.HasGroups && IsStrong(group.Title) && !IsRole(group) && CapabilityItems.Split(group.Parts[0].Plain) is { Count: > 2 } told && told.All(item => item.AsSpan().Count(' ') < LongestNamed));

    /// <summary>"Your role" and "Your job" lead to duties, but also to prose, steps and questions.</summary>
    private static bool IsRole(Passage group) => IsJob(group) || Heading.Of(group.Title).RuleOf(Role.Skill)?.EndsWith("role", StringComparison.Ordinal) == true;

    private static bool IsJob(Passage group) => Heading.Of(group.Title).RuleOf(Role.Skill) == "job";

    /// <summary>Steps and questions without labels, and the steps of a job, are how work is done.</summary>
    private static bool IsHow(Passage group, List<DocumentBlock> items, int labels)
    {
        var areSteps = items[0].Kind == BlockKind.Step;
        if (labels > 0)
            return areSteps && IsJob(group);
        return areSteps && (IsJob(group) || !IsUnderStrong(group) || Heading.Of(group.Title).Is(Role.Work)) || IsRole(group) && items.Count(item => item.Plain.EndsWith('?')) * 2 > items.Count;
    }

    private IEnumerable<CapabilityArea> Listed(Passage group, List<DocumentBlock> items, bool stated)
    {
        List<string> titles = [.. items.Where(IsLabelled).Select(item => LabelOf(item)!.Title)];
        var labels = titles.Count;
        // "**Founder**: casts", "**Clerk**: counts": who works there is nothing that the agent can do.
        if (labels > 1 && titles.Count(title => !title.Contains(' ', StringComparison.Ordinal) && AgentRoles.IsWorking(title)) * 2 > labels)
            yield break;
        if (IsReferences(group, items) || IsHow(group, items, labels) || IsForbidden(group, items))
            yield break;
        if (labels * 2 <= items.Count || !ListParts(items) && (!stated || items.Count > 2 && Heading.Of(group.Title).Is(Role.Methods) || AreThings(titles, group.Title)) || group.Title.Contains("use cases", StringComparison.OrdinalIgnoreCase))
        {
            // "Cloud platforms" over names of such, each explained, is a list of technologies wherever it stands.
            stated |= labels * 2 > items.Count && items.Count(item => LabelOf(item) is { } label && IsTechnology(label.Title)) * 2 > items.Count;
            var named = group is { IsLabel: true, Parent: { IsTop: false } heading } && (!heading.IsLabel || heading.Parts.Count == 0) && (Heading.Of(group.Title).Is(Role.Sentence) || leadsIn.Contains(group)) ? heading : group;
            yield return Area(named.Title, Parent(named), [.. items.SelectMany(Flat)], named.Line, stated);
            yield break;
        }
        foreach (var item in items.SelectMany(Paired))
        {
            if (LabelOf(item) is not { } found || IsNever(found.Title) && !stated || IsOrder(found.Title) || Missing.IsMatch(found.Words) || IsField(found.Title, titles) || IsSlug(found.Title) || found.Title.StartsWith('`'))
                continue;
            var nested = item.Children.Where(child => child.IsItem).ToList();
            if (found.Words.Length == 0 && nested.Count > 1 && nested.TrueForAll(child => child.Label is { Words.Length: > 0 } inner && !inner.Title.StartsWith('`')) && !AreThings([.. nested.Select(child => child.Label!.Title)], found.Title))
            {
                foreach (var child in nested)
                    yield return Area(child.Label!.Title, found.Title, Told(child.Label, child), child.Line, stated);
                continue;
            }
            yield return Area(found.Title, group.Title.Length > 0 ? group.Title : null, Told(found, item), item.Line, stated);
        }
    }

    /// <summary>"**Metal**: bronze | **Shape**: round" are two lines in one.</summary>
    private static IEnumerable<DocumentBlock> Paired(DocumentBlock item) =>
        item.Label is not null && item.Text.Contains(" | **", StringComparison.Ordinal)
            ? item.Text.Split(" | ").Select((text, i) => new DocumentBlock(item.Kind, text, item.Line) { Children = i == 0 ? item.Children : [] })
            : [item];

    /// <summary>"IMPORTANT: count the rims", "Rule", "🚫 Melting": said by the way, ordered or forbidden among what an agent can do.</summary>
    private static bool IsOrder(string label) => IsCrossed(label) || Heading.Of(label) is var heading && (heading.Is(Role.Callout) || heading.RuleOf(Role.Conduct) == "gates");

    /// <summary>"Best for" and "Limitations" say something of a thing, and so does "Cost" beside them.</summary>
    private static bool IsField(string label, IEnumerable<string> among) => Aspect.IsMatch(label) || LooseAspect.IsMatch(label) && among.Any(Aspect.IsMatch);

    /// <summary>Skills by the names of their files, and other files, are read, not had.</summary>
    private static bool IsReferences(Passage group, List<DocumentBlock> items) =>
        group.Title.Contains("skill", StringComparison.OrdinalIgnoreCase) && items.Count(item => item.Plain.StartsWith('`')) * 2 > items.Count
        || items.Count(item => item.Plain.TrimStart('`') is ['@', ..] file && file.Contains('/', StringComparison.Ordinal)) * 2 > items.Count;

    private static bool IsUnderStrong(Passage group) => group.Path.Any(above => !above.IsTop && IsStrong(above.Title));

    /// <summary>One technology, or a pair of them with all that belongs to them.</summary>
    private bool IsTechnology(string label) =>
        technologies.IsName(label)
        || label.IndexOf(" (", StringComparison.Ordinal) is > 0 and var aside && label.EndsWith(')') && technologies.IsName(label[..aside])
        || label.Split([" & ", "/", " / "], StringSplitOptions.TrimEntries) is { Length: 2 } pair && technologies.IsName(pair[0]) && technologies.IsName(pair[1].Replace(" Ecosystem", "", StringComparison.OrdinalIgnoreCase));

    /// <summary>Bold words with nothing behind or under them are what is said, and no label.</summary>
    private static bool IsLabelled(DocumentBlock item) => LabelOf(item) is { } label && (label.Words.Length > 0 || item.Children.Count > 0);

    /// <summary>Bold or not: "1. Forms:" over a list of its own is a label too.</summary>
    private static Label? LabelOf(DocumentBlock item) =>
        item.Label ?? (item.Plain is [.., ':'] plain && plain.AsSpan().Count(' ') < LongestNamed / 2 && item.Children.Count(child => child.IsItem) > 1 ? new Label(plain.TrimEnd(':'), "") : null);

    /// <summary>"AWS: Lambda, S3", "Azure: Functions, Blob Storage": things with lists of parts that have names of their own are areas, each.</summary>
    private static bool ListParts(List<DocumentBlock> items) =>
        items.Where(IsLabelled).ToList() is var labelled && labelled.Count(item => CapabilityItems.Split(LabelOf(item)!.Words) is { Count: > 1 } parts && parts.Count(IsProper) * 2 > parts.Count) * 2 > labelled.Count;

    private static bool IsProper(string part) => part.Length > 0 && char.IsUpper(part[0]) && part.AsSpan().Count(' ') < 3;

    /// <summary>Labels that are most of them technologies or methods, each explained, or parts of what the title names.</summary>
    private bool AreThings(List<string> labels, string title)
    {
        var (explained, patterns) = (labels.Count(IsTechnology), title.Contains("responsibilit", StringComparison.OrdinalIgnoreCase) ? 0 : labels.Count(IsPattern));
        return (explained + patterns) * 2 > labels.Count - (labels.Count > 3 ? 1 : 0) || explained * 2 >= labels.Count && labels.Count > 3 || patterns * 5 >= labels.Count * 2 && labels.Count > 2 || AreFeatures(title, labels);
    }

    /// <summary>"Deployments", "ConfigMaps" and "Secrets" under "Core Kubernetes resources": parts of what the heading names.</summary>
    private bool AreFeatures(string title, List<string> labels) =>
        labels.Count > 2 && labels.Count(label => Feature.IsMatch(label) || IsPattern(label)) * 2 > labels.Count && technologies.Names(title);

    /// <summary>Names of hooks, interfaces, tools of a server and patterns are things known, not areas.</summary>
    private static bool IsPattern(string label) =>
        label.Contains('`', StringComparison.Ordinal) || label.Contains("()", StringComparison.Ordinal) || label.Contains("__", StringComparison.Ordinal) || label.EndsWith(" API", StringComparison.Ordinal)
        || label.EndsWith(" Pattern", StringComparison.OrdinalIgnoreCase) || label.EndsWith(" Hooks", StringComparison.OrdinalIgnoreCase)
        || label.EndsWith(')') && label.Any(char.IsAsciiDigit)
        || Heading.Of(label).Is(Role.Method);

    /// <summary>"form-checks" is the name of a file or another agent.</summary>
    private static bool IsSlug(string label) => label.Contains('-', StringComparison.Ordinal) && !label.Contains(' ', StringComparison.Ordinal) && !label.AsSpan().ContainsAnyInRange('A', 'Z');

    private static IEnumerable<string> Flat(DocumentBlock item) =>
        item.Children.Where(child => child.IsItem).Select(child => child.Plain).Prepend(item.Plain.TrimStart('✅', ' '));

    private IEnumerable<CapabilityArea> Tabled(Passage group, List<DocumentBlock> rows, bool stated)
    {
        if (rows.Count(row => IsTechnology(Unmarked.Of(row.Cells[0]))) * 2 > rows.Count)
        {
            yield return Area(group.Title, Parent(group), [.. rows.Select(row => Unmarked.Of(row.Cells[0]))], group.Line, stated);
            yield break;
        }
        // "You own | You don't own", "Choose this when | Choose the other when" are told with when to use it.
        if (rows[0].Header.Any(header => Refused.IsMatch(Unmarked.Of(header))) || rows[0].Header.Count(header => Choosing.IsMatch(Unmarked.Of(header))) > 1)
            yield break;
        // "# | Domain | Topics": what a row is about stands behind its number or code.
        var first = rows.Count(row => row.Cells.Count > 2 && Code.IsMatch(Unmarked.Bare(row.Cells[0]))) * 2 > rows.Count ? 1 : NameColumn(rows);
        var told = rows.FindAll(row => row.Cells.Count > first + 1 && (first > 0 || !row.Cells[0].StartsWith('`')) && row.Cells[first].Length > 0 && !row.Cells.Any(IsCommand));
        if (told.Count > 1 && (AreMembers(told, first) || NameColumn(rows) > 0))
        {
            yield return Area(group.Title, Parent(group), [.. told.Select(row => Unmarked.Bare(row.Cells[first])).Distinct(StringComparer.OrdinalIgnoreCase)], group.Line, stated);
            yield break;
        }
        foreach (var row in told)
        {
            var items = row.Cells.Skip(first + 1).Where((_, i) => !IsRating(row, first + 1 + i)).SelectMany(cell => CapabilityItems.Split(Unmarked.Of(cell))).ToList();
            yield return Area(Unmarked.Of(row.Cells[first]), group.Title, items, row.Line, stated);
        }
    }

    /// <summary>Rows of more than a list each: what is measured of them, or several things that are said of each, makes them members of what the heading names.</summary>
    private static bool AreMembers(List<DocumentBlock> rows, int first) =>
        rows.Count(row => row.Cells.Skip(first + 1).Count(cell => Measure.IsMatch(Unmarked.Bare(cell))) * 2 > row.Cells.Count - first - 1) * 2 > rows.Count
        || rows.Max(row => row.Cells.Where((_, i) => i > first && !IsRating(row, i)).Count()) > 1
        || IsIndex(rows, first);

    /// <summary>Names of programs behind numbers or codes, with what each means.</summary>
    private static bool IsIndex(List<DocumentBlock> rows, int first) =>
        first > 0 && rows.Count(row => !Unmarked.Bare(row.Cells[first]).Contains(' ', StringComparison.Ordinal)) * 2 > rows.Count && rows.Count(row => CapabilityItems.Split(Unmarked.Of(row.Cells[first + 1])).Count > 1) * 2 <= rows.Count;

    /// <summary>"Code | Human name | Rules": the column that says what the first stands for.</summary>
    private static int NameColumn(List<DocumentBlock> rows) =>
        rows[0].Header is { Count: > 2 } header && Unmarked.Of(header[1]).EndsWith(" name", StringComparison.OrdinalIgnoreCase) && rows.TrueForAll(row => row.Cells.Count > 1 && !row.Cells[0].Contains(' ', StringComparison.Ordinal)) ? 1 : 0;

    private static bool IsRating(DocumentBlock row, int column) => column < row.Header.Count && Rating.IsMatch(Unmarked.Of(row.Header[column]));

    /// <summary>"`/plan`" is typed by somebody who has that skill, and none of this agent's.</summary>
    private static bool IsCommand(string cell) => cell.TrimStart('`') is ['/', >= 'a' and <= 'z', ..] command && !command.Contains(' ', StringComparison.Ordinal);

    private CapabilityArea Area(string title, string? parent, IReadOnlyList<string> items, int line, bool stated)
    {
        if (title is ['[', .., ']'])
            title = title[1..^1];
        var tools = parent is not null && parent.EndsWith("Tools", StringComparison.OrdinalIgnoreCase) || title.EndsWith("Tools", StringComparison.OrdinalIgnoreCase);
        return new CapabilityArea(new Capability(title.TrimEnd(':').Trim(), parent, items, CapabilityItems.KindOf(title, parent, items, tools, technologies.Names), line), stated);
    }

    private static string? Parent(Passage group) => group.Parent is { IsTop: false } parent && parent.Title.Length > 0 ? parent.Title : null;

    /// <summary>"Use skill: `bell-casting` for rims": read when it is needed, and had by whoever reads it.</summary>
    [GeneratedRegex(@"^(?:use|load|invoke|apply|follow|see|read)?\s*(?:the\s+)?(?:\w+\s+)?skills?\s*:?\s*`", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReadSkill { get; }

    [GeneratedRegex(@"^\W*(?:is |are )?(?:not available|unavailable|not supported)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Missing { get; }

    /// <summary>In the last sentence before a list.</summary>
    [GeneratedRegex(@"(?:^|[.!?]\s)[^.!?]*\b(?:must\s+not|must\s+never|never|do\s+not|don['’]t|may\s+not|shall\s+not|should\s+not|cannot|not\s+allowed|forbidden|prohibited)\b[^.!?,]*:$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forbidding { get; }

    [GeneratedRegex(@"^(?:inputs?|outputs?|steps|value|model(?: justification)?|batch size|constraints?|duration|budget|turns)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Frame { get; }

    [GeneratedRegex(@"^(?:ignore|do not|don't|never|only|skip|exclude|look only|review only)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Limiting { get; }

    /// <summary>Heads of columns that rate what the row is about, name what comes of it, or say where more stands.</summary>
    [GeneratedRegex(@"^(?:(?:\w+ )?(?:risk|effort|impact|priority|severity|confidence|complexity|cost|difficulty|urgency|maturity)(?: level| score| rating)?|levels?|scores?|ratings?|status|best for|(?:key |main )?outputs?|deliverables?|(?:key |reference )?(?:references?|files?|docs?)|see(?: also)?|when|timing|frequency|duration|time)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rating { get; }

    [GeneratedRegex(@"^(?:best for|ideal for|(?:do(?:n['’]t| not) )?use (?:when|for|it when|this when)|when(?: not)? to use(?: it)?|limitations?|pros|cons|advantages|disadvantages|drawbacks|deprecat(?:ed|ion)|trade-?offs?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aspect { get; }

    [GeneratedRegex(@"^(?:costs?|pricing|requirements?|prerequisites|use cases?|examples?|setup|notes?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooseAspect { get; }

    [GeneratedRegex(@"^(?:use|choose|pick|prefer|reach for|keep|stay with)\s.*\b(?:when|if|for)\b\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Choosing { get; }

    /// <summary>Heads of columns that say what is not the agent's.</summary>
    [GeneratedRegex(@"\b(?:do|does)(?:n['’]t|\s+not)\b|^not\b|\bnot\s+(?:to|for|own|owned|in\s+scope)\b|\bout\s+of\s+scope\b|\bbelongs?\s+(?:to|elsewhere)\b|\binstead\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Refused { get; }

    /// <summary>"#1 #2", "$ARGUMENTS".</summary>
    [GeneratedRegex(@"^(?:#\d+[\s,]*)+$|^`?\$\{?[A-Z_0-9]+\}?`?$", RegexOptions.CultureInvariant)]
    private static partial Regex Blank { get; }

    /// <summary>"7", "0x2E", "P0420", "B".</summary>
    [GeneratedRegex(@"^(?:0x[0-9A-Fa-f]+|[A-Z]{0,2}-?\d[\d.]*|#?\d+|[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }

    /// <summary>"±5%", "3.2V", "N/A".</summary>
    [GeneratedRegex(@"^(?:[<>≤≥±~=≈+-]*\s*\d|N/A$|-$|—$)", RegexOptions.CultureInvariant)]
    private static partial Regex Measure { get; }

    /// <summary>Many of one kind in one word, or a word put together: "Deployments", "DaemonSets".</summary>
    [GeneratedRegex(@"^(?!Features|Frameworks|Platforms|Tools|Libraries)\p{Lu}(\p{Ll}+(?<!s|i|ic|u)s|\w*\p{Ll}\p{Lu}\p{Ll}\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Feature { get; }
}
