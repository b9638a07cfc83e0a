namespace Catalog.Tests.Robustness;

/// <summary>What a build took of the processor and, at its height, of memory.</summary>
internal sealed record FuzzCost(double Seconds, double Megabytes)
{
    /// <summary>Whether one file may take as much.</summary>
    public bool IsWithin => Seconds <= 2 && Megabytes <= 200;

    public FuzzCost Over(FuzzCost other) => new(Math.Max(0, Seconds - other.Seconds), Math.Max(0, Megabytes - other.Megabytes));

    /// <summary>The greater of both, in each.</summary>
    public FuzzCost Or(FuzzCost other) => new(Math.Max(Seconds, other.Seconds), Math.Max(Megabytes, other.Megabytes));

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seconds:F1} s of the processor and {Megabytes:F0} MB");
}
