namespace Catalog.Core.Findings;

/// <summary>The ways in which characters escape a reader's eye or mislead it.</summary>
public enum HiddenKind
{
    /// <summary>Takes no room, or only blank room.</summary>
    Invisible,

    /// <summary>Changes the order in which the text around it is shown.</summary>
    Bidirectional,

    /// <summary>A Unicode tag character: an ASCII character that nobody sees and a model reads.</summary>
    Tag,

    /// <summary>A variation selector with nothing that it could vary; each can stand for a byte.</summary>
    Variation,

    /// <summary>A control character other than tab and line end, or half of a surrogate pair.</summary>
    Control,

    /// <summary>Means nothing outside the font or program that made it.</summary>
    PrivateUse,

    /// <summary>A combining mark past the eighth on one letter, which paints over the lines around it.</summary>
    Stacked,
}
