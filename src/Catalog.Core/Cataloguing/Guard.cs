using System.Collections.Concurrent;
using Catalog.Core.Findings;
using Catalog.Core.History;

namespace Catalog.Core.Cataloguing;

/// <summary>The one place where a fault of the program in making one part, of a catalog or of its site, becomes a finding, so that it costs that part alone.</summary>
/// <param name="making">Told of each part, and of the file that it is made of, before it is made; what it throws is a fault of that part.</param>
public sealed class Guard(Action<string, string>? making = null)
{
    private readonly ConcurrentDictionary<Finding, bool> faults = new();

    /// <summary>What could not be made so far, in the order of paths and messages.</summary>
    public IReadOnlyList<Finding> Faults =>
        [.. faults.Keys.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Message, StringComparer.Ordinal)];

    /// <summary>True once something could not be made.</summary>
    public bool HasFaults => !faults.IsEmpty;

    /// <param name="what">The part, as a sentence names it, such as <c>page agents/a.html</c>.</param>
    /// <param name="path">The agent file that it is made of; empty where it is made of all.</param>
    /// <param name="instead">Gives what stands in its place, without what may have failed.</param>
    public T Make<T>(string what, string path, Func<T> make, Func<T> instead)
    {
        try
        {
            making?.Invoke(what, path);
            return make();
        }
        catch (Exception fault) when (IsOfThePart(fault))
        {
            Note(what, path, fault);
            return instead();
        }
    }

    /// <summary>Likewise for what is awaited.</summary>
    public async Task<T> MakeAsync<T>(string what, string path, Func<Task<T>> make, Func<Task<T>> instead)
    {
        try
        {
            making?.Invoke(what, path);
            return await make();
        }
        catch (Exception fault) when (IsOfThePart(fault))
        {
            Note(what, path, fault);
        }
        return await instead();
    }

    private void Note(string what, string path, Exception fault) =>
        faults.TryAdd(new(Rules.InternalFault, $"The {what} could not be made: the program failed ({fault.GetType().Name})", path), true);

    /// <summary>Not of the part are what ends a build on purpose, and what the machine, the disk or the repository lacks.</summary>
    private static bool IsOfThePart(Exception fault) =>
        fault is not (OutOfMemoryException or OperationCanceledException or RepositoryException or ConfigException or IOException or UnauthorizedAccessException);
}
