using System.CommandLine;
using System.Text.RegularExpressions;
using Catalog.Core.Cataloguing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Reading;
using Catalog.Core.Text;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary><c>new</c>: writes an agent file to start from, where its program looks for it.</summary>
internal static partial class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "what the agent is called: lower-case letters, digits and hyphens" };
        var format = SourceOptions.OneOf("--format", "the kind of agent file", [.. AgentFormats.All.Select(each => each.Id).OrderByDescending(id => id == "claude-agent")]);
        var output = new Option<string>("--output", "-o") { Description = "the project that the file is for", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("new", "Write an agent file to start from.") { name, format, output };
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, verbose: false, () =>
        {
            var (kind, folder) = (AgentFormats.Of(parsed.GetValue(format)!), parsed.GetValue(output)!);
            terminal.Answer(Write(parsed.GetValue(name)!, kind, folder));
            var formats = Formats(folder);
            terminal.Note(formats.Contains(kind.Id)
                ? $"agent-catalog build {folder} shows it."
                : $"agent-catalog build {folder} shows it once {folder}/{CatalogConfig.FileName} asks for its format: formats: [{string.Join(", ", formats.Append(kind.Id))}]");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>What a build of a folder reads; what it reads without a config where its own cannot be followed.</summary>
    private static IReadOnlyList<string> Formats(string folder)
    {
        try
        {
            return TextFile.Read(Path.Combine(folder, CatalogConfig.FileName)) is { } config ? CatalogConfig.Parse(config).Formats : AgentFormats.Default;
        }
        catch (ConfigException)
        {
            return AgentFormats.Default;
        }
    }

    private static string Write(string name, AgentFormat format, string folder)
    {
        // The limit and the letters are those of Agent Skills, which every format accepts: agentskills.io/specification.
        if (name.Length > 64 || !Kebab().IsMatch(name))
            throw new UsageException($"{name} is no name for an agent: use up to 64 lower-case letters, digits and single hyphens, such as sql-reviewer");
        if (Slug.Of(name) != name)
            throw new UsageException($"{name} is a device on Windows, where no file can be called so; choose another name");
        var path = format.InstalledAs(format.NamedByFolder ? "SKILL.md" : name + format.Endings[^1], name);
        NewFile.Write(Path.Combine(folder, path), format.Starter(name));
        return Path.Combine(folder, path).Replace('\\', '/');
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.None, 1_000)]
    private static partial Regex Kebab();
}
