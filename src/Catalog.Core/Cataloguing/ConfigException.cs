namespace Catalog.Core.Cataloguing;

/// <summary>A configuration that says something which cannot be followed.</summary>
/// <param name="line">1-based.</param>
public sealed class ConfigException(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
