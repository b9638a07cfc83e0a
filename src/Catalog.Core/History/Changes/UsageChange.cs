using Catalog.Core.Parsing;

namespace Catalog.Core.History.Changes;

/// <summary>A row of when to use the agent that came or went.</summary>
/// <param name="Before">Null when it came.</param>
/// <param name="After">Null when it went.</param>
public sealed record UsageChange(UsageRow? Before, UsageRow? After) : VersionChange;
