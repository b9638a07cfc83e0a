using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Formats;
using Catalog.Tests.Exports;
using Catalog.Tests.Testing;
using Json.Schema;
using Xunit;
using YamlDotNet.Serialization;

namespace Catalog.Tests.Docs;

/// <summary>The schemas that editors and readers of the JSON use are what the program reads and writes.</summary>
public sealed class SchemaTests(SampleSite sample) : IClassFixture<SampleSite>
{
    private static readonly JsonNode Config = JsonNode.Parse(Root.Text("schemas/config.schema.json"))!;
    private static readonly JsonNode Output = JsonNode.Parse(Root.Text("schemas/catalog.schema.json"))!;

    // What SARIF 2.1.0 (OASIS), sections 3.13 to 3.30, requires of the parts that are written.
    private const string Sarif = """
        { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": { "$schema": { "type": "string", "format": "uri" }, "version": { "const": "2.1.0" },
            "runs": { "type": "array", "minItems": 1, "items": { "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": { "type": "object", "required": ["driver"], "additionalProperties": false, "properties": { "driver": { "type": "object", "required": ["name"], "additionalProperties": false,
                  "properties": { "name": { "type": "string" }, "rules": { "type": "array", "uniqueItems": true, "items": { "type": "object", "required": ["id"], "additionalProperties": false,
                    "properties": { "id": { "type": "string" }, "shortDescription": { "$ref": "#/$defs/text" }, "help": { "$ref": "#/$defs/text" },
                      "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "level": { "$ref": "#/$defs/level" } } } } } } } } } },
                "results": { "type": "array", "items": { "type": "object", "required": ["message"], "additionalProperties": false,
                  "properties": { "ruleId": { "type": "string" }, "level": { "$ref": "#/$defs/level" }, "message": { "$ref": "#/$defs/text" },
                    "locations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "physicalLocation": { "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
                      "properties": { "artifactLocation": { "type": "object", "required": ["uri"], "additionalProperties": false, "properties": { "uri": { "type": "string", "format": "uri-reference" } } },
                        "region": { "type": "object", "additionalProperties": false, "properties": { "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 } } } } } } } } } } } } } } },
          "$defs": { "text": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string" } } }, "level": { "enum": ["none", "note", "warning", "error"] } } }
        """;

    [Fact]
    public void Everything_that_is_written_stands_in_the_schema_and_no_more() =>
        Assert.Empty(Faults(Closed(Output), sample.Site.Text("catalog.json")));

    [Fact]
    public async Task Addresses_in_the_letters_of_other_scripts_stand_in_the_schema_too()
    {
        using var source = new TestFolder().Write("agents/a.md", AgentText.Of("번역가")).Write("agents/b.md", AgentText.Of("مدقق-الفواتير"));
        using var site = await TestSite.Of(source);

        Assert.Contains("번역가", site.Text("catalog.json"), StringComparison.Ordinal);
        Assert.Empty(Faults(Closed(Output), site.Text("catalog.json")));
    }

    [Fact]
    public async Task What_a_programs_config_says_stands_in_the_schema_too()
    {
        using var source = new TestFolder().Write(".opencode/agent/a.md", AgentText.With("description: d")).Write("opencode.json", "{ \"permission\": { \"bash\": \"deny\" } }");
        using var site = await TestSite.Of(source);

        Assert.Contains("\"config\":", site.Text("catalog.json"), StringComparison.Ordinal);
        Assert.Empty(Faults(Closed(Output), site.Text("catalog.json")));
    }

