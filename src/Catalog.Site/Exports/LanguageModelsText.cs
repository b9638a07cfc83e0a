using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Text;

namespace Catalog.Site.Exports;

/// <summary><c>llms.txt</c>: the catalog as a short Markdown list for language models (llmstxt.org).</summary>
internal static class LanguageModelsText
{
    private const int LongestPurpose = 300;

    public static OutputFile Of(AgentCatalog catalog)
    {
        var text = new StringBuilder($"# {OneLine(catalog.Title)}\n\n> {Counted.Of(catalog.Agents.Count, "AI agent")}: what each is for, what it may do, and how it changed.\n");
        foreach (var category in catalog.Agents.GroupBy(agent => agent.Category ?? "Agents", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n## {OneLine(category.Key)}\n\n");
            foreach (var agent in category)
                text.Append($"- [{Escaped(agent.Name)}]({Link.Between("", SitePaths.AgentText(agent.Slug))}){(agent.Source.Title is { } source ? $" ({OneLine(source)})" : "")}: {Cut(OneLine(agent.Definition.Description ?? "not stated"))}\n");
        }
        return OutputFile.Of("llms.txt", text.ToString());
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace("\\n", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Escaped(string text) => OneLine(text).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Cut(string text) => Shortening.Of(text, LongestPurpose);
}
