namespace Catalog.Site.Pages;

/// <summary>The rows of the matrices, the finder and the map that a large catalog has no room for in its pages.</summary>
public static class TableParts
{
    public static IEnumerable<OutputFile> Of(CatalogView view)
    {
        if (!view.IsLarge)
            return [];
        return MatrixRows.OfRights(view, null).Written((json, rows) => MatrixRows.Write(view, json, rows))
            .Concat(MatrixRows.OfTechnologies(view, null).Written((json, rows) => MatrixRows.Write(view, json, rows)))
            .Concat(SituationTable.Of(view, null).SelectMany(table => table.Table.Written((json, rows) => SituationTable.Write(view, json, rows))))
            .Concat(RelatedAgents.Of(view, null).Written((json, rows) => RelatedAgents.Write(view, json, rows)));
    }
}
