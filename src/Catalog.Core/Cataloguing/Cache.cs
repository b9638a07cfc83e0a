namespace Catalog.Core.Cataloguing;

/// <summary>What earlier builds worked out, by keys that name everything it hangs on, so that whatever is found under one is what would be made anew.</summary>
/// <param name="Program">Names the program, byte for byte: another one may make something else of the same.</param>
/// <param name="Find">Gives what was kept under a key, whole and unchanged; null where there is nothing of that kind.</param>
/// <param name="Keep">Keeps something for the builds to come. Both may be asked from several threads.</param>
public sealed record Cache(string Program, Func<string, ReadOnlyMemory<byte>?> Find, Action<string, ReadOnlyMemory<byte>> Keep);
