using System.Buffers;
using System.Text;
using Catalog.Core.Findings;

namespace Catalog.Site.Pages.Prose;

/// <summary>Untrusted text that is not Markdown: names, descriptions, subjects, paths.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Encoded for an element's content, hidden characters as chips, kept apart from its surroundings where it runs from right to left.</summary>
    public static string Html(string text)
    {
        if (UnicodeScan.IsPlain(text) && !text.AsSpan().ContainsAny(Special) && !RunsRightToLeft(text))
            return text;
        var html = new StringBuilder(text.Length + 64);
        AppendApart(html, text, 0, text.Length);
        return html.ToString();
    }

    /// <summary>As <see cref="Html"/>, of a part of a text.</summary>
    internal static void AppendApart(StringBuilder html, string text, int start, int end)
    {
        var isolate = RunsRightToLeft(text.AsSpan(start, end - start));
        html.Append(isolate ? "<bdi>" : "");
        Append(html, text, start, end);
        html.Append(isolate ? "</bdi>" : "");
    }

    /// <summary>Not encoded: for titles, attributes and data, where a chip cannot stand.</summary>
    public static string Visible(string text)
    {
        if (UnicodeScan.IsPlain(text))
            return text;
        var plain = new StringBuilder(text.Length + 64);
        var at = 0;
        while (UnicodeScan.Next(text, at, text.Length) is { } run)
        {
            plain.Append(text, at, run.Start - at);
            Chips.Spell(plain, text, run);
            at = run.End;
        }
        return plain.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Encodes a part of a text, its hidden characters as chips; gives how many hidden runs there were.</summary>
    internal static int Append(StringBuilder html, string text, int start, int end)
    {
        if (UnicodeScan.IsPlain(text.AsSpan(start, end - start)))
        {
            Encode(html, text.AsSpan(start, end - start));
            return 0;
        }
        var runs = 0;
        var at = start;
        while (UnicodeScan.Next(text, at, end) is { } run)
        {
            Encode(html, text.AsSpan(at, run.Start - at));
            Chips.Mark(html, text, run);
            at = run.End;
            runs++;
        }
        Encode(html, text.AsSpan(at, end - at));
        return runs;
    }

    /// <summary>Encodes for content and for attributes in double quotes.</summary>
    internal static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }
        html.Append(text);
    }

    private static bool RunsRightToLeft(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0590', '\uffff'))
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x590 and <= 0x8FF) or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
                or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
                return true;
        }
        return false;
    }
}
