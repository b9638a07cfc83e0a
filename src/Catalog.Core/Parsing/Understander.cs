using Catalog.Core.Parsing.Document;
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
        var description = DescriptionText.Of(definition.Description ?? "");
        var mentions = new AgentMentions(definition, known);
        var names = NamesOf(definition);
        var line = definition.FrontMatter.BodyLine;
        var shared = definition.Reading?.At(line, names, definition.Format, known, vocabulary);
        var outline = shared is null || isNewest ? Outline.Of(definition) : null;
        var body = definition.Reading = shared ?? BodyReading.Of(outline!, line, names, definition.Format, mentions, known, vocabulary);
        var usage = UsageReader.Read(definition, body.Usage, description, mentions);
        Capability[] capabilities = [.. body.Areas.Select(area => area.Capability)];
        if (!isNewest)
            return Placed(new Understanding(usage, capabilities, [], [], []), definition.FrontMatter.LastBodyLine);
        return Placed(
            new Understanding(
                usage,
                capabilities,
                new TechnologyReader(vocabulary, known).Read(definition, outline!, description, body.Areas, usage),
                RelationReader.Read(definition, outline!, description, usage, mentions),
                LimitReader.Read(definition, outline!)),
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
