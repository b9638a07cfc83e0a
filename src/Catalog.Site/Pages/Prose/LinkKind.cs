namespace Catalog.Site.Pages.Prose;

/// <summary>Where an author's link leads.</summary>
internal enum LinkKind
{
    Refused,
    Web,
    Mail,
    Fragment,
    Relative,
}
