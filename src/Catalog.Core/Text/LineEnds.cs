namespace Catalog.Core.Text;

/// <summary>Counts the line ends before places of one text; places that ascend cost one reading of the text in all.</summary>
public struct LineEnds(string text)
{
    private int at;
    private int count;

    /// <summary>How many line ends stand before a place, counted from the place asked for last.</summary>
    public int Before(int place)
    {
        count += place >= at ? text.AsSpan(at, place - at).Count('\n') : -text.AsSpan(place, at - place).Count('\n');
        at = place;
        return count;
    }
}
