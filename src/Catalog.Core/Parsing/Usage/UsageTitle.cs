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

    /// <summary>What stands under it is a form to fill in, whatever its own titles promise.</summary>
    Template,

    /// <summary>Rows may not be taken from under it, whatever stands above it.</summary>
    Other,
}
