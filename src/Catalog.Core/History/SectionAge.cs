using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>The version that brought a section of a prompt, and the last one that changed it.</summary>
public sealed record SectionAge(Section Section, int Since, int Changed);
