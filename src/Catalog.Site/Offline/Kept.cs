namespace Catalog.Site.Offline;

/// <summary>How much of the agents' past the single file holds.</summary>
internal enum Kept
{
    /// <summary>The newest version of each agent.</summary>
    Newest,

    /// <summary>Every history, and the texts that draw it.</summary>
    Histories,

    /// <summary>The pages of old versions too.</summary>
    Everything,
}
