using System.Collections.Frozen;
using System.Globalization;

namespace Catalog.Core.Parsing.Formats;

/// <summary>The text of an agent file to start from: sentences to replace, in the places where the catalog looks for them.</summary>
internal static class StarterText
{
    /// <summary>All that is to be replaced.</summary>
    private static readonly FrozenSet<string> Sentences = Body("").Split('\n').Where(IsSentence).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="keys">The lines of front matter that are this format's own.</param>
    public static string Of(string name, params IReadOnlyList<string> keys) => Markdown([$"name: {name}", Description, .. keys], name);

    /// <summary>For a format whose files are named by their path alone.</summary>
    public static string Unnamed(string name, params IReadOnlyList<string> keys) => Markdown([Description, .. keys], name);

    /// <summary>The instructions alone.</summary>
    public static string Body(string name) =>
        $"""
        # {Title(name)}

        Say in a sentence or two who this agent is and what it works on.

        ## When to use

        - The first kind of task that belongs to it
        - The second kind of task that belongs to it

        ## When not to use

        - A task that looks alike and belongs elsewhere

        ## Steps

        1. Read what the task is about.
        2. Do the work.
        3. Say what was done and what was left.

        """.ReplaceLineEndings("\n");

    /// <summary>Whether most of an agent's lines are still those to replace.</summary>
    public static bool IsIn(string body)
    {
        var lines = body.Split('\n').Where(IsSentence).ToList();
        return lines.Count > 0 && lines.Count(Sentences.Contains) * 2 > lines.Count;
    }

    private static bool IsSentence(string line) => line.Length > 0 && !line.StartsWith('#');

    private static string Description => "description: Says in one sentence what it does. Use when a task of that kind comes up.";

    private static string Markdown(IReadOnlyList<string> frontMatter, string name) => $"---\n{string.Join('\n', frontMatter)}\n---\n\n{Body(name)}";

    private static string Title(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('-', ' '));
}
