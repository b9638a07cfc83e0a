using System.Buffers;
using System.Text.RegularExpressions;

namespace Catalog.Tests.History.Changes;

/// <summary>Exchanges one word of a text at a time, by a seed, and says what sort of exchange it is: some change what is said, some only how.</summary>
internal static partial class WordSwaps
{
    private static readonly Dictionary<string, string[]> Meaning = new(StringComparer.Ordinal)
    {
        ["preposition"] = Words("in on at to from into onto over under through across between within without above below behind beside near against about around along toward upon inside outside beyond during until since for with by"),
        ["modal"] = Words("must should shall may might can could will would need never always"),
        ["quantifier"] = Words("all any some every each most many few several both none no"),
        ["conjunction"] = Words("or if unless when while because before after until where although but"),
        ["person"] = Words("you we they he she me us them your our their my his her its"),
        ["degree"] = Words("more less fewer most least only almost nearly fully partly exactly roughly better worse higher lower"),
        ["unit"] = Words("ms seconds minutes hours days weeks months kb mb gb tb px percent tokens bytes"),
        ["order"] = Words("first second third last next previous final then"),
    };

    /// <summary>Words that the lexicon holds for the same.</summary>
    private static readonly string[][] Same = [Words("through via using"), Words("toward towards"), Words("many numerous"), Words("need require"), Words("while whilst"), Words("after once")];

    private static readonly SearchValues<char> Marks = SearchValues.Create("`|<[{/_@\\");

    private static readonly string[] Articles = ["a", "an", "the"];

    private static readonly string[][] Spellings =
    [
        Words("behaviour behavior"), Words("analyse analyze"), Words("optimise optimize"), Words("colour color"), Words("organise organize"), Words("summarise summarize"), Words("prioritise prioritize"),
        Words("catalogue catalog"), Words("center centre"), Words("license licence"), Words("labelled labeled"), Words("cancelled canceled"), Words("modelling modeling"), Words("favour favor"),
        Words("artefact artifact"), Words("initialise initialize"), Words("customise customize"), Words("normalise normalize"), Words("optimisation optimization"), Words("authorisation authorization"), Words("defence defense"),
    ];

    /// <summary>At most <paramref name="most"/> texts that differ from the given in one word, with the sort of the exchange and whether the meaning differs.</summary>
    public static IEnumerable<(string Sort, bool IsMeaning, string After)> Of(string text, int seed, int most)
    {
        var random = new Dice(seed);
        var places = Prose(text).SelectMany(line => Word().Matches(line.Text).Select(match => (Start: line.Start + match.Index, match.Value))).ToArray();
        random.Shuffle(places);
        var given = 0;
        foreach (var (start, word) in places)
        {
            if (given >= most)
                yield break;
            foreach (var (sort, isMeaning, other) in Exchanges(text, start, word, random))
            {
                var after = string.Concat(text.AsSpan(0, start), other, text.AsSpan(start + word.Length));
                if (other == word || after == text)
                    continue;
                given++;
                yield return (sort, isMeaning, after);
            }
        }
    }

    private static IEnumerable<(string Sort, bool IsMeaning, string Other)> Exchanges(string text, int start, string word, Dice random)
    {
        var lower = word.ToLowerInvariant();
        foreach (var (sort, words) in Meaning)
        {
            if (words.Contains(lower, StringComparer.Ordinal) && Other(words, lower, random) is { } other)
                yield return (sort, true, Cased(word, other));
        }
        if (lower is "and")
            yield return ("conjunction", true, "or");
        if (lower is "not")
            yield return ("negation", true, "also");
        if (lower is "must" or "should" or "can" or "is" or "are" or "will")
            yield return ("negation", true, word + " not");
        if (word.All(char.IsAsciiDigit) && word.Length < 7)
            yield return ("number", true, (int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) + 1 + random.Next(8)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Names.Contains(word, StringComparer.Ordinal))
            yield return ("name", true, Other(Names, word, random)!);
        foreach (var pair in Spellings.Where(pair => pair.Contains(lower, StringComparer.Ordinal)))
            yield return ("spelling", false, Cased(word, pair.First(one => one != lower)));
        if (Articles.Contains(lower, StringComparer.Ordinal))
            yield return ("article", false, Cased(word, Articles[(Array.IndexOf(Articles, lower) + 1 + random.Next(2)) % 3]));
        if (word.Length > 5 && word.All(char.IsAsciiLetterLower) && random.Next(6) == 0)
            yield return ("typo", false, Mistyped(word, random));
        if (word.All(char.IsAsciiLetterLower) && start + word.Length + 1 < text.Length && text[start + word.Length] == ' ' && char.IsAsciiLetterLower(text[start + word.Length + 1]) && random.Next(12) == 0)
            yield return ("punctuation", false, word + ",");
        if (start + word.Length + 1 < text.Length && text[start + word.Length] == '.' && text[start + word.Length + 1] is ' ' or '\n' && random.Next(3) == 0)
            yield return ("punctuation", false, word + "!");
    }

    private static readonly string[] Names = ["Python", "TypeScript", "JavaScript", "Java", "Kotlin", "React", "Docker", "Kubernetes", "AWS", "Azure", "PostgreSQL", "MySQL", "MongoDB", "Redis", "Terraform", "GitHub", "GitLab", "Jest", "Claude", "Slack", "Markdown", "JSON", "YAML", "Linux", "Windows"];

    private static string? Other(string[] words, string word, Dice random)
    {
        var same = Same.FirstOrDefault(group => group.Contains(word, StringComparer.Ordinal)) ?? [];
        string[] others = [.. words.Where(other => other != word && !same.Contains(other, StringComparer.Ordinal))];
        return others[random.Next(others.Length)];
    }

    private static string Mistyped(string word, Dice random)
    {
        var at = 1 + random.Next(word.Length - 3);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)),
        };
    }

    private static string Cased(string word, string other) => char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;

    /// <summary>The lines that are sentences or bullets: no headings, steps, tables, fences, front matter, and none with code or links in them.</summary>
    private static IEnumerable<(int Start, string Text)> Prose(string text)
    {
        var (start, isFence, isFront) = (0, false, text.StartsWith("---\n", StringComparison.Ordinal));
        foreach (var line in text.Split('\n'))
        {
            var isMark = line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal);
            if (start > 0 && isFront && line == "---")
                isFront = false;
            else if (isMark)
                isFence = !isFence;
            else if (!isFence && !isFront && line.Length is > 24 and < 400 && !char.IsAsciiDigit(line[0]) && !line.AsSpan().ContainsAny(Marks) && line[0] is not ('#' or ' ' or '\t' or '>'))
                yield return (start, line);
            start += line.Length + 1;
        }
    }

    private static string[] Words(string words) => words.Split(' ');

    [GeneratedRegex(@"(?<![\w'’.-])[A-Za-z0-9]+(?![\w'’-]|\.\w)")]
    private static partial Regex Word();
}
