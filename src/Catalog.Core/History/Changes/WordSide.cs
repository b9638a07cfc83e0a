namespace Catalog.Core.History.Changes;

/// <summary>In which of two texts a run of words stands.</summary>
public enum WordSide
{
    Both,
    Removed,
    Added,
}
