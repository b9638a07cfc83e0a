namespace Catalog.Core.Parsing;

/// <summary>Why a YAML block could not be read.</summary>
internal enum YamlFault
{
    None,
    Invalid,
    Refused,
    NotAMap,
}
