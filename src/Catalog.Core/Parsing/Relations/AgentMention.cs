namespace Catalog.Core.Parsing.Relations;

/// <summary>One place in a text where another agent is named.</summary>
/// <param name="Name">As written, without marks.</param>
/// <param name="Start">Index of the first character of the name.</param>
/// <param name="End">Index just past the name, or past the link.</param>
/// <param name="IsLink">True for a link to the file, which names a skill in any case.</param>
internal readonly record struct AgentMention(string Name, int Start, int End, bool IsLink = false);
