using System.Reflection;

namespace Catalog.Site;

/// <summary>The files under <c>theme/</c>, which travel inside the program and reach the browser unchanged.</summary>
public static class Theme
{
    private const string Folder = "theme/";

    public static IReadOnlyList<OutputFile> Files { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(resource => resource.Path.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(resource => resource.Path, StringComparer.Ordinal)
            .Select(resource => new OutputFile(resource.Path, Load(resource.Name)))];

    private static byte[] Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
