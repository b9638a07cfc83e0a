using System.Text;
using System.Text.Json;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Reading;

namespace Catalog.Site.Exports;

/// <summary>
/// All versions of one agent as one classic script, which the page that compares loads when it is asked for:
/// <c>AgentCatalog.part("versions/SLUG", { strings, versions })</c>. Each distinct line and value stands once in
/// <c>strings</c>; a text is a list of runs into it, pairs of start and length. A version whose text is missing has no content.
/// </summary>
public static class VersionTexts
{
    /// <summary>What an earlier build made, where it made the same.</summary>
    public static OutputFile Kept(Cache? cache, string slug, IReadOnlyList<AgentVersion> versions)
    {
        if (cache is null || versions[0].Stamp is not { } stamp)
            return Of(slug, versions);
        using var digest = new Digest();
        digest.Add("version texts").Add(cache.Program).Add(stamp).Add(slug).Add(versions.Count);
        foreach (var version in versions)
            digest.Add(version.Number).Add(version.Commit?.Id).Add(CatalogJson.Day(version.Commit?.Date)).Add(version.HasText).Add(version.Path);
        var key = digest.Take();
        if (cache.Find(key) is { } kept)
            return new(SitePaths.VersionTexts(slug), kept);
        var file = Of(slug, versions);
        cache.Keep(key, file.Content);
        return file;
    }

    public static OutputFile Of(string slug, IReadOnlyList<AgentVersion> versions)
    {
        var strings = new StringTable();
        var states = JsonText.Value(json =>
        {
            json.WriteStartArray();
            // Oldest first, so that the lines of a text mostly follow one another in the table.
            foreach (var version in versions.Reverse())
                WriteVersion(json, version, strings);
            json.WriteEndArray();
        });
        var table = JsonText.Value(json =>
        {
            json.WriteStartArray();
            foreach (var text in strings.Texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        });
        return new OutputFile(SitePaths.VersionTexts(slug), (byte[])[.. Encoding.UTF8.GetBytes($"AgentCatalog.part(\"versions/{slug}\",{{\"strings\":"), .. table, .. ",\"versions\":"u8, .. states, .. "});\n"u8]);
    }

    private static void WriteVersion(Utf8JsonWriter json, AgentVersion version, StringTable strings)
    {
        var isShown = version.HasText;
        json.WriteStartObject();
        json.WriteNumber("number", version.Number);
        if (version.Commit is { } commit)
        {
            json.WriteString("commit", commit.Id);
            json.WriteString("date", CatalogJson.Day(commit.Date));
        }
        json.WriteString("class", CatalogJson.Word(version.Class));
        json.WriteString("path", version.Path);
        json.WriteString("name", version.Content.Facts.Name);
        if (isShown)
            WriteContent(json, version, strings);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, AgentVersion version, StringTable strings)
    {
        var definition = version.Content.Facts;
        json.WriteString("model", definition.Model.Written);
        json.WriteString("declared", definition.DeclaredVersion);
        if (definition.Tools.Line > 0)
            WriteList(json, "tools", definition.Tools.Allow.Concat(definition.Tools.Deny.Select(tool => tool != "*" ? $"not {tool}" : definition.Tools.Rights.Count > 0 ? "nothing else" : "nothing")), strings);
        WriteList(json, "rights", Rights(definition.Tools), strings);
        json.WriteNumber("description", strings.NumberOf(definition.Description ?? ""));
        var understanding = version.Understanding;
        WriteList(json, "usage", understanding.Usage.Select(Text), strings);
        WriteList(json, "capabilities", understanding.Capabilities.Select(capability => $"{capability.Area}: {string.Join(", ", capability.Items)}"), strings);
        WriteRuns(json, version.Content.Text, strings);
    }

    /// <summary>Each right with its state, so that a right that is asked for is not taken for one that is granted.</summary>
    private static IEnumerable<string> Rights(ToolGrant tools)
    {
        foreach (var state in tools.States)
        {
            yield return $"{CatalogJson.Word(state.Right)}: {CatalogJson.Word(state.State)}";
            foreach (var scope in state.Scopes)
                yield return $"{CatalogJson.Word(state.Right)} {scope.Pattern}: {CatalogJson.Word(scope.State)}";
        }
        if (tools.Mode is { } mode)
            yield return $"mode: {mode}";
    }

    private static string Text(UsageRow row)
    {
        var verdict = row.Verdict switch { Verdict.Use => "Use", Verdict.Avoid => "Do not use", _ => "Escalate" };
        return row.Instead is null ? $"{verdict}: {row.Situation}" : $"{verdict}: {row.Situation} (instead: {row.Instead})";
    }

    private static void WriteList(Utf8JsonWriter json, string key, IEnumerable<string> values, StringTable strings)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteNumberValue(strings.NumberOf(value));
        json.WriteEndArray();
    }

    private static void WriteRuns(Utf8JsonWriter json, string text, StringTable strings)
    {
        json.WriteStartArray("text");
        var (start, length) = (0, 0);
        var whole = text.AsSpan().TrimEnd('\n');
        foreach (var range in whole.Split('\n'))
        {
            var line = strings.NumberOf(whole[range]);
            if (length > 0 && line == start + length)
            {
                length++;
                continue;
            }
            WriteRun(json, start, length);
            (start, length) = (line, 1);
        }
        WriteRun(json, start, length);
        json.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter json, int start, int length)
    {
        if (length == 0)
            return;
        json.WriteNumberValue(start);
        json.WriteNumberValue(length);
    }
}
