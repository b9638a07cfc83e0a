using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing;

namespace Catalog.Site.Search;

/// <summary>Makes search documents of a catalog's agents.</summary>
public static class SearchDocuments
{
    public static SearchDocument Of(Agent agent)
    {
        var definition = agent.Definition;
        return new SearchDocument
        {
            Slug = agent.Slug,
            Name = agent.Name,
            FormerNames = agent.FormerNames,
            Description = PlainText.Of(definition.Description ?? ""),
            Situations = [.. agent.Understanding.Usage.Where(IsOwnSituation).Select(row => row.Situation)],
            Headings = [.. definition.Sections.Select(section => section.Title)],
            Technologies = [.. agent.Understanding.Technologies.Select(technology => technology.Name)],
            Body = PlainText.Of(definition.Body),
            Category = agent.Category,
            Model = definition.Model.Family ?? definition.Model.Written,
            Tools = definition.Tools.Allow,
            Rights = [.. definition.Tools.Rights.Select(right => right.ToString().ToLowerInvariant())],
            Format = definition.Format,
        };
    }

    // What an agent sends elsewhere must not make it an answer, and the description's rows are found as description.
    private static bool IsOwnSituation(UsageRow row) =>
        row is { Verdict: Verdict.Use, Source: UsageSource.Table or UsageSource.List or UsageSource.Trigger };
}
