using System.Buffers;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Usage;

/// <summary>A description taken apart: what it states, and the words of the users in its examples.</summary>
/// <param name="Lead">With line ends only where the author broke the text.</param>
/// <param name="Requests">The users' words, one for each example.</param>
/// <param name="Examples">The text of the examples.</param>
internal sealed record DescriptionText(string Lead, IReadOnlyList<DescriptionText.Request> Requests, string Examples)
{
    /// <summary>Nobody writes as many; each is looked for to the text's end.</summary>
    private const int MostRequests = 50;

    private static readonly string[] Openings = ["Examples:", "Example:", "Example usage", "Examples -", "e.g. user:", "Example 1", "Usage examples"];
    private static readonly SearchValues<string> Opening = SearchValues.Create(["<example", .. Openings], StringComparison.OrdinalIgnoreCase);
    /// <summary>Characters of an example that is nothing but the request.</summary>
    private const int LongestPlain = 300;

    private const string Answer = "assistant:";

    private static readonly string[] Speakers = ["user:", "user says:", "user asks:", "human:", "user (", "user request:", "orchestrator:", "caller:", "ユーザー:", "用户:", "사용자:", "nutzer:", "utilisateur:", "usuario:", "usuário:"];

    private const int MostRemembered = 2_000;

    private static readonly Remembered<string, DescriptionText> Known = new(MostRemembered);

    /// <param name="written">The value of the key, YAML undone.</param>
    public static DescriptionText Of(string written)
    {
        // Most versions of an agent share it.
        if (!Known.TryGetValue(written, out var text))
            Known.Add(written, text = Read(written));
        return text;
    }

    /// <summary>What a user asks for in an example.</summary>
    /// <param name="IsRefused">True where the answer is that this agent is not used.</param>
    internal sealed record Request(string Words, bool IsRefused = false);

    private static DescriptionText Read(string written)
    {
        var text = written.Contains("\\n", StringComparison.Ordinal) ? written.Replace("\\n", "\n", StringComparison.Ordinal) : written;
        text = text.Replace("\\\"", "\"", StringComparison.Ordinal).Trim();
        var start = ExamplesStart(text);
        if (start < 0)
            return new(text, [], "");
        var lead = text[..start];
        var examples = text[start..];
        var requests = RequestsIn(examples);
        if (requests.Count == 0 && !examples.Contains("<example", StringComparison.OrdinalIgnoreCase))
            return QuotedIn(examples, out var behind) is { Count: > 0 } quoted ? new(lead.TrimEnd() + " " + behind, [.. quoted.Select(words => new Request(words))], examples) : Answered(lead, examples);
        var last = examples.LastIndexOf("</example>", StringComparison.OrdinalIgnoreCase);
        if (last >= 0 && examples[(last + 10)..].Trim() is { Length: > 0 } after)
            lead += "\n" + after;
        return new(WithoutOpening(lead), requests, examples);
    }

    /// <summary>Examples that tell an occasion and what is answered then, one to a line each; what follows the last answer is stated.</summary>
    private static DescriptionText Answered(string lead, string examples)
    {
        var occasions = new List<string>();
        var lines = examples.Split('\n');
        var last = Array.FindLastIndex(lines, line => line.TrimStart(' ', '-', '*').StartsWith(Answer, StringComparison.OrdinalIgnoreCase));
        for (var i = 1; i <= last && occasions.Count < MostRequests; i++)
        {
            if (lines[i].TrimStart(' ', '-', '*').StartsWith(Answer, StringComparison.OrdinalIgnoreCase) && lines[i - 1].Trim(' ', '-', '*', ':') is { Length: > 3 } occasion)
                occasions.Add(occasion);
        }
        return new(WithoutOpening(lead) + "\n" + string.Join('\n', lines.Skip(last + 1)).Trim(), [.. occasions.Select(words => new Request(words))], string.Join('\n', lines.Take(last + 1)));
    }

    private static int ExamplesStart(string text)
    {
        var first = text.AsSpan().IndexOfAny(Opening);
        if (first < 0)
            return -1;
        var start = text.IndexOf("<example", first, StringComparison.OrdinalIgnoreCase);
        foreach (var opening in Openings)
        {
            var at = IndexBefore(text, opening, first, start < 0 ? text.Length : start, text.Length);
            if (at >= 0 && IsSpoken(text, at))
                start = at;
        }
        return start;
    }

