using Catalog.Core.Findings;
using System.Diagnostics.CodeAnalysis;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Rights;
using Markdig.Syntax;

namespace Catalog.Core.Parsing;

/// <summary>One agent file in one state of its text: its identity, its front matter, and its body's structure.</summary>
public sealed record AgentDefinition
{
    private string? body;
    private BodyDocument? held;

    /// <summary>A format id such as <c>claude-agent</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Relative to the source, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>True when the text is the file's bytes, one for one: nothing was masked, decoded anew or cut.</summary>
    public bool IsExact { get; init; }

    /// <summary>True when the file's lines end otherwise than with a line feed alone.</summary>
    public bool HasReturns { get; init; }

    public required string Name { get; init; }

    /// <summary>False when the name was taken from the path because the file states none.</summary>
    public required bool NameIsWritten { get; init; }

    public required string? Description { get; init; }

    public required ModelName Model { get; init; }

    public required ToolGrant Tools { get; init; }

    /// <summary>The version that the front matter claims, as written.</summary>
    public required string? DeclaredVersion { get; init; }

    /// <summary>From the front matter only.</summary>
    public required string? Category { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>What was masked in the text because it looks like a credential; its places are those before it was masked.</summary>
    public IReadOnlyList<Secret> Secrets { get; init; } = [];

    /// <summary>The whole file, decoded, line ends as <c>\n</c>, without byte order mark and secrets.</summary>
    public required string Text { get; init; }

    /// <summary>The text after the front matter.</summary>
    public string Body
    {
        get => body ?? FrontMatter.Body ?? Text[FrontMatter.BodyStart..];
        init => body = value;
    }

    /// <summary>The body's syntax tree, with positions relative to <see cref="Body"/>; add <c>FrontMatter.BodyLine</c> to its 0-based lines for lines of the file.</summary>
    public MarkdownDocument Markdown => Document.Tree;

    /// <summary>The body as it was read, where it is held; read anew where it was put away.</summary>
    [AllowNull]
    internal BodyDocument Document
    {
        get => held ?? BodyDocument.Of(Body, FrontMatter.BodyLine, out _);
        init => held = value;
    }

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What the body was understood to say; null until it is, or until an earlier version with the same body hands it on.</summary>
    internal BodyReading? Reading { get; set; }

    /// <summary>The same without the syntax tree, which has twenty times the size of the text and is parsed again where it is asked for.</summary>
    public AgentDefinition WithoutTree() => held is null ? this : this with { Document = null, body = null, Reading = null };

    /// <summary>The same with its syntax tree at hand, to be read: what is read from the tree goes with it, and is not held where the tree is.</summary>
    /// <param name="before">The version before, from which all of that is taken over where the body is the same.</param>
    internal AgentDefinition ToRead(AgentDefinition? before) =>
        this with { Document = before?.held is { } other && HasSameBodyAs(before) ? other.At(FrontMatter.BodyLine) : Document.Unread() };

    /// <summary>What is left when the text and all that is read in it are put away.</summary>
    /// <param name="before">The version before, with which equal facts are shared.</param>
    internal AgentDefinition WithoutText(AgentDefinition? before)
    {
        var facts = this with { Document = null, body = null, Text = "", Sections = [], Reading = null };
        if (before is null)
            return facts;
        var others = before.FrontMatter.Fields;
        Field[] fields = [.. FrontMatter.Fields.Select(field => others.FirstOrDefault(field.IsWrittenAs) ?? field)];
        var isSame = fields.SequenceEqual(others, ReferenceEqualityComparer.Instance) && before.FrontMatter == FrontMatter with { Fields = others }
            && before.Path == Path && before.Format == Format && before.Tools.GrantsSameAs(Tools);
        return facts with
        {
            FrontMatter = isSame ? before.FrontMatter : FrontMatter with { Fields = fields },
            Tools = isSame ? before.Tools : Tools,
            Description = before.Description == Description ? before.Description : Description,
        };
    }

    /// <summary>The whole again.</summary>
    /// <param name="text">As it was when it was put away.</param>
    internal AgentDefinition WithText(string text)
    {
        var whole = this with { Text = text };
        return whole with { Sections = whole.Document.Sections(FrontMatter.Body?.AsMemory() ?? text.AsMemory(FrontMatter.BodyStart)) };
    }

    /// <summary>Whether everything that an agent says in words is the same in both: all but what it runs on and what it may use.</summary>
    public bool SaysTheSameAs(AgentDefinition other) =>
        FrontMatter.BodyLine == other.FrontMatter.BodyLine
        && HasSameBodyAs(other)
        && Name == other.Name
        && Path == other.Path
        && Words(this).SequenceEqual(Words(other));

    public bool HasSameBodyAs(AgentDefinition other) =>
        Written(this).SequenceEqual(Written(other));

    internal bool HasBody(ReadOnlySpan<char> text) => Written(this).SequenceEqual(text);

    private static ReadOnlySpan<char> Written(AgentDefinition definition) =>
        definition.FrontMatter.Body is { } body ? body : definition.Text.AsSpan(definition.FrontMatter.BodyStart);

    private static IEnumerable<(string Key, string Value, int Line)> Words(AgentDefinition definition) =>
        definition.FrontMatter.Fields
            .Where(field => field.Key is not ("model" or "tools" or "color"))
            .Select(field => (field.Key, field.Value, field.Line));
}
