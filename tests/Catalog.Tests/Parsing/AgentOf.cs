using System.Text;
using Catalog.Core.Findings;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Tests.Parsing;

/// <summary>Reads one agent file's text, as the program does.</summary>
internal static class AgentOf
{
    public static AgentDefinition Text(string text, string path = "agents/file-stem.md") => Bytes(Encoding.UTF8.GetBytes(text), path);

    public static AgentDefinition Bytes(byte[] bytes, string path = "agents/file-stem.md") =>
        AgentReader.Read(SourceText.Decode(bytes), path, AgentFormats.For(path)!);

    /// <summary>A front matter over a short body.</summary>
    public static AgentDefinition FrontMatter(string lines, string path = "agents/file-stem.md") => Text($"---\n{lines}\n---\n\nDo the work.\n", path);

    /// <summary>The value of a front-matter field.</summary>
    public static string? Value(this AgentDefinition agent, string key) => agent.FrontMatter[key]?.Value;

    /// <summary>Each finding as rule and place.</summary>
    public static IEnumerable<string> Told(this AgentDefinition agent) =>
        agent.Findings.Select(finding => $"{finding.Rule.Id}({finding.Line},{finding.Column})");

    /// <summary>The text with a finding's repair put in.</summary>
    public static string Mended(string text, Fix fix)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveRange(fix.FirstLine - 1, fix.LineCount);
        lines.InsertRange(fix.FirstLine - 1, fix.Replacement);
        return string.Join('\n', lines);
    }
}
