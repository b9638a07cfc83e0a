using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Parsing.Formats;

/// <summary>Cursor agents: <c>.cursor/agents/*.md</c>, those that are made for it in <c>cursor/agents</c> and <c>.cursor-plugin/agents</c>, and those of any <c>agents</c> folder with a key of its own; all have the tools of their parent, and <c>readonly</c> alone takes some away.</summary>
// https://cursor.com/docs/agent/subagents
internal static class CursorAgent
{
    public static readonly AgentFormat Format = new("cursor-agent", "Cursor agent", path => PathParts.IsMarkdown(path) && (PathParts.IsUnder(path, ".cursor/agents") || PathParts.IsUnder(path, "cursor/agents") || PathParts.IsInHomeOf(path, ".cursor", "agents")))
    {
        Home = ".cursor/agents",
        Starter = name => StarterText.Of(name, "readonly: true"),
        Keys = ["name", "description", "model", "readonly", "is_background"],
        BuiltIns = ["explore", "bash", "browser"],
        Speaks = frontMatter => frontMatter["is_background"] is not null && frontMatter["tools"] is null,
        GrantRights = Grant,
    };

    private static void Grant(RightsDraft draft)
    {
        draft.All(RightState.Inherited);
        if (draft["readonly"] is not { } field)
            return;
        switch (field.Value.Trim().ToLowerInvariant())
        {
            case "true":
                draft.Mode("readonly");
                draft.Set(Right.Edit, RightState.Denied, field.Line);
                draft.Set(Right.Execute, RightState.Denied, field.Line);
                draft.Scope(Right.Execute, "commands that change no state", RightState.Granted, field.Line);
                break;
            case "false":
                break;
            default:
                draft.Refuse(field, "readonly is neither true nor false", [Right.Edit, Right.Execute]);
                break;
        }
    }
}
