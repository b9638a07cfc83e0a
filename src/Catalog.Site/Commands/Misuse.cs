using System.CommandLine;
using System.CommandLine.Parsing;
using Catalog.Core.Text;

namespace Catalog.Site.Commands;

/// <summary>What is said of a command line that cannot be followed: each fault in a sentence, then what may be meant.</summary>
internal static class Misuse
{
    public static IEnumerable<string> Told(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var missing = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 }).Select(argument => argument.Name).ToList();
        // A value behind an unknown option is no fault of its own.
        List<string> mistaken = [.. SourceOptions.MistakenForSource(parsed)], options = [.. mistaken, .. parsed.UnmatchedTokens.Where(IsOption)];
        var unknown = options.Count > 0 ? options : parsed.UnmatchedTokens;
        var faults = unknown.Select(word => IsOption(word) ? $"{Of(command)} has no option {word}" : $"{word} is one word too many")
            .Concat(missing.Count > 0 ? [$"{Of(command)} needs {string.Join(" and ", missing)}"] : [])
            .Concat(parsed.Errors.Where(error => error.SymbolResult is OptionResult || mistaken.Count == 0 && error.SymbolResult is ArgumentResult { Tokens.Count: > 0 }).Select(error => error.Message))
            .ToList();
        return (faults.Count > 0 ? faults : [.. parsed.Errors.Select(error => error.Message)])
            .Select(fault => $"agent-catalog: {fault}")
            .Concat(unknown.Concat(missing.Take(1)).Select(word => Suggestion(command, word)))
            .Distinct();
    }

    /// <summary>Arguments, and options that name a folder or file, which were given without a letter; an export says itself what is no name for a file.</summary>
    public static IEnumerable<string> Empty(ParseResult parsed) => parsed.CommandResult.Children
        .Where(given => given.Tokens.Any(token => token.Value.Length == 0) && given is ArgumentResult or OptionResult { Option: { HelpName: "DIR" or "FILE", Name: not ("--zip" or "--single") } })
        .Select(given => $"agent-catalog: {(given is OptionResult option ? option.Option.Name : ((ArgumentResult)given).Argument.Name)} names nothing");

    private static string Suggestion(Command command, string word)
    {
        var others = command.Parents.OfType<Command>().SelectMany(root => root.Subcommands).Where(other => other.Options.Any(option => option.Name == word)).Select(other => other.Name).ToList();
        if (others.Count > 0)
            return $"It is an option of {string.Join(" and ", others)}.";
        return IsOption(word) && Nearest.Of(word, command.Options.Select(option => option.Name)) is { } nearest ? $"Did you mean {nearest}?" : $"See agent-catalog {(command is RootCommand ? "" : command.Name + " ")}--help.";
    }

    private static string Of(Command command) => command is RootCommand ? "agent-catalog" : command.Name;

    private static bool IsOption(string word) => word.StartsWith('-');
}
