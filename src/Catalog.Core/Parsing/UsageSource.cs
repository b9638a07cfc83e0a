namespace Catalog.Core.Parsing;

/// <summary>Where in a file a usage row was found, best evidence first.</summary>
public enum UsageSource
{
    Table,
    List,
    Trigger,
    Example,
    Description,
    Inferred,
}
