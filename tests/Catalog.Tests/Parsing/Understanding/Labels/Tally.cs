namespace Catalog.Tests.Parsing.Understanding.Labels;

/// <summary>What was found, invented and missed of one kind.</summary>
internal sealed class Tally
{
    public int Found { get; set; }

    public int Invented { get; set; }

    public int Missed { get; set; }

    public double Precision => Share(Found, Found + Invented);

    public double Recall => Share(Found, Found + Missed);

    public double F1 => Share(2 * Found, 2 * Found + Invented + Missed);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
