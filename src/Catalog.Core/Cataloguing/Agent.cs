using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>One agent of the catalog with everything that is known about it.</summary>
public sealed record Agent
{
    /// <summary>Kebab, unique without case; the stem of the agent's page.</summary>
    public required string Slug { get; init; }

    public required CatalogSource Source { get; init; }

    public required AgentDefinition Definition { get; init; }

    public required Understanding Understanding { get; init; }

    /// <summary>From the front matter, the plugin's manifest, or the nearest meaningful folder; null when none says.</summary>
    public required string? Category { get; init; }

    /// <summary>The plugin that ships the agent, and its version; null outside a plugin.</summary>
    public required string? Plugin { get; init; }

    /// <summary>The same without the plugin's version.</summary>
    public string? PluginName => Plugin?.Split(' ')[0];

    /// <summary>Where a program's config says more of the agent, which <see cref="Definition"/> counts in and no version does; null where none does.</summary>
    public ConfigEntry? Config { get; init; }

    /// <summary>The agent that a skill runs as, whose rights <see cref="Definition"/> counts in and no version does; null for any other.</summary>
    public string? RunsAs { get; init; }

    /// <summary>Whose skill it is and where it belongs; null for what is no skill.</summary>
    public SkillHome? SkillHome { get; init; }

    /// <summary>Newest first; at least one.</summary>
    public required IReadOnlyList<AgentVersion> Versions { get; init; }

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    /// <summary>Names that the agent had before, newest first, without the present one.</summary>
    public required IReadOnlyList<string> FormerNames { get; init; }

    /// <summary>In the order of lines.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public string Name => Definition.Name;

    public AgentVersion Newest => Versions[0];

    /// <summary>When the oldest version came; null without history.</summary>
    public DateTimeOffset? Created => Versions[^1].Commit?.Date;

    /// <summary>When the content last changed; a move alone is no change. Null without history.</summary>
    public DateTimeOffset? Updated => Versions.FirstOrDefault(version => version is { Commit: not null, Class: not ChangeClass.Moved })?.Commit?.Date;
}
