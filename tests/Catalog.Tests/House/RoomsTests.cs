using System.Text.RegularExpressions;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.House;

/// <summary>The rules of <c>src/README.md</c> about which room may use which, read off the namespaces of every file.</summary>
public sealed partial class RoomsTests
{
    private static readonly string[] Core = ["Findings", "Text", "Reading", "Parsing", "History", "Cataloguing"];

    /// <summary>What each room of the site may use besides the types that stand in none.</summary>
    private static readonly Dictionary<string, string[]> Site = new(StringComparer.Ordinal)
    {
        ["Pages"] = [],
        ["Search"] = [],
        ["Exports"] = [],
        ["Writing"] = [],
        ["Preview"] = [],
        ["Offline"] = ["Exports", "Pages"],
        ["Commands"] = ["Exports", "Offline", "Preview", "Writing"],
    };

    [Fact]
    public void Rule_1_the_core_knows_nothing_of_the_site() =>
        Assert.DoesNotContain(Files("Catalog.Core"), file => file.Text.Contains("Catalog.Site", StringComparison.Ordinal) || file.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Rule_2_in_the_core_a_room_uses_only_the_rooms_before_it() =>
        Assert.Empty(Files("Catalog.Core").SelectMany(file => Used(file, "Catalog.Core").Where(used => Place(used) > Place(file.Room)).Select(used => $"{file.Path} uses {used}")));

    [Fact]
    public void Rule_3_the_rooms_of_the_site_use_only_what_they_may() =>
        Assert.Empty(Files("Catalog.Site").Where(file => file.Room.Length > 0).SelectMany(file => Used(file, "Catalog.Site").Except([file.Room, .. Site[file.Room]], StringComparer.Ordinal).Select(used => $"{file.Path} uses {used}")));

    [Fact]
    public void Rule_3_what_stands_in_no_room_uses_none_but_for_what_joins_them() =>
        Assert.Equal(["Program.cs", "SiteFiles.cs"], Files("Catalog.Site").Where(file => file.Room.Length == 0 && Used(file, "Catalog.Site").Any()).Select(file => file.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Rule_3_only_commands_and_the_preview_ask_for_a_whole_site() =>
        Assert.Equal(
            ["Commands", "Preview"],
            Files("Catalog.Site").Where(file => file.Path != "SiteFiles.cs" && file.Text.Contains("SiteFiles.", StringComparison.Ordinal)).Select(file => file.Room).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void No_rooms_use_one_another_in_a_circle()
    {
        foreach (var part in (string[])["Catalog.Core", "Catalog.Site"])
        {
            var uses = Files(part).SelectMany(file => Used(file, part).Where(used => used != file.Room).Select(used => (file.Room, used))).Where(pair => pair.Room.Length > 0).ToLookup(pair => pair.Room, pair => pair.used, StringComparer.Ordinal);
            Assert.DoesNotContain(uses.Select(room => room.Key), room => Reached(uses, room).Contains(room));
        }
    }

    [Fact]
    public void Every_file_stands_in_the_namespace_of_its_folder() =>
        Assert.DoesNotContain(Files("Catalog.Core").Concat(Files("Catalog.Site")), file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Path != "Program.cs"
            && !file.Text.Contains($"namespace {file.Part}{(file.Path.Contains('/', StringComparison.Ordinal) ? "." + Path.GetDirectoryName(file.Path)!.Replace('/', '.') : "")};", StringComparison.Ordinal));

    /// <summary>Rule 4: what touches the disk, a process, the console or the clock, and where it may stand.</summary>
    [Theory]
    [InlineData(@"\b(File|Directory)\.[A-Z]\w*\(|new (FileStream|FileInfo|DirectoryInfo|FileSystemWatcher)\(", "Catalog.Core/Reading/ Catalog.Site/Writing/ Catalog.Site/Preview/SourceWatch.cs")]
    [InlineData(@"\bnew ProcessStartInfo\(|\bProcess\.Start\(", "Catalog.Core/History/GitProcess.cs")]
    [InlineData(@"\bConsole\.[A-Z]", "Catalog.Site/Commands/ Catalog.Site/Program.cs")]
    [InlineData(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bTimeProvider\.System\b|\bStopwatch\.", "Catalog.Site/Commands/Terminal.cs")]
    [InlineData(@"\bEnvironment\.(Current|Get|Set|User|Machine)|Path\.GetFullPath\([^,)]*\)", "Catalog.Site/Commands/ Catalog.Site/Writing/ Catalog.Core/Reading/ Catalog.Site/Preview/SourceWatch.cs")]
    [InlineData(@"\bnew (HttpClient|Socket|TcpClient)\(|\bAssembly\.Load|\bActivator\.", "")]
    public void Rule_4_what_touches_the_machine_stands_in_few_places(string pattern, string places)
    {
        var allowed = places.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(Files("Catalog.Core").Concat(Files("Catalog.Site"))
            .Where(file => !Array.Exists(allowed, place => $"{file.Part}/{file.Path}".StartsWith(place, StringComparison.Ordinal)))
            .SelectMany(file => Regex.Matches(file.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)).Select(match => $"{file.Part}/{file.Path}: {match.Value}")));
    }

    private static int Place(string room) => Array.IndexOf(Core, room) is >= 0 and var place ? place : throw new InvalidOperationException($"The map knows no room {room}");

    private static HashSet<string> Reached(ILookup<string, string> uses, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[from]);
        while (open.TryPop(out var room))
        {
            foreach (var next in reached.Add(room) ? uses[room] : [])
                open.Push(next);
        }
        return reached;
    }

    /// <summary>The rooms that a file names, by a using or in full.</summary>
    private static IEnumerable<string> Used(SourceFile file, string part) =>
        Mention().Matches(file.Text).Where(match => match.Groups["part"].Value == part).Select(match => match.Groups["room"].Value).Where(room => Directory.Exists(Path.Combine(Root.Path, "src", part, room))).Distinct(StringComparer.Ordinal);

    /// <summary>Every source file of a project without its comments.</summary>
    private static List<SourceFile> Files(string part)
    {
        var folder = Path.Combine(Root.Path, "src", part);
        return
        [
            .. TestFolder.FilesOf(folder)
                .Where(path => (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)) && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                .Select(path => new SourceFile(part, path, Comments().Replace(File.ReadAllText(Path.Combine(folder, path)), ""))),
        ];
    }

    [GeneratedRegex(@"(?<!namespace )(?<part>Catalog\.(Core|Site))\.(?<room>\w+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*///?.*$|@\*.*?\*@", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Comments();

    private sealed record SourceFile(string Part, string Path, string Text)
    {
        /// <summary>The folder that it stands in; empty at the top.</summary>
        public string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";
    }
}
