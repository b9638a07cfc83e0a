namespace Catalog.WordVectors;

/// <summary>Vectors turned to the directions in which they differ most, in double precision and one order of sums.</summary>
internal static class Reduction
{
    private const int Rounds = 60;

    /// <summary>The vectors, centred and of one length, along as many directions as are asked for.</summary>
    public static double[][] To(float[][] vectors, int dimensions)
    {
        var centred = Centred(vectors);
        var directions = Directions(Covariance(centred), dimensions);
        return [.. centred.Select(vector => Unit([.. directions.Select(direction => Dot(vector, direction))]))];
    }

    private static double[][] Centred(float[][] vectors)
    {
        var units = vectors.Select(vector => Unit([.. vector.Select(value => (double)value)])).ToArray();
        var mean = new double[units[0].Length];
        foreach (var unit in units)
            for (var d = 0; d < mean.Length; d++)
                mean[d] += unit[d] / units.Length;
        return [.. units.Select(unit => Unit([.. unit.Select((value, d) => value - mean[d])]))];
    }

    private static double[][] Covariance(double[][] vectors)
    {
        var size = vectors[0].Length;
        var rows = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        Parallel.For(0, size, i =>
        {
            foreach (var vector in vectors)
                for (var j = 0; j < size; j++)
                    rows[i][j] += vector[i] * vector[j];
        });
        return rows;
    }

    // Orthogonal iteration: multiply, then make each direction stand upright on those before it.
    private static double[][] Directions(double[][] covariance, int count)
    {
        var size = covariance.Length;
        var directions = Enumerable.Range(0, count).Select(k => Unit([.. Enumerable.Range(0, size).Select(i => ((((i + 1) * (k + 7) * 7919) % 1009) / 1009.0) - 0.5)])).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var turned = new double[count][];
            Parallel.For(0, count, k => turned[k] = [.. covariance.Select(row => Dot(row, directions[k]))]);
            for (var k = 0; k < count; k++)
            {
                for (var before = 0; before < k; before++)
                {
                    var share = Dot(turned[k], turned[before]);
                    for (var i = 0; i < size; i++)
                        turned[k][i] -= share * turned[before][i];
                }
                turned[k] = Unit(turned[k]);
            }
            directions = turned;
        }
        return directions;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        return length == 0 ? vector : [.. vector.Select(value => value / length)];
    }
}
