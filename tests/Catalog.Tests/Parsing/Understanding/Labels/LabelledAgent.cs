using System.Text.Json.Serialization;

namespace Catalog.Tests.Parsing.Understanding.Labels;

/// <summary>What a person read in one agent file.</summary>
public sealed record LabelledAgent(
    string Corpus,
    string Path,
    IReadOnlyList<LabelledRow> Usage,
    IReadOnlyList<LabelledRelation> Relations,
    IReadOnlyList<LabelledArea> Capabilities,
    IReadOnlyList<string> Technologies,
    [property: JsonPropertyName("technologies_optional")] IReadOnlyList<string> TechnologiesOptional);
