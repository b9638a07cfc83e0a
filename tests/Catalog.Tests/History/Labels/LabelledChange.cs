using System.Text.Json;

namespace Catalog.Tests.History.Labels;

/// <summary>One change as a reader labelled it; the values are text, lists of text, or null.</summary>
public sealed record LabelledChange(string Kind, string What, JsonElement Before, JsonElement After, bool Optional);
