using Catalog.Core.Reading;

namespace Catalog.Core.Parsing;

/// <summary>What is understood from an agent's words, as bytes and back.</summary>
internal static class UnderstandingRecord
{
    public static void Write(RecordWriter record, Understanding understanding)
    {
        record.Write(understanding.Usage, row => Write(record, row));
        record.Write(understanding.Capabilities, capability => Write(record, capability));
        record.Write(understanding.Technologies, claim =>
        {
            record.Write(claim.Name);
            record.Write(claim.Claimed);
            record.Write(claim.Line);
        });
        record.Write(understanding.Relations, relation =>
        {
            record.Write(relation.Kind);
            record.Write(relation.To);
            record.Write(relation.Line);
            record.Write(relation.Means);
        });
        record.Write(understanding.Limits, limit =>
        {
            record.Write(limit.Name);
            record.Write(limit.Value);
            record.Write(limit.Line);
        });
    }

    public static Understanding Read(RecordReader record) => new(
        record.ReadItems(() => ReadRow(record)),
        record.ReadItems(() => ReadCapability(record)),
        record.ReadItems(() => new TechnologyClaim(record.ReadText(), (Claim)record.ReadInt32(), record.ReadInt32())),
        record.ReadItems(() => new WrittenRelation((RelationKind)record.ReadInt32(), record.ReadText(), record.ReadInt32()) { Means = (NamedKind)record.ReadInt32() }),
        record.ReadItems(() => new Limit(record.ReadText(), record.ReadText(), record.ReadInt32())));

    public static void Write(RecordWriter record, UsageRow row)
    {
        record.Write(row.Situation);
        record.Write(row.Verdict);
        record.Write(row.Instead);
        record.Write(row.Source);
        record.Write(row.Line);
        record.Write(row.Rule);
    }

    public static UsageRow ReadRow(RecordReader record) =>
        new(record.ReadText(), (Verdict)record.ReadInt32(), record.ReadString(), (UsageSource)record.ReadInt32(), record.ReadInt32()) { Rule = record.ReadText() };

    public static void Write(RecordWriter record, Capability capability)
    {
        record.Write(capability.Area);
        record.Write(capability.Parent);
        record.Write(capability.Items);
        record.Write(capability.Kind);
        record.Write(capability.Line);
    }

    public static Capability ReadCapability(RecordReader record) =>
        new(record.ReadText(), record.ReadString(), record.ReadItems(record.ReadText), (CapabilityKind)record.ReadInt32(), record.ReadInt32());
}
