using Catalog.Core.Parsing;

namespace Catalog.Tests.Parsing.Understanding.Labels;

/// <summary>One usage row as labelled.</summary>
public sealed record LabelledRow(string Situation, Verdict Verdict, string? Instead, UsageSource Source, int Line);
