using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.History.Changes;

/// <summary>The line at the head or foot of a body that says which version it is: <c>version: 1.15.0</c>. It is of the file, and no instruction.</summary>
internal static partial class VersionStamps
{
    /// <summary>Paragraphs from the head or the foot of a body in which one is looked for.</summary>
    private const int Near = 3;

    /// <summary>Takes the stamps out of both bodies where they name other versions.</summary>
    /// <returns>The bodies to compare, and the change; null where there is none.</returns>
    public static (IReadOnlyList<BodySection> Before, IReadOnlyList<BodySection> After, TextVersionChange? Change) Without(IReadOnlyList<BodySection> before, IReadOnlyList<BodySection> after)
    {
        var (old, current) = (Find(before), Find(after));
        return old?.Version == current?.Version ? (before, after, null) : (Without(before, old), Without(after, current), new(old?.Version, current?.Version));
    }

    private static (int Section, int Unit, string Version)? Find(IReadOnlyList<BodySection> sections)
    {
        var last = sections.Count - 1;
        foreach (var (section, fromEnd) in (ReadOnlySpan<(int, bool)>)[(last, true), (0, false), (Math.Min(1, last), false)])
        {
            var units = sections[section].Units;
            for (var i = 0; i < Math.Min(Near, units.Count); i++)
            {
                var at = fromEnd ? units.Count - 1 - i : i;
                if (units[at] is { Kind: BlockKind.Paragraph or BlockKind.Item } unit && Stamp().Match(unit.Text) is { Success: true } stamp)
                    return (section, at, stamp.Groups["version"].Value);
            }
        }
        return null;
    }

    private static IReadOnlyList<BodySection> Without(IReadOnlyList<BodySection> sections, (int Section, int Unit, string Version)? stamp) =>
        stamp is not var (section, unit, _) ? sections
        : [.. sections.Select((each, i) => i == section ? new BodySection(each.Title, [.. each.Units.Where((_, at) => at != unit)]) : each)];

    /// <summary>What may follow is the date, or whose the file is.</summary>
    [GeneratedRegex(@"\A\s*version\s*:?\s*(?<version>v?\d[\w.+-]{0,30})\s*([|(·][^\n]{0,150})?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
