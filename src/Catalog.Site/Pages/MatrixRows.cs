using System.Text.Json;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Text;
using Catalog.Site.Pages.Prose;

namespace Catalog.Site.Pages;

/// <summary>What the two matrices say of each agent.</summary>
public static class MatrixRows
{
    private const int MostColumns = 60;
    private const int MostToolLetters = 90;

    public static IReadOnlyList<Right> RightsOf(CatalogView view) =>
        [.. Enum.GetValues<Right>().Where(right => right != Right.Other || view.Catalog.Agents.Any(agent => agent.Definition.Tools.Rights.Contains(right)))];

    /// <param name="group">The agents' category; null for all agents.</param>
    public static LongTable<MatrixRow> OfRights(CatalogView view, CategoryGroup? group)
    {
        var rights = RightsOf(view);
        return new("rights", [.. view.AgentsOf(group).Select(agent => new MatrixRow(agent, [.. rights.Select(right => Cell(agent.Definition.Tools[right]))], Tools(agent.Definition.Tools)))], view.IsCut(group));
    }

    /// <summary>The technologies that most agents name, and how many that these agents name are left out.</summary>
    public static (IReadOnlyList<string> Shown, int LeftOut) TechnologiesOf(CatalogView view, CategoryGroup? group)
    {
        var named = view.AgentsOf(group).SelectMany(agent => agent.Understanding.Technologies).Select(claim => claim.Name).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> shown = [.. view.Technologies.Where(pair => pair.Value > 1 && named.Contains(pair.Key)).Take(MostColumns).Select(pair => pair.Key)];
        return (shown, named.Count - shown.Count);
    }

    public static LongTable<MatrixRow> OfTechnologies(CatalogView view, CategoryGroup? group)
    {
        var columns = TechnologiesOf(view, group).Shown;
        var rows = view.AgentsOf(group)
            .Select(agent => (Agent: agent, Claims: agent.Understanding.Technologies.DistinctBy(claim => claim.Name, StringComparer.Ordinal).ToDictionary(claim => claim.Name, StringComparer.Ordinal)))
            .Where(row => columns.Any(row.Claims.ContainsKey))
            .Select(row => new MatrixRow(row.Agent, [.. columns.Select(column => row.Claims.TryGetValue(column, out var claim) ? Cell(claim) : MatrixCell.Empty)]));
        return new("technologies", [.. rows], view.IsCut(group));
    }

    /// <summary>A part as <c>{"cells":[[look, sign, words, line]],"rows":[[agent, version, [cells by number], tools]]}</c>; the cell of number 0 is empty.</summary>
    public static void Write(CatalogView view, Utf8JsonWriter json, IReadOnlyList<MatrixRow> rows)
    {
        var cells = rows.SelectMany(row => row.Cells).Prepend(MatrixCell.Empty).Distinct().ToList();
        var numbers = cells.Index().ToDictionary(cell => cell.Item, cell => cell.Index);
        json.WriteStartObject();
        json.WritePropertyName("cells");
        RowParts.WriteRows(json, cells, cell =>
        {
            json.WriteStringValue(cell.Look);
            json.WriteStringValue(cell.Sign);
            json.WriteStringValue(cell.Words);
            json.WriteNumberValue(cell.Line);
        });
        json.WritePropertyName("rows");
        RowParts.WriteRows(json, rows, row =>
        {
            RowParts.WriteLink(json, NameLink.Of(view, row.Agent));
            json.WriteNumberValue(row.Agent.Newest.Number);
            json.WriteStartArray();
            foreach (var cell in row.Cells)
                json.WriteNumberValue(numbers[cell]);
            json.WriteEndArray();
            if (row.Tools is { } tools)
                json.WriteStringValue(PlainText.Visible(tools));
        });
        json.WriteEndObject();
    }

    public static string Sign(Claim claim) => claim switch
    {
        Claim.Name => "◆",
        Claim.Description => "●",
        Claim.Capability => "○",
        _ => "•",
    };

    private static MatrixCell Cell(RightGrant state) =>
        new($"cell-{Labels.Key(state.State)}{(state.IsEffective ? $" right-{Labels.Key(state.Right)}" : "")}", Labels.Sign(state), RightWords.Of(state), state.Line);

    private static MatrixCell Cell(TechnologyClaim claim) =>
        new($"claim-{Labels.Key(claim.Claimed)}", Sign(claim.Claimed), $"{claim.Name}: {Labels.Of(claim.Claimed)}, line {Format.Whole(claim.Line)}", claim.Line);

    private static string Tools(ToolGrant tools) => tools.Allow.Count + tools.Deny.Count == 0 && tools.Inherits
        ? ""
        : Shortening.Of(string.Join(", ", tools.Allow.Concat(Labels.Denied(tools))), MostToolLetters);
}
