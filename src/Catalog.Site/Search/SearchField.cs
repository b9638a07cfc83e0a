namespace Catalog.Site.Search;

/// <summary>Where in an agent a word stands, strongest first; the number is what index files hold.</summary>
public enum SearchField
{
    Name,
    Description,
    Situations,
    Headings,
    Technologies,
    Body,
}
