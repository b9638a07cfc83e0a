namespace Catalog.Core.Reading;

/// <summary>What is wrong with the bytes of a file.</summary>
public enum TextFault
{
    None,

    /// <summary>Some bytes were no UTF-8 and read as U+FFFD.</summary>
    NotUtf8,

    /// <summary>The text is beyond the bounds; what there is of it may be cut.</summary>
    TooLarge,

    /// <summary>There is no text: NUL bytes.</summary>
    Binary,

    /// <summary>There is no text: UTF-16.</summary>
    Utf16,

    /// <summary>There is no text: the content lies in Git LFS.</summary>
    LfsPointer,
}
