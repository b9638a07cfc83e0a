namespace Catalog.Core.Parsing.Grammar;

/// <summary>One word or mark of a text as rules see it.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="End">Where it ends; the next character is not part of it.</param>
/// <param name="Classes">The classes of words that it belongs to, one bit for each.</param>
internal readonly record struct RuleToken(int Start, int End, ulong[] Classes)
{
    public bool Is(int wordClass) => (Classes[wordClass >> 6] & 1UL << (wordClass & 63)) != 0;
}
