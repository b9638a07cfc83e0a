using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;

namespace Catalog.Benchmarks.Rules;

/// <summary>The agents of some folders, as a build reads them, without their histories.</summary>
internal static class AgentFolder
{
    public static IEnumerable<AgentDefinition> Read(IEnumerable<string> folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        let format = AgentFormats.For(path)
        where format is not null
        select AgentReader.Read(SourceText.Decode(File.ReadAllBytes(file)), path, format);
}
