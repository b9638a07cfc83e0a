namespace Catalog.Core.History.Changes;

/// <summary>What was done to a description.</summary>
public enum DescriptionEdit
{
    Added,
    Removed,

    /// <summary>In other words that say the same.</summary>
    Reworded,

    /// <summary>What stood there still stands, with more after it.</summary>
    Extended,

    ChangedMeaning,
}
