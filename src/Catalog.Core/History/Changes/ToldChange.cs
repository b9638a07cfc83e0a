namespace Catalog.Core.History.Changes;

/// <summary>A change in words, as <c>catalog.json</c> and the pages tell it.</summary>
/// <param name="Kind">One of <c>model tools rights name description declared-version field section usage capability moved</c>.</param>
/// <param name="What">What happened, such as <c>gained Bash</c> or <c>color removed</c>.</param>
/// <param name="Before">The value before; null when it was absent. A single value is a list of one; <paramref name="IsList"/> tells them apart.</param>
/// <param name="After">The value after; null when it is absent.</param>
/// <param name="IsList">True when the values are lists by nature, as with <c>tools</c>.</param>
public sealed record ToldChange(string Kind, string What, IReadOnlyList<string>? Before, IReadOnlyList<string>? After, bool IsList = false);
