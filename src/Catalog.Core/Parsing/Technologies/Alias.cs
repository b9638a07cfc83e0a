using System.Collections.Frozen;

namespace Catalog.Core.Parsing.Technologies;

/// <summary>One way to write a technology's name.</summary>
/// <param name="Name">The official name; empty for words that only look like one.</param>
/// <param name="ExactCase">True when other letter cases mean something else.</param>
/// <param name="Own">Words that, beside this spelling, say that the technology is meant.</param>
/// <param name="IsLanguage">True for a programming language, which lists of languages tell from a letter.</param>
internal sealed record Alias(string Name, AliasNeed Need, bool ExactCase, FrozenSet<string> Own, bool IsLanguage)
{
    /// <summary>The family that a product belongs to; most have none.</summary>
    public string? Maker { get; } =
        Name.StartsWith("AWS", StringComparison.Ordinal) || Name.StartsWith("Amazon ", StringComparison.Ordinal) ? "AWS"
        : Name.StartsWith("Azure", StringComparison.Ordinal) || Name == "Bicep" ? "Azure"
        : Name.StartsWith("Google ", StringComparison.Ordinal) || Name is "BigQuery" or "Firebase" ? "Google"
        : Name.StartsWith("Oracle ", StringComparison.Ordinal) || Name.StartsWith("OCI ", StringComparison.Ordinal) ? "Oracle" : null;
}
