using System.Globalization;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>What stands in several homes under the same names, so that each program finds its own copy: one thing to know, however much it is.</summary>
/// <param name="Homes">At least two, in the order of paths.</param>
/// <param name="Copies">The agents of each name.</param>
internal sealed record Mirror(IReadOnlyList<Home> Homes, IReadOnlyList<IReadOnlyList<Agent>> Copies)
{
    private const int MostNamed = 10;

    /// <summary>Agents of one name each, gathered by the homes that they stand in.</summary>
    public static IEnumerable<Mirror> Of(IEnumerable<IReadOnlyList<Agent>> names) =>
        names.Select(copies => (Homes: (IReadOnlyList<Home>)[.. copies.Select(Home.Of).Distinct().OrderBy(home => home.Folder, StringComparer.Ordinal)], Copies: copies))
            .GroupBy(each => string.Join('\n', each.Homes.Select(home => home.Folder + '\t' + home.Plugin)), StringComparer.Ordinal)
            .Select(group => new Mirror(group.First().Homes, [.. group.Select(each => each.Copies)]));

    public string Message
    {
        get
        {
            var format = AgentFormats.Of(Copies[0][0].Definition.Format);
            var what = Copies.All(copies => copies[0].Definition.Format == format.Id) && format.NamedByFolder ? "skills" : "agents";
            var agents = Copies.SelectMany(copies => copies).ToLookup(Home.Of);
            string[] at = [.. Homes.Select(home => Said(home, agents[home]))];
            var homes = at.Length == 2 ? $"both {at[0]} and {at[1]}" : $"each of {string.Join(", ", at.SkipLast(1))} and {at[^1]}";
            List<IReadOnlyList<Agent>> drifted = [.. Copies.Where(HaveDrifted).OrderBy(copies => copies[0].Name, StringComparer.Ordinal)];
            return Invariant($"{Copies.Count} {what} stand in {homes}; ")
                + (drifted.Count == 0 ? "their texts are the same" : drifted.Count == Copies.Count ? "each with another text" : Invariant($"{drifted.Count} with another text: ") + Phrases.First([.. drifted.Select(copies => copies[0].Name)], MostNamed))
                + Alike(drifted, at);
        }
    }

    /// <summary>Of three homes and more, which hold the same texts all the same.</summary>
    /// <param name="drifted">The agents of each name that have more than one text.</param>
    /// <param name="at">What each home is called.</param>
    private string Alike(List<IReadOnlyList<Agent>> drifted, string[] at)
    {
        if (Homes.Count < 3 || drifted.Count == 0)
            return "";
        string Text(Home home, int name) => drifted[name].First(agent => Home.Of(agent) == home).Definition.Text;
        var groups = Homes.Index()
            .GroupBy(home => string.Join(' ', drifted.Select((_, i) => Homes.TakeWhile(other => Text(other, i) != Text(home.Item, i)).Count())), home => at[home.Index], StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => Phrases.Names([.. group]))
            .ToList();
        if (groups.Count > 0)
            return $" (the same in {string.Join("; in ", groups)})";
        var some = drifted.SelectMany(copies => copies.GroupBy(copy => copy.Definition.Text, StringComparer.Ordinal).Where(same => same.Skip(1).Any())
                .Select(same => (copies[0].Name, At: Phrases.Names([.. at.Where((_, i) => same.Any(copy => Home.Of(copy) == Homes[i]))]))))
            .GroupBy(each => each.At, each => each.Name, StringComparer.Ordinal)
            .Select(same => $"{Phrases.Names([.. same])} the same in {same.Key}")
            .ToList();
        return some.Count > 0 ? $" ({string.Join("; ", some)})" : "";
    }

    /// <summary>A home without a folder of its own is called by the folder that holds its copies, and by its plugin.</summary>
    private static string Said(Home home, IEnumerable<Agent> agents)
    {
        if (home.Folder.Length > 0)
            return home.Folder;
        var paths = agents.Select(agent => agent.Definition.Path).ToList();
        var folder = paths.Aggregate(paths[0], (shared, path) => PathParts.SharedFolder(shared, path).ToString()).TrimEnd('/');
        return folder.Length == 0 ? home.ToString() : home.Plugin is { } plugin ? $"{folder} ({plugin})" : folder;
    }

    /// <summary>Front matter differs from format to format.</summary>
    private static bool HaveDrifted(IReadOnlyList<Agent> copies) => copies.Skip(1).Any(copy =>
        copy.Definition.Format == copies[0].Definition.Format ? copy.Definition.Text != copies[0].Definition.Text : copy.Definition.Body.Trim() != copies[0].Definition.Body.Trim());

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
