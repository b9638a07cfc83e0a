namespace Catalog.Core.Parsing.Rights;

/// <summary>How far a state reaches, to tell widening from narrowing.</summary>
internal static class Reach
{
    /// <summary>What nobody knows may be everything; what is inherited is what the session has.</summary>
    public static int Of(RightState state) => state switch
    {
        RightState.Denied => 0,
        RightState.Scoped => 1,
        RightState.Asks => 2,
        RightState.Inherited => 3,
        RightState.Unknown => 4,
        _ => 5,
    };
}
