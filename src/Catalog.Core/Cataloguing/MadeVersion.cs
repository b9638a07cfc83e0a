using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>What a version's text says, and how it differs from the one before: all of a version that hangs on texts alone.</summary>
/// <param name="IsRead">False where the program failed on the text.</param>
internal sealed record MadeVersion(AgentDefinition Definition, Understanding Understanding, ChangeSet Changes, int Added, int Removed, bool IsRead);
