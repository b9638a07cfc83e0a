namespace Catalog.Core.History.Changes;

/// <summary>The marks around an author's title in a sentence of changes: two characters that Unicode keeps for a program's own use, so that a star in a value, as in <c>Bash(git *)</c>, is never taken for one.</summary>
public static class TitleMarks
{
    public const char Opening = '\uFDD0';

    public const char Closing = '\uFDD1';

    /// <summary>A sentence for where there is no markup: titles stand between asterisks.</summary>
    public static string Starred(string sentence) => sentence.Replace(Opening, '*').Replace(Closing, '*');

    /// <summary>A sentence without any mark.</summary>
    public static string Plain(string sentence) => string.Concat(sentence.Split(Opening, Closing));

    internal static string Around(string title) => $"{Opening}{title}{Closing}";
}
