namespace Catalog.Core.History.Changes;

/// <summary>The one word for what a version changed, strongest first.</summary>
public enum ChangeClass
{
    Added,
    Rights,
    Behaviour,
    Wording,
    Formatting,
    Moved,
}
