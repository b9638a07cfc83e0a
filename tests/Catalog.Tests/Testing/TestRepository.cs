using System.Globalization;
using System.Text;

namespace Catalog.Tests.Testing;

/// <summary>
/// A real git repository in a temporary folder whose history a test tells as a story. Names and dates are fixed,
/// one day between commits, so that commit ids never change.
/// </summary>
public sealed class TestRepository : IDisposable
{
    private static readonly DateTimeOffset FirstDay = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();
    private readonly bool isBare;
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> commits = new(StringComparer.Ordinal);
    private MemoryStream story = new();
    private Line here;
    private string? author;
    private int day;
    private DateTimeOffset now;
    private TimeSpan? pause;
    private bool isTold = true;

    public TestRepository(string objectFormat = "sha1", bool bare = false)
    {
        isBare = bare;
        here = lines["main"] = new Line("main");
        Git.Run(folder.Path, ["init", "-q", "-b", "main", $"--object-format={objectFormat}", .. bare ? ["--bare"] : Array.Empty<string>()]);
    }

    /// <summary>The work tree, at the newest commit of the line that the story stands on.</summary>
    public TestFolder Folder
    {
        get
        {
            Tell();
            return folder;
        }
    }

    public string Path => Folder.Path;

    /// <summary>The id of the newest commit.</summary>
    public string Head => Git.Run(Path, "rev-parse", "HEAD");

    /// <summary>The id of the commit of that subject.</summary>
    public string this[string subject]
    {
        get
        {
            Tell();
            return File.ReadLines(Marks).Select(line => line.Split(' ')).First(mark => mark[0] == commits[subject])[1];
        }
    }

    private string Marks => System.IO.Path.Combine(folder.Path, isBare ? "story.marks" : ".git/story.marks");

    public TestRepository Write(string path, string text) => Put(path, "100644", Encoding.UTF8.GetBytes(text));

    public TestRepository Write(string path, byte[] bytes) => Put(path, "100644", bytes);

    public TestRepository Link(string path, string target) => Put(path, "120000", Encoding.UTF8.GetBytes(target));

    public TestRepository MakeExecutable(string path) => Put(path, "100755", here.Files[path].Bytes);

    public TestRepository Delete(string path)
    {
        here.Files.Remove(path);
        here.Touched.Add(path);
        return this;
    }

    public TestRepository Copy(string from, string to) => Put(to, here.Files[from].Mode, here.Files[from].Bytes);

    public TestRepository Move(string from, string to) => Copy(from, to).Delete(from);

    public TestRepository Swap(string one, string other)
    {
        var (first, second) = (here.Files[one], here.Files[other]);
        return Put(one, second.Mode, second.Bytes).Put(other, first.Mode, first.Bytes);
    }

    /// <summary>The author of the commits that follow; Ada where none is named.</summary>
    public TestRepository By(string name)
    {
        author = name;
        return this;
    }

    /// <summary>How long after the last commit the next one is, instead of a day.</summary>
    public TestRepository After(TimeSpan passed)
    {
        pause = passed;
        return this;
    }

    public TestRepository Commit(string subject) => Record(subject, []);

    /// <summary>Merges other lines into this one: their changes are taken over, and what was written since the last commit as well.</summary>
    public TestRepository Merge(string subject, params string[] others)
    {
        foreach (var other in others.Select(name => lines[name]))
        {
            foreach (var path in other.Touched.Where(path => !here.Pending.Contains(path)))
            {
                if (other.Files.TryGetValue(path, out var file))
                    here.Files[path] = file;
                else
                    here.Files.Remove(path);
            }
        }
        return Record(subject, [.. others.Select(name => lines[name].Mark)]);
    }

    /// <summary>Begins a line at this commit and stands on it.</summary>
    public TestRepository Branch(string name)
    {
        lines[name] = new Line(name) { Mark = here.Mark, Files = new(here.Files, StringComparer.Ordinal) };
        return Switch(name);
    }

    /// <summary>Begins a line without a past and stands on it.</summary>
    public TestRepository Orphan(string name)
    {
        lines[name] = new Line(name);
        return Switch(name);
    }

    public TestRepository Switch(string name)
    {
        here = lines[name];
        return this;
    }

    public TestRepository Tag(string name)
    {
        Say($"reset refs/tags/{name}\nfrom {here.Mark}\n\n");
        return this;
    }

    /// <summary>Runs git on what was told so far.</summary>
    public string Run(params string[] arguments) => Git.Run(Path, arguments);

    public void Dispose()
    {
        story.Dispose();
        folder.Dispose();
    }

    private TestRepository Put(string path, string mode, byte[] bytes)
    {
        here.Files[path] = (mode, bytes);
        here.Touched.Add(path);
        here.Pending.Add(path);
        return this;
    }

    private TestRepository Record(string subject, IReadOnlyList<string> merged)
    {
        now = day++ == 0 ? FirstDay : now + (pause ?? TimeSpan.FromDays(1));
        pause = null;
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var name = author ?? "Ada";
        author = null;
        var mark = $":{day.ToString(CultureInfo.InvariantCulture)}";
        Say($"commit refs/heads/{here.Name}\nmark {mark}\nauthor {name} <{name.ToLowerInvariant().Replace(' ', '.')}@example.org> {seconds} +0000\ncommitter Cy <cy@example.org> {seconds} +0000\n");
        Data(Encoding.UTF8.GetBytes(subject));
        if (here.Mark.Length > 0)
            Say($"from {here.Mark}\n");
        foreach (var other in merged)
            Say($"merge {other}\n");
        Say("deleteall\n");
        foreach (var (path, file) in here.Files)
        {
            Say($"M {file.Mode} inline {Quoted(path)}\n");
            Data(file.Bytes);
        }
        here.Mark = mark;
        here.Touched.UnionWith(merged.SelectMany(mark => lines.Values.Where(line => line.Mark == mark).SelectMany(line => line.Touched)));
        here.Pending.Clear();
        commits[subject] = mark;
        return this;
    }

    private static string Quoted(string path) =>
        $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private void Data(byte[] bytes)
    {
        Say($"data {bytes.Length.ToString(CultureInfo.InvariantCulture)}\n");
        story.Write(bytes);
        Say("\n");
    }

    private void Say(string text)
    {
        story.Write(Encoding.UTF8.GetBytes(text));
        isTold = false;
    }

    private void Tell()
    {
        if (isTold)
            return;
        isTold = true;
        Git.Run(folder.Path, story.ToArray(), ["fast-import", "--quiet", "--force", $"--import-marks-if-exists={Marks}", $"--export-marks={Marks}"]);
        story.Dispose();
        story = new MemoryStream();
        if (!isBare)
            Git.Run(folder.Path, "checkout", "-q", "-f", here.Name);
    }

    private sealed class Line(string name)
    {
        public string Name => name;

        public string Mark { get; set; } = "";

        public SortedDictionary<string, (string Mode, byte[] Bytes)> Files { get; init; } = new(StringComparer.Ordinal);

        public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Pending { get; } = new(StringComparer.Ordinal);
    }
}
