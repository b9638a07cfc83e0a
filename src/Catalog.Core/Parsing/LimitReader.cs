using Catalog.Core.Parsing.Grammar;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.Parsing;

/// <summary>Reads the bounds that an agent states: in front matter keys, and under headings such as "Stopping Conditions".</summary>
internal static class LimitReader
{
    private static readonly string[] Keys =
    [
        "maxturns", "maxsteps", "steps", "maxiterations", "maxtoolcalls", "maxruntimeminutes", "maxruntime", "timeout", "timeoutmins", "timeoutminutes", "checkpointfrequency",
        "maxtokens", "effort", "temperature", "contextisolation", "parallelready", "outputformat", "isolation", "background", "isbackground", "readonly", "maxcost", "budget",
    ];

    public static IReadOnlyList<Limit> Read(AgentDefinition definition, Outline outline)
    {
        var limits = new List<Limit>();
        foreach (var field in definition.FrontMatter.Fields)
        {
            if (Keys.Contains(field.Key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()) && field.Value.Trim() is { Length: > 0 and < 200 } value)
                limits.Add(new Limit(field.Key, value, field.Line));
        }
        foreach (var group in outline.Groups.Where(group => Heading.Of(group.Title).Is(Role.Limits)))
        {
            foreach (var item in group.Parts.Where(part => part.IsItem && part.Text.Length < 300))
                limits.Add(new Limit(group.Title, item.Plain, item.Line));
        }
        return limits;
    }
}