    [Fact]
    public void An_agents_own_file_is_one_of_the_catalogs_agents_with_its_prompt()
    {
        var agent = Closed(Output["$defs"]!["agent"]!);
        agent["$defs"] = Closed(Output["$defs"]!);

        Assert.All(sample.Site.Files.Where(file => file.StartsWith("agents/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal)), file => Assert.Empty(Faults(agent, sample.Site.Text(file))));
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2")]
    [InlineData("\"severity\": \"", "\"severity\": \"dire-")]
    [InlineData("\"title\"", "\"titel\"")]
    public void A_catalog_that_is_another_is_refused(string written, string other)
    {
        var text = JsonNode.Parse(sample.Site.Text("catalog.json"))!.ToJsonString(new() { WriteIndented = true });

        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.NotEmpty(Faults(Closed(Output), text.Replace(written, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_key_of_the_config_is_described_and_there_is_no_other()
    {
        var keys = Assert.Throws<ConfigException>(() => CatalogConfig.Parse("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq: x")).Message.Split("there are ")[1].Split(", ");

        Assert.Equal(keys.Order(StringComparer.Ordinal), Config["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.All(Config["properties"]!.AsObject(), property => Assert.EndsWith(".", property.Value!["description"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(AgentFormats.All.Select(format => format.Id).Order(StringComparer.Ordinal), Config["properties"]!["formats"]!["oneOf"]![0]!["items"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<ForgeKind>().Select(name => name.ToLowerInvariant()), Config["properties"]!["forge"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public async Task What_a_catalog_of_several_sources_writes_stands_in_the_schema_too()
    {
        using var team = new TestTeam()
            .With("north", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Write("agents/cat.md", AgentText.Of("cat")).Commit("Add").Delete("agents/cat.md").Commit("Remove"))
            .With("south", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add"), "title: The south");
        using var site = await TestSite.Of(team.Path);

        Assert.Empty(Faults(Config, Json(team.Folder.Text("catalog.yml"))));
        Assert.Empty(Faults(Closed(Output), site.Text("catalog.json")));
        Assert.Equal("north", Assert.Single(site.Catalog.GetProperty("retired").EnumerateArray()).GetProperty("source").GetString());
        Assert.Empty(Faults(Config, Json("sources: [../other, vendor/agents]")));
    }

    [Theory]
    [InlineData("input/catalog.yml")]
    [InlineData("src/Catalog.Site/Commands/Starters/catalog.yml")]
    public void The_configs_of_this_repository_hold(string path)
    {
        CatalogConfig.Parse(Root.Text(path));
        Assert.Empty(Faults(Config, Json(Root.Text(path))));
    }

    [Theory]
    [InlineData("titel: x")]
    [InlineData("formats: [claude-agnet]")]
    [InlineData("severities:\n  AC101: fatal")]
    [InlineData("severities: [AC101]")]
    [InlineData("exclude:\n  a: b")]
    [InlineData("accepted: [one]")]
    [InlineData("repository: javascript:alert(1)")]
    [InlineData("forge: sourceforge")]
    [InlineData("sources: []")]
    [InlineData("sources: agents")]
    [InlineData("sources: [/etc]")]
    [InlineData("sources:\n  - prefix: a")]
    [InlineData("sources:\n  - path: a\n    prefix: b/c")]
    [InlineData("sources:\n  - path: a\n    prefix: b.")]
    [InlineData("sources:\n  - path: a\n    branch: main")]
    public void What_the_config_cannot_say_the_schema_refuses_too(string text)
    {
        Assert.Throws<ConfigException>(() => CatalogConfig.Parse(text));
        Assert.NotEmpty(Faults(Config, Json(text)));
    }

    [Fact]
    public async Task Sarif_has_what_its_standard_requires_and_paths_of_the_whole_repository()
    {
        using var repository = new TestRepository().Write("team/agents/ant bee.md", AgentText.With("name: ant\nname: bee\ndescription: x\nmodel: wizard")).Commit("Add");

        var log = (await TestRun.Of("check", repository.Path + "/team", "--report", "sarif")).Output;

        Assert.Empty(Faults(JsonNode.Parse(Sarif)!, log));
        Assert.Contains("\"uri\": \"team/agents/ant%20bee.md\"", JsonNode.Parse(log)!.ToJsonString(new() { WriteIndented = true }), StringComparison.Ordinal);
        Assert.NotEmpty(Faults(JsonNode.Parse(Sarif)!, log.Replace("\"level\"", "\"grade\"", StringComparison.Ordinal).Replace("2.1.0", "2.2.0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Annotations_are_commands_that_github_documents()
    {
        using var repository = new TestRepository().Write("team/agents/ant, bee.md", AgentText.With("name: ant\nname: bee\ndescription: x\nmodel: wizard")).Commit("Add");

        var lines = (await TestRun.Of("check", repository.Path + "/team", "--report", "github")).Answer;

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("^::(?:error|warning|notice) file=team/agents/ant%2C bee\\.md,line=[1-9][0-9]*,col=[1-9][0-9]*,title=AC[0-9]{3} [^:,]*::.+$", line));
    }

    private static List<string> Faults(JsonNode schema, string text)
    {
        using var document = JsonDocument.Parse(text);
        var results = JsonSchema.FromText(schema.ToJsonString()).Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Take(20).DefaultIfEmpty("refused")];
    }

    /// <summary>The schema with every object closed: readers may meet new fields, but none goes undescribed.</summary>
    private static JsonNode Closed(JsonNode schema)
    {
        var closed = schema.DeepClone();
        foreach (var part in All(closed).OfType<JsonObject>().Where(part => part["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>() == "object" && part["properties"] is JsonObject && part["additionalProperties"] is null).ToList())
            part["additionalProperties"] = false;
        return closed;
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject map => map.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(All).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(All).Prepend(node),
        _ => [node],
    };

    private static string Json(string yaml) =>
        new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().Build().Deserialize<object?>(yaml) ?? new Dictionary<string, object>());
}
