using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing.Likeness;

/// <summary>Cuts texts into lower-case words without the agent's own names.</summary>
internal static class AgentWords
{
    /// <summary>Words that a person would compare: letters and digits, plurals and singulars as one.</summary>
    public static Enumerator In(string text) => new(text.ToLowerInvariant());

    /// <summary>The same words as texts of their own.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        foreach (var word in In(text))
            words.Add(word.ToString());
        return words;
    }

    /// <summary>The words of an agent's names, which its copies change first.</summary>
    public static HashSet<string> OwnNames(AgentDefinition definition) =>
        [.. Of(definition.Name), .. Of(definition.Path[(definition.Path.LastIndexOf('/') + 1)..])];

    /// <summary>Goes from word to word without a text made for each.</summary>
    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = 0;
            while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
                start++;
            var end = start;
            while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '#' or '+'))
                end++;
            var word = rest[start..end];
            Current = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
            rest = rest[end..];
            return !word.IsEmpty;
        }
    }
}
