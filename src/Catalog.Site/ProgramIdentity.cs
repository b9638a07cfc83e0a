using System.Runtime.InteropServices;
using Catalog.Core.Cataloguing;

namespace Catalog.Site;

/// <summary>Names this program so that no two that may write other bytes are named alike: each part's build, and the framework it runs on.</summary>
internal static class ProgramIdentity
{
    private static readonly Type[] Parts = [typeof(AgentCatalog), typeof(SiteFiles), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser), typeof(Tomlyn.TomlSerializer)];

    /// <summary>A compiler writes another id into an assembly for every other content.</summary>
    public static string Text { get; } = string.Join(' ', Parts.Select(part => part.Module.ModuleVersionId.ToString("N")).Append(RuntimeInformation.FrameworkDescription));
}
