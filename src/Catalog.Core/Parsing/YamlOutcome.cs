namespace Catalog.Core.Parsing;

/// <summary>What came of reading a YAML block: its fields, or why not and where.</summary>
/// <param name="Fields">Null when the block could not be read.</param>
/// <param name="Line">1-based line of the fault in the file.</param>
/// <param name="Column">1-based column of the fault.</param>
internal sealed record YamlOutcome(IReadOnlyList<Field>? Fields, YamlFault Fault, string Cause, int Line, int Column)
{
    public static YamlOutcome Of(IReadOnlyList<Field> fields) => new(fields, YamlFault.None, "", 0, 0);

    public static YamlOutcome Invalid(string cause, int line, int column) => new(null, YamlFault.Invalid, cause, line, column);

    public static YamlOutcome Refused(string cause, int line, int column) => new(null, YamlFault.Refused, cause, line, column);

    public static YamlOutcome NotAMap(int line, int column) => new(null, YamlFault.NotAMap, "Front matter is not a map of keys", line, column);
}
