namespace Catalog.Tests.Parsing.Understanding.Labels;

/// <summary>One relation as labelled.</summary>
public sealed record LabelledRelation(string Kind, string To, int Line);
