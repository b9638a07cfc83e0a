using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Xunit;

namespace Catalog.Tests.Cataloguing;

/// <summary>What a fault of the program costs, and what it does not.</summary>
public sealed class GuardTests
{
    [Fact]
    public void What_can_be_made_is_made_and_nothing_is_told()
    {
        var guard = new Guard();

        Assert.Equal(3, guard.Make("sum", "", () => 1 + 2, () => 0));
        Assert.Empty(guard.Faults);
    }

    [Fact]
    public async Task A_fault_costs_the_part_and_is_told_once_with_what_and_where()
    {
        var guard = new Guard();
        int[] none = [];

        Assert.Equal(-1, guard.Make("page a.html", "agents/a.md", () => none[0], () => -1));
        Assert.Equal(-1, await guard.MakeAsync("page a.html", "agents/a.md", () => Task.Run(() => none[0]), () => Task.FromResult(-1)));

        var fault = Assert.Single(guard.Faults);
        Assert.Equal((Rules.InternalFault, "agents/a.md", "The page a.html could not be made: the program failed (IndexOutOfRangeException)"), (fault.Rule, fault.Path, fault.Message));
    }

    [Fact]
    public void What_the_machine_or_the_repository_lacks_is_no_fault_of_the_part()
    {
        var guard = new Guard();

        Assert.Throws<IOException>(() => guard.Make<int>("page", "", () => throw new IOException("disk full"), () => 0));
        Assert.Throws<OperationCanceledException>(() => guard.Make<int>("page", "", () => throw new OperationCanceledException(), () => 0));
        Assert.Throws<RepositoryException>(() => guard.Make<int>("page", "", () => throw new RepositoryException("gone", "fetch it"), () => 0));
        Assert.Empty(guard.Faults);
    }
}
