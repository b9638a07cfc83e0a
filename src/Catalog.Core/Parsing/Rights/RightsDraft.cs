using Catalog.Core.Findings;
using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Parsing.Rights;

/// <summary>The rights of one agent while its format reads them from its front matter.</summary>
/// <param name="inPlugin">True when a plugin ships the agent, so that the format's <see cref="AgentFormat.NotInPlugins"/> say nothing.</param>
internal sealed class RightsDraft(FrontMatter frontMatter, AgentFormat format, bool inPlugin, string path, List<Finding> findings)
{
    private static readonly Right[] AllRights = Enum.GetValues<Right>();

    private readonly IReadOnlyList<string> passedOver = inPlugin ? format.NotInPlugins : [];
    private readonly RightState[] rest = new RightState[AllRights.Length];
    private readonly int[] lines = new int[AllRights.Length];
    private readonly int[] furthest = new int[AllRights.Length];
    private readonly int[] grantedAt = new int[AllRights.Length];
    private readonly List<RightScope>[] scopes = [.. AllRights.Select(_ => new List<RightScope>())];
    private readonly List<string> allow = [];
    private readonly List<string> deny = [];
    private string? mode;
    private int line;

    public AgentFormat Format => format;

    /// <summary>Whose folder the file lies in.</summary>
    public AgentPlace Place { get; } = inPlugin ? AgentPlace.Own : AgentPlaces.Of(path, format);

    /// <summary>The field of a key, to the letter as its program reads it; null when it is absent or says nothing.</summary>
    public Field? this[string key] =>
        frontMatter.Fields.FirstOrDefault(field => field.Key == key) is { } field && !(field.Written.Length == 0 && field.Items is null) && !passedOver.Contains(key) ? field : null;

    public RightState Rest(Right right) => rest[(int)right];

    /// <summary>The same for every right: what stands where nothing else is said.</summary>
    public void All(RightState state, int at = 0)
    {
        foreach (var right in AllRights)
            Set(right, state, at);
    }

    /// <summary>What stands for all that no scope names; takes back what was said before.</summary>
    public void Set(Right right, RightState state, int at)
    {
        rest[(int)right] = state;
        lines[(int)right] = at;
        grantedAt[(int)right] = 0;
        scopes[(int)right].Clear();
        furthest[(int)right] = -1;
    }

    /// <summary>What was given stands, and a person is asked for it each time.</summary>
    public void Ask(Right right, int at)
    {
        var given = lines[(int)right];
        Set(right, RightState.Asks, at);
        grantedAt[(int)right] = given;
    }

    /// <summary>Raises what stands for the rest, never lowers it.</summary>
    public void Raise(Right right, RightState state, int at)
    {
        if (Reach.Of(state) > Reach.Of(rest[(int)right]))
            (rest[(int)right], lines[(int)right]) = (state, at);
    }

    /// <summary>Adds what stands for one thing; the first that reaches furthest is where the right is read.</summary>
    public void Scope(Right right, string pattern, RightState state, int at)
    {
        scopes[(int)right].Add(new(pattern, state) { Line = at });
        var isFurther = Reach.Of(state) > furthest[(int)right];
        if (lines[(int)right] == 0 || (isFurther && rest[(int)right] is (RightState.Denied or RightState.Inherited)))
            lines[(int)right] = at;
        if (isFurther)
            furthest[(int)right] = Reach.Of(state);
    }

    /// <summary>Tools as written, for those who want to see them.</summary>
    public void Written(IEnumerable<string> allowed, IEnumerable<string> denied, int at)
    {
        allow.AddRange(allowed);
        deny.AddRange(denied);
        line = line == 0 ? at : line;
    }

    public void Mode(string written) => mode = mode is null ? written : $"{mode}, {written}";

    /// <summary>A finding for a value that the format does not have.</summary>
    public void Refuse(Field field, string message, int at = 0) => Tell(Rules.FieldType, field, message, at);

    /// <summary>A finding for a key of rights that does nothing.</summary>
    public void PassOver(Field field, string message) => Tell(Rules.ForeignRightsKey, field, message);

    /// <param name="at">The line inside the field; 0 for its own.</param>
    /// <param name="help">What to do next; null where the rule's own help serves.</param>
    public void Tell(Rule rule, Field field, string message, int at = 0, string? help = null) =>
        findings.Add(new(rule, message, path, at > 0 ? at : field.Line, at > 0 && at != field.Line ? 1 : field.Column) { Help = help ?? rule.Help });

    /// <summary>A finding for a value that the format does not have, so that nobody knows what becomes of these rights.</summary>
    public void Refuse(Field field, string message, IEnumerable<Right> rights, int at = 0)
    {
        Refuse(field, message, at);
        foreach (var right in rights)
        {
            if (rest[(int)right] != RightState.Granted)
                Set(right, RightState.Unknown, at > 0 ? at : field.Line);
        }
    }

    public static IEnumerable<Right> Every => AllRights;

    public ToolGrant Grant() => new(
        [.. allow.Distinct(StringComparer.Ordinal)],
        [.. deny.Distinct(StringComparer.Ordinal)],
        [.. AllRights.Select(Grant)],
        mode,
        line);

    private RightGrant Grant(Right right)
    {
        var (own, at) = (rest[(int)right], lines[(int)right]);
        RightScope[] named = [.. scopes[(int)right].Distinct()];
        // A scope that says what stands anyway says nothing, unless it takes something back.
        if (Array.TrueForAll(named, scope => scope.State == own))
            named = [];
        var state = own == RightState.Denied ? Strongest(named) : own;
        // What MCP opens is servers: where one is given, the right is.
        if (right == Right.Mcp && own is (RightState.Denied or RightState.Inherited) && Array.Exists(named, scope => scope.State == RightState.Granted))
            state = RightState.Granted;
        return new RightGrant(right, state, own, at, state == RightState.Denied ? [] : named) { GrantedAt = grantedAt[(int)right] };
    }

    /// <summary>The state of a right of which only single things are given.</summary>
    private static RightState Strongest(RightScope[] scopes) =>
        Array.Exists(scopes, scope => scope.State == RightState.Granted) ? RightState.Scoped
        : Array.Exists(scopes, scope => scope.State == RightState.Unknown) ? RightState.Unknown
        : Array.Exists(scopes, scope => scope.State == RightState.Asks) ? RightState.Asks
        : RightState.Denied;
}
