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
        var tabled = outline.Groups.SelectMany(group => group.Parts).Where(part => part.Kind == BlockKind.Row)
            .Select(row => ColumnOf(row) is >= 0 and var column && column < row.Cells.Count ? Unmarked.Bare(row.Cells[column]) : "");
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
