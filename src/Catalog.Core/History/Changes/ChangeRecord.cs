using System.Diagnostics;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Reading;

namespace Catalog.Core.History.Changes;

/// <summary>What one version changed, as bytes and back; each kind of change has its number.</summary>
internal static class ChangeRecord
{
    public static void Write(RecordWriter record, ChangeSet changes)
    {
        record.Write(changes.Class);
        record.Write(changes.Changes, change => Write(record, change));
        record.Write(changes.Summary);
    }

    public static ChangeSet Read(RecordReader record) =>
        new((ChangeClass)record.ReadInt32(), record.ReadItems(() => ReadChange(record)), record.ReadText());

    public static void Write(RecordWriter record, VersionChange change)
    {
        switch (change)
        {
            case ModelChange(var before, var after):
                WriteTexts(record, 1, before, after);
                break;
            case NameChange(var before, var after):
                WriteTexts(record, 2, before, after);
                break;
            case DeclaredVersionChange(var before, var after):
                WriteTexts(record, 3, before, after);
                break;
            case PathChange(var before, var after):
                WriteTexts(record, 4, before, after);
                break;
            case DescriptionChange(var edit, var before, var after):
                record.Write(5);
                record.Write(edit);
                record.Write(before);
                record.Write(after);
                break;
            case SectionChange(var edit, var before, var after):
                record.Write(6);
                record.Write(edit);
                record.Write(before);
                record.Write(after);
                break;
            case FieldChange field:
                record.Write(7);
                Write(record, field);
                break;
            case RightsChange rights:
                record.Write(8);
                Write(record, rights.Field);
                record.Write(rights.Rights);
                break;
            case ToolsChange tools:
                record.Write(9);
                Write(record, tools);
                break;
            case UsageChange(var before, var after):
                record.Write(10);
                WriteBoth(record, before, after, UnderstandingRecord.Write);
                break;
            case CapabilityChange(var before, var after):
                record.Write(11);
                WriteBoth(record, before, after, UnderstandingRecord.Write);
                break;
            case TextVersionChange(var before, var after):
                WriteTexts(record, 12, before, after);
                break;
            default:
                throw new UnreachableException($"There is no number for {change.GetType().Name}.");
        }
    }

    public static VersionChange ReadChange(RecordReader record) => record.ReadInt32() switch
    {
        1 => new ModelChange(record.ReadString(), record.ReadString()),
        2 => new NameChange(record.ReadString(), record.ReadString()),
        3 => new DeclaredVersionChange(record.ReadString(), record.ReadString()),
        4 => new PathChange(record.ReadText(), record.ReadText()),
        5 => new DescriptionChange((DescriptionEdit)record.ReadInt32(), record.ReadString(), record.ReadString()),
        6 => new SectionChange((SectionEdit)record.ReadInt32(), record.ReadString(), record.ReadString()),
        7 => ReadField(record),
        8 => new RightsChange(ReadField(record)) { Rights = record.ReadString() },
        9 => ReadTools(record),
        10 => new UsageChange(ReadOrNone(record, UnderstandingRecord.ReadRow), ReadOrNone(record, UnderstandingRecord.ReadRow)),
        11 => new CapabilityChange(ReadOrNone(record, UnderstandingRecord.ReadCapability), ReadOrNone(record, UnderstandingRecord.ReadCapability)),
        12 => new TextVersionChange(record.ReadString(), record.ReadString()),
        _ => throw new InvalidDataException("The record holds a change of a kind that there is not."),
    };

    private static void WriteTexts(RecordWriter record, int kind, string? before, string? after)
    {
        record.Write(kind);
        record.Write(before);
        record.Write(after);
    }

    private static void Write(RecordWriter record, FieldChange field)
    {
        record.Write(field.Key);
        record.Write(field.Before);
        record.Write(field.After);
        record.Write(field.IsList);
        record.Write(field.WithoutEffect);
    }

    private static FieldChange ReadField(RecordReader record) => new(record.ReadText(), record.ReadTexts(), record.ReadTexts(), record.ReadBoolean()) { WithoutEffect = record.ReadString() };

    private static void Write(RecordWriter record, ToolsChange tools)
    {
        record.Write(tools.Before);
        record.Write(tools.After);
        record.Write(tools.IsNoLimit);
        record.Write(tools.IsUnloaded);
        record.Write(tools.IsLoadedAgain);
        record.Write(tools.WasUnread);
        record.Write(tools.IsUnread);
        record.Write(tools.Switches is not null);
        if (tools.Switches is not var (before, after))
            return;
        ToolGrantRecord.Write(record, before);
        ToolGrantRecord.Write(record, after);
    }

    private static ToolsChange ReadTools(RecordReader record) => new(record.ReadTexts(), record.ReadTexts())
    {
        IsNoLimit = record.ReadBoolean(),
        IsUnloaded = record.ReadBoolean(),
        IsLoadedAgain = record.ReadBoolean(),
        WasUnread = record.ReadBoolean(),
        IsUnread = record.ReadBoolean(),
        Switches = record.ReadBoolean() ? (ToolGrantRecord.Read(record), ToolGrantRecord.Read(record)) : null,
    };

    private static void WriteBoth<T>(RecordWriter record, T? before, T? after, Action<RecordWriter, T> write)
        where T : class
    {
        foreach (var side in (ReadOnlySpan<T?>)[before, after])
        {
            record.Write(side is not null);
            if (side is not null)
                write(record, side);
        }
    }

    private static T? ReadOrNone<T>(RecordReader record, Func<RecordReader, T> read)
        where T : class =>
        record.ReadBoolean() ? read(record) : null;
}
