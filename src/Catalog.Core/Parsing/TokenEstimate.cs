namespace Catalog.Core.Parsing;

/// <summary>An estimate of the tokens that a text costs: four characters each; no tokenizer is asked.</summary>
public static class TokenEstimate
{
    private const int CharactersPerToken = 4;

    public static int Of(string? text) => ((text?.Length ?? 0) + CharactersPerToken - 1) / CharactersPerToken;
}
