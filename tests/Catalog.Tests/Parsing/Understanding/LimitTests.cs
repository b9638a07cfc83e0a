using Xunit;

namespace Catalog.Tests.Parsing.Understanding;

public sealed class LimitTests
{
    [Fact]
    public void Bounds_are_read_from_keys_and_from_stopping_conditions()
    {
        var read = Understood.File("---\nname: some-agent\ndescription: Works.\nmax_tool_calls: 120\n---\n\n## Stopping Conditions\n- Halt after five tries\n");
        Assert.Equal([("max_tool_calls", "120", 4), ("Stopping Conditions", "Halt after five tries", 8)], read.Limits.Select(limit => (limit.Name, limit.Value, limit.Line)));
    }
}
