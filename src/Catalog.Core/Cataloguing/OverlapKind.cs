namespace Catalog.Core.Cataloguing;

/// <summary>In what two agents are alike.</summary>
public enum OverlapKind
{
    Text,
    Job,
    Name,
}
