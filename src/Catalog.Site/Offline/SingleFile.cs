using System.Text;
using System.Text.RegularExpressions;
using Catalog.Core.Cataloguing;
using Catalog.Site.Exports;

namespace Catalog.Site.Offline;

/// <summary>The site as one HTML file: its home page as it is, every other page packed, and a script that shows them.</summary>
/// <param name="LeftOut">What had no room, as words; null where all is inside.</param>
public sealed partial record SingleFile(ReadOnlyMemory<byte> Content, string? LeftOut)
{
    /// <summary>Bytes up to which old versions travel along; what mail takes without a word, once it has coded it again.</summary>
    public const int Room = 6_000_000;

    /// <param name="files">The files of the site.</param>
    /// <param name="room">Bytes up to which old versions travel along.</param>
    public static SingleFile Of(AgentCatalog catalog, IReadOnlyList<OutputFile> files, CancellationToken cancel, int room = Room)
    {
        var whole = Made(catalog, files, Kept.Everything, null, cancel);
        if (whole.Length <= room)
            return new(whole, null);
        var pages = Made(catalog, files, Kept.Histories, "The pages of old versions", cancel);
        return pages.Length <= room
            ? new(pages, "The pages of old versions")
            : new(Made(catalog, files, Kept.Newest, "Old versions", cancel), "Old versions");
    }

    private static byte[] Made(AgentCatalog catalog, IReadOnlyList<OutputFile> files, Kept kept, string? leftOut, CancellationToken cancel)
    {
        var notice = leftOut is null ? "" : $"<p>{leftOut} are not in this file: it would be too large to pass on.</p>";
        var texts = kept == Kept.Newest ? NewestTexts(catalog) : null;
        var held = files
            .Where(file => IsHeld(file.Path, kept))
            .Select(file => texts is not null && texts.TryGetValue(file.Path, out var newest) ? newest : file)
            .Select(file => file.Path.EndsWith(".html", StringComparison.Ordinal) ? PageText.Of(file, notice) : new HeldFile(file.Path, [Encoding.UTF8.GetString(file.Content.Span)]));
        var (chunks, places) = Chunks.Of(held, cancel);
        return Encoding.UTF8.GetBytes(SingleDocument.Of(files, notice, chunks, places));
    }

    /// <summary>What compares the newest versions, where no others are inside.</summary>
    private static Dictionary<string, OutputFile> NewestTexts(AgentCatalog catalog) =>
        catalog.Agents.Select(agent => (agent.Slug, agent.Versions))
            .Concat(catalog.Retired.Select(agent => (agent.Slug, agent.Versions)))
            .Select(agent => VersionTexts.Of(agent.Slug, [.. agent.Versions.Take(1)]))
            .ToDictionary(file => file.Path, StringComparer.Ordinal);

    private static bool IsHeld(string path, Kept kept) => Kind().Match(path) switch
    {
        { Success: false } => false,
        { Groups: var groups } when groups["version"].Success => kept == Kept.Everything,
        { Groups: var groups } when groups["history"].Success => kept != Kept.Newest,
        _ => true,
    };

    // The text and data of old versions stand in the scripts that compare them.
    [GeneratedRegex(@"^(?:agents/[^/]+/(?:(?<history>history\.html)|(?<version>v\d+\.html)|versions\.js)|agents/[^/]+\.(?:html|md|js)|search/.*\.js|(?:categories/|changes/)?[^/]+\.html)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Kind();
}
