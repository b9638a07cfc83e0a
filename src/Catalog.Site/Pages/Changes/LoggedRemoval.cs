using Catalog.Core.Cataloguing;

namespace Catalog.Site.Pages.Changes;

/// <summary>The removal of an agent in the change log.</summary>
public sealed record LoggedRemoval(RetiredAgent Agent);
