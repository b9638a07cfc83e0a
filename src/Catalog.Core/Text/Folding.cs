using System.Buffers;
using System.Text;

namespace Catalog.Core.Text;

/// <summary>Takes away what does not tell words apart: case, accents, width, apostrophes and characters that nobody sees.</summary>
/// <remarks>The same as <c>fold</c> in <c>search-words.js</c>.</remarks>
public static class Folding
{
    // The base letters of U+00C0 to U+017F: the program is built without the tables that normalizing a text would need.
    // What is more than one letter is written out below.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo×ouuuuyþsaaaaaaaceeeeiiiidnooooo÷ouuuuyþy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Of these only case is taken away.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (char)code).Where(character => character != '\'')]);

    // What French, Italian and Catalan write before a vowel: "l'équipe", "dell'azienda".
    private static readonly string[] Elided =
        ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "all", "coll", "dall", "dell", "nell", "sull", "quell", "quest"];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouhàâäáèéêëìíîïòóôöùúûüœæAEIOUHÀÂÄÁÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜŒÆ");

    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if ((character is '\'' or '’') && IsElision(text, i))
                folded.Append(' ');
            else if (character is '\'' or '’')
                i += IsFinalS(text, i + 1) ? 1 : 0;
            else if (char.IsSurrogate(character))
                i += AppendSurrogate(folded, text, i);
            else if (!IsUnseen(character))
                AppendLetter(folded, character);
        }
        return folded.ToString();
    }

    private static bool IsElision(string text, int at)
    {
        if (at + 1 == text.Length || !Vowels.Contains(text[at + 1]))
            return false;
        var start = at;
        while (start > 0 && Tokenizer.IsWordCharacter(text[start - 1]))
            start--;
        if (start > 0 && (text[start - 1] is '\'' or '’'))
            return false;
        foreach (var word in Elided)
            if (text.AsSpan(start, at - start).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsFinalS(string text, int at) =>
        at < text.Length && text[at] is 's' or 'S' && (at + 1 == text.Length || !Tokenizer.IsWordCharacter(text[at + 1]));

    // Tag characters vanish; any other pair ends a word.
    private static int AppendSurrogate(StringBuilder folded, string text, int at)
    {
        var isPair = at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (text[at] == '\udb40' && isPair)
            return 1;
        folded.Append(' ');
        return 0;
    }

    private static bool IsUnseen(char character) => character is
        '\u00ad' or (>= '\u0300' and <= '\u036f') or (>= '\u200b' and <= '\u200f')
        or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff';

    /// <summary>One letter without case, accent and width; in another script it stays what it is.</summary>
    public static void AppendLetter(StringBuilder folded, char character)
    {
        if (character is >= '\uff01' and <= '\uff5e')
            character = (char)(character - 0xfee0);
        switch (character)
        {
            case < '\u0080': folded.Append(char.ToLowerInvariant(character)); break;
            case 'ς': folded.Append('σ'); break;
            case 'ß': folded.Append("ss"); break;
            case 'Æ' or 'æ': folded.Append("ae"); break;
            case 'Œ' or 'œ': folded.Append("oe"); break;
            case 'Þ' or 'þ': folded.Append("th"); break;
            case 'Ĳ' or 'ĳ': folded.Append("ij"); break;
            case >= '\u00c0' and <= '\u017f': folded.Append(Latin[character - 0xc0]); break;
            default: folded.Append(char.ToLowerInvariant(character)); break;
        }
    }
}
