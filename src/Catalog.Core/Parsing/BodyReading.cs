using Catalog.Core.Parsing.Capabilities;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Relations;
using Catalog.Core.Parsing.Technologies;
using Catalog.Core.Parsing.Usage;

namespace Catalog.Core.Parsing;

/// <summary>
/// What a body says about use and capabilities. It hangs on the body's text, the agent's names and format, and the names of agents and technologies
/// that are known, and on nothing else; most versions of an agent share all of these, so it is read once for them.
/// </summary>
/// <param name="Line">The body's first line, from which all lines in it are counted.</param>
internal sealed record BodyReading(IReadOnlyList<CapabilityArea> Areas, IReadOnlyList<UsageRow> Usage, int Line, IReadOnlyList<string> Names, string Format, KnownAgents Known, Vocabulary Vocabulary)
{
    public static BodyReading Of(Outline outline, int line, IReadOnlyList<string> names, string format, AgentMentions mentions, KnownAgents known, Vocabulary vocabulary) =>
        new(new CapabilityReader(names, new TechnologyReader(vocabulary, known)).Read(outline), [.. BodyUsage.Rows(outline, names, mentions)], line, names, format, known, vocabulary);

    /// <summary>The same of a body with the same text; null where something else that it hangs on is not the same.</summary>
    public BodyReading? At(int line, IReadOnlyList<string> names, string format, KnownAgents known, Vocabulary vocabulary)
    {
        if (known != Known || vocabulary != Vocabulary || format != Format || !names.SequenceEqual(Names, StringComparer.Ordinal))
            return null;
        var down = line - Line;
        return down == 0 ? this : this with
        {
            Areas = [.. Areas.Select(area => area with { Capability = area.Capability with { Line = area.Capability.Line + down } })],
            Usage = [.. Usage.Select(row => row with { Line = row.Line + down })],
            Line = line,
        };
    }
}
