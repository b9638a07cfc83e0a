namespace Catalog.Site.Writing;

/// <summary>A report that the command line wants in a file, in place of the last one.</summary>
internal static class ReportFile
{
    /// <summary>Whether it could be written.</summary>
    public static bool TryWrite(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
