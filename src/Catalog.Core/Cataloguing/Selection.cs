using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>Which files of a source are agents of its catalog. Formats go by the path in the source, the config by the path in the catalog.</summary>
internal sealed record Selection(CatalogConfig Config, CatalogSource Source)
{
    /// <summary>Whether a file is an agent.</summary>
    public bool IsAgent(string path, SourceText text) =>
        MayBeAgent(path) && IsCandidate(path, text) && Other(path, text) is null;

    /// <summary>Whether a path can hold an agent.</summary>
    public bool MayBeAgent(string path) =>
        AgentFormats.For(path) is { } format
        && Config.Formats.Contains(format.Id)
        && !Config.Excludes(Source.Shown(path));

    /// <summary>Whether a file looks like an agent, by its place, by the name that it states, or by what is written in a folder called <c>agent</c>.</summary>
    public bool IsCandidate(string path, SourceText text) =>
        AgentFormats.IsSure(path) || Config.Includes(Source.Shown(path)) || AgentReader.StatedName(text) is not null || AgentFormats.IsWrittenAsOne(path, text.Text);

    /// <summary>Why a file that looks like an agent is none; null when it is one.</summary>
    public string? Other(string path, SourceText text) => Config.Includes(Source.Shown(path)) ? null : AgentFiles.Other(path, text);

    /// <summary>Whether the config takes a file's newest text out; where the text does not tell the file's bytes, the committed file's id decides.</summary>
    /// <param name="blob">That id; null for a file that is not committed.</param>
    public bool IsRedacted(SourceFile file, string? blob) =>
        file.Text.IsExact ? Config.Redacted.Overlaps(GitFormats.BlobIds(file.Text.Text)) : blob is not null && Config.Redacted.Contains(blob);
}
