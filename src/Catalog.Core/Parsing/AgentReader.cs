using System.Buffers;
using System.Text.RegularExpressions;
using Catalog.Core.Findings;
using Catalog.Core.Parsing.Document;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Reading;

namespace Catalog.Core.Parsing;

/// <summary>Reads one text as an agent's definition; never throws for what the text holds.</summary>
public static partial class AgentReader
{
    private const int DocumentedDescription = 1_024;
    private const int LongestName = 200;

    /// <summary>Characters of a text whose front matter is read in any case.</summary>
    private const int LongestPlain = 64 * 1024;

    private static readonly SearchValues<char> OfSlugs = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <param name="before">The version before this one, if any: a body that did not change is not parsed again.</param>
    /// <param name="newest">The agent as it is now, whose body was parsed before all others.</param>
    /// <param name="inPlugin">True when a plugin ships it, so that some keys are passed over.</param>
    /// <param name="accepted">Fingerprints of what looks like a secret and is none; every other one is masked before anything else sees the text.</param>
    public static AgentDefinition Read(SourceText source, string path, AgentFormat format, AgentDefinition? before = null, IReadOnlySet<string>? accepted = null, bool inPlugin = false, AgentDefinition? newest = null)
    {
        var findings = new List<Finding>();
        NoteFault(source.Fault, path, findings);
        var text = Secrets.Mask(source.Text, accepted ?? Secrets.NoneAccepted, out var secrets);
        findings.AddRange(secrets.DistinctBy(secret => secret.Fingerprint).Select(secret => NoteSecret(secret, path)));
        var frontMatter = format.ReadFrontMatter(text, path, findings);
        format = AgentFormats.Of(path, format, frontMatter);
        var written = source.Fault == TextFault.TooLarge ? "" : frontMatter.Body ?? text.AsSpan(frontMatter.BodyStart);
        var alike = before?.HasBody(written) is true ? before : newest?.HasBody(written) is true ? newest : null;
        var body = alike?.Body ?? written.ToString();
        var isEmpty = string.IsNullOrWhiteSpace(source.Text) && source.Fault == TextFault.None;
        string? refusal = null;
        var document = alike?.Document.At(frontMatter.BodyLine) ?? BodyDocument.Of(body, frontMatter.BodyLine, out refusal);
        if (refusal is not null)
            findings.Add(new(Rules.MarkdownLimit, $"The body is shown as plain text: {refusal}", path, frontMatter.BodyLine));
        var sections = alike?.FrontMatter.BodyLine == frontMatter.BodyLine ? alike.Sections : document.Sections(frontMatter.Body?.AsMemory() ?? text.AsMemory(frontMatter.BodyStart));
        var name = Name(frontMatter, format, path, findings);
        var inText = name is null ? NameInText(path, format, body, sections) : null;
        var definition = new AgentDefinition
        {
            Format = format.Id,
            Path = path,
            IsExact = source.IsExact && secrets.Count == 0,
            HasReturns = source.HasReturns,
            Name = name ?? inText ?? format.NameFromPath(path),
            NameIsWritten = name is not null,
            Description = Description(frontMatter, format, body, sections, path, findings),
            Model = ModelNames.Read(frontMatter["model"]),
            Tools = source.Fault is TextFault.Binary or TextFault.Utf16 or TextFault.LfsPointer || frontMatter.IsUnread || (isEmpty && format == CodexAgent.Format) || !format.Loads(frontMatter) ? ToolGrant.Unknown : RightsReader.Read(frontMatter, format, inPlugin, path, findings),
            DeclaredVersion = Scalar(frontMatter["version"]) ?? Nested(frontMatter["metadata"], "version"),
            Category = Scalar(frontMatter["category"]) ?? Nested(frontMatter["metadata"], "category"),
            FrontMatter = frontMatter,
            Text = source.Fault == TextFault.TooLarge ? text[..frontMatter.BodyStart] : text,
            Body = document.Text,
            Document = document,
            Sections = sections,
            Secrets = secrets,
            Findings = findings,
        };
        if (frontMatter.Strict)
            NoteColour(frontMatter["color"] ?? frontMatter["colour"], path, findings);
        if (!frontMatter.Exists && source.Text.Length > 0 && !isEmpty)
            findings.Add(new(Rules.NoFrontMatter, $"The file has no front matter; its name was taken from its {(inText is null ? "path" : "text")}", path, 1, 1));
        if (format == ClaudeSkill.Format && PathParts.FileName(path) is not ClaudeSkill.FileName and var called)
            findings.Add(new(Rules.SkillFile, $"The skill's file is called {called}", path));
        if (isEmpty)
            findings.Add(new(Rules.EmptyBody, "The file is empty", path) { Help = "Write the agent into it, or delete it." });
        else if (string.IsNullOrWhiteSpace(body) && source.Fault is TextFault.None or TextFault.NotUtf8)
            findings.Add(NoBody(frontMatter, format, path));
        return definition;
    }

