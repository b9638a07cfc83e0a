namespace Catalog.Core.Parsing;

/// <summary>One situation in which an agent says that it should, or should not, be used.</summary>
/// <param name="Situation">The file's own words.</param>
/// <param name="Instead">The agent named for it instead, as written; null when none is.</param>
/// <param name="Line">1-based; for anything from the front matter, the line of its key.</param>
public sealed record UsageRow(string Situation, Verdict Verdict, string? Instead, UsageSource Source, int Line)
{
    /// <summary>The rule that read it: the id of a heading's or a sentence's rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>True for a sentence that says what the agent does not do, and tells no situation: "Cannot run the tests".</summary>
    public bool IsLimit => Rule is "does-not" or "no-work";
}
