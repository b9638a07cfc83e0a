namespace Catalog.Core.Parsing.Formats;

/// <summary>Whose folder an agent's file lies in, by the nearest hidden folder above it.</summary>
internal enum AgentPlace
{
    /// <summary>No program's.</summary>
    Anywhere,

    /// <summary>That of its format's program.</summary>
    Own,

    /// <summary>That of another program.</summary>
    Foreign,
}
