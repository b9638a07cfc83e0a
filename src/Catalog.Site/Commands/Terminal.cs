using System.Diagnostics;
using System.Globalization;

namespace Catalog.Site.Commands;

/// <summary>Where the program speaks: answers on standard output, progress and faults on standard error.</summary>
public sealed class Terminal(TextWriter output, TextWriter errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly bool isInteractive = ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null;
    private bool hasLine;

    public bool Quiet { get; set; }

    /// <summary>Told of each part that is made, as a <see cref="Core.Cataloguing.Guard"/> tells it; null for nobody.</summary>
    public Action<string, string>? Making { get; init; }

    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>Writes a line of the answer.</summary>
    public void Answer(string line) => output.WriteLine(Printable(line));

    /// <summary>Writes text of the answer as it is: a report in a format of its own.</summary>
    public void AnswerRaw(string text) => output.Write(text);

    /// <summary>Writes a line about the work.</summary>
    public void Note(string line)
    {
        ClearLine();
        if (!Quiet)
            errors.WriteLine(Printable(line));
    }

    /// <summary>Says what is being done, on a terminal, once the work is longer than half a second.</summary>
    public void Progress(string stage, int count)
    {
        if (!isInteractive || Quiet || clock.Elapsed < Patience)
            return;
        ClearLine();
        errors.Write(string.Create(CultureInfo.InvariantCulture, $"{stage}{(count > 0 ? $" ({count:N0})" : "")} … {clock.Elapsed.TotalSeconds:F1} s"));
        hasLine = true;
    }

    public int Fail(string message, string? remedy, int exitCode)
    {
        ClearLine();
        errors.WriteLine(Printable("agent-catalog: " + message));
        if (remedy is not null)
            errors.WriteLine(Printable(remedy));
        return exitCode;
    }

    private void ClearLine()
    {
        if (hasLine)
            errors.Write("\r\u001b[K");
        hasLine = false;
    }

    /// <summary>Control characters come from files and commits; a terminal must not obey them.</summary>
    private static string Printable(string line) =>
        line.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && line.AsSpan().IndexOfAnyInRange('\x7f', '\x9f') < 0
            ? line
            : string.Concat(line.Select(c => char.IsControl(c) && c != '\n' ? $"\\x{(int)c:x2}" : c.ToString()));
}
