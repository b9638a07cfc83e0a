using Catalog.WordVectors;

// OUTPUT: writes the table of word vectors, the same bytes from the same package and the same vocabulary.
if (args is not [var output])
{
    Console.Error.WriteLine("usage: Catalog.WordVectors OUTPUT");
    return 2;
}
var (model, pieces) = ModelPackage.Read();
var words = Vocabulary.Of(pieces);
Console.WriteLine($"{words.Count:N0} words");
using var encoder = new Encoder(model, new WordPieces(pieces));
var vectors = encoder.Encode([.. words.Select(word => word.Written)], done => Console.Error.Write($"\r{done:N0}"));
Table.Write(output, words, Reduction.To(vectors, Table.Dimensions));
Console.WriteLine($"\n{new FileInfo(output).Length:N0} bytes in {output}");
return 0;
