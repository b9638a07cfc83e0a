namespace Catalog.Site.Writing;

/// <summary>An output place that must not be written to, with what to do instead.</summary>
public sealed class OutputException(string message, string remedy) : Exception(message)
{
    public string Remedy { get; } = remedy;
}
