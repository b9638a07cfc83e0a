using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>
/// What a version's text says. Of every version but the newest the facts are held, what was understood, and the lines of the text, once each; whoever asks for
/// the rest of its definition is answered by reading the text again.
/// </summary>
public sealed class VersionContent
{
    private readonly Func<string>? text;
    private readonly WeakReference<AgentDefinition?> last = new(null);

    private VersionContent(AgentDefinition facts, Func<string>? text, Understanding understanding) =>
        (Facts, this.text, Understanding) = (facts, text, understanding);

    /// <summary>The definition; without its text and its sections where they are put away.</summary>
    public AgentDefinition Facts { get; }

    public string Text => text is null ? Facts.Text : text();

    /// <summary>The whole definition.</summary>
    public AgentDefinition Definition => text is null ? Facts : Again(text);

    public Understanding Understanding { get; }

    public static VersionContent Held(AgentDefinition definition, Understanding understanding) => new(definition, null, understanding);

    /// <param name="facts">The definition without its text.</param>
    /// <param name="text">Gives the definition's text.</param>
    public static VersionContent PutAway(AgentDefinition facts, Func<string> text, Understanding understanding) => new(facts, text, understanding);

    /// <summary>One who asks twice in a row is answered from one reading, as long as there is room.</summary>
    private AgentDefinition Again(Func<string> text)
    {
        if (last.TryGetTarget(out var read) && read is not null)
            return read;
        read = Facts.WithText(text());
        last.SetTarget(read);
        return read;
    }
}
