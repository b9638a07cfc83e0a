using System.Diagnostics;

namespace Catalog.Tests.Robustness;

/// <summary>Measures what this process takes until it is stopped.</summary>
internal sealed class FuzzMeter : IDisposable
{
    private readonly Process process = Process.GetCurrentProcess();
    private readonly Timer timer;
    private readonly TimeSpan begun;
    private readonly long held;
    private long most;

    public FuzzMeter()
    {
        held = GC.GetTotalMemory(forceFullCollection: true);
        begun = process.TotalProcessorTime;
        timer = new(_ => Look(), null, 0, 20);
    }

    public FuzzCost Stop()
    {
        Look();
        process.Refresh();
        return new((process.TotalProcessorTime - begun).TotalSeconds, Math.Max(0, most - held) / 1e6);
    }

    public void Dispose()
    {
        timer.Dispose();
        process.Dispose();
    }

    /// <summary>What is held and what is only not yet swept away together: the machine has to have both.</summary>
    private void Look() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
}
