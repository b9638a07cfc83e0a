namespace Catalog.Tests.History.Labels;

/// <summary>Two consecutive versions of an agent file of a public collection, and what a reader says they changed.</summary>
public sealed record LabelledPair(int Pair, string Corpus, string Before, string After, string OldPath, string NewPath, string Class, IReadOnlyList<LabelledChange> Changes);
