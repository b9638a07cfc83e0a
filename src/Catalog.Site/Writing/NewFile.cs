namespace Catalog.Site.Writing;

/// <summary>A file that a person will go on with: written only where there is none, and never in part.</summary>
internal static class NewFile
{
    /// <exception cref="OutputException">There is a file already, or none can be made.</exception>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(OutputFile.Of(path, text).Content.Span));

    /// <exception cref="OutputException">There is a file already, or none can be made.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        if (Path.Exists(full))
            throw new OutputException($"{path} exists already", "Delete it first, or choose another name; nothing was written.");
        var unfinished = full + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
                write(stream);
            File.Move(unfinished, full, overwrite: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be written: {fault.Message}", "Check the folder and its permissions; nothing was written.");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
