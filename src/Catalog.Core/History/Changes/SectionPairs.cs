using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Lexicons;

namespace Catalog.Core.History.Changes;

/// <summary>Finds which section of one version became which of the next.</summary>
internal static class SectionPairs
{
    /// <summary>Share of words in common from which a section under another title is the same one.</summary>
    private const double ContentStays = 0.6;

    /// <summary>As above, where the titles have most of their words in common as well.</summary>
    private const double ContentStaysUnderLikeTitle = 0.4;

    private const double LikeTitle = 0.5;

    /// <summary>Sections of one side that are tried against each other under new titles.</summary>
    private const int MaximumTried = 200;

    /// <summary>In the order of the new version, what was removed at the end; a null on one side means added or removed.</summary>
    public static IReadOnlyList<(BodySection? Before, BodySection? After)> Of(IReadOnlyList<BodySection> before, IReadOnlyList<BodySection> after)
    {
        var partner = new Dictionary<BodySection, BodySection>(ReferenceEqualityComparer.Instance);
        var (old, current) = (before.Skip(1).ToList(), after.Skip(1).ToList());
        partner[after[0]] = before[0];
        PairEqual(old, current, partner, section => section.Title!);
        PairEqual(old, current, partner, section => section.Key);
        PairAlike(old, current, partner);
        return [.. after.Select(now => (partner.GetValueOrDefault(now), (BodySection?)now)), .. old.Select(was => ((BodySection?)was, (BodySection?)null))];
    }

    /// <summary>Pairs that stand in another order among the others than before, as few as explain it.</summary>
    public static IEnumerable<(BodySection Before, BodySection After)> OutOfOrder(IReadOnlyList<(BodySection? Before, BodySection? After)> pairs, IReadOnlyList<BodySection> before)
    {
        var place = new Dictionary<BodySection, int>(ReferenceEqualityComparer.Instance);
        foreach (var section in before)
            place[section] = place.Count;
        (BodySection Before, BodySection After)[] both = [.. pairs.Where(pair => pair is { Before.Title: not null, After: not null }).Select(pair => (pair.Before!, pair.After!))];
        int[] now = [.. both.Select(pair => place[pair.Before])];
        int[] was = [.. now.Order()];
        var moved = SequenceDiff.Between(was, now, int.MaxValue / 4) ?? [];
        return moved.SelectMany(hunk => both.Skip(hunk.AfterStart).Take(hunk.AfterCount));
    }

    private static void PairEqual(List<BodySection> old, List<BodySection> current, Dictionary<BodySection, BodySection> partner, Func<BodySection, string> keyOf)
    {
        var byKey = old.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        // Of several of one title, first those whose text is equal, then in order.
        foreach (var mustBeEqual in (bool[])[true, false])
        {
            foreach (var now in current.ToList())
            {
                if (!byKey.TryGetValue(keyOf(now), out var candidates))
                    continue;
                var was = candidates.Find(each => !mustBeEqual || each.Units.SequenceEqual(now.Units));
                if (was is null)
                    continue;
                if (mustBeEqual)
                    now.TakeOver(was);
                Pair(was, now, old, current, partner);
                candidates.Remove(was);
            }
        }
    }

    private static void PairAlike(List<BodySection> old, List<BodySection> current, Dictionary<BodySection, BodySection> partner)
    {
        var tried =
            from now in current.Take(MaximumTried)
            from was in old.Take(MaximumTried)
            let likeness = Likeness(was, now)
            where likeness > 0
            orderby likeness descending
            select (was, now);
        foreach (var (was, now) in tried.ToList())
        {
            if (!partner.ContainsKey(now) && old.Contains(was))
                Pair(was, now, old, current, partner);
        }
    }

    private static void Pair(BodySection was, BodySection now, List<BodySection> old, List<BodySection> current, Dictionary<BodySection, BodySection> partner)
    {
        partner[now] = was;
        old.RemoveAll(each => ReferenceEquals(each, was));
        current.RemoveAll(each => ReferenceEquals(each, now));
    }

    /// <summary>0 when the two are different sections.</summary>
    private static double Likeness(BodySection was, BodySection now)
    {
        var titles = Common(ComparedWords.Counts([was.Title!]), ComparedWords.Counts([now.Title!]));
        if (was.Units.Count == 0 && now.Units.Count == 0)
            return titles >= LikeTitle ? titles : 0;
        var content = Common(was.Words, now.Words);
        return content >= ContentStays || (titles >= LikeTitle && content >= ContentStaysUnderLikeTitle) ? content + titles : 0;
    }

    /// <summary>Twice the words in common over all words, 0 to 1.</summary>
    private static double Common(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var (total, common) = (0, 0);
        foreach (var (word, count) in one)
        {
            total += count;
            common += Math.Min(count, other.GetValueOrDefault(word));
        }
        foreach (var count in other.Values)
            total += count;
        return total == 0 ? 1 : 2.0 * common / total;
    }
}
