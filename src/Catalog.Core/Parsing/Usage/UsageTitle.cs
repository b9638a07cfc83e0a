namespace Catalog.Core.Parsing.Usage;

/// <summary>What a heading or label promises about the lists under it.</summary>
internal enum UsageTitle
{
    None,
    Use,
    Avoid,
    Escalate,
    Examples,
    Triggers,
    Boundaries,

    /// <summary>Rows may not be taken from under it, whatever stands above it.</summary>
    Other,
}
