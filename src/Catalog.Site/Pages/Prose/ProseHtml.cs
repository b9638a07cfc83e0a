namespace Catalog.Site.Pages.Prose;

/// <summary>The body of an agent file as HTML that is safe to stand in a page.</summary>
/// <param name="Html">Only elements and attributes that this program wrote; every author's word is encoded.</param>
/// <param name="Notices">What a reader should know that the HTML cannot say.</param>
/// <param name="IsFolded">True when its sections stand in <c>details</c> that are closed.</param>
public sealed record ProseHtml(string Html, IReadOnlyList<ProseNotice> Notices, bool IsFolded = false);
