namespace Catalog.Site.Pages.Prose;

/// <summary>What may become of an author's link.</summary>
/// <param name="Host">Of a web address, as the network knows it: lower case, in ASCII.</param>
/// <param name="IsForeignHost">True when that host is written in other letters than it is shown in here, or is a disguise of such.</param>
internal readonly record struct LinkVerdict(LinkKind Kind, string Host = "", bool IsForeignHost = false);
