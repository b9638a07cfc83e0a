using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.Parsing.Relations;

/// <summary>Reads headings and labels for whether other agents are named under them.</summary>
internal static class RelationTitles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Work goes to whoever is named under it.</summary>
    public static bool IsHandOff(string title) => title.Length is > 0 and < 120 && HandOff.IsMatch(title);

    /// <summary>Whoever is named under it works along.</summary>
    public static bool IsTogether(string title) => title.Length is > 0 and < 120 && Together.IsMatch(title);

    private static TitlePattern HandOff { get; } = new(@"\b(agent )?hands?[- ]?offs?\b|\bdelegat(e|ion|es|ing)\b|\bescalation paths?\b|^[^\p{L}]*escalation( (rules|triggers|protocol|matrix))?$|\bagent routing\b|\bnext agents?\b|\bdownstream agents?\b", Options);

    private static TitlePattern Together { get; } = new(@"\bintegrat(ion|es|ing)s? with\b.*\bagents?\b|^\W*(agent|team|cross-agent) (integration|collaboration|coordination|interactions?|network|ecosystem)s?\b|^\W*(collaborat(ion|es|ing)|coordination|works? (closely )?with|related agents?|other agents|complementary agents|see also|partners?|agent dependencies|upstream agents?|sibling agents?|integration patterns?|integration points?|integration)\b(.*agents?)?\W*$|\bcollaborat(ion|es|ing) with\b|\bwith other agents\b|\bcoordinat(ion|es|ing) with\b", Options);
}
