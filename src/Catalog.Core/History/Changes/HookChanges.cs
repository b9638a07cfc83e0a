using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>Tells the programs that hooks run in place of others: a command that runs without approval.</summary>
internal static class HookChanges
{
    /// <summary>Such as <c>gained hook Stop: ./y.sh in place of ./x.sh</c>; null where as many hooks run the same programs, and where there are more or fewer, which are gained or lost as they are.</summary>
    public static string? Exchanged(AgentDefinition before, AgentDefinition after)
    {
        var (olds, news) = (Hooks(before), Hooks(after));
        if (olds.Count != news.Count)
            return null;
        var (lost, gained) = (olds.Except(news, StringComparer.Ordinal).ToList(), news.Except(olds, StringComparer.Ordinal).ToList());
        string[] told = [.. lost.Zip(gained).Where(pair => Program(pair.First) != Program(pair.Second)).Select(pair => $"{pair.Second} in place of {(Head(pair.First) == Head(pair.Second) ? Command(pair.First) : pair.First)}")];
        return told.Length == 0 ? null : $"gained {Phrases.Names(told)}";
    }

    private static List<string> Hooks(AgentDefinition definition) => [.. definition.Tools[Right.Execute].Scopes.Where(scope => scope.IsHook).Select(scope => scope.Pattern)];

    private static string Head(string hook) => hook[..(hook.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? colon : hook.Length)];

    private static string Command(string hook) => hook[Math.Min(hook.Length, Head(hook).Length + 2)..];

    /// <summary>The first word of a command, without the folders before it.</summary>
    private static string Program(string hook) => Command(hook).Split(' ')[0].Trim('"', '\'').Split('/')[^1];
}
