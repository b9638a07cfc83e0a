using Catalog.Core.Reading;

namespace Catalog.Core.Parsing.Rights;

/// <summary>What an agent may do, as bytes and back.</summary>
internal static class ToolGrantRecord
{
    public static void Write(RecordWriter record, ToolGrant tools)
    {
        record.Write(tools.Allow);
        record.Write(tools.Deny);
        record.Write(tools.States, state =>
        {
            record.Write(state.Right);
            record.Write(state.State);
            record.Write(state.Rest);
            record.Write(state.Line);
            record.Write(state.GrantedAt);
            record.Write(state.Scopes, scope =>
            {
                record.Write(scope.Pattern);
                record.Write(scope.State);
                record.Write(scope.Agent);
                record.Write(scope.Line);
            });
        });
        record.Write(tools.Mode);
        record.Write(tools.Line);
    }

    public static ToolGrant Read(RecordReader record) => new(
        record.ReadItems(record.ReadText),
        record.ReadItems(record.ReadText),
        record.ReadItems(() => State(record)),
        record.ReadString(),
        record.ReadInt32());

    private static RightGrant State(RecordReader record)
    {
        var (right, state, rest, line, grantedAt) = ((Right)record.ReadInt32(), (RightState)record.ReadInt32(), (RightState)record.ReadInt32(), record.ReadInt32(), record.ReadInt32());
        return new(right, state, rest, line, record.ReadItems(() => new RightScope(record.ReadText(), (RightState)record.ReadInt32()) { Agent = record.ReadString(), Line = record.ReadInt32() })) { GrantedAt = grantedAt };
    }
}
