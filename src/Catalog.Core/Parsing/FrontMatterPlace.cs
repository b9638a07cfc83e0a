namespace Catalog.Core.Parsing;

/// <summary>In what shape a front matter stands in its file; every shape but the first is a finding.</summary>
internal enum FrontMatterPlace
{
    Head,
    AfterBlankLines,
    AfterComment,
    Indented,
    Fenced,
    Unclosed,
}
