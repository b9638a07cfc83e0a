using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>
/// What a version's text says. Of a long history only the facts of most versions are held, and their lines, once each; whoever asks for
/// more is answered by reading them again.
/// </summary>
public sealed class VersionContent
{
    private readonly Func<string>? text;
    private readonly Func<AgentDefinition, Understanding> understand;
    private readonly WeakReference<AgentDefinition?> last = new(null);

    private VersionContent(AgentDefinition facts, Func<string>? text, Func<AgentDefinition, Understanding> understand) =>
        (Facts, this.text, this.understand) = (facts, text, understand);

    /// <summary>The definition; without its text and its sections where they are put away.</summary>
    public AgentDefinition Facts { get; }

    public string Text => text is null ? Facts.Text : text();

    /// <summary>The whole definition.</summary>
    public AgentDefinition Definition => text is null ? Facts : Again(text);

    public Understanding Understanding => understand(text is null ? Facts : Definition);

    public static VersionContent Held(AgentDefinition definition, Understanding understanding) => new(definition, null, _ => understanding);

    /// <param name="text">Gives the definition's text.</param>
    /// <param name="understand">Reads the whole definition again.</param>
    public static VersionContent PutAway(AgentDefinition definition, Func<string> text, Func<AgentDefinition, Understanding> understand) =>
        new(definition.WithoutText(), text, understand);

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
