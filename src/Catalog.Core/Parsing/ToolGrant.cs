namespace Catalog.Core.Parsing;

/// <summary>The tools that an agent may use, as its front matter grants them.</summary>
/// <param name="Inherits">True when the file has no tool list, which means every tool of the session.</param>
/// <param name="Allow">Granted tools as written, in written order, without duplicates.</param>
/// <param name="Deny">Tools taken away (<c>disallowedTools</c>, <c>false</c> or <c>deny</c> in a map), as written.</param>
/// <param name="Rights">The groups that <paramref name="Allow"/> or inheritance opens, in enum order.</param>
/// <param name="Line">1-based line of the key that grants them; 0 when inherited.</param>
public sealed record ToolGrant(
    bool Inherits,
    IReadOnlyList<string> Allow,
    IReadOnlyList<string> Deny,
    IReadOnlyList<Right> Rights,
    int Line);
