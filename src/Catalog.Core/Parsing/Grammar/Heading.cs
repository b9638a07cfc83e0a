using Catalog.Core.Text;

namespace Catalog.Core.Parsing.Grammar;

/// <summary>What a title says about the text under it, and by which rules. Titles come again from version to version, so what was read in one is remembered, up to a bound.</summary>
internal sealed class Heading
{
    /// <summary>Characters; what is longer is no title.</summary>
    private const int Longest = 120;

    private const int MostRemembered = 50_000;

    /// <summary>Of a heading that bears several, the first counts.</summary>
    private static readonly Role[] UsagePrecedence = [Role.Template, Role.Procedure, Role.Escalate, Role.Avoid, Role.Use, Role.Example, Role.Trigger, Role.Boundary];

    private static readonly Remembered<string, Heading> Known = new(MostRemembered);

    private readonly Dictionary<Role, string> rules = [];

    private Heading(string title)
    {
        var text = Bare(title);
        if (text.Length is 0 or > Longest)
            return;
        foreach (var match in Table.Matches(text, RoleSet.All))
        {
            Roles = Roles.With(match.Rule.Role);
            rules.TryAdd(match.Rule.Role, match.Rule.Id);
            if (match.Rule.Role is Role.NamedUse or Role.NamedAvoid)
                Named = match["who"];
            if (match.Rule.Role == Role.Elsewhere)
                ElseTo ??= match["who"];
        }
        if (Roles.Contains(Role.NotEscalate))
            Roles = new(Roles.Bits & ~RoleSet.Of(Role.Escalate).Bits);
    }

    public static RuleTable Table { get; } = RuleTable.Shipped("headings");

    /// <summary>All that its rules say, whatever counts.</summary>
    public RoleSet Roles { get; private set; }

    public static Heading Of(string title)
    {
        if (Known.TryGetValue(title, out var heading))
            return heading;
        heading = new Heading(title);
        Known.Add(title, heading);
        return heading;
    }

    /// <summary>Who or what it says to use, or not to; null when it says nothing of the kind.</summary>
    public string? Named { get; }

    /// <summary>Who has the column, beside one that says when to use the agent; null where nobody is named.</summary>
    public string? ElseTo { get; }

    public bool Is(Role role) => Roles.Contains(role);

    public string? RuleOf(Role role) => rules.GetValueOrDefault(role);

    /// <summary>The role that counts for the use of the agent; <see cref="Role.None"/> when the title promises nothing.</summary>
    /// <param name="names">What the agent is called.</param>
    public static Role UsageOf(string title, IReadOnlyList<string> names)
    {
        var promise = Of(title).Usage(names);
        if (promise != Role.None || title.Length > Longest)
            return promise;
        var aside = title.EndsWith(')') ? title.LastIndexOf('(') : title.IndexOf(" — ", StringComparison.Ordinal);
        // "Keywords (at most 100)" are a form's, while "Invoke when (any one is enough)" stays what it is.
        return aside > 3 && Of(title[..aside].TrimEnd()).Usage(names) is var bare && (bare != Role.Trigger || title[aside] == ' ') ? bare : Role.None;
    }

    /// <summary>True for a title that says whose use is meant; a bare "When to use" may speak of a pattern.</summary>
    public bool NamesAgent(IReadOnlyList<string> names) => Is(Role.Self) || IsAgent(names);

    /// <summary>"When to use queues" speaks of queues, and so does whatever stands under it.</summary>
    public bool NamesThing(IReadOnlyList<string> names) => Named is not null && !NamesAgent(names) && !Is(Role.Use) && !Is(Role.Avoid);

    private Role Usage(IReadOnlyList<string> names)
    {
        foreach (var role in UsagePrecedence)
        {
            if (Is(role) || (role == Role.Use && Is(Role.NamedUse) || role == Role.Avoid && Is(Role.NamedAvoid)) && IsAgent(names))
                return role;
        }
        return Role.None;
    }

    private bool IsAgent(IReadOnlyList<string> names)
    {
        if (Named is null)
            return false;
        var key = KnownAgents.Key(Named.Trim(' ', '`', '*', '/').Replace(" agent", "", StringComparison.OrdinalIgnoreCase).Replace("the ", "", StringComparison.OrdinalIgnoreCase));
        return names.Any(name => KnownAgents.Key(name) == key);
    }

    /// <summary>Without a number or picture at its head, a frame ("Boundary: what you do not do") and marks at its end.</summary>
    public static string Bare(string title)
    {
        var text = title.AsSpan();
        while (text.Length > 0 && !char.IsLetter(text[0]))
            text = text[1..];
        text = text.TrimEnd(" :?!.…：？！。");
        foreach (var frame in (ReadOnlySpan<string>)["boundary", "boundaries", "scope", "usage", "routing", "limits", "limit"])
        {
            if (text.Length > frame.Length + 2 && text.StartsWith(frame, StringComparison.OrdinalIgnoreCase) && text[frame.Length..].TrimStart() is [':' or '—' or '–' or '-', ..] rest
                && rest[1..].TrimStart() is var inner && Openers(inner))
                return inner.ToString();
        }
        return text.ToString();
    }

    private static bool Openers(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["what ", "when ", "do ", "don't ", "don’t ", "not ", "use "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
