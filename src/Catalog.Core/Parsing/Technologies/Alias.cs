namespace Catalog.Core.Parsing.Technologies;

/// <summary>One way to write a technology's name.</summary>
/// <param name="Name">The official name; empty for words that only look like one.</param>
/// <param name="ExactCase">True when other letter cases mean something else.</param>
/// <param name="NeedsCompany">True when the word is also plain English, so that something beside it must say what is meant.</param>
/// <param name="NeedsMaker">True when many makers have such a thing, so that another product of this one must say whose is meant.</param>
internal sealed record Alias(string Name, bool ExactCase, bool NeedsCompany, bool NeedsMaker)
{
    /// <summary>The family that a product belongs to; most have none.</summary>
    public string? Maker { get; } =
        Name.StartsWith("AWS", StringComparison.Ordinal) || Name.StartsWith("Amazon ", StringComparison.Ordinal) ? "AWS"
        : Name.StartsWith("Azure", StringComparison.Ordinal) || Name == "Bicep" ? "Azure"
        : Name.StartsWith("Google ", StringComparison.Ordinal) || Name is "BigQuery" or "Firebase" ? "Google"
        : Name.StartsWith("Oracle ", StringComparison.Ordinal) || Name.StartsWith("OCI ", StringComparison.Ordinal) ? "Oracle" : null;
}
