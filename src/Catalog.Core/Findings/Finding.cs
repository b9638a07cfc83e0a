namespace Catalog.Core.Findings;

/// <summary>One place where a rule does not hold: what, where, and what to do next.</summary>
/// <param name="Path">Relative to the source, with forward slashes; empty for the catalog as a whole.</param>
/// <param name="Line">1-based; 0 where no line applies.</param>
/// <param name="Column">1-based; 0 where no column applies.</param>
public sealed record Finding(Rule Rule, string Message, string Path, int Line = 0, int Column = 0)
{
    /// <summary>What to do next; the rule's general help unless this finding knows better.</summary>
    public string Help { get; init; } = Rule.Help;

    /// <summary>The rule's severity unless a config set another.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The commit whose text this is about; null for the newest state.</summary>
    public string? Commit { get; init; }

    /// <summary>A replacement that mends the file, proven to yield the same text; null where none is known.</summary>
    public Fix? Fix { get; init; }
}
