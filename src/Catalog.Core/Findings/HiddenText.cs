namespace Catalog.Core.Findings;

/// <summary>Hidden characters at their place in a text.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Characters">As written, such as <c>U+200B ZERO WIDTH SPACE</c>; of a long run only the first.</param>
/// <param name="Message">What tag characters or variation selectors spell; null when they spell nothing readable.</param>
public sealed record HiddenText(HiddenRun Run, int Line, int Column, string Characters, string? Message);
