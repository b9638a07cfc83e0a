namespace Catalog.Core.Parsing.Rights;

/// <summary>What stands for one command, path, host, agent or server, other than for the rest of its right.</summary>
/// <param name="Pattern">As written, such as <c>git push *</c>.</param>
public sealed record RightScope(string Pattern, RightState State)
{
    /// <summary>True for what a hook runs, whatever the agent may do.</summary>
    public bool IsHook => Pattern.StartsWith(HookPrefix, StringComparison.Ordinal);

    /// <summary>True for a path outside the project.</summary>
    public bool IsOutside => Pattern.StartsWith(Outside, StringComparison.Ordinal) && (Pattern.Length == Outside.Length || Pattern[Outside.Length] == ' ');

    /// <summary>The pattern in words: what OpenCode calls an external directory is a path outside the project.</summary>
    public string Told => IsOutside ? "outside the project" + Pattern[Outside.Length..] : Pattern;

    /// <summary>Of a path outside the project, the path; empty where it is any.</summary>
    internal string Folder => IsOutside ? Pattern[Outside.Length..].TrimStart() : Pattern;

    private const string Outside = "external_directory";

    /// <summary>What stands before the event of a hook.</summary>
    internal const string HookPrefix = "hook ";

    /// <summary>1-based line that says so; 0 where none is known, below 0 where it stands in another file.</summary>
    public int Line { get; init; }

    /// <summary>The name of the one agent of the catalog that the pattern names, under which all its names meet; null for anything else.</summary>
    public string? Agent { get; init; }

    /// <summary>Wherever it is written.</summary>
    public bool Equals(RightScope? other) => other is not null && Pattern == other.Pattern && State == other.State && Agent == other.Agent;

    public override int GetHashCode() => HashCode.Combine(Pattern, State, Agent);
}
