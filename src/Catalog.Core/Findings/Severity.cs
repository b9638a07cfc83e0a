namespace Catalog.Core.Findings;

/// <summary>How much a finding weighs, in rising order.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
