using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>The version that brought a section of a prompt, and the last one that changed it.</summary>
public sealed record SectionAge(Section Section, int Since, int Changed)
{
    /// <summary>The ages of the newest version's sections, in the order of the text.</summary>
    public static IReadOnlyList<SectionAge> Of(Agent agent)
    {
        var older = agent.Versions
            .Skip(1)
            .Select(version => (version.Number, Sections: version.Definition.Sections
                .DistinctBy(section => section.Anchor, StringComparer.Ordinal)
                .ToDictionary(section => section.Anchor, StringComparer.Ordinal)))
            .ToList();
        return [.. agent.Definition.Sections.Select(section => Of(section))];

        SectionAge Of(Section section)
        {
            var since = agent.Newest.Number;
            var changed = since;
            var same = true;
            foreach (var (number, sections) in older)
            {
                if (!sections.TryGetValue(section.Anchor, out var before))
                    break;
                since = number;
                same = same && before.Text.Span.Trim().SequenceEqual(section.Text.Span.Trim());
                if (same)
                    changed = number;
            }
            return new SectionAge(section, since, changed);
        }
    }
}
