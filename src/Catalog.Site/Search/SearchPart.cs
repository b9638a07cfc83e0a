using System.Text;
using Catalog.Core.Reading;

namespace Catalog.Site.Search;

/// <summary>One loadable piece of the index: a script that hands a value to the search under a name.</summary>
/// <param name="Name">The path below <c>search/</c> without extension.</param>
/// <param name="Value">JSON, so that what holds a whole site can read it without running it.</param>
public sealed record SearchPart(string Name, string Value)
{
    /// <summary>In UTF-8.</summary>
    public ReadOnlyMemory<byte> Script { get; } = Encoding.UTF8.GetBytes($"AgentCatalog.part({Printable.Literal(Name)},{Value});\n");

    public int Size => Script.Length;

    internal static SearchPart Read(RecordReader record) => new(record.ReadText(), record.ReadText());

    internal void Write(RecordWriter record)
    {
        record.Write(Name);
        record.Write(Value);
    }
}
