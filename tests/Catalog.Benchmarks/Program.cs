using System.Diagnostics;
using System.Text.Json;
using Catalog.Benchmarks;
using Catalog.Site.Search;

// index FOLDER COUNT OUTPUT: writes the index of COUNT agents made of FOLDER's, and the same texts for other engines.
var real = Corpus.Read(args[1]);
var documents = Recombined.Of(real, args[2] == "all" ? real.Count : int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
var watch = Stopwatch.StartNew();
var files = SearchFiles.Write(documents, Synonyms.Default, CancellationToken.None);
Console.WriteLine($"{documents.Count} agents, {files.Count} files, {files.Sum(file => (long)file.Content.Length):N0} bytes in {watch.ElapsedMilliseconds:N0} ms");
if (Directory.Exists(args[3]))
    Directory.Delete(args[3], true);
foreach (var file in files)
{
    var path = Path.Combine(args[3], file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Content.Span);
}
File.WriteAllText(Path.Combine(args[3], "documents.json"), JsonSerializer.Serialize(documents));
