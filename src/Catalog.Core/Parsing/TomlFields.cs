using System.Globalization;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Catalog.Core.Parsing;

/// <summary>Reads the top-level keys and tables of a TOML text from its syntax tree, with limits; no object is ever made of it.</summary>
internal static class TomlFields
{
    private const int MaxCharacters = 512 * 1024;
    private const int MaxDepth = 16;

    /// <summary>Of keys, marks, values and line ends: the parser looks through all earlier keys of a table for each.</summary>
    private const int MaxTokens = 10_000;

    /// <summary>Keys that are read one by one.</summary>
    private const int MaxChunks = 500;

    private static readonly TomlSerializerOptions Limits = new() { MaxDepth = MaxDepth };

    /// <summary>Never throws.</summary>
    /// <param name="text">The whole file, line ends as <c>\n</c>.</param>
    public static TomlOutcome Read(string text)
    {
        if (text.Length > MaxCharacters)
            return new([], new($"The TOML has {text.Length:N0} characters; {MaxCharacters:N0} are read", 1, 1, IsRefusal: true));
        if (HasTooManyTokens(text))
            return new(Recovered(text), new($"The TOML has more than {MaxTokens:N0} keys, marks and values", 1, 1, IsRefusal: true));
        try
        {
            var document = SyntaxParser.Parse(text, Limits, "", validate: false);
            return document.Diagnostics.FirstOrDefault(each => each.Kind == DiagnosticMessageKind.Error) is { } fault
                ? new(Recovered(text), FaultOf(fault))
                : new(FieldsOf(document, text), null);
        }
        catch (TomlException fault)
        {
            return new(Recovered(text), new(fault.Message.Split(". ", 2)[0].TrimEnd('.'), fault.Line ?? 1, fault.Column ?? 1, IsRefusal: true));
        }
    }

    private static bool HasTooManyTokens(string text)
    {
        var lexer = TomlLexer.Create(text, new TomlLexerOptions { DecodeScalars = false }, "");
        for (var count = 0; lexer.MoveNext(); count++)
        {
            if (count > MaxTokens)
                return true;
        }
        return false;
    }

    private static TomlFault FaultOf(DiagnosticMessage fault) =>
        new(fault.Message.Trim().TrimEnd('.'), fault.Span.Start.Line + 1, fault.Span.Start.Column + 1, IsRefusal: false);

    /// <summary>Each key read by itself, with what follows it up to the next one; a value that is not valid is taken as written.</summary>
    private static List<TomlField> Recovered(string text)
    {
        var fields = new List<TomlField>();
        foreach (var (start, end) in TomlChunks.Of(text).Take(MaxChunks))
        {
            var line = 1 + text.AsSpan(0, start).Count('\n');
            fields.AddRange(OfChunk(text[start..end]).Select(each => new TomlField(
                each.Field with { Line = each.Field.Line + line - 1, LastLine = each.Field.LastLine + line - 1 },
                each.ValueStart + start)));
        }
        return fields;
    }

    private static IReadOnlyList<TomlField> OfChunk(string chunk)
    {
        if (HasTooManyTokens(chunk))
            return TomlChunks.AsWritten(chunk);
        try
        {
            var document = SyntaxParser.Parse(chunk, Limits, "", validate: false);
            return document.HasErrors ? TomlChunks.AsWritten(chunk) : FieldsOf(document, chunk);
        }
        catch (TomlException)
        {
            return TomlChunks.AsWritten(chunk);
        }
    }

    private static List<TomlField> FieldsOf(DocumentSyntax document, string text)
    {
        var parts = new List<TomlPart>();
        foreach (var pair in document.KeyValues)
            parts.Add(new(Path(pair.Key), pair.Key!.Span, pair.Value!));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in document.Tables)
        {
            var path = Path(table.Name);
            if (table is TableArraySyntax)
            {
                var name = string.Join('.', path);
                counts[name] = counts.GetValueOrDefault(name, -1) + 1;
                path = [.. path, counts[name].ToString(CultureInfo.InvariantCulture)];
            }
            if (table.Items.ChildrenCount == 0)
                parts.Add(new(path, table.Name!.Span, null));
            foreach (var pair in table.Items)
                parts.Add(new([.. path, .. Path(pair.Key)], path.Count > 0 ? table.Name!.Span : pair.Key!.Span, pair.Value!) { End = pair.Span });
        }
        return TomlPart.Joined(parts, text);
    }

    private static IReadOnlyList<string> Path(KeySyntax? key) =>
        key is null ? [] : [Name(key.Key), .. key.DotKeys.Select(part => Name(part.Key))];

    private static string Name(BareKeyOrStringValueSyntax? key) => key switch
    {
        StringValueSyntax text => text.Value ?? "",
        BareKeySyntax bare => bare.Key?.Text ?? "",
        _ => "",
    };
}
