namespace Catalog.Core.Findings;

/// <summary>A text that is probably a credential, at its place in a larger text.</summary>
/// <param name="Start">Index of the first character that must not be published; an issuer's prefix stands before it.</param>
/// <param name="Length">In UTF-16 units; a private key holds line ends.</param>
/// <param name="Line">1-based.</param>
/// <param name="What">What it looks like, as the end of a sentence.</param>
/// <param name="Fingerprint">Twelve digits by which a config can accept this one value; they do not tell the value.</param>
public sealed record Secret(int Start, int Length, int Line, string What, string Fingerprint)
{
    /// <summary>What stands in its place wherever the text is written.</summary>
    public string Mark => "masked-" + Fingerprint;
}
