namespace Catalog.Core.Cataloguing;

/// <summary>What is to be read, and how.</summary>
/// <param name="Source">A folder, a bare repository or a <c>.git</c> folder; absolute.</param>
public sealed record CatalogRequest(string Source)
{
    /// <summary>The commit to build alone; null for the work tree over HEAD.</summary>
    public string? Revision { get; init; }

    /// <summary>False to leave git alone.</summary>
    public bool History { get; init; } = true;

    /// <summary>True to accept a history that is cut off.</summary>
    public bool AllowShallow { get; init; }

    /// <summary>The beginning of a commit's id that the history must hold, for it is published already; null where nothing is.</summary>
    public string? NotOlderThan { get; init; }

    /// <summary>The config's text; null to take the source's own.</summary>
    public string? Config { get; init; }

    /// <summary>The folder, absolute, that the config's sources are relative to; null for <see cref="Source"/>.</summary>
    public string? ConfigFolder { get; init; }

    /// <summary>The title; null to take the config's or the repository's.</summary>
    public string? Title { get; init; }

    /// <summary>A folder, absolute, that is never read: the site's own.</summary>
    public string? LeaveOut { get; init; }

    /// <summary>What earlier builds worked out; null to work out everything.</summary>
    public Cache? Cache { get; init; }

    /// <summary>Told what is being done and how many of it there are.</summary>
    public Action<string, int> Progress { get; init; } = (_, _) => { };

    /// <summary>Told of each part, as a <see cref="Guard"/> tells it; null for nobody.</summary>
    public Action<string, string>? Making { get; init; }
}
