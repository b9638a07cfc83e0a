using Catalog.Core.Parsing;
using Catalog.Core.Text;

namespace Catalog.Site.Pages;

/// <summary>A description cut to what a page has room for.</summary>
public static class Description
{
    private static readonly string[] ExampleStarts = ["<example", "<commentary", "Examples:", "Example:", "Example usage", "Context:", "\n\n"];

    /// <summary>Characters: seven lines of a desktop, thirteen of a phone.</summary>
    private const int LongestOpening = 480;

    private static readonly string[] SentenceEnds = [". ", ".\n", "! ", "? ", "。"];

    /// <summary>The whole description, with line breaks that were written as the two characters <c>\n</c>.</summary>
    public static string? Whole(AgentDefinition agent) =>
        agent.Description?.Replace("\\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>What stands before the first example or blank line.</summary>
    public static string? Lead(AgentDefinition agent)
    {
        if (Whole(agent) is not { Length: > 0 } whole)
            return null;
        var end = ExampleStarts
            .Select(start => whole.IndexOf(start, StringComparison.OrdinalIgnoreCase))
            .Where(index => index > 0)
            .DefaultIfEmpty(whole.Length)
            .Min();
        return whole[..end].Trim();
    }

    /// <summary>The lead in at most 480 characters, up to the end of a sentence where one ends in their second half: a long one must not push what the agent may do out of sight.</summary>
    public static string? Opening(AgentDefinition agent)
    {
        if (Lead(agent) is not { Length: > LongestOpening } lead)
            return Lead(agent);
        var end = SentenceEnds.Max(mark => lead.LastIndexOf(mark, LongestOpening, StringComparison.Ordinal));
        return end > LongestOpening / 2 ? lead[..(end + 1)] : Shortening.Of(lead, LongestOpening);
    }

    /// <summary>The lead on one line, cut at a word after so many characters.</summary>
    public static string? Line(AgentDefinition agent, int length)
    {
        if (Lead(agent) is not { } lead)
            return null;
        return Shortening.Of(string.Join(' ', lead.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)), length);
    }
}
