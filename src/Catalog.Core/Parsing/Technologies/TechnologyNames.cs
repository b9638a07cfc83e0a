namespace Catalog.Core.Parsing.Technologies;

/// <summary>Tells which technologies a text names, and which of its words only look like such a name.</summary>
/// <param name="known">The agents whose names are no technologies without more.</param>
internal sealed class TechnologyNames(Vocabulary vocabulary, KnownAgents known)
{
    /// <summary>Of one text: each is compared with everything that is sure.</summary>
    private const int MostDoubtful = 500;

    /// <summary>Letters of a name that may be written small in a list of others.</summary>
    private const int ShortestSmall = 3;

    /// <param name="inName">True for an agent's name, where no letter case tells anything.</param>
    public IEnumerable<PhraseMatch<Alias>> In(string text, bool inName)
    {
        if (text.Length == 0)
            return [];
        // Most texts name nothing: then nothing is made for them.
        List<PhraseMatch<Alias>>? sure = null, doubtful = null, small = null;
        foreach (var match in vocabulary.In(text, 0, text.Length))
        {
            if (match.Value.Need == AliasNeed.Never || !Surroundings.Bound(text, match.Start, match.End) || Surroundings.IsAddressed(text, match.Start, match.End) || Surroundings.Sign(text, match.Start, match.End))
                continue;
            var isOtherCase = !inName && match.Value.ExactCase && !text.AsSpan(match.Start, match.End - match.Start).SequenceEqual(match.Phrase);
            if (isOtherCase && (match.Phrase.Length < ShortestSmall || match.Value.Need is AliasNeed.Maker or AliasNeed.Own || text.AsSpan(match.Start, match.End - match.Start).ContainsAnyExceptInRange('a', 'z') || !Surroundings.InList(text, match.Start, match.End)))
                continue;
            // "web-forms" is no product whose name is a phrase of common words.
            if (inName && match.Value is { Need: AliasNeed.Nothing, ExactCase: true, IsLanguage: false } && match.Phrase.Contains(' ', StringComparison.Ordinal) || !inName && match.Value.Need != AliasNeed.Nothing && Surroundings.IsSecond(text, match.Start))
                continue;
            if (Surroundings.Negate(text, match.Start) || match.Value.ExactCase && Surroundings.MakeVerb(text, match.Start, match.End) || !inName && (Surroundings.InPath(text, match.Start, match.End) || AgentRoles.IsInSlug(text, match.Start, match.End)))
                continue;
            if (isOtherCase)
                (small ??= []).Add(match);
            else if (match.Value.Need != AliasNeed.Nothing || inName && match.Value.ExactCase && match.Phrase.Length < 4)
                (doubtful ??= []).Add(match);
            else
                (sure ??= []).Add(match);
        }
        if (doubtful is not null)
            Settle(text, inName, doubtful, ref sure);
        for (var i = 0; small is not null && sure is not null && i < Math.Min(small.Count, MostDoubtful); i++)
        {
            if (IsAmongCommands(text, small[i], sure))
                sure.Add(small[i]);
        }
        return sure ?? [];
    }

    /// <summary>"mypy, black, pytest": a small word between two technologies, or at the end of their list where they are written small too.</summary>
    private static bool IsAmongCommands(string text, PhraseMatch<Alias> match, List<PhraseMatch<Alias>> sure)
    {
        var beside = sure.FindAll(other => Distance(match, other) is > 0 and < 24 && Surroundings.PartItems(match.Start < other.Start ? text.AsSpan(match.End, other.Start - match.End) : text.AsSpan(other.End, match.Start - other.End)));
        return Surroundings.EndsItem(text, match.End)
            && (beside.Exists(other => other.Start < match.Start) && beside.Exists(other => other.Start > match.Start)
                || beside.Exists(other => !text.AsSpan(other.Start, other.End - other.Start).ContainsAnyExceptInRange('a', 'z')));
    }

    /// <summary>The technology that a text is the whole name of, whatever stands around it; null when it is none, or a thing that many have.</summary>
    public string? Whole(string text)
    {
        foreach (var match in vocabulary.In(text, 0, text.Length))
        {
            if (match.Start == 0 && match.End == text.Length && match.Value.Need is not (AliasNeed.Never or AliasNeed.Maker) && (!match.Value.ExactCase || text == match.Phrase))
                return match.Value.Name;
        }
        return null;
    }

