namespace Catalog.Benchmarks.Build;

/// <summary>What one whole build cost: the program, all that it started, and all that it wrote.</summary>
/// <param name="Wall">Milliseconds.</param>
/// <param name="Cpu">Milliseconds of processor time, children included.</param>
/// <param name="Peak">The most memory that the process and its children had resident at one time, in bytes.</param>
/// <param name="Bytes">Of all files in the output.</param>
internal sealed record BuildRun(double Wall, double Cpu, long Peak, long Bytes, int Files)
{
    /// <summary>Two steps of one build.</summary>
    public BuildRun Then(BuildRun next) => new(Wall + next.Wall, Cpu + next.Cpu, Math.Max(Peak, next.Peak), next.Bytes, next.Files);
}
