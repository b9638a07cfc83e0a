namespace Catalog.Core.Parsing.Outlines;

/// <summary>What a part of a body is.</summary>
internal enum PartKind
{
    Text,
    Item,
    Row,
}
