namespace Catalog.Core.Reading;

/// <summary>
/// An empty git folder of our own in the temporary folder, through which the objects of another are read: nothing of that
/// other's configuration, references, grafts or remotes can then have a say.
/// </summary>
public sealed class ShadowFolder : IDisposable
{
    private ShadowFolder(string path) => Path = path;

    public string Path { get; }

    /// <param name="commonFolder">The folder whose objects are read.</param>
    /// <param name="isSha256">Whether its ids are of SHA-256.</param>
    public static ShadowFolder Of(string commonFolder, bool isSha256)
    {
        var shadow = new ShadowFolder(Directory.CreateTempSubdirectory("agent-catalog-").FullName);
        Directory.CreateDirectory(shadow.At("refs"));
        Directory.CreateDirectory(shadow.At("objects"));
        File.WriteAllText(shadow.At("HEAD"), "ref: refs/heads/none\n");
        var format = isSha256 ? "\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n" : "\trepositoryformatversion = 0\n";
        File.WriteAllText(shadow.At("config"), $"[core]\n\tbare = true\n{format}");
        // Where a history is cut off, its last commits name parents that are not there.
        var cut = System.IO.Path.Combine(commonFolder, "shallow");
        if (File.Exists(cut))
            File.Copy(cut, shadow.At("shallow"));
        return shadow;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The temporary folder's own sweep takes what is left.
        }
    }

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
