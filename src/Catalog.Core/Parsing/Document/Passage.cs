namespace Catalog.Core.Parsing.Document;

/// <summary>A heading or label, and what stands right under it.</summary>
/// <param name="title">As written, without marks and closing colon; empty for what stands above the first heading.</param>
/// <param name="level">1 to 6 for a heading, 7 for a label, 0 for what stands above the first heading.</param>
/// <param name="line">1-based line of the file.</param>
/// <param name="parent">The heading above, or the label that stands alone above other labels.</param>
internal sealed class Passage(string title, int level, int line, Passage? parent)
{
    public const int LabelLevel = 7;

    public string Title => title;

    public int Level => level;

    public int Line => line;

    public Passage? Parent => parent;

    public List<DocumentBlock> Parts { get; } = [];

    /// <summary>True when other groups have this one as parent.</summary>
    public bool HasGroups => FirstGroupLine is not null;

    /// <summary>1-based line of the first group that has this one as parent.</summary>
    public int? FirstGroupLine { get; set; }

    /// <summary>True when code stands right under it, which is left out.</summary>
    public bool HasCode { get; set; }

    public bool IsLabel => Level == LabelLevel;

    /// <summary>True for a tag, which stands above the headings before it.</summary>
    public bool IsTag { get; init; }

    /// <summary>True for the title of the whole file, and for what stands above it.</summary>
    public bool IsTop { get; init; }

    /// <summary>The group itself and every one above it, nearest first.</summary>
    public IEnumerable<Passage> Path
    {
        get
        {
            for (var group = this; group is not null; group = group.Parent)
                yield return group;
        }
    }
}
