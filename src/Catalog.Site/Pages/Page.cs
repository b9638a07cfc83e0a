using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>One page to render: its path, its component, and what the component is given.</summary>
public sealed record Page(string Path, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    public static Page Of<T>(CatalogView view, string path, params IEnumerable<KeyValuePair<string, object?>> parameters)
        where T : IComponent
    {
        var all = new Dictionary<string, object?>(parameters, StringComparer.Ordinal) { ["Place"] = new Place(view, path) };
        return new Page(path, typeof(T), all);
    }
}
