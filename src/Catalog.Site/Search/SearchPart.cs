using System.Text;

namespace Catalog.Site.Search;

/// <summary>One loadable piece of the index: a script that hands a value to the search under a name.</summary>
/// <param name="Name">The path below <c>search/</c> without extension.</param>
/// <param name="Value">JSON, so that what holds a whole site can read it without running it.</param>
public sealed record SearchPart(string Name, string Value)
{
    public string Script { get; } = $"AgentCatalog.part({Printable.Literal(Name)},{Value});\n";

    public int Size => Encoding.UTF8.GetByteCount(Script);
}
