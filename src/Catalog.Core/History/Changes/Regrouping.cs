using Catalog.Core.Parsing.Document;

namespace Catalog.Core.History.Changes;

/// <summary>
/// Groups of text with a label of their own ("Checklist:") that stand under another heading only because the headings went elsewhere.
/// Text without such a label is not taken for one: under <c>Do</c> and under <c>Don't</c> a bullet says two things.
/// </summary>
internal static class Regrouping
{
    /// <summary>True when nothing else lies between the sections: what some lost at their end stands at the end of others.</summary>
    public static bool Explains(IReadOnlyList<(BodySection? Before, BodySection? After)> pairs)
    {
        var (lost, gained) = (new List<TextUnit>(), new List<TextUnit>());
        foreach (var (before, after) in pairs)
        {
            if (before is null || after is null)
                return false;
            if (before.Letters == after.Letters)
                continue;
            var (longer, shorter, tail) = before.Units.Count > after.Units.Count ? (before.Units, after.Units, lost) : (after.Units, before.Units, gained);
            if (!longer.Take(shorter.Count).SequenceEqual(shorter) || !IsLabel(longer[shorter.Count]))
                return false;
            tail.AddRange(longer.Skip(shorter.Count));
        }
        return lost.Count > 0 && lost.SequenceEqual(gained);
    }

    private static bool IsLabel(TextUnit unit) => unit is { Kind: BlockKind.Paragraph, Text: [.., ':'] };
}
