namespace Catalog.Core.Parsing;

/// <summary>Why a TOML text could not be read as a whole.</summary>
/// <param name="IsRefusal">True where it is beyond a limit, false where it is not valid.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record TomlFault(string Cause, int Line, int Column, bool IsRefusal);
