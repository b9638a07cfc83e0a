using System.Text.Json;

namespace Catalog.Site.Pages;

/// <summary>The rows of a table: of one in parts the first stand in the page, the others in scripts.</summary>
/// <param name="Name">What its parts are called.</param>
/// <param name="InParts">False where the page holds all rows, however many.</param>
public sealed record LongTable<T>(string Name, IReadOnlyList<T> Rows, bool InParts)
{
    public IEnumerable<T> First => InParts ? Rows.Take(RowParts.InTable) : Rows;

    /// <summary>How many parts there are; null where the page holds all rows.</summary>
    public string? Parts => RowParts.Count(Rest.Count()) is > 0 and var count ? Format.Whole(count) : null;

    private IEnumerable<T> Rest => InParts ? Rows.Skip(RowParts.InTable) : [];

    /// <param name="write">Writes the value of one part.</param>
    public IEnumerable<OutputFile> Written(Action<Utf8JsonWriter, IReadOnlyList<T>> write) => RowParts.Of(Name, Rest, write);
}
