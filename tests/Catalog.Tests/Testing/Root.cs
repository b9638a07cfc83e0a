using System.Runtime.CompilerServices;

namespace Catalog.Tests.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class Root
{
    public static string Path { get; } = Find();

    public static string At(string path) => System.IO.Path.Combine(Path, path);

    public static string Text(string path) => File.ReadAllText(At(path));

    private static string Find([CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "..", "..", ".."));
}
