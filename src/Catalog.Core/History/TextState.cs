namespace Catalog.Core.History;

/// <summary>Whether a version's text is there, and why it is not.</summary>
public enum TextState
{
    There,

    /// <summary>The repository lacks it.</summary>
    Missing,

    /// <summary>The history is longer than what is read of it.</summary>
    Cut,

    /// <summary>The config takes it out.</summary>
    Redacted,

    /// <summary>It could not be read by a fault of the program; then nothing of it is shown, for what is a secret in it is not known.</summary>
    Withheld,
}
