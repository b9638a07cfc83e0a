using Catalog.Core.Parsing.Capabilities;
using Catalog.Core.Parsing.Outlines;
using Catalog.Core.Parsing.Relations;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Parsing.Usage;

namespace Catalog.Core.Parsing;

/// <summary>Reads an agent's words for what they say about its use, its capabilities, its limits and other agents.</summary>
public static class Understander
{
    /// <summary>Reads with the technologies that come with the program.</summary>
    public static Understanding Read(AgentDefinition definition, KnownAgents known) => Read(definition, known, Vocabulary.Shipped);

    /// <summary>Never throws; costs time linear in the text, whatever the number of known agents.</summary>
    /// <param name="isNewest">False for an older version, of which less is asked.</param>
    public static Understanding Read(AgentDefinition definition, KnownAgents known, Vocabulary vocabulary, bool isNewest = true)
    {
        var outline = Outline.Of(definition);
        var description = DescriptionText.Of(definition.Description ?? "");
        var mentions = new AgentMentions(definition, known);
        var technologies = new TechnologyReader(vocabulary);
        var names = NamesOf(definition);
        var areas = new CapabilityReader(names, technologies).Read(outline);
        var usage = UsageReader.Read(definition, outline, description, names, mentions);
        Capability[] capabilities = [.. areas.Select(area => area.Capability)];
        if (!isNewest)
            return Placed(new Understanding(usage, capabilities, [], [], []), definition.FrontMatter.LastBodyLine);
        return Placed(
            new Understanding(
                usage,
                capabilities,
                technologies.Read(definition, outline, description, areas),
                RelationReader.Read(definition, outline, description, usage, mentions),
                LimitReader.Read(definition, outline)),
            definition.FrontMatter.LastBodyLine);
    }

    /// <summary>A body that is a value may have more lines than the value has in the file; what it says stands no further down than there.</summary>
    private static Understanding Placed(Understanding read, int last) => last == int.MaxValue ? read : new(
        [.. read.Usage.Select(row => row with { Line = Math.Min(row.Line, last) })],
        [.. read.Capabilities.Select(row => row with { Line = Math.Min(row.Line, last) })],
        [.. read.Technologies.Select(row => row with { Line = Math.Min(row.Line, last) })],
        [.. read.Relations.Select(row => row with { Line = Math.Min(row.Line, last) })],
        [.. read.Limits.Select(row => row with { Line = Math.Min(row.Line, last) })]);

    private static string[] NamesOf(AgentDefinition definition) => [definition.Name, KnownAgents.StemOf(definition)];
}