    /// <summary>The name that a text's front matter states; null when it states none. Much cheaper than reading the whole definition.</summary>
    public static string? StatedName(SourceText source)
    {
        if (PlainName(source.Text) is { } plain)
            return plain;
        if (source.Text.StartsWith("---", StringComparison.Ordinal))
            return Scalar(FrontMatterReader.Read(source.Text, "", [])["name"]);
        // Other files of TOML have a name, too.
        return TomlFrontMatter.Begins(source.Text) && source.Text.Contains(CodexAgent.Instructions, StringComparison.Ordinal) ? Scalar(CodexAgent.Format.ReadFrontMatter(source.Text, "", [])["name"]) : null;
    }

    /// <summary>The name that the text of a skill states, or its title, where its folder is the one of all skills and names none.</summary>
    private static string? NameInText(string path, AgentFormat format, string body, IReadOnlyList<Section> sections)
    {
        if (!format.NamedByFolder || PathParts.Folder(path).ToLowerInvariant() is not ("skills" or "skill"))
            return null;
        var name = StatedInText().Match(body) is { Success: true } stated ? stated.Groups["name"].Value : sections.FirstOrDefault(section => section.Level == 1)?.Title;
        return name?.Trim() is { Length: > 0 and <= LongestName } found ? found : null;
    }

