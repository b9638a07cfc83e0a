using Catalog.Core.Parsing.Outlines;

namespace Catalog.Core.History.Changes;

/// <summary>One piece of a body as a reader of a diff sees it: its words, each run in one or both versions.</summary>
public sealed record TextRow(UnitKind Kind, IReadOnlyList<WordRun> Runs)
{
    public bool IsChanged => Runs.Any(run => run.Side != WordSide.Both);
}
