namespace Catalog.Core.History.Changes;

/// <summary>One change by meaning between two consecutive versions of an agent; each kind is a record of its own, and there are no others.</summary>
public abstract record VersionChange
{
    private protected VersionChange()
    {
    }
}
