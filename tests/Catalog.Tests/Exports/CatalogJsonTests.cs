using System.Text.Json;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

/// <summary><c>catalog.json</c> as other programs read it: keys may be added, never renamed, dropped or reordered.</summary>
public sealed class CatalogJsonTests(SampleSite sample) : IClassFixture<SampleSite>
{
    private TestSite Site => sample.Site;

    private JsonElement Reviewer => Site.Agent("reviewer");

    [Fact]
    public void Its_keys_stand_in_their_order()
    {
        Holds(Site.Catalog, "schema", "title", "source", "agents", "retired", "redirects", "overlaps", "findings");
        Holds(Site.Catalog.GetProperty("source"), "repository", "commit", "branch", "shallow");
        Holds(Reviewer, "slug", "name", "description", "format", "path", "page", "category", "model", "tools", "version", "created", "updated", "fields", "usage", "capabilities", "technologies", "relations", "tokens", "versions", "findings");
        Holds(Reviewer.GetProperty("model"), "written", "family");
        Holds(Reviewer.GetProperty("tools"), "inherits", "allow", "deny", "rights", "states", "mode");
        Holds(Reviewer.GetProperty("version"), "declared", "number");
        Holds(First("usage"), "situation", "verdict", "instead", "source", "line");
        Holds(First("capabilities"), "area", "parent", "items", "kind", "line");
        Holds(First("technologies"), "name", "claimed", "line");
        Holds(First("relations"), "kind", "to", "slug", "line");
        Holds(Reviewer.GetProperty("tokens"), "description", "body");
        Holds(First("versions"), "number", "commit", "date", "author", "subject", "path", "declared", "class", "bulk", "summary", "changes", "added", "removed", "merged");
        Holds(Version(2).GetProperty("changes")[0], "kind", "what", "before", "after");
        Holds(Version(3).GetProperty("merged")[0], "commit", "date", "author", "subject");
        Holds(Site.Catalog.GetProperty("findings")[0], "rule", "severity", "message", "help", "path", "line", "column");
        Holds(Site.Catalog.GetProperty("retired")[0], "slug", "name", "path", "removed", "commit", "successor");
        Holds(Site.Catalog.GetProperty("redirects")[0], "from", "to");
    }

    [Fact]
    public void An_agent_is_told_as_it_is()
    {
        Assert.Equal(("reviewer", "claude-agent", "agents/quality/reviewer.md", "agents/reviewer.html", "quality"), (Text(Reviewer, "name"), Text(Reviewer, "format"), Text(Reviewer, "path"), Text(Reviewer, "page"), Text(Reviewer, "category")));
        Assert.Equal(("opus", "opus"), (Text(Reviewer.GetProperty("model"), "written"), Text(Reviewer.GetProperty("model"), "family")));
        Assert.Equal("""{"inherits":false,"allow":["Read","Grep","Bash(git:*)","WebFetch"],"deny":[],"rights":["read","search","execute","web"],"states":{"read":"granted","search":"granted","edit":"denied","execute":"scoped","web":"granted","delegate":"denied","mcp":"denied","other":"denied"},"mode":null,"scopes":{"execute":[{"pattern":"git:*","state":"granted"}]},"lines":{"read":5,"search":5,"edit":5,"execute":5,"web":5,"delegate":5,"mcp":5,"other":5}}""", Compact(Reviewer.GetProperty("tools")));
        Assert.Equal("""{"declared":"1.0","number":3}""", Compact(Reviewer.GetProperty("version")));
        Assert.Equal(("2026-01-01T12:00:00Z", "2026-01-04T12:00:00Z"), (Text(Reviewer, "created"), Text(Reviewer, "updated")));
        Assert.Equal(("\"#F97316\"", "kept"), (Text(Reviewer.GetProperty("fields"), "color"), Text(Reviewer.GetProperty("fields"), "odd_key")));
    }

    [Fact]
    public void Versions_are_told_newest_first_with_what_they_changed()
    {
        Assert.Equal([3, 2, 1], Reviewer.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        Assert.Equal(("Eve", "rights"), (Text(Version(2), "author"), Text(Version(2), "class")));
        var model = Version(2).GetProperty("changes").EnumerateArray().Single(change => Text(change, "kind") == "model");
        Assert.Equal(("sonnet", "opus"), (Text(model, "before"), Text(model, "after")));
        Assert.Equal(("Ada", "Look for scripts", sample.Repository["Merge side"]), (Text(Version(3), "author"), Text(Version(3), "subject"), Text(Version(3), "commit")));
    }

    [Fact]
    public void An_uncommitted_version_has_no_commit()
    {
        var newest = Site.Agent("tester").GetProperty("versions")[0];

        Assert.Equal((null, null), (Text(newest, "commit"), Text(newest, "author")));
    }

    [Fact]
    public void What_is_gone_and_what_moved_is_told()
    {
        var retired = Assert.Single(Site.Catalog.GetProperty("retired").EnumerateArray());
        Assert.Equal(("old-timer", sample.Repository["Remove the old-timer"], "2026-01-05T12:00:00Z"), (Text(retired, "slug"), Text(retired, "commit"), Text(retired, "removed")));
        Assert.Contains("""{"from":"contract-tester","to":"tester"}""", Site.Catalog.GetProperty("redirects").EnumerateArray().Select(Compact));
    }

    [Fact]
    public void An_agents_own_file_is_its_object_and_its_body()
    {
        var own = JsonDocument.Parse(Site.Bytes("agents/reviewer.json")).RootElement;

        foreach (var property in Reviewer.EnumerateObject())
            Assert.Equal(Compact(property.Value), Compact(own.GetProperty(property.Name)));
        Assert.EndsWith(own.GetProperty("body").GetString()!, Site.Text("agents/reviewer.md"), StringComparison.Ordinal);
    }

    private JsonElement First(string list) => Reviewer.GetProperty(list).EnumerateArray().First();

    private JsonElement Version(int number) => Reviewer.GetProperty("versions").EnumerateArray().Single(version => version.GetProperty("number").GetInt32() == number);

    private static void Holds(JsonElement json, params string[] keys) =>
        Assert.Equal(keys, json.EnumerateObject().Select(property => property.Name).Where(keys.Contains));

    private static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json, Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
