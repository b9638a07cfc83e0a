using Catalog.Core.Parsing;
using Catalog.Core.Reading;
using Xunit;

namespace Catalog.Tests.Parsing;

/// <summary>The name that a text states is the one that its whole definition has, however it is found.</summary>
public sealed class StatedNameTests
{
    [Theory]
    [InlineData("name: helper\ndescription: Helps.\n---\n", "helper")]
    [InlineData("name: a-2-b\ndescription: Helps.\nname: other\n---\n", "a-2-b")]
    [InlineData("name: null\ndescription: Helps.\n---\n", "null")]
    [InlineData("name: helper\ndescription: Helps: who asks: \"so\n---\n", "helper")]
    [InlineData("name: helper\ndescription: *alias\n---\n", "helper")]
    [InlineData("name: helper\ndescription: &anchor Helps.\nmore: *anchor\n---\n", "helper")]
    [InlineData("name: helper\ndescription: !tag Helps.\n\tmore\n---\n", "helper")]
    [InlineData("name: helper\ndescription: ] {\n---\n", "helper")]
    [InlineData("name: helper\ndescription: Helps.\n", "helper")]
    [InlineData("name: helper\n  of all\ndescription: Helps.\n---\n", "helper of all")]
    [InlineData("name: helper # one\ndescription: Helps.\n---\n", "helper")]
    [InlineData("name: Helper\ndescription: Helps.\n---\n", "Helper")]
    [InlineData("name: \ndescription: Helps.\n---\n", null)]
    [InlineData("description: Helps.\nname: helper\n---\n", "helper")]
    public void It_is_the_name_of_the_definition(string frontMatter, string? name)
    {
        var text = $"---\n{frontMatter}";
        var definition = AgentOf.Text(text);

        Assert.Equal(name, AgentReader.StatedName(new SourceText(text, TextFault.None)));
        Assert.Equal(name, definition.NameIsWritten ? definition.Name : null);
    }

    [Fact]
    public void What_is_too_long_to_be_read_states_none()
    {
        var text = $"---\nname: helper\ndescription: {new string('a', 300_000)}: b\n---\n";

        Assert.Null(AgentReader.StatedName(new SourceText(text, TextFault.None)));
    }
}
