namespace Catalog.Core.Parsing.Technologies;

/// <summary>What has to stand near a spelling, so that it names a technology and is no ordinary word.</summary>
internal enum AliasNeed
{
    /// <summary>Nothing: the spelling means nothing else.</summary>
    Nothing,

    /// <summary>A word that technologies keep company with, or another technology: the spelling is also a noun.</summary>
    Company,

    /// <summary>A word that says what kind of thing it is, one of its own words, or a list of technologies: the spelling is also a verb, an adjective or a letter.</summary>
    Kind,

    /// <summary>One of its own words, or a list of technologies: the spelling is also a noun of many trades, or somebody's name.</summary>
    Own,

    /// <summary>Another product of the same maker: many have a thing called so.</summary>
    Maker,

    /// <summary>The spelling only looks like a name.</summary>
    Never,
}
