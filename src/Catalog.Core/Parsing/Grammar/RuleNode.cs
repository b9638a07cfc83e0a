namespace Catalog.Core.Parsing.Grammar;

/// <summary>A piece of a pattern as written.</summary>
/// <param name="Value">The class of words, the number of a group, the most words of a gap, or how often a piece may stand; -1 for any number.</param>
internal sealed record RuleNode(RuleNodeKind Kind, int Value, IReadOnlyList<RuleNode> Children);
