namespace Catalog.Core.Parsing.Usage;

/// <summary>What a sentence tells a dispatcher.</summary>
/// <param name="Rest">The sentence after its cue words.</param>
/// <param name="Splits">False when the rest is one situation whatever its commas.</param>
/// <param name="Rule">The rule that says so.</param>
internal sealed record Cue(Verdict Verdict, string Rest, bool Splits, string Rule)
{
    /// <summary>"after", "before" and their like where the cue ends with one: without it the rest says something else; null elsewhere.</summary>
    public string? Moment { get; init; }

    /// <summary>The agent that takes the work instead; null when none is named.</summary>
    public string? Instead { get; init; }
}
