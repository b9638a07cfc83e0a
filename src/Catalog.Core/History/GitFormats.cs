using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Core.Findings;
using Catalog.Core.Text;

namespace Catalog.Core.History;

/// <summary>The one place that knows the formats in which git answers.</summary>
internal static class GitFormats
{
    public const string AllTags = "refs/tags";

    /// <summary>The mode of a symbolic link.</summary>
    public const string Link = "120000";

    private const int LongestSubject = 4_096;

    /// <summary>The arguments that ask for the newest commit's files.</summary>
    public static IReadOnlyList<string> Tree(string revision) => ["ls-tree", "-r", "-z", "--full-tree", revision];

    /// <summary>The arguments that ask for the tags.</summary>
    /// <param name="pattern">A whole name of a tag, or <see cref="AllTags"/>.</param>
    public static IReadOnlyList<string> Tags(string pattern) => ["for-each-ref", "--format=%(objectname) %(*objectname) %(refname:strip=2)", pattern];

    /// <summary>The arguments that ask for the whole names of tags alone, for which git reads no object.</summary>
    public static IReadOnlyList<string> TagNames { get; } = ["for-each-ref", "--format=%(refname)", AllTags];

    /// <summary>The ids that git gives a text, in repositories of either kind.</summary>
    public static IEnumerable<string> BlobIds(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte[] blob = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")), .. bytes];
#pragma warning disable CA5350 // It is git that names objects so; nothing is kept safe by it.
        return [Convert.ToHexStringLower(SHA1.HashData(blob)), Convert.ToHexStringLower(SHA256.HashData(blob))];
#pragma warning restore CA5350
    }

    /// <summary>
    /// The arguments of the one walk over history. Every field ends in NUL, which neither a name nor a subject can hold,
    /// so that no record can be forged.
    /// </summary>
    public static IReadOnlyList<string> Log(string revision) =>
    [
        "log", "-z", "--raw", "--no-renames", "--no-abbrev", "--topo-order", "--diff-merges=first-parent", "--no-relative", "-O/dev/null",
        "--no-mailmap", "--encoding=UTF-8", "--format=C%x00%H%x00%P%x00%at%x00%an%x00%ae%x00%s%x00%(trailers:key=Co-authored-by,valueonly=true,unfold=true,separator=%x01)", revision, "--",
    ];

    /// <summary>Reads what <see cref="Log"/> answers, newest first.</summary>
    public static List<LoggedCommit> ReadLog(ReadOnlySpan<byte> output, Mailmap mailmap)
    {
        var commits = new List<LoggedCommit>();
        var tokens = new Tokens(output);
        while (tokens.Next(out var token))
        {
            if (!token.SequenceEqual("C"u8))
                throw new FormatException("git log: a record does not begin where one is due");
            var id = tokens.Text();
            var parents = tokens.Text().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var seconds = tokens.Text();
            var author = mailmap.NameOf(tokens.Text(), tokens.Text());
            var subject = tokens.Text();
            var trailers = tokens.Text();
            var changes = new List<LoggedChange>();
            while (tokens.PeekIsChange())
                changes.Add(Change(ref tokens));
            commits.Add(new(CommitOf(id, seconds, author, subject) with { CoAuthors = CoAuthors(trailers.Split('\u0001'), author) }, parents, changes));
        }
        return commits;
    }

    /// <summary>Reads <c>ls-tree -r -z --full-tree</c>: path to blob, with whether it is a plain file.</summary>
    public static Dictionary<string, (string Blob, string Mode)> ReadTree(ReadOnlySpan<byte> output)
    {
        var files = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var tokens = new Tokens(output);
        while (tokens.Next(out var token))
        {
            var entry = Encoding.UTF8.GetString(token);
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && entry[..tab].Split(' ') is [var mode, _, var id])
                files.TryAdd(entry[(tab + 1)..], (id, mode));
        }
        return files;
    }

    /// <summary>Whether a mode is a plain file's: no symbolic link, no submodule, no folder.</summary>
    public static bool IsFile(string mode) => mode is "100644" or "100755";

    /// <summary>Reads the tags that <see cref="Tags"/> asks for: each with the id of what it stands on in the end.</summary>
    public static List<(string Tag, string Commit)> ReadTags(ReadOnlySpan<byte> output)
    {
        var tags = new List<(string Tag, string Commit)>();
        foreach (var row in Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Split(' ', 3) is [var id, var peeled, var tag])
                tags.Add((tag, peeled.Length > 0 ? peeled : id));
        }
        return tags;
    }

    /// <summary>A commit of the line as the catalog tells it.</summary>
    /// <param name="seconds">As git prints them.</param>
    public static Commit CommitOf(string id, string seconds, string author, string subject)
    {
        var (date, isUnsigned) = (Date(seconds), author is "" or "%an");
        string[] lacks = [.. isUnsigned ? ["author"] : Array.Empty<string>(), .. date is null ? ["date"] : Array.Empty<string>()];
        return new(id, date, isUnsigned ? "unknown" : Masked(author), Masked(Cut(subject))) { Lacks = string.Join(" and no ", lacks) };
    }

    /// <summary>Seconds since 1970 as git prints them; null when missing or beyond what a calendar holds.</summary>
    private static DateTimeOffset? Date(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;

    /// <summary>The names of <c>Name &lt;address&gt;</c>, one a trailer; what could be an address is left out.</summary>
    public static IReadOnlyList<string> CoAuthors(IReadOnlyList<string> trailers, string author) =>
        [.. trailers.Select(trailer => Masked(trailer.Split('<')[0].Trim())).Where(name => name.Length > 0 && !name.Contains('@', StringComparison.Ordinal) && name != author).Distinct(StringComparer.Ordinal)];

    /// <summary>Whoever commits a secret may name it, too.</summary>
    private static string Masked(string words) => Secrets.Mask(words, Secrets.NoneAccepted, out _);

    private static string Cut(string subject) =>
        Shortening.Of(subject, LongestSubject);

    /// <summary>Reads <c>:100644 100644 id id M</c>, then the path.</summary>
    private static LoggedChange Change(ref Tokens tokens)
    {
        var head = tokens.Text().TrimStart('\n', ':').Split(' ');
        var path = tokens.Text();
        return new(head[4][0], path, path, head[2], head[3], head[0], head[1]);
    }

    private ref struct Tokens(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        public bool Next(out ReadOnlySpan<byte> token)
        {
            token = rest;
            if (rest.IsEmpty)
                return false;
            var end = rest.IndexOf((byte)0);
            token = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            return true;
        }

        public string Text() => Next(out var token) ? Encoding.UTF8.GetString(token) : throw new FormatException("git log: the answer ends early");

        public readonly bool PeekIsChange() => rest is [(byte)'\n', (byte)':', ..] or [(byte)':', ..];
    }
}
