namespace Catalog.Core.History;

/// <summary>The types of git's objects, by their numbers.</summary>
internal enum ObjectType
{
    None = 0,
    Commit = 1,
    Tree = 2,
    Blob = 3,
    Tag = 4,
}
