using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing.Likeness;

/// <summary>Cuts texts into lower-case words without the agent's own names.</summary>
internal static class AgentWords
{
    /// <summary>Words that a person would compare: letters and digits, plurals and singulars as one.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '#' or '+'))
                at++;
            var word = text[start..at].ToLowerInvariant();
            yield return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
        }
    }

    /// <summary>The words of an agent's names, which its copies change first.</summary>
    public static HashSet<string> OwnNames(AgentDefinition definition) =>
        [.. In(definition.Name), .. In(definition.Path[(definition.Path.LastIndexOf('/') + 1)..])];
}
