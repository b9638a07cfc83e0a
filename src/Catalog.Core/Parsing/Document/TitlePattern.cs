using System.Text.RegularExpressions;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Document;

/// <summary>A yes-or-no pattern for titles, labels and sentences; these come again from version to version, so what it said of one is remembered.</summary>
internal sealed class TitlePattern(string pattern, RegexOptions options)
{
    /// <summary>Characters; what is longer seldom comes again.</summary>
    private const int Longest = 300;

    private const int Most = 50_000;

    private readonly Regex regex = new(pattern, options);
    private readonly Remembered<string, bool> answers = new(Most);

    public bool IsMatch(string text)
    {
        if (text.Length > Longest)
            return regex.IsMatch(text);
        if (!answers.TryGetValue(text, out var answer))
        {
            answer = regex.IsMatch(text);
            answers.Add(text, answer);
        }
        return answer;
    }
}
