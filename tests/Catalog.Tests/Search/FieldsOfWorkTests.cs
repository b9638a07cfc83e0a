using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class FieldsOfWorkTests
{
    [Fact]
    public void An_agent_is_about_the_fields_that_its_texts_name_and_the_surest_place_counts()
    {
        var fields = new FieldsOfWork([new(["email deliver", "spf"], ["email deliverability", "spf"], "spam", ["spam"]), new(["chess"], ["chess"], "board", ["board"])]);
        var found = fields.Of([["post"], ["watch", "email", "deliver"], [], [], ["spf"]]);
        Assert.Equal((0, (0.7, 0)), (Assert.Single(found).Key, found[0]));
    }

    [Fact]
    public void Every_field_that_comes_along_has_names_and_words_of_its_own() =>
        Assert.All(FieldsOfWork.Shipped.Fields, field =>
        {
            Assert.All(field.Names, name => Assert.NotEqual("", name));
            Assert.NotEmpty(field.Asked);
        });

    [Fact]
    public void No_field_has_a_name_that_another_has_in_the_same_words() =>
        Assert.All(FieldsOfWork.Shipped.Fields, field => Assert.Equal(field.Titles.Distinct(StringComparer.Ordinal), field.Titles));
}
