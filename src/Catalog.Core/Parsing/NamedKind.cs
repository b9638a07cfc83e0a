namespace Catalog.Core.Parsing;

/// <summary>What a name is said to be, where an agent and a skill may share it.</summary>
public enum NamedKind
{
    Either,
    Agent,
    Skill,
}
