using System.Collections.Frozen;

namespace Catalog.Core.Parsing;

/// <summary>Which right each tool opens, over the dialects of all formats.</summary>
public static class ToolRights
{
    private static readonly FrozenDictionary<string, Right> ByTool = Table(
        (Right.Read, "read notebookread ls view cat readfile read_file read_many_files readmcpresourcetool listmcpresourcestool problems readnotebookcelloutput getnotebooksummary terminallastcommand terminalselection selection"),
        (Right.Search, "search grep glob list find codebase usages filesearch file_search textsearch grep_search search_file_content list_directory list_dir listdirectory searchresults findtestfiles semantic_search toolsearch lsp changes"),
        (Right.Edit, "edit write multiedit notebookedit patch apply_patch editfiles edit_file createfile create_file createdirectory replace write_file replace_string_in_file insert_edit_into_file str_replace str_replace_editor str_replace_based_edit_tool editnotebook createjupyternotebook new rename"),
        (Right.Execute, "execute bash shell sh powershell pwsh terminal bashoutput killshell killbash runcommands runcommand run_in_terminal runinterminal run_shell_command runtasks runtask runtests runnotebooks runnotebookcell createandruntask getterminaloutput get_terminal_output testfailure killterminal computer code_execution monitor"),
        (Right.Web, "web webfetch websearch web_fetch web_search fetch fetch_webpage google_web_search opensimplebrowser browser githubrepo"),
        (Right.Delegate, "task agent agents runsubagent subagent delegate custom-agent handoff sendmessage teamcreate teamdelete taskcreate taskupdate taskstop taskoutput slashcommand"),
        (Right.Mcp, "mcp"));

    /// <summary>The right that one tool opens.</summary>
    /// <param name="tool">As written: <c>Bash(git:*)</c>, <c>mcp__server__tool</c>, <c>server/tool</c>.</param>
    public static Right Of(string tool)
    {
        var name = BareName(tool);
        if (name.StartsWith("mcp__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("mcp_", StringComparison.OrdinalIgnoreCase))
            return Right.Mcp;
        if (ByTool.TryGetValue(name, out var right))
            return right;
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            // Copilot writes a built-in set before the slash (edit/editFiles); any other prefix is an MCP server.
            if (ByTool.TryGetValue(name[..slash], out right))
                return right;
            return name[..slash].Equals("vscode", StringComparison.OrdinalIgnoreCase) || name[..slash].Equals("todo", StringComparison.OrdinalIgnoreCase)
                ? Right.Other
                : Right.Mcp;
        }
        return name.Contains("mcp", StringComparison.OrdinalIgnoreCase) || (name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)) ? Right.Mcp : Right.Other;
    }

    /// <summary>The name without a pattern in parentheses.</summary>
    public static string BareName(string tool)
    {
        var open = tool.IndexOf('(', StringComparison.Ordinal);
        return (open > 0 ? tool[..open] : tool).Trim();
    }

    private static FrozenDictionary<string, Right> Table(params (Right Right, string Tools)[] rows) =>
        rows.SelectMany(row => row.Tools.Split(' ').Select(tool => KeyValuePair.Create(tool, row.Right)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
