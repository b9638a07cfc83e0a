using System.Text.RegularExpressions;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Splits the rest of a sentence, after its cue, into the situations that it lists.</summary>
internal static class Situations
{
    private const int Longest = 3_000;

    private const string BaseVerbs = "create|build|design|implement|write|review|debug|fix|refactor|optimi[sz]e|analy[sz]e|improve|update|add|remove|modify|edit|generate|plan|test|validate|verify|check|audit|deploy|configure|manage|migrate|convert|export|import|extract|document|explain|investigate|diagnose|troubleshoot|research|develop|architect|evaluate|assess|maintain|extend|set up|monitor|integrate|transform|translate|organi[sz]e|prepare|run|execute|find|search|explore|understand|learn|scaffold|simplify|clean|enhance|model|map|draft|publish|schedule|list|delete|move|rename|merge|read|inspect|compare|define|establish|ensure|handle|secure|harden|scale|tune|profile|automate|provision|orchestrate|coordinate|delegate|select|choose|recommend|craft|produce|customi[sz]e|synthesi[sz]e|summari[sz]e|gather|collect|interpret|identify|detect|resolve|reduce|prevent|protect|train|fine-tune|package|ship|release|version|work on|work with|perform|conduct|apply|set|make|turn|port|upgrade|rewrite|restructure|break|split|track|measure|benchmark|reproduce|trace|isolate|triage|respond|score|rate|rank|report";

    /// <summary>A piece that ends in one of these goes on.</summary>
    private static readonly string[] Open = ["to", "for", "of", "with", "and", "or", "the", "a", "an", "in", "on", "by", "from", "as", "that", "which", "at", "into", "about", "via"];

    /// <summary>Words that speak of the pieces before them.</summary>
    private static readonly string[] NeverAlone = ["both", "either", "neither", "all", "none", "any", "others", "similar", "all of these", "all three"];

    /// <summary>A single word with one of these endings names a thing to do or many things.</summary>
    private static readonly string[] Nominal = ["ing", "ion", "ment", "ance", "ence", "ity", "sis", "age", "ery", "ship", "ness", "ism", "ics", "ware", "es", "rs", "ts", "ns", "ls", "ds", "ks", "ms", "Is", "gs", "ys", "ps", "cs", "ws"];

    /// <summary>One row for each item of a list whose items can stand alone; otherwise the whole text.</summary>
    public static IReadOnlyList<string> Split(string rest)
    {
        var text = Words(rest);
        if (text.Length is 0 or > Longest)
            return text.Length == 0 ? [] : [text];
        if (text.StartsWith("(1) ", StringComparison.Ordinal) && Numbered.Split(text) is { Length: > 2 } numbered)
            return [.. numbered.Skip(1).Select(piece => Tidy(WithoutJoint(piece))).Where(piece => piece.Length > 0)];
        var pieces = Pieces(text);
        if (pieces.Exists(piece => NeverAlone.Contains(Bare(piece), StringComparer.OrdinalIgnoreCase)))
            return [Tidy(text)];
        if (UmbrellaOver(text) is { } umbrella)
            return umbrella;
        if (pieces.Count == 1)
            return OrWhen(text);
        if (pieces.Count == 2 && pieces.TrueForAll(piece => piece.EndsWith(')')))
            return [.. pieces.Select(Tidy)];
        if (SharePredicate(pieces))
            return [Tidy(text)];
        var raw = Clauses(text, pieces).FindAll(clause => Tidy(clause).Length > 0);
        string[] clauses = [.. raw.Select(Tidy)];
        // Where each names who takes it, each is told.
        return clauses.Length > 1 && (Array.Exists(clauses, clause => clause.EndsWith(')')) || Array.TrueForAll(clauses, Stands) || raw.Skip(1).All(clause => IsCueStart(Bare(clause)) && Stands(Tidy(clause)))) ? clauses : AtJoint(text) ?? [Tidy(text)];
    }

    /// <summary>What stands between commas, each as an item of a longer list.</summary>
    public static IEnumerable<string> Items(string text) => Pieces(text, ',').Select(Tidy).Where(piece => piece.Length > 0);

    private static string WithoutJoint(string piece)
    {
        var text = piece.TrimEnd();
        return text.EndsWith(" or", StringComparison.Ordinal) ? text[..^3] : text.EndsWith(" and", StringComparison.Ordinal) ? text[..^4] : text;
    }

