using Catalog.Core.Reading;

namespace Catalog.Core.Parsing;

/// <summary>A front matter as bytes and back.</summary>
internal static class FrontMatterRecord
{
    public static void Write(RecordWriter record, FrontMatter frontMatter)
    {
        record.Write(frontMatter.Fields, field => Write(record, field));
        record.Write(frontMatter.BodyStart);
        record.Write(frontMatter.BodyLine);
        record.Write(frontMatter.Exists);
        record.Write(frontMatter.Strict);
        record.Write(frontMatter.Body);
        record.Write(frontMatter.LastBodyLine);
    }

    public static FrontMatter Read(RecordReader record) =>
        new(record.ReadItems(() => ReadField(record)), record.ReadInt32(), record.ReadInt32(), record.ReadBoolean(), record.ReadBoolean())
        {
            Body = record.ReadString(),
            LastBodyLine = record.ReadInt32(),
        };

    private static void Write(RecordWriter record, Field field)
    {
        record.Write(field.Key);
        record.Write(field.Value);
        record.Write(field.Written);
        record.Write(field.Line);
        record.Write(field.Column);
        record.Write(field.Items);
        record.Write(field.Entries, entry => Write(record, entry));
        record.Write(field.Leaves, leaf => Write(record, leaf));
        record.Write(field.LeafLines, record.Write);
        record.Write(field.Lists, list =>
        {
            record.Write(list.Key);
            record.Write(list.Value);
        });
        record.Write(field.LastLine);
    }

    private static void Write(RecordWriter record, KeyValuePair<string, string> pair)
    {
        record.Write(pair.Key);
        record.Write(pair.Value);
    }

    private static Field ReadField(RecordReader record) =>
        new(record.ReadText(), record.ReadText(), record.ReadText(), record.ReadInt32(), record.ReadInt32())
        {
            Items = record.ReadTexts(),
            Entries = record.ReadList(() => KeyValuePair.Create(record.ReadText(), record.ReadText())),
            Leaves = record.ReadList(() => KeyValuePair.Create(record.ReadText(), record.ReadText())),
            LeafLines = record.ReadList(record.ReadInt32),
            Lists = record.ReadList(() => KeyValuePair.Create(record.ReadText(), record.ReadInt32())),
            LastLine = record.ReadInt32(),
        };
}
