namespace Catalog.Core.Parsing.Grammar;

/// <summary>What a piece of a pattern asks for.</summary>
internal enum RuleNodeKind
{
    /// <summary>A word of a class.</summary>
    Word,

    /// <summary>That the next word is not of a class.</summary>
    Not,

    /// <summary>Pieces one after another.</summary>
    All,

    /// <summary>One of several pieces.</summary>
    Any,

    /// <summary>A piece or nothing.</summary>
    Optional,

    /// <summary>A piece up to so many times; -1 for any number.</summary>
    Repeated,

    /// <summary>Up to so many words, whatever they are; -1 for any number.</summary>
    Gap,

    /// <summary>One word or more, whatever they are, to be told.</summary>
    Group,
}