    /// <summary>Twice, because one that is settled may be the company of another before it.</summary>
    private void Settle(string text, bool inName, List<PhraseMatch<Alias>> doubtful, ref List<PhraseMatch<Alias>>? sure)
    {
        doubtful.RemoveAll(match => Surroundings.IsManner(text, match.End));
        var settled = new bool[Math.Min(doubtful.Count, MostDoubtful)];
        if (!inName)
            SettleRuns(text, doubtful, settled, ref sure);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < settled.Length; i++)
            {
                if (!settled[i] && (settled[i] = IsMeant(text, inName, doubtful[i], sure)))
                    (sure ??= []).Add(doubtful[i]);
            }
        }
    }

    /// <summary>"Gin, Echo, Chi": three such words in one list vouch for each other.</summary>
    private void SettleRuns(string text, List<PhraseMatch<Alias>> doubtful, bool[] settled, ref List<PhraseMatch<Alias>>? sure)
    {
        for (int first = 0, i = 1; i <= settled.Length; i++)
        {
            if (i < settled.Length && doubtful[i].Phrase.Length > 1 && IsBesideInList(text, doubtful[i], doubtful[i - 1], isLetter: true))
                continue;
            for (var at = first; i - first > 2 && at < i; at++)
            {
                if (doubtful[at].Value.Need is not (AliasNeed.Maker or AliasNeed.Own) && !IsCalled(text, doubtful[at]) && (settled[at] = doubtful[at].Phrase.Length > 1))
                    (sure ??= []).Add(doubtful[at]);
            }
            first = i;
        }
    }

    /// <summary>"rust-agent".</summary>
    private static bool IsAgentOf(string text, PhraseMatch<Alias> match) =>
        match.Start == 0 && text.AsSpan(match.End) is " agent" && (match.Value.Need == AliasNeed.Company || match.Value.IsLanguage && match.Phrase.Length > 1);

    private bool IsMeant(string text, bool inName, PhraseMatch<Alias> match, List<PhraseMatch<Alias>>? sure) => inName && IsAgentOf(text, match) || (!inName && IsCalled(text, match) ? IsToldApart(text, match, sure) : match.Value.Need switch
    {
        AliasNeed.Maker => sure is not null && sure.Exists(other => other.Value.Maker == match.Value.Maker),
        AliasNeed.Kind or AliasNeed.Own => !Surroundings.InSeries(text, match.Start, match.End) && (HasCompany(text, match) || HasMaker(match, sure) || !inName && IsTold(text, match, sure)),
        _ => HasCompany(text, match) || !inName && (Surroundings.MakeName(text, match.Start, match.End, behindMark: true) || Surroundings.IsUsed(text, match.Start, match.End))
            || !inName && sure is not null && sure.Exists(other => Near(text, match, other) && (Surroundings.InList(text, match.Start, match.End) || Adjoins(text, other, match) || Pairs(text, match, other))),
    });

    /// <summary>"S3 and DynamoDB": a word that its maker's name tells is told by another product of that maker.</summary>
    private static bool HasMaker(PhraseMatch<Alias> match, List<PhraseMatch<Alias>>? sure) =>
        match.Value.Maker is { } maker && Company.IsOwn(maker, match.Value) && sure is not null && sure.Exists(other => other.Value.Maker == maker);

    /// <summary>"Forge" where an agent is called so.</summary>
    private bool IsCalled(string text, PhraseMatch<Alias> match) => known.Calls(text[match.Start..match.End]);

    /// <summary>Of a word that an agent is called by: its own words or kind, a version, or a technology that can be nothing else right beside it in a list.</summary>
    private bool IsToldApart(string text, PhraseMatch<Alias> match, List<PhraseMatch<Alias>>? sure) =>
        vocabulary.Company.Tells(Surroundings.WordAfter(text, match.End), match.Value) || vocabulary.Company.Tells(Surroundings.WordBefore(text, match.Start), match.Value)
        || Surroundings.HasVersion(text, match.End, isWord: true)
        || sure is not null && sure.Exists(other => other.Value.Need == AliasNeed.Nothing && Distance(match, other) is > 0 and < 24 && IsBesideInList(text, match, other, isLetter: true));

    /// <summary>"AKS, Batch": the maker of the other has a product of that name too, so the other vouches for none of another maker's.</summary>
    private bool HasOfItsOwn(PhraseMatch<Alias> match, PhraseMatch<Alias> other) =>
        match.Value.Maker is { } maker && other.Value.Maker is { } another && maker != another && vocabulary.OfficialNames.ContainsKey($"{another} {match.Phrase}");

    /// <summary>Of a word that is also a verb, an adjective or a letter: what stands right beside it has to tell.</summary>
    private bool IsTold(string text, PhraseMatch<Alias> match, List<PhraseMatch<Alias>>? sure)
    {
        var isLetter = match.Phrase.Length == 1;
        if (match.Value.IsLanguage && !isLetter && Surroundings.IsLabel(text, match.Start, match.End))
            return true;
        if (sure is null)
            return IsLedName(text, match);
        if (isLetter && Surroundings.InLetters(text, match.Start, match.End))
            return false;
        if ((match.Value.IsLanguage || !vocabulary.Company.IsPartOfName(text, match.Start)) && sure.Exists(other => (!isLetter || other.Value.IsLanguage) && !HasOfItsOwn(match, other) && Distance(match, other) is > 0 and < 24 && IsBesideInList(text, match, other, isLetter)))
            return true;
        // "Step Functions Express": right behind another name it is a part of that.
        return !isLetter && IsLedName(text, match) && !sure.Exists(other => match.Start - other.End == 1);
    }

    /// <summary>"with Vault", "Use Pigeon for calls"; several words that also mean something else say no more for being led.</summary>
    private static bool IsLedName(string text, PhraseMatch<Alias> match) =>
        (match.Value.Need != AliasNeed.Own || !match.Phrase.Contains(' ', StringComparison.Ordinal)) && (Surroundings.IsUsed(text, match.Start, match.End)
        || Surroundings.MakeName(text, match.Start, match.End, shortest: 2)
        && (match.Value.Need == AliasNeed.Own ? Surroundings.WordBefore(text, match.Start) is "using" or "via" or "with" && Surroundings.StandsAlone(text, match.End) : Surroundings.IsLed(text, match.Start)));

    private bool HasCompany(string text, PhraseMatch<Alias> match)
    {
        var company = vocabulary.Company;
        var after = Surroundings.WordAfter(text, match.End);
        if (after.Length > 0 && company.Vouches(after, match.Value) || Surroundings.HasVersion(text, match.End, match.Value.Need is AliasNeed.Kind or AliasNeed.Own))
            return true;
        // "Object storage (S3/GCS)"
        if (match.Start > 1 && text[match.Start - 1] == '(' && Company.IsOwn(Surroundings.WordBefore(text, match.Start - 1), match.Value))
            return true;
        var before = Surroundings.WordBefore(text, match.Start);
        // "the Application Lens": a capitalised word before it belongs to another name, unless it is a maker's or a quality.
        return before.Length > 0 && (char.IsLower(before[0]) ? company.Vouches(before, match.Value) : match.Value.Need != AliasNeed.Own && company.IsQuality(before));
    }

    /// <summary>"Go / Rust", "Express, FastAPI for APIs": nothing but a mark of lists between the two, or one item more where it stands alone in its own.</summary>
    private static bool IsBesideInList(string text, PhraseMatch<Alias> match, PhraseMatch<Alias> other, bool isLetter)
    {
        var between = match.Start < other.Start ? text.AsSpan(match.End, other.Start - match.End) : text.AsSpan(other.End, match.Start - other.End);
        // "distribute requests, openrouter scaling": a word written small has to be all of its item.
        // "models, requests, and Sidekiq jobs": so has the one behind it.
        if (char.IsLower(text[match.Start]) && (!Surroundings.InList(text, match.Start, match.End) || match.Value.Need == AliasNeed.Own && other.Start > match.Start && !between.Contains('/') && !Surroundings.EndsItem(text, other.End)))
            return false;
        // Another cell says nothing of a word of many trades.
        if (match.Value.Need == AliasNeed.Own && between.Contains('|'))
            return false;
        return Surroundings.PartItems(between) ? Surroundings.EndsItem(text, match.End) : !isLetter && !between.ContainsAny(':', '\n') && !between.Contains(". ", StringComparison.Ordinal) && Surroundings.IsItem(text, match.Start, match.End);
    }

    /// <summary>"Ansible, Chef, Puppet for configuration": right behind another technology and a comma.</summary>
    private static bool Adjoins(string text, PhraseMatch<Alias> before, PhraseMatch<Alias> match) =>
        match.Start - before.End is > 0 and < 6 && text[before.End] is ',' or '/' && char.IsUpper(text[match.Start]);

    /// <summary>"Go and Rust services": the second brings its company to the first.</summary>
    private static bool Pairs(string text, PhraseMatch<Alias> match, PhraseMatch<Alias> other) =>
        other.Start > match.End && text.AsSpan(match.End, other.Start - match.End) is " and " or " or " or "/" or " & " or ", ";

    /// <summary>In the same line and not far away.</summary>
    private static bool Near(string text, PhraseMatch<Alias> one, PhraseMatch<Alias> other)
    {
        var (from, to) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return to - from < 60 && (to <= from || !text.AsSpan(from, to - from).Contains('\n'));
    }

    private static int Distance(PhraseMatch<Alias> one, PhraseMatch<Alias> other) => one.Start < other.Start ? other.Start - one.End : one.Start - other.End;
}
