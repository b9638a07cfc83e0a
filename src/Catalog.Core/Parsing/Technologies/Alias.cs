namespace Catalog.Core.Parsing.Technologies;

/// <summary>One way to write a technology's name.</summary>
/// <param name="Name">The official name.</param>
/// <param name="ExactCase">True when other letter cases mean something else.</param>
/// <param name="NeedsCompany">True when the word is also plain English, so that something beside it must say what is meant.</param>
internal sealed record Alias(string Name, bool ExactCase, bool NeedsCompany);
