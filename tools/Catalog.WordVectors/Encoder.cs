using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Catalog.WordVectors;

/// <summary>Runs the model over single words, on one thread so that sums have one order.</summary>
internal sealed class Encoder : IDisposable
{
    private const int Batch = 64;

    private readonly InferenceSession session;
    private readonly WordPieces pieces;

    public Encoder(byte[] model, WordPieces pieces)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        session = new InferenceSession(model, options);
        this.pieces = pieces;
    }

    /// <summary>For each word the mean of its pieces' last states.</summary>
    public float[][] Encode(IReadOnlyList<string> words, Action<int> progress)
    {
        var vectors = new float[words.Count][];
        var cut = words.Index().Select(word => (Number: word.Index, Pieces: pieces.Of(word.Item)));
        var done = 0;
        // Words of one length need no filling up.
        foreach (var chunk in cut.GroupBy(word => word.Pieces.Length).OrderBy(group => group.Key).SelectMany(group => group.Chunk(Batch)))
        {
            Encode([.. chunk.Select(word => word.Pieces)], [.. chunk.Select(word => word.Number)], vectors);
            progress(done += chunk.Length);
        }
        return vectors;
    }

    public void Dispose() => session.Dispose();

    private void Encode(long[][] pieces, int[] numbers, float[][] vectors)
    {
        int[] shape = [pieces.Length, pieces[0].Length];
        long[] ids = [.. pieces.SelectMany(word => word)];
        var inputs = session.InputNames.Select(name => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(
            name switch { "input_ids" => ids, "attention_mask" => [.. ids.Select(_ => 1L)], _ => new long[ids.Length] }, shape)));
        using var outputs = session.Run([.. inputs], [session.OutputNames[0]]);
        var states = outputs[0].AsTensor<float>();
        for (var word = 0; word < shape[0]; word++)
        {
            var vector = new float[states.Dimensions[2]];
            for (var d = 0; d < vector.Length; d++)
            {
                for (var at = 0; at < shape[1]; at++)
                    vector[d] += states[word, at, d];
            }
            vectors[numbers[word]] = vector;
        }
    }
}
