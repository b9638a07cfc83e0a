using Catalog.Core.Parsing;

namespace Catalog.Site.Search;

/// <summary>A situation that speaks for or against an agent.</summary>
/// <param name="Text">The file's own words.</param>
/// <param name="Line">1-based, in the file that says so.</param>
/// <param name="From">The slug of another agent that sends such work here; null for what the agent says itself.</param>
/// <param name="To">The slug of the agent that it sends such work to; null when it names none.</param>
public sealed record Situated(Verdict Verdict, string Text, int Line, string? From, string? To);
