using Catalog.Core.Findings;
using Catalog.Core.Reading;

namespace Catalog.Core.Parsing;

/// <summary>A finding and a masked secret as bytes and back.</summary>
internal static class FindingRecord
{
    public static void Write(RecordWriter record, Finding finding)
    {
        record.Write(finding.Rule.Id);
        record.Write(finding.Message);
        record.Write(finding.Path);
        record.Write(finding.Line);
        record.Write(finding.Column);
        record.Write(finding.Help);
        record.Write(finding.Severity);
        record.Write(finding.Commit);
        record.Write(finding.Fix is not null);
        if (finding.Fix is not { } fix)
            return;
        record.Write(fix.FirstLine);
        record.Write(fix.LineCount);
        record.Write(fix.Replacement);
    }

    public static Finding Read(RecordReader record)
    {
        var rule = record.ReadText();
        return new(Rules.All.FirstOrDefault(each => each.Id == rule) ?? throw new InvalidDataException("The record names a rule that there is not."), record.ReadText(), record.ReadText(), record.ReadInt32(), record.ReadInt32())
        {
            Help = record.ReadText(),
            Severity = (Severity)record.ReadInt32(),
            Commit = record.ReadString(),
            Fix = record.ReadBoolean() ? new Fix(record.ReadInt32(), record.ReadInt32(), record.ReadItems(record.ReadText)) : null,
        };
    }

    public static void Write(RecordWriter record, Secret secret)
    {
        record.Write(secret.Start);
        record.Write(secret.Length);
        record.Write(secret.Line);
        record.Write(secret.What);
        record.Write(secret.Fingerprint);
    }

    public static Secret ReadSecret(RecordReader record) =>
        new(record.ReadInt32(), record.ReadInt32(), record.ReadInt32(), record.ReadText(), record.ReadText());
}
