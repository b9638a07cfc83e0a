using Catalog.Site.Search;

namespace Catalog.Tests.Search;

/// <summary>Makes small search documents.</summary>
internal static class SearchDocumentOf
{
    public static SearchDocument Agent(string name, string description = "", string body = "", string category = "tests") => new()
    {
        Slug = name.ToLowerInvariant().Replace(' ', '-'),
        Name = name,
        FormerNames = [],
        Description = description,
        Situations = [],
        Headings = [],
        Technologies = [],
        Body = body,
        Category = category,
        Model = null,
        Tools = [],
        Rights = [],
        Format = "claude-agent",
    };
}
