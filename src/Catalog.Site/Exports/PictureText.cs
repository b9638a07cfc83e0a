using System.Globalization;
using System.Security;
using System.Text;

namespace Catalog.Site.Exports;

/// <summary>An author's words in a picture: only what can be seen, and nothing that is markup.</summary>
internal static class PictureText
{
    public static string Of(string text) => SecurityElement.Escape(Seen(text));

    /// <summary>On one line, without what no reader sees.</summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                seen.Append(seen.Length > 0 && seen[^1] != ' ' ? " " : "");
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
                seen.Append(rune.ToString());
        }
        return seen.ToString().TrimEnd();
    }
}
