namespace Catalog.Core.Parsing.Grammar;

/// <summary>
/// Reads the notation of patterns: words; <c>stem~</c>; <c>(a | b c)</c> one of; <c>[a]</c> perhaps; <c>{name}</c> what a definition says; <c>*</c> any number of times, <c>*3</c> up to three;
/// <c>!word</c> not before; <c>...</c> and <c>..3</c> any words, or up to three; <c>&lt;rest&gt;</c> words to be told; marks stand for themselves, brackets as <c>\(</c>.
/// </summary>
/// <param name="definitions">What stands for <c>{name}</c>.</param>
internal sealed class RuleNotation(WordClasses classes, IReadOnlyDictionary<string, string> definitions)
{
    private readonly Dictionary<string, RuleNode> known = new(StringComparer.Ordinal);

    public RuleNode Read(string pattern, List<string> groups)
    {
        var at = 0;
        var node = Choice(pattern, ref at, groups, '\0');
        return at == pattern.Length ? node : throw new FormatException($"There is a bracket too many in: {pattern}");
    }

    private RuleNode Choice(string text, ref int at, List<string> groups, char close)
    {
        var choices = new List<RuleNode>();
        var items = new List<(RuleNode? Node, string? Word)>();
        var words = new List<string>();
        while (true)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at == text.Length || text[at] == '|' || text[at] == close)
            {
                // Single words are one class together.
                if (items is [(null, { } only)])
                    words.Add(only);
                else
                    choices.Add(items.Count == 1 ? items[0].Node! : new RuleNode(RuleNodeKind.All, 0, [.. items.Select(NodeOf)]));
                if (at == text.Length ? close != '\0' : text[at] != '|')
                    break;
                if (at++ == text.Length)
                    break;
                items = [];
                continue;
            }
            items.Add(Item(text, ref at, groups));
        }
        at = Math.Min(at, text.Length);
        if (close != '\0' && at++ >= text.Length)
            throw new FormatException($"A bracket is open in: {text}");
        if (words.Count > 0)
            choices.Insert(0, new RuleNode(RuleNodeKind.Word, classes.Class(words), []));
        return choices.Count == 1 ? choices[0] : new RuleNode(RuleNodeKind.Any, 0, choices);
    }

    /// <summary>A node, or a word: what stands beside it decides whether it is a class of its own.</summary>
    private (RuleNode? Node, string? Word) Item(string text, ref int at, List<string> groups)
    {
        var item = text[at] switch
        {
            '(' => (Bracketed(text, ref at, groups, ')'), null),
            '[' => (new RuleNode(RuleNodeKind.Optional, 0, [Bracketed(text, ref at, groups, ']')]), null),
            '!' when at + 1 < text.Length && text[at + 1] != ' ' => (Not(text, ref at, groups), null),
            '<' => (Group(text, ref at, groups), null),
            '{' => (Defined(Until(text, ref at, '}'), groups), null),
            _ => Word(text, ref at),
        };
        if (at >= text.Length || text[at] != '*')
            return item;
        var digits = ++at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        var most = at > digits ? int.Parse(text.AsSpan(digits, at - digits), System.Globalization.CultureInfo.InvariantCulture) : -1;
        return (new RuleNode(RuleNodeKind.Repeated, most, [NodeOf(item)]), null);
    }

    private RuleNode NodeOf((RuleNode? Node, string? Word) item) => item.Node ?? new RuleNode(RuleNodeKind.Word, classes.Class([item.Word!]), []);

    private RuleNode Bracketed(string text, ref int at, List<string> groups, char close)
    {
        at++;
        return Choice(text, ref at, groups, close);
    }

    private RuleNode Not(string text, ref int at, List<string> groups)
    {
        at++;
        var node = NodeOf(Item(text, ref at, groups));
        return node is { Kind: RuleNodeKind.Any, Children: [{ Kind: RuleNodeKind.Word } first, ..] } ? first with { Kind = RuleNodeKind.Not }
            : node.Kind == RuleNodeKind.Word ? node with { Kind = RuleNodeKind.Not } : throw new FormatException($"Only a word can be left out: {text}");
    }

    /// <summary><c>&lt;name&gt;</c>, or <c>&lt;name pattern&gt;</c> where only some words will do.</summary>
    private RuleNode Group(string text, ref int at, List<string> groups)
    {
        var end = at + 1;
        while (char.IsLetter(text[end]))
            end++;
        var name = text[(at + 1)..end];
        if (!groups.Contains(name))
            groups.Add(name);
        at = end;
        if (text[end] == '>')
            at++;
        RuleNode[] inner = text[end] == '>' ? Within(name) : [Choice(text, ref at, groups, '>')];
        return new RuleNode(RuleNodeKind.Group, groups.IndexOf(name), inner);
    }

    /// <summary>What and who stand in one clause.</summary>
    private RuleNode[] Within(string name) =>
        name is not ("what" or "who") ? [] : new RuleNode(RuleNodeKind.Word, classes.Class(["{inside}"]), []) is var word
            ? [new RuleNode(RuleNodeKind.All, 0, [word, new RuleNode(RuleNodeKind.Repeated, -1, [word])])] : [];

    private RuleNode Defined(string name, List<string> groups)
    {
        if (known.TryGetValue(name, out var node))
            return node;
        if (!definitions.TryGetValue(name, out var pattern))
            return new RuleNode(RuleNodeKind.Word, classes.Class([$"{{{name}}}"]), []);
        return known[name] = Read(pattern, groups);
    }

    private (RuleNode? Node, string? Word) Word(string text, ref int at)
    {
        var start = at;
        if (text[at] == '\\')
            (start, at) = (at + 1, at + 2);
        else
            while (at < text.Length && !" |()[]{}<>*".Contains(text[at], StringComparison.Ordinal))
                at++;
        var word = text[start..at];
        if (word.Length == 0)
            throw new FormatException($"A word is missing in: {text}");
        if (word.StartsWith("..", StringComparison.Ordinal))
        {
            var gap = word == "..." ? -1 : int.Parse(word.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
            return (new RuleNode(RuleNodeKind.Gap, gap, []), null);
        }
        // Letters of a script without spaces are words of their own.
        if (word.Length > 1 && Catalog.Core.Text.Tokenizer.IsPaired(word[0]))
        {
            RuleNode[] letters = [.. word.Select(letter => new RuleNode(RuleNodeKind.Word, classes.Class([letter.ToString()]), []))];
            return (new RuleNode(RuleNodeKind.All, 0, letters), null);
        }
        return (null, word);
    }

    private static string Until(string text, ref int at, char close)
    {
        var end = text.IndexOf(close, at);
        var name = text[(at + 1)..end];
        at = end + 1;
        return name;
    }
}
