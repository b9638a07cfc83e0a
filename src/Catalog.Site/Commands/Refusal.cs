using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;

namespace Catalog.Site.Commands;

/// <summary>Decides whether a catalog's content is refused.</summary>
internal static class Refusal
{
    /// <summary>The reason as a sentence; null when the content is accepted.</summary>
    public static string? Of(AgentCatalog catalog, bool isCheck, bool isStrict, int minAgents)
    {
        var errors = catalog.Findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = catalog.Findings.Count(finding => finding.Severity == Severity.Warning);
        var secrets = catalog.Findings.Count(finding => finding.Rule == Rules.Secret && finding.Severity == Severity.Error);
        if (catalog.Agents.Count < minAgents)
            return $"The source has {Counted.Of(catalog.Agents.Count, "agent")}, fewer than the {minAgents} asked for";
        if (isCheck && secrets > 0)
            return $"The newest state holds {Counted.Of(secrets, "probable secret")}";
        if (isCheck && errors > 0)
            return $"The check found {Counted.Of(errors, "error")}";
        return isStrict && errors + warnings > 0 ? $"There are {Counted.Of(errors, "error")} and {Counted.Of(warnings, "warning")}, and --strict lets neither pass" : null;
    }

    /// <summary>Likewise of a catalog whose site is made, with what could not be made of it.</summary>
    public static string? OfMade(AgentCatalog catalog, IReadOnlyList<Finding> faults, bool isStrict, int minAgents) =>
        faults.Count == 0 ? null : Of(catalog with { Findings = [.. catalog.Findings, .. faults] }, isCheck: false, isStrict, minAgents);
}
