namespace Catalog.Core.History;

/// <summary>One change by meaning between two consecutive versions of an agent.</summary>
/// <param name="Kind">One of <c>model tools rights name description declared-version field section usage capability moved</c>.</param>
/// <param name="What">What happened, such as <c>added Bash</c> or <c>color removed</c>.</param>
/// <param name="Before">The value before; null when it was absent. A single value is a list of one; <see cref="IsList"/> tells them apart.</param>
/// <param name="After">The value after; null when it is absent.</param>
public sealed record VersionChange(string Kind, string What, IReadOnlyList<string>? Before, IReadOnlyList<string>? After)
{
    /// <summary>True when the values are lists by nature, as with <c>tools</c>.</summary>
    public bool IsList { get; init; }
}