    /// <summary><c>**Skill Name**: Tide Reader</c>.</summary>
    [GeneratedRegex(@"^[^\w\n]{0,6}skill name[*_]{0,3}:[*_]{0,3}[ \t]+(?<name>[\p{L}\p{N}][^\n*_`]*)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex StatedInText();

    /// <summary>The name of a front matter that begins with one of nothing but small letters, digits and hyphens, as most do: whatever follows, it is read as that.</summary>
    private static string? PlainName(string text)
    {
        const string head = "---\nname: ";
        if (text.Length > LongestPlain || !text.StartsWith(head, StringComparison.Ordinal))
            return null;
        var name = text.AsSpan(head.Length);
        name = name[..Math.Max(0, name.IndexOf('\n'))];
        return name is [>= 'a' and <= 'z', ..] && !name.ContainsAnyExcept(OfSlugs) && text.AsSpan(head.Length + name.Length + 1).StartsWith("description: ") ? name.ToString() : null;
    }

    private static Finding NoteSecret(Secret secret, string path) =>
        new(Rules.Secret, $"{secret.Mark} stands for what looks like {secret.What}", path, secret.Line) { Help = $"{Rules.Secret.Help} If it is none, accept it in the config: accepted: [{secret.Fingerprint}]" };

    private static void NoteColour(Field? field, string path, List<Finding> findings)
    {
        if (field is { Items: null, Entries: null } && field.Value.Trim() is { Length: > 0 } value && !Colours.IsKnown(value))
            findings.Add(new(Rules.UnknownColour, $"{value} is no colour that is known", path, field.Line, field.Column));
    }

    private static Finding NoBody(FrontMatter frontMatter, AgentFormat format, string path) => format == CodexAgent.Format
        ? new(Rules.EmptyBody, $"{CodexAgent.Instructions} is missing or empty", path, 1) { Help = $"Write the agent's instructions as {CodexAgent.Instructions}." }
        : new(Rules.EmptyBody, "There is nothing under the front matter", path, Math.Max(1, frontMatter.BodyLine - 1)) { Severity = frontMatter["extends"] is null ? Rules.EmptyBody.Severity : Severity.Note, Help = frontMatter["extends"] is { } whole ? $"Nothing to do where a program of your own puts it together with {whole.Value.Trim()}." : Rules.EmptyBody.Help };

    private static void NoteFault(TextFault fault, string path, List<Finding> findings)
    {
        Finding? finding = fault switch
        {
            TextFault.NotUtf8 => new(Rules.NotUtf8, "Some bytes are not UTF-8; they are shown as �", path),
            TextFault.TooLarge => new(Rules.TooLarge, "The file is beyond 1 MiB, 20,000 lines or 100,000 characters in a line; its facts are shown, its body is not", path),
            TextFault.Binary => new(Rules.Binary, "The file holds NUL bytes; it is listed and nothing of it is shown", path),
            TextFault.Utf16 => new(Rules.Binary, "The file is UTF-16; it is listed and nothing of it is shown", path) { Help = "Save the file as UTF-8." },
            TextFault.LfsPointer => new(Rules.LfsPointer, "The file is a pointer to Git LFS; its content was not fetched", path, 1),
            _ => null,
        };
        if (finding is not null)
            findings.Add(finding);
    }

    private static string? Name(FrontMatter frontMatter, AgentFormat format, string path, List<Finding> findings)
    {
        var field = frontMatter["name"];
        if (field is { Items: not null } or { Entries: not null })
        {
            findings.Add(new(Rules.FieldType, "name is not a single value; the file's name stands in for it", path, field.Line, field.Column));
            return null;
        }
        var name = field?.Value.Trim();
        if (string.IsNullOrEmpty(name))
        {
            if (HasKeys(frontMatter) && !format.NamedByFile && !format.NamedByFolder)
                findings.Add(new(Rules.NoName, $"The {HolderOf(format)} has no name; the file's name stands in for it", path, field?.Line ?? 1, field?.Column ?? 1) { Help = HelpFor("name", format, Rules.NoName) });
            return null;
        }
        if (!format.NamedByFile && (name.Length > LongestName || name.AsSpan().IndexOfAny('/', '\\', '\n') >= 0 || name.AsSpan().IndexOfAnyInRange('\0', '\x1f') >= 0 || name.All(c => c is '.')))
            findings.Add(new(Rules.OddName, "The name holds slashes, line breaks or control characters, or is very long", path, field!.Line, field.Column));
        else
            findings.AddRange(format.NameRules(name, format.NameFromPath(path), path, field!));
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    private static string? Description(FrontMatter frontMatter, AgentFormat format, string body, IReadOnlyList<Section> sections, string path, List<Finding> findings)
    {
        var field = frontMatter["description"];
        if (Scalar(field) is { } written)
        {
            if (written.Length > DocumentedDescription)
            {
                var finding = new Finding(Rules.LongDescription, $"The description has {written.Length:N0} characters", path, field!.Line, field.Column);
                findings.Add(format.MostDescription is { } most ? finding with { Severity = Severity.Warning, Help = $"Shorten it; a skill's description may have {most:N0} characters." } : finding);
            }
            return written;
        }
        if (HasKeys(frontMatter))
            findings.Add(NoDescription(frontMatter, format, path));
        return frontMatter.Exists ? null : FirstParagraph(sections.Count > 0 ? sections[0].Text.ToString() : body);
    }

    /// <summary>A skill without one is told by its first paragraph, and one that only people call is chosen by nobody else.</summary>
    // https://code.claude.com/docs/en/skills
    private static Finding NoDescription(FrontMatter frontMatter, AgentFormat format, string path)
    {
        var field = frontMatter["description"];
        var finding = new Finding(Rules.NoDescription, $"The {HolderOf(format)} has no description, by which {SkillHomes.LabelOf(format, path)}s are chosen", path, field?.Line ?? 1, field?.Column ?? 1) { Help = HelpFor("description", format, Rules.NoDescription) };
        return format != ClaudeSkill.Format ? finding
            : frontMatter["disable-model-invocation"]?.Value.Trim() == "true" ? finding with { Severity = Severity.Note, Help = "Only people call it; add a description for them." }
            : finding with { Help = "Add a description that says when to use the skill; without it Claude Code takes the first paragraph, and agentskills.io asks for one." };
    }

    /// <summary>False as well for metadata of which nothing is known: that it cannot be read says all.</summary>
    private static bool HasKeys(FrontMatter frontMatter) => frontMatter is { Exists: true, IsUnread: false };

    private static string HolderOf(AgentFormat format) => format == CodexAgent.Format ? "file" : "front matter";

    private static string HelpFor(string key, AgentFormat format, Rule rule) =>
        format == CodexAgent.Format ? $"Add {key} = \"...\"; Codex loads no agent without it."
        : rule == Rules.NoName && format != ClaudeAgent.Format ? "Add name: to the front matter."
        : rule.Help;

    private static string? FirstParagraph(string text)
    {
        var paragraph = text.TrimStart('\n').Split("\n\n", 2)[0].ReplaceLineEndings(" ").Trim();
        return paragraph.Length is > 0 and <= 2_000 && char.IsLetter(paragraph[0]) ? paragraph : null;
    }

    private static string? Scalar(Field? field) =>
        field is { Items: null, Entries: null } && field.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string? Nested(Field? field, string key) =>
        field?.Entries?.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value.Trim() : null;
}
