namespace Catalog.Core.Reading;

/// <summary>One file that the command line names.</summary>
public static class TextFile
{
    /// <summary>Its text; null when it cannot be read.</summary>
    public static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
