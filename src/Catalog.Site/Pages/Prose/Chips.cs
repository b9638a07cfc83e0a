using System.Globalization;
using System.Net;
using System.Text;
using Catalog.Core.Findings;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes hidden characters so that they can be seen.</summary>
internal static class Chips
{
    /// <summary>The run as marked HTML, each character with its name.</summary>
    public static void Mark(StringBuilder html, string text, HiddenRun run)
    {
        var characters = text.AsSpan(run.Start, run.Length);
        if (HiddenMessage.Decode(characters, run.Kind) is { } message)
        {
            var title = $"{Count(characters)} invisible characters, from {CharacterName.Of(UnicodeScan.CodePoint(text, run.Start))}, that spell this text";
            html.Append("<span class=\"chip-char chip-message\" title=\"").Append(WebUtility.HtmlEncode(title)).Append("\">[hidden text: ");
            html.Append(WebUtility.HtmlEncode(message)).Append("]</span>");
            return;
        }
        foreach (var (character, count) in Groups(text, run))
        {
            html.Append("<span class=\"chip-char\" title=\"").Append(CharacterName.Of(character)).Append("\">");
            Bracket(html, character, count);
            html.Append("</span>");
        }
    }

    /// <summary>The run as plain text such as <c>[U+200B]</c>.</summary>
    public static void Spell(StringBuilder plain, string text, HiddenRun run)
    {
        if (HiddenMessage.Decode(text.AsSpan(run.Start, run.Length), run.Kind) is { } message)
            plain.Append("[hidden text: ").Append(message).Append(']');
        else
        {
            foreach (var (character, count) in Groups(text, run))
                Bracket(plain, character, count);
        }
    }

    private static void Bracket(StringBuilder output, int character, int count)
    {
        output.Append('[').Append(CharacterName.Code(character));
        if (count > 1)
            output.Append(" ×").Append(count.ToString(CultureInfo.InvariantCulture));
        output.Append(']');
    }

    private static IEnumerable<(int Character, int Count)> Groups(string text, HiddenRun run)
    {
        for (var at = run.Start; at < run.End;)
        {
            var character = UnicodeScan.CodePoint(text, at);
            var count = 0;
            while (at < run.End && UnicodeScan.CodePoint(text, at) == character)
            {
                count++;
                at += character > 0xFFFF ? 2 : 1;
            }
            yield return (character, count);
        }
    }

    private static int Count(ReadOnlySpan<char> characters)
    {
        var count = 0;
        foreach (var _ in characters.EnumerateRunes())
            count++;
        return count;
    }
}
