using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing.Capabilities;

/// <summary>Turns the text of a label into its items, and items into their kind.</summary>
internal static partial class CapabilityItems
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "design", "implement", "write", "create", "build", "handle", "develop", "optimize", "optimise", "ensure", "review", "analyze", "analyse", "identify", "provide",
        "manage", "maintain", "define", "establish", "monitor", "set", "configure", "validate", "verify", "test", "document", "plan", "coordinate", "evaluate", "assess",
        "generate", "translate", "guide", "help", "apply", "use", "check", "detect", "track", "research", "refactor", "debug", "investigate", "recommend", "produce",
        "perform", "conduct", "facilitate", "support", "enforce", "drive", "lead", "own", "prepare", "capture", "understand", "parse", "examine", "integrate", "migrate",
        "deploy", "automate", "improve", "reduce", "prevent", "map", "model", "organize", "prioritize", "suggest", "explain", "teach", "add", "update", "remove", "fix",
        "follows", "follow", "works", "designs", "implements", "writes", "creates", "builds", "handles", "ensures", "reviews", "read", "run", "execute", "collect",
        "compare", "craft", "extract", "explore", "gather", "interpret", "measure", "profile", "propose", "protect", "scan", "schedule", "secure", "select", "summarize",
        "synthesize", "transform", "tune", "visualize", "work", "find", "search", "convert", "deliver", "diagnose", "draft", "edit", "enable", "flag", "format", "audit",
        "balance", "break", "bridge", "communicate", "consider", "consult", "determine", "discover", "document", "evaluating", "inspect", "keep", "make", "publish", "resolve",
        "scaffold", "show", "simplify", "structure", "trace", "train", "triage", "troubleshoot", "leverage", "structure", "never", "always", "confirm", "report", "choose", "ask",
    };

    /// <summary>A list of nouns is split at its commas; a sentence is one item.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var whole = text.Trim().TrimEnd('.').Trim();
        if (whole.Length == 0)
            return [];
        if (IsSentence(whole))
            return [whole];
        var items = new List<string>();
        var (start, depth, isCode, isQuoted) = (0, 0, false, false);
        bool? explained = null;
        for (var i = 0; i <= whole.Length; i++)
        {
            if (i < whole.Length && whole[i] == '`')
                isCode = !isCode && whole.AsSpan(i + 1).Contains('`');
            else if (i < whole.Length && whole[i] is '"' or '“' or '”' && !isCode)
                isQuoted = !isQuoted && whole.AsSpan(i + 1).ContainsAny('"', '”');
            else if (i < whole.Length && whole[i] is '(' or '[' or '{')
                depth++;
            else if (i < whole.Length && whole[i] is ')' or ']' or '}')
                depth--;
            else if (i == whole.Length || whole[i] is ',' or ';' && depth <= 0 && !isCode && !isQuoted && !(whole[i] == ',' && (InNumber(whole, i) || (explained ??= HasDash(whole.AsSpan(0, i))) && Explains(whole, start, i))))
            {
                var item = whole[start..i].Trim();
                foreach (var conjunction in (ReadOnlySpan<string>)["and ", "or ", "and/or "])
                {
                    if (item.StartsWith(conjunction, StringComparison.OrdinalIgnoreCase))
                        item = item[conjunction.Length..];
                }
                if (item.Length > 0 && item is not ("etc" or "etc." or "..." or "…"))
                    items.Add(item);
                start = i + 1;
            }
        }
        return items;
    }

    /// <summary>"Checks - one, two": behind a dash stands what explains, as far as the next item that has one of its own.</summary>
    private static bool Explains(string text, int start, int comma)
    {
        if (!HasDash(text.AsSpan(start, comma - start)))
            return false;
        var next = text.AsSpan(comma + 1).IndexOfAny(',', ';');
        return !HasDash(next < 0 ? text.AsSpan(comma + 1) : text.AsSpan(comma + 1, next));
    }

    /// <summary>"10,000".</summary>
    private static bool InNumber(string text, int comma) =>
        comma > 0 && char.IsAsciiDigit(text[comma - 1]) && comma + 3 < text.Length && !text.AsSpan(comma + 1, 3).ContainsAnyExceptInRange('0', '9');

    private static bool HasDash(ReadOnlySpan<char> text) => text.Contains(" - ", StringComparison.Ordinal) || text.Contains(" — ", StringComparison.Ordinal) || text.Contains(" – ", StringComparison.Ordinal);

    public static CapabilityKind KindOf(string area, string? parent, IReadOnlyList<string> items, bool tools, Func<string, bool> namesTechnology)
    {
        if (items.Count == 0)
            return CapabilityKind.Practice;
        if (tools && items.Any(item => item.Contains('`', StringComparison.Ordinal)))
            return CapabilityKind.Tool;
        var (technologies, duties) = (0, 0);
        foreach (var item in items)
        {
            if (StartsWithVerb(item))
                duties++;
            else if (namesTechnology(item))
                technologies++;
        }
        // What stands under a technology's own name are its features; whom a list is for is no part of its name.
        if (duties * 2 <= items.Count && namesTechnology(area.IndexOf(" (for ", StringComparison.Ordinal) is > 0 and var aside ? area[..aside] : area))
            return CapabilityKind.Technology;
        if (parent is not null && namesTechnology(parent) && items.Count(item => !StartsWithVerb(item) && (namesTechnology(item) || Coded.IsMatch(item))) * 2 >= items.Count)
            return CapabilityKind.Technology;
        return technologies * 2 >= items.Count && technologies > 0 ? CapabilityKind.Technology
            : duties * 2 > items.Count ? CapabilityKind.Duty
            : CapabilityKind.Practice;
    }

    /// <summary>"`clamp()` for fluid type", "MethodChannel for calls": a word of code, or one with a capital inside.</summary>
    [GeneratedRegex(@"`|\b\p{Ll}*\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}\w*|\w\(\)", RegexOptions.CultureInvariant)]
    private static partial Regex Coded { get; }

    private static bool IsSentence(string text) =>
        text.Contains(". ", StringComparison.Ordinal) || StartsWithVerb(text) || text.Split(',').All(piece => piece.Length > 60) || OpensClause(text) && text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var first && !OpensClause(text[(first + 2)..])
        || !text.Contains(';', StringComparison.Ordinal) && text.LastIndexOf(',') is > 0 and var comma && text.AsSpan(comma).Contains(" are ", StringComparison.Ordinal);

    /// <summary>"When a bell is cracked, melt it".</summary>
    private static bool OpensClause(string text)
    {
        foreach (var opener in (ReadOnlySpan<string>)["when ", "if ", "once ", "whenever ", "before ", "after ", "for every ", "for each "])
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public static bool StartsWithVerb(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end > 0 && end < text.Length && text[end] == ' ' && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(0, end));
    }
}
