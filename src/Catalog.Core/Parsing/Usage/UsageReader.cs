using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Relations;

namespace Catalog.Core.Parsing.Usage;

/// <summary>Reads when an agent says that it should be used, should not be used, and when it hands up.</summary>
internal static partial class UsageReader
{
    /// <param name="body">What the text under the front matter says.</param>
    public static IReadOnlyList<UsageRow> Read(AgentDefinition definition, IReadOnlyList<UsageRow> body, DescriptionText description, AgentMentions mentions)
    {
        if (IsTemplate(definition))
            return [];
        var rows = new List<UsageRow>();
        var seen = new HashSet<(int, Verdict, string)>();
        foreach (var row in DescriptionUsage.Rows(definition, description, mentions).Concat(body).Select(WithoutDenial).Select(Whole).OfType<UsageRow>())
        {
            if (!IsUnfilled(row) && seen.Add((row.Line, row.Verdict, row.Situation.ToUpperInvariant())))
                rows.Add(row.Rule.Length > 0 ? row : row with { Rule = RuleOf(row.Source) });
        }
        if (rows.Count == 0 && DescriptionUsage.Inferred(definition, description) is { } inferred)
            rows.Add(inferred with { Rule = RuleOf(UsageSource.Inferred) });
        return rows;
    }

    /// <summary>"It does not mend ropes" refuses to mend ropes where somebody mends them, and "ropes — bells only" is about ropes; a limit is told in its own words.</summary>
    private static UsageRow WithoutDenial(UsageRow row)
    {
        if (row is not { Verdict: Verdict.Avoid, Rule: "does-not" or "what-not" or "exclusions" or "redirect" or "boundaries" or "limitations" } || row.Source != UsageSource.List && row.Instead is null)
            return row;
        var told = row.IsLimit && row.Instead is null ? row.Situation : Urge.Replace(Denial.Replace(row.Situation, "", 1), "", 1);
        return OwnOnly.Replace(told, "", 1) is { Length: > 1 } situation ? row with { Situation = situation } : row;
    }

    [GeneratedRegex(@"^(((this|the) (skill|agent|command|step)|it|i|you)\s+)?((do|does|must|should)\s+not|don['’]t|doesn['’]t|cannot|can['’]t|never)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Denial { get; }

    /// <summary>"cast. If you feel like casting": the first sentence tells what is not done.</summary>
    [GeneratedRegex(@"(?<=^[^.]{3,80})\.\s+(if|when|whenever) .*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Urge { get; }

    [GeneratedRegex(@"\s+[—–]\s+(only\s+(?!(when|if|for|in|after|before|to|as|on)\b)[^.;—–]{2,60}|[^.;—–]{2,40}\sonly)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnOnly { get; }

    /// <summary>A description that breaks off ("when somebody casts a bell, or.") is told as far as it goes; null where that says nothing.</summary>
    private static UsageRow? Whole(UsageRow row)
    {
        if (row is not { Source: UsageSource.Description, Verdict: Verdict.Use })
            return row;
        var told = BrokenOff.Replace(row.Situation, "");
        return told.Length == row.Situation.Length && !Somebody.IsMatch(told) ? row : told.Contains(' ', StringComparison.Ordinal) && !Somebody.IsMatch(told) ? row with { Situation = told } : null;
    }

    [GeneratedRegex(@"(^|[,;]?\s+)(or|and|the|a|an)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BrokenOff { get; }

    [GeneratedRegex(@"^((the|a) )?users?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Somebody { get; }

    /// <summary>What is read by its place alone has its place's name.</summary>
    private static string RuleOf(UsageSource source) => source switch
    {
        UsageSource.Inferred => "purpose",
        UsageSource.Description => "redirect",
        _ => source.ToString().ToLowerInvariant(),
    };

    /// <summary>A file whose name or description is still to be filled in says nothing yet; "[Tower team] Casts bells" is filled in.</summary>
    private static bool IsTemplate(AgentDefinition definition) =>
        Placeholder.IsMatch(definition.Name) || definition.Description is { } description && Placeholder.IsMatch(description[..Math.Min(200, description.Length)].Trim('"'));

    /// <summary>"Cast X" is a form, too, but for what somebody says according to a description.</summary>
    private static bool IsUnfilled(UsageRow row) =>
        Unfilled.IsMatch(row.Situation) || row.Source != UsageSource.Description && row.Situation.EndsWith(" X", StringComparison.Ordinal) && row.Situation.AsSpan().Count(' ') < 3 && Piece.Of(row.Situation).Is(Grammar.Role.Task);

    /// <summary>"[reason]", and what ends in one, stands in a form.</summary>
    [GeneratedRegex(@"^[\[{<][^\]}>]{2,80}[\]}>]$|[:—-] [\[{][^\]}]{2,80}[\]}]$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfilled { get; }

    [GeneratedRegex(@"^\W{0,3}(\[[^\]]{2,80}\]\W*$|\[([^\]]{0,60}\b)?(your|agent|name|role|domain|what|when|who|which|one|brief|short|describe|description|insert|specific|purpose|e\.g\.)\b[^\]]{0,60}\]|\{\{?[^}]{2,80}\}|<(agent|your|name|description)[^>]{0,60}>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder { get; }
}
