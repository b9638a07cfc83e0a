using Catalog.Core.Parsing.Capabilities;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Usage;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>Finds which technologies a file names, each at the strongest place that names it.</summary>
/// <param name="known">Whose names are no technologies without more.</param>
internal sealed class TechnologyReader(Vocabulary vocabulary, KnownAgents known)
{
    /// <summary>Of one area, so that they tell something of each other.</summary>
    private const int FewestLabels = 3;

    /// <summary>Characters.</summary>
    private const int LongestRemembered = 300;

    /// <summary>For what texts say of themselves, whatever agents are known.</summary>
    private readonly TechnologyNames names = new(vocabulary, KnownAgents.None);
    private readonly TechnologyNames told = new(vocabulary, known);

    /// <summary>True when a text names some technology; asked of each item of a list, which nearly all come again in the next version.</summary>
    public bool Names(string text)
    {
        if (text.Length > LongestRemembered)
            return names.In(text, inName: false).Any();
        if (!vocabulary.Asked.TryGetValue(text, out var answer))
            vocabulary.Asked.Add(text, answer = names.In(text, inName: false).Any());
        return answer;
    }

    /// <summary>True when a text is the name of one technology and nothing else.</summary>
    public bool IsName(string text) => names.In(text, inName: false).Any(match => match.End - match.Start == text.Length) || vocabulary.OfficialNames.ContainsKey(text);

    public IReadOnlyList<TechnologyClaim> Read(AgentDefinition definition, Outline outline, DescriptionText description, IReadOnlyList<CapabilityArea> areas, IReadOnlyList<UsageRow> usage)
    {
        var found = new Found();
        var avoided = usage.Where(row => row.Verdict == Verdict.Avoid || row is { Verdict: Verdict.Escalate, Instead: not null }).ToLookup(row => row.Line, row => row.Situation);
        var refused = usage.Where(row => row is { Verdict: Verdict.Avoid, Source: UsageSource.Description }).Select(row => row.Situation).ToList();
        var nameLine = definition.FrontMatter["name"]?.Line ?? 1;
        AddAll(found, definition.Name.Replace('-', ' ').Replace('_', ' '), Claim.Name, nameLine, inName: true);
        AddAll(found, description.Lead, Claim.Description, DescriptionUsage.LineOf(definition), inName: false, refused: refused);
        AddIdentity(found, outline);
        foreach (var area in areas.Where(area => area.Stated))
            AddArea(found, area.Capability);
        // "Flutter / Dart" over areas of its own is claimed by them.
        var parents = areas.Where(area => area.Stated).Select(area => area.Capability.Parent).ToHashSet();
        foreach (var group in outline.Groups.Where(group => parents.Contains(group.Title)))
            AddAll(found, group.Title, Claim.Capability, group.Line, inName: false);
        AddAll(found, description.Examples, Claim.Elsewhere, DescriptionUsage.LineOf(definition), inName: false, isValue: true);
        foreach (var group in outline.Groups.Where(group => !IsOrigin(group)))
        {
            AddAll(found, group.Title, Claim.Elsewhere, group.Line, inName: false);
            foreach (var part in group.Parts)
                AddPart(found, part, avoided);
        }
        return [.. found.Claims.Values.OrderBy(claim => claim.Claimed).ThenBy(claim => claim.Line).ThenBy(claim => claim.Name, StringComparer.Ordinal)];
    }

    private static bool IsOrigin(Passage group) => group.IsLabel && Disclaimer.IsOrigin(group.Title);

    /// <summary>The first prose of a body says what the agent is.</summary>
    private void AddIdentity(Found found, Outline outline)
    {
        foreach (var group in outline.Groups.Take(3).Where(group => !IsOrigin(group)))
        {
            if (group.Parts.FirstOrDefault(part => part.Kind == BlockKind.Paragraph && !Disclaimer.IsOrigin(part.Text)) is { } first)
            {
                AddAll(found, first.Text, Claim.Capability, first.Line, inName: false);
                return;
            }
        }
    }

