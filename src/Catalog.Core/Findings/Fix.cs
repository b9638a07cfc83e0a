namespace Catalog.Core.Findings;

/// <summary>Lines that can stand in place of others and mend a finding.</summary>
/// <param name="FirstLine">1-based, the first line replaced.</param>
/// <param name="LineCount">How many lines are replaced.</param>
/// <param name="Replacement">The new lines, without line ends.</param>
public sealed record Fix(int FirstLine, int LineCount, IReadOnlyList<string> Replacement);
