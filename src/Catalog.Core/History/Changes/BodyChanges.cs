using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.History.Changes;

/// <summary>Compares the bodies of two versions, section by section.</summary>
internal static class BodyChanges
{
    public static BodyDifference Read(AgentDefinition before, AgentDefinition after)
    {
        var (old, current, version) = VersionStamps.Without(before.Document.Compared, after.Document.Compared);
        var pairs = SectionPairs.Of(old, current);
        var changes = new List<VersionChange>();
        var reworded = new List<string>();
        var isSameText = Length(old) == Length(current) && AllText(old) == AllText(current);
        var isRegrouped = Regrouping.Explains(pairs);
        var strongest = isSameText && version is null ? ChangeClass.Formatting : ChangeClass.Wording;
        foreach (var (was, now) in pairs)
        {
            if (was is null || now is null)
            {
                changes.Add(new SectionChange(was is null ? SectionEdit.Added : SectionEdit.Removed, was?.Title, now?.Title));
                // A label made a heading is a section more, and no other text.
                strongest = isSameText ? strongest : ChangeClass.Behaviour;
                continue;
            }
            if (was.Title is not null && was.Key != now.Key)
                changes.Add(new SectionChange(SectionEdit.Renamed, was.Title, now.Title));
            if (was.Letters == now.Letters)
                continue;
            reworded.Add(now.Title ?? "");
            if (now.Title is not null)
                changes.Add(new SectionChange(SectionEdit.Reworded, was.Title, now.Title));
            if (strongest != ChangeClass.Behaviour && !isSameText && !isRegrouped && !SameMeaning.Of(was.Units, now.Units))
                strongest = ChangeClass.Behaviour;
        }
        foreach (var (was, now) in SectionPairs.OutOfOrder(pairs, old))
            changes.Add(new SectionChange(SectionEdit.Moved, was.Title, now.Title));
        if (version is not null)
            changes.Add(version);
        return new(strongest, changes, reworded);
    }

    /// <summary>That of <see cref="AllText"/>, which is seldom needed.</summary>
    private static int Length(IReadOnlyList<BodySection> sections) =>
        sections.Sum(section => Length(section.Title) + Length(section.Letters));

    private static int Length(ReadOnlySpan<char> text) => text.Length - text.Count(' ');

    /// <summary>All that is text, without white space: what markup and layout leave alone.</summary>
    private static string AllText(IReadOnlyList<BodySection> sections) =>
        string.Concat(sections.Select(section => section.Title + section.Letters)).Replace(" ", "", StringComparison.Ordinal);
}
