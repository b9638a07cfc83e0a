namespace Catalog.Core.Parsing;

/// <summary>One ATX or setext heading of a body and the text under it, up to the next heading.</summary>
/// <param name="Title">The heading's text without marks.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Line">1-based line of the heading in the file.</param>
/// <param name="Anchor">The heading's id on the agent's page, unique in it, with the prefix of <see cref="HeadingIds"/>.</param>
/// <param name="Text">The text between this heading and the next one, as written.</param>
public sealed record Section(string Title, int Level, int Line, string Anchor, ReadOnlyMemory<char> Text);
