namespace Catalog.Core.Parsing.Usage;

/// <summary>What a sentence tells a dispatcher.</summary>
/// <param name="Rest">The sentence after its cue words.</param>
/// <param name="Splits">False when the rest is one situation whatever its commas.</param>
/// <param name="Rule">The rule that says so.</param>
internal sealed record Cue(Verdict Verdict, string Rest, bool Splits, string Rule)
{
    /// <summary>The agent that takes the work instead; null when none is named.</summary>
    public string? Instead { get; init; }
}