    private void AddArea(Found found, Capability capability)
    {
        AddAll(found, capability.Area, Claim.Capability, capability.Line, inName: false);
        AddAll(found, string.Join(", ", capability.Items.Where(item => !item.StartsWith("Example:", StringComparison.OrdinalIgnoreCase))), Claim.Capability, capability.Line, inName: false, isGathered: true);
        AddLabels(found, capability);
    }

    /// <summary>"Typer: commands", "Click: groups", "Rich: tables": among labels that are names, a word is one too.</summary>
    private void AddLabels(Found found, Capability capability)
    {
        if (capability.Items.Count < FewestLabels)
            return;
        var labels = capability.Items.Select(item => names.Whole(item.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? item[..colon] : item)).ToList();
        var named = labels.OfType<string>().ToList();
        if (named.Count * 2 <= labels.Count || !named.Exists(found.Claims.ContainsKey))
            return;
        foreach (var name in named)
            Add(found, new TechnologyClaim(name, Claim.Capability, capability.Line));
    }

    /// <param name="avoided">By line, when the agent is not to be used or another takes the work: what that names is another's.</param>
    private void AddPart(Found found, DocumentBlock part, ILookup<int, string> avoided)
    {
        if (!Disclaimer.IsOrigin(part.Text))
            AddAll(found, part.Text, Claim.Elsewhere, part.Line, inName: false, refused: avoided.Contains(part.Line) ? [.. avoided[part.Line]] : null);
        foreach (var child in part.Children)
            AddPart(found, child, avoided);
    }

    /// <param name="refused">What the text says not to use the agent for: what that names is no more than mentioned.</param>
    private void AddAll(Found found, string text, Claim claim, int line, bool inName, bool isValue = false, bool isGathered = false, IReadOnlyList<string>? refused = null)
    {
        var ends = new LineEnds(text);
        foreach (var match in told.In(text, inName))
        {
            if (Disclaimer.IsPraised(text, match.Start, match.End) || claim is Claim.Description or Claim.Capability && Disclaimer.IsRunner(text, match.Start, match.End, vocabulary.Company))
                continue;
            if (claim == Claim.Elsewhere && (Disclaimer.Refuses(text, match.Start) || refused is not null && IsWithin(text, match.Start, match.End, refused)))
                continue;
            var isMentioned = claim == Claim.Capability && Surroundings.InCommand(text, match.Start) || claim is Claim.Description or Claim.Capability && (Disclaimer.Covers(text, match.Start, match.End) || refused is not null && IsWithin(text, match.Start, match.End, refused));
            if (isGathered)
                found.Gathered.Add(match.Value.Name);
            Add(found, new TechnologyClaim(match.Value.Name, isMentioned ? Claim.Elsewhere : claim, claim == Claim.Elsewhere && !isValue ? line + ends.Before(match.Start) : line));
        }
    }

    private static bool IsWithin(string text, int start, int end, IReadOnlyList<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at && at <= start && end <= at + part.Length)
                return true;
        }
        return false;
    }

    /// <summary>The strongest place that names it counts, and of those the first.</summary>
    private static void Add(Found found, TechnologyClaim claim)
    {
        if (!found.Claims.TryGetValue(claim.Name, out var known) || claim.Claimed < known.Claimed)
            found.Claims[claim.Name] = claim;
        else if (claim.Claimed == Claim.Elsewhere && known.Claimed == Claim.Capability && claim.Line >= known.Line && found.Gathered.Remove(claim.Name))
            found.Claims[claim.Name] = known with { Line = claim.Line };
    }

    /// <summary>What one file names.</summary>
    private sealed class Found
    {
        public Dictionary<string, TechnologyClaim> Claims { get; } = new(StringComparer.Ordinal);

        /// <summary>Those out of the items of an area, whose lines are still to be found below its title's.</summary>
        public HashSet<string> Gathered { get; } = new(StringComparer.Ordinal);
    }
}
