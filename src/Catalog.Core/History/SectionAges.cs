using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>Follows the sections of an agent from version to version.</summary>
internal sealed class SectionAges
{
    private IReadOnlyList<Section>? last;
    private Dictionary<string, SectionAge> ages = new(StringComparer.Ordinal);

    /// <param name="version">The number of a version, in order.</param>
    public void Add(int version, IReadOnlyList<Section> sections)
    {
        // A body that did not change has the very same ones.
        if (ReferenceEquals(sections, last))
            return;
        last = sections;
        var now = new Dictionary<string, SectionAge>(sections.Count, StringComparer.Ordinal);
        foreach (var section in sections)
        {
            now.TryAdd(section.Anchor, !ages.TryGetValue(section.Anchor, out var before)
                ? new(section, version, version)
                : new(section, before.Since, section.Text.Span.Trim().SequenceEqual(before.Section.Text.Span.Trim()) ? before.Changed : version));
        }
        ages = now;
    }

    /// <summary>The ages of the sections that were added last, in the order of the text.</summary>
    public IReadOnlyList<SectionAge> Of(IReadOnlyList<Section> sections) =>
        [.. sections.Select(section => ages[section.Anchor] with { Section = section })];
}
