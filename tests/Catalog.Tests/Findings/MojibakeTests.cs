using Catalog.Core.Findings;
using Xunit;

namespace Catalog.Tests.Findings;

/// <summary>Garbled text is told where its repair is plainly what was meant.</summary>
public sealed class MojibakeTests
{
    [Theory]
    [InlineData("itâ€™s", "’")]
    [InlineData("cafÃ©", "é")]
    [InlineData("20Â°C", "°")]
    [InlineData("caÅ‚y", "ł")]
    [InlineData("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет")]
    [InlineData("ðŸ˜€", "😀")]
    public void It_is_found_with_its_meaning(string text, string meant) => Assert.Equal([meant], Mojibake.Find(text).Select(found => found.Meant));

    [Theory]
    [InlineData("Area is given in Å² and volume in Å³.")]
    [InlineData("Costs grow by 1.0×–1.35× per step, at 20°–25°.")]
    [InlineData("Größe, café, naïve, smørrebrød, Łódź")]
    [InlineData("Äußerst «fein» und Æ™")]
    public void What_reads_well_is_left_alone(string text) => Assert.Empty(Mojibake.Find(text));
}
