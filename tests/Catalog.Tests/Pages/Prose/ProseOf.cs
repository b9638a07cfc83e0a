using System.Text;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Site.Pages.Prose;

namespace Catalog.Tests.Pages.Prose;

/// <summary>Agent files with a given body, read and rendered as a build does it.</summary>
internal static class ProseOf
{
    private const string FrontMatter = "---\nname: tester\n---\n";

    public static AgentDefinition Definition(string body) =>
        AgentReader.Read(SourceText.Decode(Encoding.UTF8.GetBytes(FrontMatter + body)), "agents/tester.md", AgentFormats.All[0]);

    public static ProseHtml Body(string body, ProseSettings? settings = null) =>
        AgentProse.Render(Definition(body), settings ?? new ProseSettings());

    public static string Html(string body, ProseSettings? settings = null) => Body(body, settings).Html.TrimEnd('\n');
}
