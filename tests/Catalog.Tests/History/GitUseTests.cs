using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>How git is asked: rarely, by plumbing only, and so that nothing of the repository's own is run.</summary>
public sealed class GitUseTests : IDisposable
{
    private static readonly string[] Plumbing = ["cat-file", "for-each-ref", "log", "ls-tree", "rev-parse", "version"];

    private readonly TestFolder place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void One_log_and_one_cat_file_serve_a_whole_build(int agents)
    {
        using var repository = new TestRepository();
        for (var edit = 0; edit < 3; edit++)
        {
            for (var i = 0; i < agents; i++)
                repository.Write($"agents/a{i}.md", AgentText.Of($"a{i}", $"{edit}\n"));
            repository.Commit($"Edit {edit}");
        }

        var verbs = VerbsOf("build", repository.Path, "--output", place.At("site"));

        Assert.Equal(["cat-file 1", "for-each-ref 1", "log 1", "ls-tree 1", "rev-parse 2", "version 1"], verbs.CountBy(verb => verb).Select(count => $"{count.Key} {count.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_plumbing_is_asked_whatever_the_state()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        repository.Folder.Write("agents/ant.md", AgentText.Of("ant", "Edited.\n"));
        Git.Run(place.Path, "clone", "-q", "--depth", "1", "file://" + repository.Path, place.At("shallow"));

        string[] verbs =
        [
            .. VerbsOf("check", repository.Path),
            .. VerbsOf("check", repository.Folder.At(".git")),
            .. VerbsOf("check", repository.Path, "--rev", "HEAD"),
            .. VerbsOf("check", place.At("shallow")),
            .. VerbsOf("check", place.At("shallow"), "--allow-shallow"),
        ];

        Assert.Equal(Plumbing, verbs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(VerbsOf("check", repository.Path, "--no-history"));
    }

    [Fact]
    public void Only_one_file_starts_processes()
    {
        var starters = Directory.EnumerateFiles(Root.At("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(file).Contains("new ProcessStartInfo", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(["GitProcess.cs"], starters);
    }

    [Fact]
    public async Task Nothing_that_a_repository_configures_is_run()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Commit("Add")
            .Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Edit");
        using var site = await TestSite.Of(repository);
        var clean = site.Hashes();
        MakeHostile(repository.Folder);

        await site.Build(repository.Path);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal(clean, site.Hashes());
        Assert.False(File.Exists(place.At("pwned")));
        Git.Run(repository.Path, "status");
        Assert.True(File.Exists(place.At("pwned")), "the trap itself does not work");
    }

    [Fact]
    public void Another_users_repository_is_refused_until_its_exact_folder_is_trusted()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        var home = new Dictionary<string, string?> { ["HOME"] = place.Path, ["XDG_CONFIG_HOME"] = null, ["GIT_CONFIG_GLOBAL"] = null, ["SUDO_UID"] = null };
        Assert.SkipUnless(TestFolder.TryGiveAway(repository.Path), "only root can give a folder to another user");

        var refused = TestRun.InProcess(place.Path, home, "check", repository.Path);
        Assert.Equal(3, refused.ExitCode);
        Assert.Equal([$"agent-catalog: The repository of {repository.Path} belongs to another user", $"If you trust it: git config --global --add safe.directory {repository.Path}"], refused.Said);

        place.Write(".gitconfig", $"[safe]\n\tdirectory = {repository.Path}\n");
        Assert.Equal(0, TestRun.InProcess(place.Path, home, "check", repository.Path).ExitCode);
    }

    /// <summary>The git commands that a run asks, in order: a git of ours stands first on its path, notes them and goes on to the real one.</summary>
    private List<string> VerbsOf(params string[] arguments)
    {
        var git = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "git")).First(File.Exists);
        place.Write("bin/git", $"#!/bin/sh\nprintf '%s\\n' \"$*\" >> '{place.At("asked")}'\nexec '{git}' \"$@\"\n");
        File.SetUnixFileMode(place.At("bin/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.Delete(place.At("asked"));
        TestRun.InProcess(place.Path, new Dictionary<string, string?> { ["PATH"] = $"{place.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}" }, arguments);
        return File.Exists(place.At("asked")) ? [.. File.ReadLines(place.At("asked")).Select(Verb)] : [];
    }

    private static string Verb(string line)
    {
        var words = line.Split(' ');
        var at = 0;
        while (words[at].StartsWith('-'))
            at += words[at] == "-c" ? 2 : 1;
        return words[at];
    }

    /// <summary>Every key of a configuration that names a program, hooks, and attributes that ask for filters.</summary>
    private void MakeHostile(TestFolder repository)
    {
        var trap = place.At("trap");
        place.Write("trap", $"#!/bin/sh\n: > '{place.At("pwned")}'\ncat\n");
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        foreach (var key in (string[])["core.fsmonitor", "diff.external", "core.pager", "gpg.program", "core.sshCommand", "diff.x.textconv", "diff.x.command", "filter.x.smudge", "filter.x.clean", "filter.x.process", "alias.log", "core.editor", "core.askPass"])
            Git.Run(repository.Path, "config", key, trap);
        foreach (var (key, value) in (ReadOnlySpan<(string, string)>)[("log.showSignature", "true"), ("log.follow", "true"), ("log.date", "relative"), ("format.pretty", "%s %x00"), ("core.quotePath", "false"), ("i18n.logOutputEncoding", "UTF-16"), ("color.ui", "always"), ("diff.renames", "copies"), ("core.abbrev", "4"), ("log.decorate", "full"), ("diff.orderFile", "/etc/passwd"), ("log.excludeDecoration", "*"), ("diff.noprefix", "true")])
            Git.Run(repository.Path, "config", key, value);
        repository.Write(".git/info/attributes", "*.md diff=x filter=x working-tree-encoding=UTF-16 ident -text\n");
        foreach (var hook in (string[])["post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"])
        {
            File.Copy(trap, repository.At($".git/hooks/{hook}"), overwrite: true);
        }
    }
}