    /// <summary>"Examples: 'cast a bell', 'tune a bell'. More.": requests in quotes, one after another.</summary>
    /// <param name="behind">What follows the last.</param>
    private static List<string> QuotedIn(string examples, out string behind)
    {
        var requests = new List<string>();
        behind = examples[(examples.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart();
        while (requests.Count < MostRequests && behind is [var open, ..] && Unmarked.IsQuote(open) && EndOf(behind) is > 3 and var end)
        {
            requests.Add(behind[1..end]);
            behind = behind[(end + 1)..].TrimStart(' ', ',', ';', '.', '\n');
            if (behind.StartsWith("or ", StringComparison.Ordinal) || behind.StartsWith("and ", StringComparison.Ordinal))
                behind = behind[(behind.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }
        return requests;
    }

    /// <summary>Where the quotation at the head ends, before a mark or the end; an apostrophe does not.</summary>
    private static int EndOf(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (Unmarked.Closes(text[0], text[at]) && (at + 1 == text.Length || text[at + 1] is ',' or ';' or '.' or '\n' || text.AsSpan(at + 1).StartsWith(" or ") || text.AsSpan(at + 1).StartsWith(" and ")))
                return at;
        }
        return -1;
    }

    /// <summary>Examples without a speaker are lists of things, which the lead keeps.</summary>
    private static bool IsSpoken(string text, int at) =>
        text.IndexOf(Answer, at, StringComparison.OrdinalIgnoreCase) >= 0 || IsQuotedList(text, at) ||
        Speakers.Any(speaker => text.IndexOf(speaker, at, StringComparison.OrdinalIgnoreCase) >= 0) || text.IndexOf("<example", at, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsQuotedList(string text, int at) =>
        text.AsSpan(at).StartsWith("Examples:", StringComparison.OrdinalIgnoreCase) && text.AsSpan(at + 9).TrimStart() is [var quote, ..] && Unmarked.IsQuote(quote);

    private static string WithoutOpening(string lead)
    {
        var text = lead.TrimEnd();
        foreach (var opening in (ReadOnlySpan<string>)["Examples:", "Example:", "Examples", "Example scenarios:", "Example usage:", "Usage examples:"])
        {
            if (text.EndsWith(opening, StringComparison.OrdinalIgnoreCase))
                return text[..^opening.Length].TrimEnd();
        }
        return text;
    }

    private static List<Request> RequestsIn(string examples)
    {
        var requests = new List<Request>();
        for (var at = 0; at < examples.Length && requests.Count < MostRequests;)
        {
            var block = examples.IndexOf("<example", at, StringComparison.OrdinalIgnoreCase);
            var end = block < 0 ? examples.Length : examples.IndexOf("<example", block + 8, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                end = examples.Length;
            if (block < 0)
            {
                AddAll(examples, at, requests);
                break;
            }
            if ((Spoken(examples, block, end, out var told) ?? Plain(examples[block..end])) is { } request && !requests.Exists(known => known.Words == request))
                requests.Add(new(request, IsRefused(examples[told..end])));
            at = end;
        }
        return requests;
    }

    private static void AddAll(string examples, int at, List<Request> requests)
    {
        while (requests.Count < MostRequests && Spoken(examples, at, examples.Length, out at) is { } request)
        {
            if (!requests.Exists(known => known.Words == request))
                requests.Add(new(request));
        }
    }

    /// <summary>"&lt;example&gt;Cast a bell&lt;/example&gt;": an example that is nothing but the request.</summary>
    private static string? Plain(string block)
    {
        if (block.IndexOf('>', StringComparison.Ordinal) is not (> 0 and var open) || block.IndexOf("</example", StringComparison.OrdinalIgnoreCase) is not (> 0 and var close) || open > close)
            return null;
        var words = Unmarked.Trimmed(block[(open + 1)..close]);
        return words.Length is > 3 and <= LongestPlain && !words.AsSpan().ContainsAny('<', '\n') && !words.Contains(": ", StringComparison.Ordinal) ? words : null;
    }

    /// <summary>"assistant: I won't use the bell-founder for this."</summary>
    private static bool IsRefused(string answer) => Cues.Is(answer.Replace('\n', ' '), Role.Refusing);

    /// <summary>Where a word stands that begins before a place, whatever its case; -1 where none does. What lies further is not looked at, which spares most of a long text.</summary>
    /// <param name="to">Where the text that it has to stand in ends.</param>
    private static int IndexBefore(string text, string word, int from, int before, int to) =>
        text.IndexOf(word, from, Math.Min(to, before + word.Length - 1) - from, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of the next speaker who is a user.</summary>
    private static string? Spoken(string text, int from, int to, out int next)
    {
        next = to;
        var (at, length) = (to, 0);
        foreach (var speaker in Speakers)
        {
            if (IndexBefore(text, speaker, from, at, to) is >= 0 and var found)
                (at, length) = (found, speaker.Length);
        }
        if (length == 0)
            return null;
        var start = at + length;
        while (start < to && (char.IsWhiteSpace(text[start]) || text[start] == '*'))
            start++;
        if (start >= to)
            return null;
        var close = Words(text, start, to);
        next = Math.Max(close, start + 1);
        var words = Unmarked.Trimmed(text[start..close].Trim(' ', '\n', '"', '“', '”').Trim('\''));
        return words.Length == 0 ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Where the user's words end: at the closing quote before the answer, or at the answer or line's end.</summary>
    private static int Words(string text, int start, int to)
    {
        var answer = to;
        foreach (var mark in (ReadOnlySpan<string>)["assistant:", "→", "\\n", "<commentary", "</example", "\nassistant", " -> ", "Assistant "])
        {
            if (IndexBefore(text, mark, start, answer, to) is >= 0 and var found)
                answer = found;
        }
        if (!Unmarked.IsQuote(text[start]))
            return text.IndexOf('\n', start, answer - start) is var line and >= 0 ? line : answer;
        for (var at = answer - 1; at > start; at--)
        {
            if (Unmarked.Closes(text[start], text[at]))
                return at;
        }
        return answer;
    }
}
