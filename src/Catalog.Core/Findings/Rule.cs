namespace Catalog.Core.Findings;

/// <summary>One thing that can be wrong with an agent file, a catalog or its history.</summary>
/// <param name="Id">Stable, <c>AC</c> and three digits.</param>
/// <param name="Severity">The default; a config may set another.</param>
/// <param name="Title">A short noun phrase.</param>
/// <param name="Help">What to do about it, in general; a finding may say it more precisely.</param>
public sealed record Rule(string Id, Severity Severity, string Title, string Help);
