using System.Text;

namespace Catalog.Core.Parsing;

/// <summary>
/// An estimate of the tokens that a text costs; no tokenizer is asked. Four characters make one in Latin script. Other scripts cost more:
/// the weights are those of the language table of OpenAI's "Hello GPT-4o" (openai.com/index/hello-gpt-4o, 2024), where one sentence in Chinese
/// takes 24 tokens, in Japanese 26, in Korean 27, in Russian 23, in Arabic 26, in Hindi 31, set between its older and its newer tokenizer.
/// </summary>
public static class TokenEstimate
{
    /// <summary>In hundredths of a token.</summary>
    private const int Latin = 25;
    private const int Han = 90;
    private const int Kana = 75;
    private const int Hangul = 75;
    private const int Other = 40;

    public static int Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        var hundredths = 0L;
        if (Ascii.IsValid(text))
            hundredths = (long)text.Length * Latin;
        else
            foreach (var c in text)
                hundredths += Weight(c);
        return (int)((hundredths + 99) / 100);
    }

    private static int Weight(char c) => c switch
    {
        < '\u0370' or (>= '\u2000' and < '\u2E80') => Latin,
        (>= '\u3040' and <= '\u30FF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') => Kana,
        >= '\uAC00' and <= '\uD7A3' or (>= '\u1100' and <= '\u11FF') => Hangul,
        (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Han,
        _ => Other,
    };
}
