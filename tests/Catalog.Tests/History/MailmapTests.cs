using Catalog.Core.History;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>Names after a <c>.mailmap</c>, held against what git itself makes of it.</summary>
public sealed class MailmapTests
{
    private const string Map = """
        # Who is who
        Bob Baker <bob@example.org>
        Bob B. Baker <bob@example.org> <b1@example.org>
        <new@example.org> <b2@example.org>
        Team Bot <bot@example.org> build <ci@example.org>
        Other Bot <bot@example.org> DEPLOY <CI@example.org>
         Spaced  Name	<space@example.org> <b3@example.org> # why
        Nobody <>
        Empty <e@example.org> <>
        no brackets
        <half@example.org
        Later <b1@example.org>
        """;

    [Theory]
    [InlineData("bob", "bob@example.org")]
    [InlineData("bob", "BOB@Example.org")]
    [InlineData("bobby", "b1@example.org")]
    [InlineData("bobby", "b2@example.org")]
    [InlineData("bobby", "b3@example.org")]
    [InlineData("build", "ci@example.org")]
    [InlineData("Deploy", "ci@example.org")]
    [InlineData("other", "ci@example.org")]
    [InlineData("ghost", "")]
    [InlineData("half", "half@example.org")]
    [InlineData("stranger", "stranger@example.org")]
    public void A_name_is_what_git_says(string name, string mail)
    {
        using var folder = new TestFolder().Write("map", Map);
        Git.Run(folder.Path, "init", "-q");

        var told = Git.Run(folder.Path, "-c", $"mailmap.file={folder.At("map")}", "check-mailmap", $"{name} <{mail}>");

        Assert.Equal(told[..told.LastIndexOf(" <", StringComparison.Ordinal)], new Mailmap(Map).NameOf(name, mail));
    }
}
