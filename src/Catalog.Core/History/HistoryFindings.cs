using System.Buffers;
using System.Globalization;
using Catalog.Core.Findings;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Core.History;

/// <summary>Finds where an agent's newest state and its history do not agree.</summary>
public static class HistoryFindings
{
    /// <summary>Gains of one version that are named.</summary>
    private const int MostGains = 8;

    private static readonly string[] DateKeys = ["last_updated", "lastUpdated", "last-updated", "updated"];
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "MMMM d, yyyy", "d MMMM yyyy"];

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("vV.0123456789");

    /// <param name="versions">Newest first, at least one.</param>
    public static IEnumerable<Finding> Of(IReadOnlyList<AgentVersion> versions)
    {
        IEnumerable<Finding?> found = [WentBack(versions) ?? NotBumped(versions), StaleDate(versions), Widened(versions), BodyVersion(versions)];
        return found.OfType<Finding>();
    }

    /// <summary>How many of the newest versions changed what the agent does, up to the one that first satisfies <paramref name="isSame"/> no more.</summary>
    private static int ChangesSince(IReadOnlyList<AgentVersion> versions, Func<AgentVersion, bool> isSame) =>
        versions.Zip(versions.Skip(1)).TakeWhile(pair => isSame(pair.Second)).Count(pair => pair.First.Class is ChangeClass.Rights or ChangeClass.Behaviour);

    private static Finding? NotBumped(IReadOnlyList<AgentVersion> versions)
    {
        var newest = versions[0].Definition;
        if (newest.DeclaredVersion is not { } declared)
            return null;
        var changes = ChangesSince(versions, version => version.Content.Facts.DeclaredVersion == declared);
        var field = newest.FrontMatter["version"] ?? newest.FrontMatter["metadata"];
        return changes == 0 ? null : new(Rules.VersionNotBumped, $"The version is still {declared}, and {Times(changes)} since then its name, description, model, rights or instructions changed", newest.Path, field?.Line ?? 1, field?.Column ?? 1);
    }

    /// <summary>A version that is lower than one that the file declared before; what was taken back whole has its old version rightly.</summary>
    private static Finding? WentBack(IReadOnlyList<AgentVersion> versions)
    {
        var newest = versions[0].Definition;
        if (newest.DeclaredVersion is not { } declared || NumbersOf(declared) is not { } now)
            return null;
        var higher = versions.FirstOrDefault(version => version.Content.Facts.DeclaredVersion is { } before && NumbersOf(before) is { } numbers && numbers > now);
        if (higher is null)
            return null;
        var fall = versions[versions.Count - higher.Number - 1];
        if (versions.Skip(versions.Count - higher.Number + 1).Any(version => version.HasText && version.Content.Text == fall.Content.Text))
            return null;
        var field = newest.FrontMatter["version"] ?? newest.FrontMatter["metadata"];
        return new(Rules.VersionNotBumped, $"The version is {declared}, and version {higher.Number.ToString(CultureInfo.InvariantCulture)} of the file declared {higher.Content.Facts.DeclaredVersion}", newest.Path, field?.Line ?? 1, field?.Column ?? 1) { Help = "Give it a number above the ones that were there." };
    }

    /// <summary>Two to four numbers with dots between; null for any other way to write a version.</summary>
    private static Version? NumbersOf(string declared) => Version.TryParse(declared.Trim().TrimStart('v', 'V'), out var version) ? new(version.Major, version.Minor, Math.Max(0, version.Build), Math.Max(0, version.Revision)) : null;

    private static Finding? StaleDate(IReadOnlyList<AgentVersion> versions)
    {
        var newest = versions[0].Definition;
        var field = DateKeys.Select(key => newest.FrontMatter[key]).FirstOrDefault(field => field is not null);
        if (field is null || !DateTimeOffset.TryParseExact(field.Value.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stated))
            return null;
        // Who sets a date has seen what the text says: only what changed after that counts.
        var changed = versions.Zip(versions.Skip(1))
            .TakeWhile(pair => pair.Second.HasText && pair.Second.Definition.FrontMatter[field.Key]?.Value.Trim() == field.Value.Trim())
            .FirstOrDefault(pair => pair.First.Class is ChangeClass.Rights or ChangeClass.Behaviour or ChangeClass.Wording).First?.Commit?.Date;
        // A day's grace: the author's date may be another one in UTC.
        return changed is not { } date || stated.AddDays(2) > date
            ? null
            : new(Rules.StaleDate, $"{field.Key} says {field.Value.Trim()}; the last change was on {date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", newest.Path, field.Line, field.Column);
    }

    private static Finding? Widened(IReadOnlyList<AgentVersion> versions)
    {
        // Who only writes better, or moves a file, has not looked at its rights.
        if (versions.SkipWhile(version => version.Class is ChangeClass.Wording or ChangeClass.Formatting or ChangeClass.Moved).ToList() is not [{ Class: ChangeClass.Rights } newest, var before, ..])
            return null;
        if (Widening.Between(before.Definition, newest.Definition).Where(gain => !Widening.IsHarmless(gain)).ToList() is not [_, ..] gains)
            return null;
        string[] unasked = [.. gains.Where(gain => !Widening.IsReach(gain)).Select(gain => gain[Widening.UnaskedNow.Length..])], gained = [.. gains.Where(Widening.IsReach)];
        var line = LineOfGain(before.Definition, newest.Definition, gained.Length == 0 ? unasked[0] : null);
        // What nobody knows hangs on the key that says so.
        var by = gained.Any(gain => gain.EndsWith("(unknown)", StringComparison.Ordinal)) && newest.Definition.FrontMatter.At(line)?.Key is { } key ? $" by {key}" : "";
        string?[] told = [gained.Length == 0 ? null : $"gained {Phrases.First(gained, MostGains)}{by}", unasked.Length == 0 ? null : $"needs no approval for {Phrases.First(unasked, MostGains)}"];
        return new(Rules.RightsWidened, $"Version {newest.Number.ToString(CultureInfo.InvariantCulture)} {string.Join(", and ", told.OfType<string>())}", newest.Definition.Path, line, 1);
    }

    /// <summary>The line of the rule or key that gave what is told first; where none did because what said less is gone, there is none.</summary>
    private static int LineOfGain(AgentDefinition before, AgentDefinition after, string? unasked)
    {
        if (unasked is not null)
            return after.FrontMatter[AgentFormats.Of(after.Format).ToolsKey] is { } list && ToolLists.Lined(list).FirstOrDefault(each => each.Tool == unasked).Line is > 0 and var own ? own : Math.Max(1, after.Tools.Line);
        foreach (var state in after.Tools.States.Where(state => state.IsEffective))
        {
            var was = before.Tools[state.Right];
            if (!Widening.Between(was, state, before, after).Any(Widening.IsReach))
                continue;
            var scope = was.IsEffective && Reach.Of(state.Rest) <= Reach.Of(was.Rest) ? state.Scopes.FirstOrDefault(scope => Reach.Of(state.For(scope)) > Reach.Of(was.For(scope))) : null;
            if ((scope?.Line is > 0 and var at ? at : state.GrantedAt > 0 && !was.IsEffective ? state.GrantedAt : state.Line) is > 0 and var line)
                return line;
        }
        var mode = after.Tools.Mode is { } written && written != before.Tools.Mode ? after.FrontMatter.Fields.FirstOrDefault(field => field.Value.Trim() == written) : null;
        return mode?.Line ?? Math.Max(1, after.Tools.Line);
    }

    private static Finding? BodyVersion(IReadOnlyList<AgentVersion> versions)
    {
        var newest = versions[0].Definition;
        if (Claim(newest) is not var (claimed, line))
            return null;
        if (newest.DeclaredVersion is { } declared)
        {
            return declared.TrimStart('v', 'V') == claimed.TrimStart('v', 'V')
                ? null
                : new(Rules.BodyVersion, $"The body says version {claimed}, the front matter {declared}", newest.Path, line, 1);
        }
        var changes = ChangesSince(versions, version => Claim(version.Definition)?.Version == claimed);
        return changes == 0 ? null : new(Rules.BodyVersion, $"The body still says version {claimed}, and {Times(changes)} since then its name, description, model, rights or instructions changed", newest.Path, line, 1);
    }

    /// <summary>A paragraph or bullet that begins <c>Version: 1.6</c> or is <c>Version 1.6</c> alone, outside code; "Version 3 of the format" is another thing's.</summary>
    private static (string Version, int Line)? Claim(AgentDefinition definition)
    {
        // What it cannot stand in needs no syntax tree.
        if (!definition.Body.Contains("Version", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var paragraph in definition.Markdown.Descendants<ParagraphBlock>())
        {
            // The first words of most paragraphs tell.
            if (paragraph.Inline?.FirstChild is LiteralInline first && first.Content.AsSpan().TrimStart() is { Length: > 6 } words && !words.StartsWith("Version", StringComparison.OrdinalIgnoreCase))
                continue;
            var text = InlineText.Of(paragraph.Inline);
            if (!text.StartsWith("Version", StringComparison.OrdinalIgnoreCase))
                continue;
            var stated = text.AsSpan("Version".Length).TrimStart();
            var rest = stated.TrimStart(": ");
            var end = rest.IndexOfAnyExcept(OfNumbers);
            var claimed = (end < 0 ? rest : rest[..end]).TrimEnd('.');
            if (claimed.IndexOfAnyInRange('0', '9') is 0 or 1 && (stated[0] == ':' || end < 0) && (end < 0 || rest[end] is ' ' or '|' or ',' or '(' or '-'))
                return (claimed.ToString(), definition.FrontMatter.BodyLine + paragraph.Line);
        }
        return null;
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count.ToString(CultureInfo.InvariantCulture)} times";
}
