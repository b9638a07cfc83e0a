using Catalog.Core.Parsing.Rights;
using Catalog.Core.Reading;

namespace Catalog.Core.Parsing;

/// <summary>A definition as bytes and back. Its text is not among them where it is the file's: whoever reads it has that.</summary>
internal static class DefinitionRecord
{
    public static void Write(RecordWriter record, AgentDefinition definition, SourceText source)
    {
        record.Write(definition.Text == source.Text ? null : definition.Text);
        record.Write(definition.Format);
        record.Write(definition.Path);
        record.Write(definition.IsExact);
        record.Write(definition.HasReturns);
        record.Write(definition.Name);
        record.Write(definition.NameIsWritten);
        record.Write(definition.Description);
        record.Write(definition.Model.Written);
        record.Write(definition.Model.Family);
        record.Write(definition.Model.Version);
        ToolGrantRecord.Write(record, definition.Tools);
        record.Write(definition.DeclaredVersion);
        record.Write(definition.Category);
        FrontMatterRecord.Write(record, definition.FrontMatter);
        record.Write(definition.Secrets, secret => FindingRecord.Write(record, secret));
        record.Write(definition.Findings, finding => FindingRecord.Write(record, finding));
        WriteSections(record, definition);
    }

    /// <param name="source">What the definition was read from.</param>
    /// <exception cref="InvalidDataException">The record is none of a definition of that text.</exception>
    public static AgentDefinition Read(RecordReader record, SourceText source)
    {
        var definition = new AgentDefinition
        {
            Text = record.ReadString() ?? source.Text,
            Format = record.ReadText(),
            Path = record.ReadText(),
            IsExact = record.ReadBoolean(),
            HasReturns = record.ReadBoolean(),
            Name = record.ReadText(),
            NameIsWritten = record.ReadBoolean(),
            Description = record.ReadString(),
            Model = new(record.ReadString(), record.ReadString(), record.ReadString()),
            Tools = ToolGrantRecord.Read(record),
            DeclaredVersion = record.ReadString(),
            Category = record.ReadString(),
            FrontMatter = FrontMatterRecord.Read(record),
            Secrets = record.ReadItems(() => FindingRecord.ReadSecret(record)),
            Findings = record.ReadItems(() => FindingRecord.Read(record)),
            Sections = [],
        };
        return definition.FrontMatter.Body is null && (uint)definition.FrontMatter.BodyStart > (uint)definition.Text.Length
            ? throw new InvalidDataException("The record is of another text.")
            : definition with { Sections = ReadSections(record, BodyOf(definition)) };
    }

    private static ReadOnlyMemory<char> BodyOf(AgentDefinition definition) =>
        definition.FrontMatter.Body?.AsMemory() ?? definition.Text.AsMemory(definition.FrontMatter.BodyStart);

    /// <summary>The text of a section as its place in the body.</summary>
    private static void WriteSections(RecordWriter record, AgentDefinition definition)
    {
        var body = BodyOf(definition).Span;
        var at = 0;
        record.Write(definition.Sections.Count);
        foreach (var section in definition.Sections)
        {
            record.Write(section.Title);
            record.Write(section.Level);
            record.Write(section.Line);
            record.Write(section.Anchor);
            var found = body[at..].IndexOf(section.Text.Span);
            at += Math.Max(0, found);
            record.Write(found < 0 ? section.Text.ToString() : null);
            record.Write(at);
            record.Write(section.Text.Length);
        }
    }

    private static Section[] ReadSections(RecordReader record, ReadOnlyMemory<char> body)
    {
        var count = record.ReadInt32();
        // No body has more headings than letters.
        var sections = new Section[count >= 0 && count <= body.Length ? count : throw new InvalidDataException("The record is of another body.")];
        for (var i = 0; i < sections.Length; i++)
        {
            var (title, level, line, anchor) = (record.ReadText(), record.ReadInt32(), record.ReadInt32(), record.ReadText());
            var (own, start, length) = (record.ReadString(), record.ReadInt32(), record.ReadInt32());
            if (own is null && (start < 0 || length < 0 || start > body.Length - length))
                throw new InvalidDataException("The record is of another body.");
            sections[i] = new(title, level, line, anchor, own?.AsMemory() ?? body.Slice(start, length));
        }
        return sections;
    }
}
