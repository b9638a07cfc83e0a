using System.Text.Json.Serialization;

namespace Catalog.Site.Pages;

/// <summary>Writes lists of names as JSON that may stand in a script element.</summary>
[JsonSerializable(typeof(IEnumerable<string[]>))]
internal sealed partial class NamesJson : JsonSerializerContext;
