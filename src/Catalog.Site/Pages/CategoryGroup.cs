using System.Text;
using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages;

/// <summary>One category and the agents in it.</summary>
/// <param name="Slug">The stem of the category's page, unique among categories.</param>
/// <param name="Agents">In the catalog's order.</param>
public sealed record CategoryGroup(string Name, string Slug, IReadOnlyList<Agent> Agents)
{
    /// <summary>What the agents without a category stand under, where the home page has no room for all.</summary>
    public const string Rest = "No category";

    /// <summary>The categories of some agents, in ordinal order of names; spellings that differ in case alone are one.</summary>
    public static IReadOnlyList<CategoryGroup> Of(IReadOnlyList<Agent> agents)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. agents
                .Where(agent => agent.Category is not null || agents.Count > ListParts.InPage)
                .GroupBy(agent => agent.Category ?? Rest, StringComparer.OrdinalIgnoreCase)
                .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => new CategoryGroup(group.Key, Unique(Kebab(group.Key), taken), [.. group])),
        ];
    }

    private static string Kebab(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-') is { Length: > 0 } kebab ? kebab[..Math.Min(kebab.Length, 80)] : "category";
    }

    private static string Unique(string slug, HashSet<string> taken)
    {
        var unique = slug;
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{slug}-{Format.Whole(number)}";
        return unique;
    }
}
