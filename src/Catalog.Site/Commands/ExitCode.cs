namespace Catalog.Site.Commands;

/// <summary>What the program's exit status says; part of its contract.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int ContentRefused = 1;
    public const int BadUsage = 2;
    public const int RepositoryUnusable = 3;
    public const int OutputRefused = 4;
    public const int Fault = 5;
    public const int Cancelled = 130;
}
