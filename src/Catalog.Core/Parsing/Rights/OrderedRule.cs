namespace Catalog.Core.Parsing.Rights;

/// <summary>One rule of a list in which the last one that matches decides.</summary>
/// <param name="Action">A tool or a pattern of tools.</param>
/// <param name="Resource">A path, command, host or agent, or a pattern of them.</param>
/// <param name="Line">1-based; below 0 where it stands in another file.</param>
internal sealed record OrderedRule(string Action, string Resource, RightState Effect, int Line)
{
    /// <summary>True when the rule holds for whatever its action is done to.</summary>
    public bool IsForAll => Resource.Trim('*', '/').Length == 0;
}
