namespace Catalog.Core.Parsing.Rights;

/// <summary>How far an agent has one right.</summary>
public enum RightState
{
    /// <summary>Its file gives it.</summary>
    Granted,

    /// <summary>A person must agree each time.</summary>
    Asks,

    /// <summary>Only for such commands, paths, hosts or agents as its file names.</summary>
    Scoped,

    /// <summary>Its file leaves it to the session that it runs in.</summary>
    Inherited,

    /// <summary>Its file does not give it, or takes it away.</summary>
    Denied,

    /// <summary>Its file says something that nobody knows the meaning of.</summary>
    Unknown,
}
