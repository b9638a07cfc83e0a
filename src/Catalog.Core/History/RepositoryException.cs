namespace Catalog.Core.History;

/// <summary>A repository that cannot be used, with what mends it.</summary>
public sealed class RepositoryException(string message, string remedy) : Exception(message)
{
    /// <summary>What to do next, with the command.</summary>
    public string Remedy { get; } = remedy;
}
