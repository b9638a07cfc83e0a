using System.Text.RegularExpressions;
using Catalog.Core.Parsing.Document;

namespace Catalog.Core.Parsing.Relations;

/// <summary>What several calls of one agent are told apart by: a label that looks like a name, beside the agent's own.</summary>
internal static partial class CallLabels
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The labels of a body's tables, and of the calls that it shows.</summary>
    public static IEnumerable<string> In(string body, Outline outline)
    {
        if (!Typed.IsMatch(body))
            return [];
        var rows = outline.Groups.SelectMany(group => group.Parts).Where(part => part.Kind == BlockKind.Row).ToList();
        // Where one table tells the types, the next may only tell what each call returns.
        var isTyped = rows.Exists(row => ColumnOf(row) >= 0);
        var tabled = rows.Select(row => (isTyped && IsOfResults(row) ? 0 : ColumnOf(row)) is >= 0 and var column && column < row.Cells.Count ? Unmarked.Bare(row.Cells[column]) : "");
        return tabled.Concat(Given.Matches(body).Concat(Listed.Matches(body)).SelectMany(match => match.Groups["name"].Captures).Select(name => name.Value)).Where(name => name.Length > 1);
    }

    /// <summary>The column of names in a table that tells the type of each subagent as well; -1 in others.</summary>
    public static int ColumnOf(DocumentBlock row)
    {
        var (type, label) = (-1, -1);
        for (var i = 0; i < row.Header.Count; i++)
        {
            var header = Unmarked.Bare(row.Header[i]);
            if (Type.IsMatch(header))
                type = i;
            else if (label < 0 && Label.IsMatch(header))
                label = i;
        }
        return type < 0 ? -1 : label;
    }

    /// <summary>"Bell agent | Output | Model".</summary>
    private static bool IsOfResults(DocumentBlock row) =>
        row.Header.Count > 2 && Agent.IsMatch(Unmarked.Bare(row.Header[0])) && row.Header.Any(header => Unmarked.Bare(header) == "Output") && row.Header.Any(header => Unmarked.Bare(header) == "Model");

    [GeneratedRegex(@"\bagent$", Options)]
    private static partial Regex Agent { get; }

    [GeneratedRegex(@"\bsub-?agent[ _-]type\b|`name`", Options)]
    private static partial Regex Typed { get; }

    [GeneratedRegex(@"^(sub-?)?agent[ _-]types?$", Options)]
    private static partial Regex Type { get; }

    [GeneratedRegex(@"\b(names?|teammates?|labels?)\b", Options)]
    private static partial Regex Label { get; }

    /// <summary>"name="rim-reader"", "name: rim-reader".</summary>
    [GeneratedRegex(@"\bname(=|: ?|"": ?)[""'`]?(?<name>[a-z][a-z0-9]*(-[a-z0-9]+)+)", Options)]
    private static partial Regex Given { get; }

    /// <summary>"the `name` of each (`rim-reader`, `crown-reader`)".</summary>
    [GeneratedRegex(@"`name`[^(`\n]{0,60}\((`(?<name>[a-z][\w-]*)`(,\s*)?)+", Options)]
    private static partial Regex Listed { get; }
}
