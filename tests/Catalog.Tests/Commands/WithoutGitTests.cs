using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary>The program on a machine that has no git.</summary>
public sealed class WithoutGitTests : IDisposable
{
    private readonly TestFolder place = new();
    private readonly TestFolder nothing = new();

    public void Dispose()
    {
        place.Dispose();
        nothing.Dispose();
    }

    [Fact]
    public void A_site_is_the_same_to_the_byte()
    {
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant")).Write("agents/bee.md", AgentText.Of("bee")).Commit("Add").Tag("v1")
            .Move("agents/ant.md", "agents/small/ant.md").Write(".mailmap", "Bob Baker <bob@example.org>\n").By("Bob").Commit("Move")
            .Branch("side").Write("agents/bee.md", AgentText.Of("bee", "More.\n")).By("Bob").Commit("Say more").Switch("main").Merge("Merge", "side");
        var path = repository.Path;

        Assert.Equal(0, Run("build", path, "--output", place.At("without")).ExitCode);
        Assert.Equal(0, TestRun.InProcess(nothing.Path, new Dictionary<string, string?>(), "build", path, "--output", place.At("with")).ExitCode);

        var files = TestFolder.FilesOf(place.At("with"));
        Assert.Equal(files, TestFolder.FilesOf(place.At("without")));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(place.At($"with/{file}")), File.ReadAllBytes(place.At($"without/{file}"))));
    }

    [Fact]
    public void Verbose_says_what_served()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        var path = repository.Path;

        Assert.Contains("The history was read with LibGit2Sharp 0.32.0.", Run("check", path, "--verbose").Said);
        Assert.Contains("The history was read with LibGit2Sharp 0.32.0.", Run("diff", "HEAD", "--source", path, "--verbose").Said);
        Assert.Contains(TestRun.InProcess(nothing.Path, new Dictionary<string, string?>(), "check", path, "--verbose").Said, line => line.StartsWith("The history was read with git 2.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_git_that_is_too_old_is_left_aside()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        place.Write("bin/git", "#!/bin/sh\necho git version 2.30.9\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(place.At("bin/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = TestRun.InProcess(nothing.Path, new Dictionary<string, string?> { ["PATH"] = $"{place.At("bin")}:/bin:/usr/bin" }, "check", repository.Path, "--verbose");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The history was read with LibGit2Sharp 0.32.0.", run.Said);
    }

    [Fact]
    public void What_needs_git_says_so()
    {
        using var repository = new TestRepository("sha256").Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");

        var run = Run("check", repository.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([$"agent-catalog: The repository of {repository.Path} cannot be read without git: unknown object format 'sha256'", "Install git 2.31 or newer and put it on the PATH."], run.Said);
        Assert.Equal(0, Run("check", repository.Path, "--no-history").ExitCode);
    }

    [Fact]
    public void Another_users_repository_is_refused_until_its_folder_is_trusted()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        Assert.SkipUnless(TestFolder.TryGiveAway(repository.Path), "only root can give a folder to another user");

        var refused = Run("check", repository.Path);
        Assert.Equal(3, refused.ExitCode);
        Assert.Equal([$"agent-catalog: The repository of {repository.Path} belongs to another user", $"If you trust it: git config --global --add safe.directory {repository.Path}"], refused.Said);

        nothing.Write(".gitconfig", $"[safe]\n\tdirectory = {repository.Path}\n");
        Assert.Equal(0, Run("check", repository.Path).ExitCode);
    }

    private TestRun Run(params IReadOnlyList<string> arguments) => TestRun.InProcess(
        nothing.Path,
        new Dictionary<string, string?> { ["PATH"] = nothing.Path, ["HOME"] = nothing.Path, ["XDG_CONFIG_HOME"] = null, ["SUDO_UID"] = null },
        arguments);
}
