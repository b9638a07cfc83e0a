namespace Catalog.Core.History;

/// <summary>How one run of git ended.</summary>
/// <param name="Errors">git's own words; shown to people, never parsed for meaning beyond telling known causes apart.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Errors);
