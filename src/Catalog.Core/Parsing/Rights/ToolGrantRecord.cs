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
            record.Write(state.Scopes, scope =>
            {
                record.Write(scope.Pattern);
                record.Write(scope.State);
            });
        });
        record.Write(tools.Mode);
        record.Write(tools.Line);
    }

    public static ToolGrant Read(RecordReader record) => new(
        record.ReadItems(record.ReadText),
        record.ReadItems(record.ReadText),
        record.ReadItems(() => new RightGrant(
            (Right)record.ReadInt32(),
            (RightState)record.ReadInt32(),
            (RightState)record.ReadInt32(),
            record.ReadInt32(),
            record.ReadItems(() => new RightScope(record.ReadText(), (RightState)record.ReadInt32())))),
        record.ReadString(),
        record.ReadInt32());
}
