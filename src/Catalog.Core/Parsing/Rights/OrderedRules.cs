namespace Catalog.Core.Parsing.Rights;

/// <summary>Rules of which the last one that matches decides.</summary>
/// <param name="otherwise">What stands where no rule matches.</param>
internal sealed class OrderedRules(IReadOnlyList<OrderedRule> rules, RightState otherwise)
{
    /// <summary>What stands for an action: for the rest of what it can be done to, and for each thing that a rule names.</summary>
    public (RightState Otherwise, int Line, IReadOnlyList<OrderedRule> Exceptions) For(string action)
    {
        var (rest, line, exceptions) = (otherwise, 0, new List<OrderedRule>());
        foreach (var rule in rules.Where(rule => Wildcard.Covers(rule.Action, action)))
        {
            exceptions.RemoveAll(earlier => rule.IsForAll || Wildcard.Covers(rule.Resource, earlier.Resource));
            if (rule.IsForAll)
                (rest, line) = (rule.Effect, rule.Line);
            else
                exceptions.Add(rule);
        }
        return (rest, line, exceptions);
    }

    /// <summary>Whether a rule names an action to the letter.</summary>
    public bool Names(string action) => rules.Any(rule => rule.Action == action);

    /// <summary>Grants a right by what stands for its actions: the strongest of them, and the others beside it.</summary>
    /// <param name="whereNamed">Further actions, which are there where a rule names them.</param>
    /// <param name="main">Actions of which none may be missing where the right is granted: where one is, the others are some of it; none where any action will do.</param>
    /// <param name="isRestOfAlways">True where those are things of their own, so that what stands for them stands for nothing else.</param>
    public void Grant(RightsDraft draft, Right right, IReadOnlyList<string> always, IReadOnlyList<string> whereNamed, IReadOnlyList<string> main, bool isRestOfAlways)
    {
        IReadOnlyList<string> actions = [.. always, .. whereNamed];
        var decided = actions.Select(action => (Action: action, Decision: For(action))).ToList();
        // Where nothing is given but what is named, the names are what matters.
        var best = isRestOfAlways && For("") is { Otherwise: RightState.Denied } nothing ? nothing : (isRestOfAlways ? decided[..always.Count] : decided).MaxBy(each => Reach.Of(each.Decision.Otherwise)).Decision;
        if (best.Otherwise == RightState.Granted && main.Count > 0)
            best = decided.Where(each => main.Contains(each.Action, StringComparer.Ordinal)).MinBy(each => Reach.Of(each.Decision.Otherwise)).Decision;
        draft.Set(right, best.Otherwise, best.Line != 0 ? best.Line : decided.Max(each => each.Decision.Line));
        foreach (var (action, (rest, line, exceptions)) in decided)
        {
            if (rest != best.Otherwise)
                draft.Scope(right, action, rest, line);
            foreach (var rule in exceptions)
                draft.Scope(right, actions.Count == 1 ? rule.Resource : $"{action} {rule.Resource}", rule.Effect, rule.Line);
        }
    }

    /// <summary>Grants the tools of servers, which only patterns of actions can name.</summary>
    /// <param name="isServer">Whether an action can only be a server's.</param>
    public void GrantServers(RightsDraft draft, Func<string, bool> isServer)
    {
        var (rest, line, exceptions) = (otherwise, 0, new List<OrderedRule>());
        foreach (var rule in rules)
        {
            if (rule.Action.Trim('*').Length == 0 && rule.IsForAll)
            {
                (rest, line) = (rule.Effect, rule.Line);
                exceptions.Clear();
            }
            else if (isServer(rule.Action))
            {
                exceptions.RemoveAll(earlier => Wildcard.Covers(rule.Action, earlier.Action) && rule.IsForAll);
                exceptions.Add(rule);
            }
        }
        draft.Set(Right.Mcp, rest, line);
        foreach (var rule in exceptions)
            draft.Scope(Right.Mcp, rule.IsForAll ? rule.Action : $"{rule.Action} {rule.Resource}", rule.Effect, rule.Line);
    }
}
