using Catalog.Core.Parsing;

namespace Catalog.Tests.Parsing.Understanding.Labels;

/// <summary>One area as labelled.</summary>
public sealed record LabelledArea(string Area, string? Parent, CapabilityKind Kind, int Line, bool Optional);