    /// <summary>"a build fails or when the tests hang": two, where both are clauses; what else one "or" joins is one.</summary>
    private static string[] OrWhen(string text) =>
        AtJoint(text) ?? (text.Split(" or ") is [var one, var other] && Happens.IsMatch(one) && Happens.IsMatch(other) ? [Tidy(one), Tidy(other)] : [Tidy(text)]);

    private static string[]? AtJoint(string text)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" or when ", " or whenever ", " or if ", " and when ", " or before ", " or after ", " and before ", " and after "])
        {
            if (text.IndexOf(joint, StringComparison.OrdinalIgnoreCase) is > 8 and var at && text.AsSpan(0, at).Count('(') == text.AsSpan(0, at).Count(')'))
                return [Tidy(text[..at]), Tidy(text[(at + 1)..])];
        }
        return null;
    }

    /// <summary>
    /// A piece of a list stands alone when it has a head and what the head asks for: "log changes" and "migrations" do, "API", "log" and "report on" do not.
    /// </summary>
    private static bool Stands(string piece)
    {
        var last = piece.AsSpan(piece.LastIndexOf(' ') + 1).TrimEnd(".,;:!?)\"'`");
        foreach (var open in Open)
        {
            if (last.Equals(open, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        // "the state is `open`, `held`, or `lost`": a value says nothing by itself.
        if (piece is ['`', .., '`'] && piece.AsSpan().Count('`') == 2)
            return false;
        if (piece.Contains(' ', StringComparison.Ordinal) || !char.IsAsciiLetter(piece[0]))
            return !Unfinished.IsMatch(piece);
        foreach (var ending in Nominal)
        {
            if (last.Length > ending.Length + 1 && last.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return !BaseVerb.IsMatch(piece);
        }
        return piece.AsSpan(1).ContainsAnyInRange('A', 'Z') && piece.Length > 3 || piece.Contains('-', StringComparison.Ordinal) || piece.Contains('/', StringComparison.Ordinal) || piece.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>"Report work, including charts and tables" and "report work: charts, tables, exports" are a whole and its parts.</summary>
    private static List<string>? UmbrellaOver(string text)
    {
        if (Umbrella.Match(text) is not { Success: true } umbrella)
            return null;
        var items = Pieces(umbrella.Groups["items"].Value);
        var marked = umbrella.Groups["mark"].Success;
        if (umbrella.Groups["whole"].Value is var whole && whole.Count(c => c == '(') != whole.Count(c => c == ')'))
            return null;
        if (items.Count < (marked ? 3 : 2) || HasFiniteSubject(text) && !(marked && Gerund.IsMatch(items[0])) || marked && (Telling.IsMatch(items[0]) || HasFiniteSubject(items[0])))
            return null;
        return [.. Split(umbrella.Groups["whole"].Value), .. items.Select(Tidy)];
    }

    /// <summary>Without the words that only lead to the situation.</summary>
    public static string Tidy(string situation)
    {
        var text = Outlines.Words.Trimmed(situation);
        text = Number.Replace(text, "", 1);
        text = Conjunction.Replace(text, "", 1);
        text = Lead.Replace(text, "", 1);
        return Outlines.Words.Trimmed(Announcing.Replace(text, "", 1));
    }

    private static string Words(string text) => Outlines.Words.Trimmed(Lead.Replace(text.Trim(), "", 1));

    /// <summary>What stands between semicolons, or else commas, outside brackets, quotes and code.</summary>
    private static List<string> Pieces(string text) => Pieces(text, ';') is { Count: > 2 } parts ? parts : Pieces(text, ',');

    private static List<string> Pieces(string text, char separator)
    {
        var pieces = new List<string>();
        var (start, depth, code, quoted) = (0, 0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '`')
                code = !code;
            else if (c is '"' or '“' or '”')
                quoted = !quoted;
            else if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if ((c == separator || c == ';') && depth == 0 && !code && !quoted && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                pieces.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        pieces.Add(text[start..].Trim());
        pieces.RemoveAll(piece => piece.Length == 0 || piece is "etc" or "etc." or "and more");
        return pieces;
    }

    /// <summary>"roles, scopes, or limits must be confirmed".</summary>
    private static bool SharePredicate(List<string> pieces) =>
        HasConjunction(pieces[^1]) && Predicate.IsMatch(pieces[^1]) && !HasFiniteSubject(Bare(pieces[^1]))
        && !pieces.SkipLast(1).Any(piece => Predicate.IsMatch(piece) || IsClause(Bare(piece)) || BaseClause.IsMatch(Bare(piece)));

    private static List<string> Clauses(string text, List<string> pieces)
    {
        var ownVerbs = pieces.Count(piece => IsClause(Bare(piece)));
        var finite = !StartsNominal(text);
        // "solving a, b work, or c": where things stand between doings, the last is one more.
        var mixed = pieces.Skip(1).SkipLast(1).Any(piece => piece.Contains(' ', StringComparison.Ordinal) && !IsVerb(Bare(piece)));
        var clauses = new List<string>();
        var (closed, adjectives, trailing) = (false, false, false);
        var pending = "";
        // "identify, quantify, and mitigate risks" is one thing to do; "logging, metrics, tracing" are three.
        var opening = pieces.Find(piece => !IsWord(Bare(piece))) is { } first && HasConjunction(first);
        var parallel = BaseClause.IsMatch(pieces[0]) || BaseVerb.IsMatch(pieces[0]);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var whole = pending.Length > 0 ? pending + ", " + piece : piece;
            opening &= clauses.Count == 0;
            var bare = Bare(piece);
            // The conjunction in "build, optimize, or debug services, tools" ends the verbs, not the things.
            var gathered = pending.Length > 0;
            var listEnd = HasConjunction(piece) && !gathered;
            pending = "";
            if (clauses.Count == 0 || parallel && BaseClause.IsMatch(bare) || !(adjectives && listEnd) && !(trailing && !IsClause(bare)) && Starts(bare, piece, ownVerbs > 1 && i > 0 && !(mixed && bare.Contains(' ', StringComparison.Ordinal)) && (Gerund.IsMatch(pieces[0]) ? Gerund.IsMatch(Bare(pieces[i - 1])) : IsVerb(Bare(pieces[i - 1]))), finite, closed))
            {
                if ((IsLoneVerb(bare) && i + 1 < pieces.Count && IsVerb(Bare(pieces[i + 1])) || opening && IsWord(bare) && bare.Length > 0 && char.IsLower(bare[0])) && !listEnd && piece != pieces[^1])
                {
                    pending = whole;
                    continue;
                }
                clauses.Add(whole);
                (closed, trailing) = (listEnd, Inner.IsMatch(piece) || gathered && EndsInner.IsMatch(piece) || EndsFor.IsMatch(piece));
            }
            else
            {
                // "tangled, complex, or doubled code": the last adjective brings the noun for all.
                adjectives = IsAdjective(bare);
                // "without inventing commands, URLs, or features": what follows is without them too.
                trailing |= Dependent.IsMatch(bare) && HasGerund.IsMatch(bare);
                clauses[^1] += ", " + whole;
                closed |= listEnd;
            }
        }
        // "after a file changed, before it is merged" bounds one situation.
        if (pieces.Count == 2 && Bound.IsMatch(pieces[1]))
            return [text];
        // One comma makes a list only before "or when", or between full clauses.
        if (pieces.Count == 2 && !(IsClause(Bare(pieces[1])) && (HasConjunction(pieces[1]) || IsCueStart(Bare(pieces[1])) || text.Contains(';', StringComparison.Ordinal))) && !(IsCueStart(pieces[1])))
            return [text];
        return clauses;
    }

    private static bool Starts(string bare, string piece, bool afterVerb, bool finite, bool closed)
    {
        if (IsCueStart(bare))
            return true;
        if (Dependent.IsMatch(bare) || IsQuoted(bare) || bare.StartsWith('.'))
            return false;
        if (finite)
            return IsClause(bare) && !Gerund.IsMatch(bare) && HasFiniteSubject(bare);
        if (IsClause(bare))
            return true;
        return !closed && !(afterVerb && HasConjunction(piece)) && !IsAdjective(bare);
    }

    /// <summary>Words to listen for make one situation, however many: <c>the user says "review", "look over"</c>.</summary>
    private static bool IsQuoted(string piece) => piece.Length > 2 && Outlines.Words.IsQuote(piece[0]) && Outlines.Words.Closes(piece[0], piece[^1]);

    private static string Bare(string piece) => Conjunction.Replace(piece, "", 1).Trim();

    private static bool HasConjunction(string piece) => Conjunction.IsMatch(piece);

    private static bool IsClause(string piece) => Gerund.IsMatch(piece) && piece.Contains(' ', StringComparison.Ordinal) || IsCueStart(piece) || HasFiniteSubject(piece);

    private static bool IsCueStart(string piece) => CueStart.IsMatch(piece);

    private static bool HasFiniteSubject(string piece) => FiniteSubject.IsMatch(piece);

    private static bool IsWord(string piece) => !piece.Contains(' ', StringComparison.Ordinal);

    private static bool IsLoneVerb(string piece) =>
        !piece.Contains(' ', StringComparison.Ordinal) && (Gerund.IsMatch(piece) || BaseVerb.IsMatch(piece));

    private static bool IsVerb(string piece) => Gerund.IsMatch(piece) || BaseVerb.IsMatch(piece) || BaseClause.IsMatch(piece);

    private static bool IsAdjective(string piece) => !piece.Contains(' ', StringComparison.Ordinal) && Adjective.IsMatch(piece);

    /// <summary>A list of things or of doings, not a sentence about somebody.</summary>
    private static bool StartsNominal(string text) => !HasFiniteSubject(text) && !Modal.IsMatch(text);

    /// <summary>"(1) a, (2) b, or (3) c".</summary>
    private static Regex Numbered { get; } = new(@"\(\d{1,2}\) ", RegexOptions.CultureInvariant);

    /// <summary>A clause of somebody and what happens: "the build fails".</summary>
    private static Regex Happens { get; } = new(@"^(?!(that|which|it)\b)(\w[\w'’-]* ){1,5}?(is|are|has|have|needs?|fails?|occurs?|breaks?|arises?|happens?|appears?|exists?|grows?|drops?|stops?|starts?|ends?|arrives?|lands?|slips?|hangs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"create a structured": the thing is still to come.</summary>
    private static Regex Unfinished { get; } = new(@"\b(an?|the)\s+[\w-]+(ed|able|ible|ous|ful|less|ive)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Conjunction { get; } = new(@"^(and/or|and|or|as well as|plus|but also)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Lead { get; } = new(@"^((requests?|cases?|situations?|scenarios?|tasks?)\s+(?=(to|where|when|like|such as)\s))?((when|whenever|like|such as|if|for|to|as|after|before|while|where|on)\s+)?((you|users?(?=\s+(ask|want|need|request|mention|say|report|is|are))|the user|someone|we|the team|a user|claude|they)('re| are)?\s+)?((explicitly |also |specifically )?(needs? help (with|to)|needs? (you )?(to|for)|needs?|wants? (to|help with)|wants?|would like to|have to|must|ask(s|ed)? ((you|claude|codex|copilot|cursor|gemini) )?(for|to|about)|requests?|requires?|mentions?|is)\s+)?(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex CueStart { get; } = new(@"^((?!especially|particularly)\w+ly\s+)?(when(ever)?|if|for|after|before|while|during|to \w+|as an?|any ?time|once|where|upon|pre-\w+|post-\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Gerund { get; } = new(@"^(\w+ly\s+)?(?!(everything|anything|something|nothing|thing|string|engineering|testing|logging|caching|monitoring|scaling|branding|marketing|advertising|billing|accounting|routing|clustering|scheduling|onboarding|pricing|training|tracing|streaming|processing|hosting|messaging|sharding|partitioning|indexing|prototyping|versioning|embedding|alerting|throttling|queuing|queueing|batching|pooling|networking|computing|reporting|staging|morning|ceiling|spring|ring|king|wing|during|including|using|missing|regarding|according|existing|following|being|ongoing|incoming|underlying|leading)\b)[a-z-]{2,}ing\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex BaseVerb { get; } = new($"^({BaseVerbs})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex BaseClause { get; } = new($@"^((and|or)\s+)?({BaseVerbs})\s+\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex FiniteSubject { get; } = new(@"^(the user|users?|you|someone|a (user|plan|change|pr|pull request|feature|task|request|bug|test|build|deployment|developer|team|file|project|code change)|an? [\w-]+|the [\w-]+(['’]s [\w-]+)?|it|they|code|work|tasks?|tests?|there|something|anything|another agent|other agents)\s+(?!(that|which|with|of|for|in|to|and|or|on|from|at)\b)(is|are|was|were|has|have|needs?|wants?|adds?|asks?|changes?|fails?|breaks?|requires?|requests?|exists?|touches|contains?|involves?|mentions?|says?|describes?|reports?|provides?|shares?|seems?|gets?|goes|looks?|becomes?|must|should|can|could|may|will|do(es)?|completes?|finish(es|ed)?|lands?|arrives?|introduces?|modif(y|ies)|creates?|exceeds?|encounters?|identif(y|ies)|affects?|crosses|conflicts?|starts?|ends?|uses?|makes?|spans?)\b|^(something|anything|someone|somebody|anyone|it)\s+[a-z]{3,}s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Facts can change a, b, or c".</summary>
    private static Regex Modal { get; } = new(@"^([^,;]{1,100}\swhen\s+)?((?!(that|which|who|when|where|if|how|what|to|for|and|or)\s|\w+ing\s)[\w-]+\s+){1,3}(can|could|may|might|must|should|will|would)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Dependent { get; } = new(@"^(which|that|who|whose|where|such as|e\.g\.|like|with|without|rather than|not|especially|but|so|while|then|using|based on|according to|depending|because|since|though|even|etc|and more|et cetera|across|via|per|both|all|particularly|including|including:|regardless|ideally|from|into|by|of|in|at|under|over|between|through|throughout|within|inside|outside|against|instead)(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Bound { get; } = new(@"^(before|after|while|during|until|once)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Number { get; } = new(@"^((and|or)\s+)?([-•]|\(?\d{1,2}[.)]|\([a-z]\))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex HasGerund { get; } = new(@"^\w+ \w+ing\b", RegexOptions.CultureInvariant);

    /// <summary>What follows these is a list inside of a situation: "with focus on networks, identity, and cost".</summary>
    private static Regex Inner { get; } = new($@"\b(with (an? )?(focus|emphasis) on|focus(ed|ing)? on|such as|like|using|across(?!\s+(the|all|multiple|many|different|several|an?)\b)|between|among|(that|which|who) (?!requires?\b|needs?\b)\w+|touching|involving|affecting|changing|modifying|related to|(changes?|updates?|edits?) to|(?<=\w\s)(?<!\b(asked|asks?|about|needs?|wants?|how|try|trying|have|has|ready|going|used)\s)to ({BaseVerbs}|check|lock|keep|get|guard|enforce|confirm|decide|agree|capture|surface))\s+\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"write, test, or review code for phones", with "tablets, and watches" to come.</summary>
    private static Regex EndsInner { get; } = new(@"\s(for|in|on|with|between|from|of)\s+((an?|the)\s+)?[\w.-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"validate plans for soundness", with "and completeness" to come.</summary>
    private static Regex EndsFor { get; } = new($@"^({BaseVerbs}|(review|validat|check|audit|inspect|evaluat|assess|analy[sz]|test|scan|optimi[sz])ing)\s.*\sfor\s[\w-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Predicate { get; } = new(@"^(?!(and |or )?(when(ever)?|if|any|any ?thing|what|where|for|to)\b)(?!.*\b(that|which|who|whose|where|when|if|how|what)\b).*\s(must|should|could|can|may|needs?|is|are|has|have|was|were|changes?|fails?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Adjective { get; } = new(@"(able|ible|ful|ous|ive|ant|ent|ic|less|secure|robust|fast|clean|reliable|modern|complex|large|small|proper)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What follows tells what the agent does, and is no list of its work.</summary>
    private static Regex Telling { get; } = new(@"^(it|this|they|i|you|the agent|never|always|not|no|only|reads|writes|checks|finds|returns|produces|reports|creates|runs|reviews|analy[sz]es|does|is|has|provides|covers|handles|generates|ensures|uses|verifies|validates|identifies|updates|fixes|e\.g\.?|i\.e\.?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"…, including:" before a list.</summary>
    private static Regex Announcing { get; } = new(@"(,?\s+(including|such as|like|for example|e\.g\.))?\s*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Umbrella { get; } = new(@"^((?<whole>[^,;]{3,300}?)(,\s+(including( but not limited to)?|particularly( when (dealing|working) with| for| in)?|especially( when (dealing|working) with| for)?|such as)|\s+including( but not limited to)?|[.:]\s+This includes:?|(?<mark>(?<=^.{3,100})(:|\s[—–-])))|(?<whole>[^;(]{3,300}?),?\s+including( but not limited to)?)\s+(?<items>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
