namespace Catalog.Site.Writing;

/// <summary>A file that a person will go on with: written only where there is none, and never in part.</summary>
internal static class NewFile
{
    /// <exception cref="OutputException">There is a file already, or none can be made.</exception>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(OutputFile.Of(path, text).Content.Span));

    /// <summary>The whole path, where a file could be made there; to be asked before the work that fills it.</summary>
    /// <exception cref="OutputException">There is a file already, or the name is none.</exception>
    public static string Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Any(char.IsControl) || Path.EndsInDirectorySeparator(path) || path.Length > 4096)
            throw new OutputException($"“{new string([.. path.Where(letter => !char.IsControl(letter)).Take(100)])}” is no name for a file", "Name a file, such as site.html; nothing was written.");
        var full = Path.GetFullPath(path);
        return Path.Exists(full)
            ? throw new OutputException($"{path} exists already", "Delete it first, or choose another name; nothing was written.")
            : full;
    }

    /// <exception cref="OutputException">There is a file already, or none can be made.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Check(path);
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
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }
}
