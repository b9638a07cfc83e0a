namespace Catalog.Core.History.Changes;

/// <summary>What was done to a section, in the order in which it is told.</summary>
public enum SectionEdit
{
    Added,
    Removed,
    Renamed,
    Moved,
    Reworded,
}
