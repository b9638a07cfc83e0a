namespace Catalog.Site.Offline;

/// <summary>One file of the site as the single file holds it.</summary>
/// <param name="Path">Its path in the site, by which its links find it.</param>
/// <param name="Texts">Of a page its title, its body and the paths of its scripts; of any other file its text alone.</param>
internal sealed record HeldFile(string Path, IReadOnlyList<string> Texts)
{
    public int Length { get; } = Texts.Sum(text => text.Length);
}
