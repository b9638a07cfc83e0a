using System.Text;
using System.Text.Json;
using Catalog.Site.Exports;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Exports;

public sealed class VersionTextsTests
{
    [Fact]
    public void Every_version_s_text_comes_back_out_of_the_script()
    {
        using var repository = Story();
        var agent = TestCatalog.Of(repository).Named("a");
        var part = Read(VersionTexts.Of(agent.Slug, agent.Versions).Content);
        var texts = part.GetProperty("versions").EnumerateArray().Select(version => Text(part.GetProperty("strings"), version.GetProperty("text")));
        Assert.Equal(agent.Versions.Reverse().Select(version => version.Definition.Text.TrimEnd('\n')), texts);
    }

    [Fact]
    public void A_line_that_several_versions_have_stands_once()
    {
        using var repository = Story();
        var agent = TestCatalog.Of(repository).Named("a");
        var strings = Read(VersionTexts.Of(agent.Slug, agent.Versions).Content).GetProperty("strings").EnumerateArray().Select(text => text.GetString()).ToList();
        Assert.Equal(strings.Distinct(), strings);
    }

    [Fact]
    public void An_agent_that_inherits_its_tools_has_no_list_of_them()
    {
        using var repository = Story();
        var agent = TestCatalog.Of(repository).Named("a");
        var versions = Read(VersionTexts.Of(agent.Slug, agent.Versions).Content).GetProperty("versions");
        Assert.Equal([false, true], versions.EnumerateArray().Select(version => version.TryGetProperty("tools", out _)));
    }

    private static TestRepository Story() => new TestRepository()
        .Write("agents/a.md", AgentText.Of("a", "A \"quoted\" </script> line.\n")).Commit("Add a")
        .Write("agents/a.md", AgentText.Of("a", "Another line.\n", "tools: Read")).Commit("Change a");

    private static JsonElement Read(ReadOnlyMemory<byte> script)
    {
        var text = Encoding.UTF8.GetString(script.Span);
        Assert.StartsWith("AgentCatalog.part(\"versions/a\",", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..text.LastIndexOf(')')]).RootElement;
    }

    private static string Text(JsonElement strings, JsonElement runs)
    {
        int[] numbers = [.. runs.EnumerateArray().Select(number => number.GetInt32())];
        return string.Join('\n', numbers.Chunk(2).SelectMany(run => Enumerable.Range(run[0], run[1])).Select(line => strings[line].GetString()));
    }
}
