using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Cataloguing;

/// <summary>Finds patterns of commands that look like a limit and run whatever is written behind them.</summary>
internal static partial class ScopeChecks
{
    /// <summary>Patterns of one agent that are named.</summary>
    private const int MostPatterns = 4;

    public static IEnumerable<Finding> Of(AgentDefinition definition)
    {
        var execute = definition.Tools[Right.Execute];
        var open = execute.State == RightState.Granted ? [] : execute.Scopes.Where(scope => scope.State == RightState.Granted && !scope.IsHook && AnyCommand.IsMatch(Wildcard.Spaced(scope.Pattern))).ToList();
        if (open.Count == 0)
            yield break;
        var names = Phrases.First([.. open.Select(scope => scope.Pattern).Distinct(StringComparer.Ordinal)], MostPatterns);
        var effect = AgentFormats.Of(definition.Format).ToolsAreNoLimit ? "without approval" : "so that the list of commands is no limit";
        yield return new(Rules.OpenScope, $"{names} {(open.Count == 1 ? "runs" : "run")} any command, {effect}", definition.Path, open.Select(scope => scope.Line).FirstOrDefault(line => line > 0, Math.Max(1, execute.Line)), 1);
    }

    /// <summary>A shell, an interpreter or a command that runs another, and anything behind it: "bash -c *", "python3 *", "xargs *".</summary>
    [GeneratedRegex(@"^((sudo|env|xargs|nohup|time|exec|eval|source|command) )*((ba|z|da|fi|k)?sh|pwsh|powershell|cmd|eval|sudo|env|xargs|exec|source|nohup|python[\d.]*|node|ruby|perl|php|deno|bun|tsx|ts-node|npx|bunx|uvx|uv run)( -?-?l?[cer]| -lc| /c| -Command)? ?\*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyCommand { get; }
}
