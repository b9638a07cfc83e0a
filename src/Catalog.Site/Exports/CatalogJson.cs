using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Site.Exports;

/// <summary>Writes <c>catalog.json</c> and each agent's own JSON. Fields may be added, never renamed: other programs read them.</summary>
internal static class CatalogJson
{
    private const int Schema = 1;

    /// <param name="unmade">The slugs of agents that cannot be written; no more than their names stand in it.</param>
    public static OutputFile Of(AgentCatalog catalog, IReadOnlySet<string> unmade) => new(SitePaths.Data, JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("title", catalog.Title);
        json.WriteStartObject("source");
        WriteSource(json, catalog.Sources is [var only] ? only : new(null, null, null, catalog.Sources.Any(source => source.Shallow), "", null));
        json.WriteEndObject();
        if (catalog.Sources[0].Name is not null)
            WriteArray(json, "sources", catalog.Sources, source => WriteListed(json, source));
        WriteArray(json, "agents", catalog.Agents, agent =>
        {
            json.WriteStartObject();
            if (unmade.Contains(agent.Slug))
                WriteNames(json, agent);
            else
                WriteAgent(json, agent);
            json.WriteEndObject();
        });
        WriteArray(json, "retired", catalog.Retired, agent => WriteRetired(json, agent));
        WriteArray(json, "redirects", catalog.Redirects, redirect => WriteObject(json, ("from", redirect.From), ("to", redirect.To)));
        WriteArray(json, "overlaps", catalog.Overlaps, overlap => WriteOverlap(json, overlap));
        json.WritePropertyName("findings");
        WriteFindings(json, catalog.Findings);
        json.WriteEndObject();
    }));

    public static OutputFile Of(Agent agent) => new(SitePaths.AgentData(agent.Slug), JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        WriteAgent(json, agent);
        json.WriteString("body", agent.Definition.Body);
        json.WriteEndObject();
    }));

    /// <summary>What stands in the place of an agent that cannot be written.</summary>
    public static OutputFile Unmade(Agent agent) => new(SitePaths.AgentData(agent.Slug), JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        WriteNames(json, agent);
        json.WriteEndObject();
    }));

    public static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("severity", Word(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Help);
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            if (finding.Commit is not null)
                json.WriteString("commit", finding.Commit);
            if (finding.Fix is { } fix)
                WriteFix(json, fix);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<VersionChange> changes) => WriteArray(json, "changes", [.. changes.Select(ChangeSummary.Told)], change =>
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind);
        json.WriteString("what", change.What);
        WriteValue(json, "before", change.Before, change.IsList);
        WriteValue(json, "after", change.After, change.IsList);
        json.WriteEndObject();
    });

    /// <summary>An enum's name as the formats spell it: <c>hands-off</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Of[value];

    private static void WriteSource(Utf8JsonWriter json, CatalogSource source)
    {
        json.WriteString("repository", source.Repository);
        json.WriteString("commit", source.Commit);
        json.WriteString("branch", source.Branch);
        json.WriteBoolean("shallow", source.Shallow);
    }

    private static void WriteListed(Utf8JsonWriter json, CatalogSource source)
    {
        json.WriteStartObject();
        json.WriteString("prefix", source.Name);
        json.WriteString("title", source.Title);
        WriteSource(json, source);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, Agent agent)
    {
        json.WriteString("slug", agent.Slug);
        json.WriteString("name", agent.Name);
        json.WriteString("path", agent.Definition.Path);
        json.WriteString("page", SitePaths.Agent(agent.Slug));
    }

    private static void WriteAgent(Utf8JsonWriter json, Agent agent)
    {
        var definition = agent.Definition;
        json.WriteString("slug", agent.Slug);
        json.WriteString("name", agent.Name);
        json.WriteString("description", definition.Description);
        json.WriteString("format", definition.Format);
        json.WriteString("path", definition.Path);
        json.WriteString("page", SitePaths.Agent(agent.Slug));
        if (agent.Source.Name is { } source)
            json.WriteString("source", source);
        json.WriteString("category", agent.Category);
        json.WriteStartObject("model");
        json.WriteString("written", definition.Model.Written);
        json.WriteString("family", definition.Model.Family);
        json.WriteEndObject();
        WriteTools(json, definition.Tools);
        if (agent.Config is { } config)
        {
            json.WriteStartObject("config");
            json.WriteString("path", config.Path);
            json.WriteNumber("line", config.Line);
            WriteStrings(json, "keys", config.Keys);
            json.WriteStartObject("lines");
            foreach (var (right, line) in config.Lines)
                json.WriteNumber(right.ToString().ToLowerInvariant(), line);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteStartObject("version");
        json.WriteString("declared", definition.DeclaredVersion);
        json.WriteNumber("number", agent.Newest.Number);
        json.WriteEndObject();
        json.WriteString("created", Iso(agent.Created));
        json.WriteString("updated", Iso(agent.Updated));
        json.WriteStartObject("fields");
        foreach (var field in definition.FrontMatter.Fields.DistinctBy(field => field.Key, StringComparer.Ordinal))
            json.WriteString(field.Key, field.Written);
        json.WriteEndObject();
        WriteUnderstanding(json, agent);
        json.WriteStartObject("tokens");
        json.WriteNumber("description", TokenEstimate.Of(definition.Description ?? ""));
        json.WriteNumber("body", TokenEstimate.Of(definition.Body));
        json.WriteEndObject();
        WriteArray(json, "versions", agent.Versions, version => WriteVersion(json, version));
        json.WritePropertyName("findings");
        WriteFindings(json, agent.Findings);
    }

    private static void WriteTools(Utf8JsonWriter json, ToolGrant tools)
    {
        json.WriteStartObject("tools");
        json.WriteBoolean("inherits", tools.Inherits);
        WriteStrings(json, "allow", tools.Allow);
        WriteStrings(json, "deny", tools.Deny);
        WriteStrings(json, "rights", [.. tools.Rights.Select(Word)]);
        WriteStates(json, tools);
        json.WriteEndObject();
    }

    /// <summary>What each right is, and for which commands, paths, hosts, agents or servers it is another, with the line that says so.</summary>
    private static void WriteStates(Utf8JsonWriter json, ToolGrant tools)
    {
        json.WriteStartObject("states");
        foreach (var state in tools.States)
            json.WriteString(Word(state.Right), Word(state.State));
        json.WriteEndObject();
        json.WriteString("mode", tools.Mode);
        json.WriteStartObject("scopes");
        foreach (var state in tools.States.Where(state => state.Scopes.Count > 0))
        {
            WriteArray(json, Word(state.Right), state.Scopes, scope =>
                WriteObject(json, ("pattern", scope.Pattern), ("state", Word(scope.State))));
        }
        json.WriteEndObject();
        json.WriteStartObject("lines");
        foreach (var state in tools.States.Where(state => state.Line > 0))
            json.WriteNumber(Word(state.Right), state.Line);
        json.WriteEndObject();
    }

    private static void WriteUnderstanding(Utf8JsonWriter json, Agent agent)
    {
        WriteArray(json, "usage", agent.Understanding.Usage, row =>
        {
            json.WriteStartObject();
            json.WriteString("situation", row.Situation);
            json.WriteString("verdict", Word(row.Verdict));
            json.WriteString("instead", row.Instead);
            json.WriteString("source", Word(row.Source));
            json.WriteNumber("line", row.Line);
            json.WriteString("rule", row.Rule);
            json.WriteEndObject();
        });
        WriteArray(json, "capabilities", agent.Understanding.Capabilities, capability =>
        {
            json.WriteStartObject();
            json.WriteString("area", capability.Area);
            json.WriteString("parent", capability.Parent);
            WriteStrings(json, "items", capability.Items);
            json.WriteString("kind", Word(capability.Kind));
            json.WriteNumber("line", capability.Line);
            json.WriteEndObject();
        });
        WriteArray(json, "technologies", agent.Understanding.Technologies, technology =>
        {
            json.WriteStartObject();
            json.WriteString("name", technology.Name);
            json.WriteString("claimed", Word(technology.Claimed));
            json.WriteNumber("line", technology.Line);
            json.WriteEndObject();
        });
        WriteArray(json, "relations", agent.Relations, relation =>
        {
            json.WriteStartObject();
            // A declared reference is a hand-off to whoever reads the file, and says itself that no work goes there.
            var isLoaded = relation.Kind == RelationKind.Loads;
            json.WriteString("kind", Word(isLoaded ? RelationKind.HandsOff : relation.Kind));
            if (isLoaded)
                json.WriteBoolean("loads", true);
            json.WriteString("to", relation.To);
            json.WriteString("slug", relation.Slug);
            json.WriteNumber("line", relation.Line);
            json.WriteEndObject();
        });
    }

    private static void WriteVersion(Utf8JsonWriter json, AgentVersion version)
    {
        json.WriteStartObject();
        json.WriteNumber("number", version.Number);
        json.WriteString("commit", version.Commit?.Id);
        json.WriteString("date", Iso(version.Commit?.Date));
        json.WriteString("author", version.Commit?.Author);
        WriteStrings(json, "coAuthors", version.Commit?.CoAuthors ?? []);
        json.WriteString("subject", version.Commit?.Subject);
        json.WriteString("path", version.Path);
        json.WriteString("declared", version.Content.Facts.DeclaredVersion);
        json.WriteString("class", Word(version.Class));
        json.WriteBoolean("bulk", version.Bulk);
        json.WriteString("summary", TitleMarks.Starred(version.Summary));
        WriteChanges(json, version.Changes);
        json.WriteNumber("added", version.Added);
        json.WriteNumber("removed", version.Removed);
        WriteArray(json, "merged", version.Merged, commit => WriteMerged(json, commit));
        WriteStrings(json, "tags", version.Tags);
        json.WriteEndObject();
    }

    private static void WriteMerged(Utf8JsonWriter json, Commit commit)
    {
        json.WriteStartObject();
        json.WriteString("commit", commit.Id);
        json.WriteString("date", Iso(commit.Date));
        json.WriteString("author", commit.Author);
        WriteStrings(json, "coAuthors", commit.CoAuthors);
        json.WriteString("subject", commit.Subject);
        json.WriteEndObject();
    }

    private static void WriteRetired(Utf8JsonWriter json, RetiredAgent agent)
    {
        (string, string?)[] source = agent.Source.Name is { } name ? [("source", name)] : [];
        WriteObject(json, [("slug", agent.Slug), ("name", agent.Name), ("path", agent.Path), .. source, ("removed", Iso(agent.Removed.Date)), ("commit", agent.Removed.Id), ("successor", agent.Successor), ("movedTo", agent.MovedTo)]);
    }

    private static void WriteOverlap(Utf8JsonWriter json, Overlap overlap)
    {
        json.WriteStartObject();
        json.WriteString("a", overlap.A);
        json.WriteString("b", overlap.B);
        json.WriteString("kind", Word(overlap.Kind));
        json.WriteNumber("score", Math.Round(overlap.Score, 3));
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject("fix");
        json.WriteNumber("line", fix.FirstLine);
        json.WriteNumber("count", fix.LineCount);
        WriteStrings(json, "replacement", fix.Replacement);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string key, IReadOnlyList<string>? values, bool isList)
    {
        if (values is null)
            json.WriteNull(key);
        else if (isList)
            WriteStrings(json, key, values);
        else
            json.WriteString(key, string.Join(", ", values));
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IReadOnlyList<string> values) =>
        WriteArray(json, key, values, json.WriteStringValue);

    private static void WriteArray<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        json.WriteStartObject();
        foreach (var (key, value) in values)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    internal static string? Day(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().ToFrozenDictionary(
            value => value,
            value => string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())));
    }
}
