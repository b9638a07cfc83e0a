using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

/// <summary>What words mean is kept for the next build, and made anew when any word changed that it hangs on; the names of technologies are kept beside it, and hang on the program alone.</summary>
public sealed class MeaningPartsTests
{
    private static readonly SearchDocument Cook = SearchDocumentOf.Agent("cook", "Plans dinners.", "Boil water.") with
    {
        FormerNames = ["baker"],
        Situations = ["A guest is hungry"],
        Headings = ["Soups"],
        Technologies = ["Python"],
        Tools = ["Read"],
    };

    private static readonly SearchDocument Mechanic = SearchDocumentOf.Agent("mechanic", "Repairs engines and brakes.");

    private readonly Dictionary<string, ReadOnlyMemory<byte>> kept = new(StringComparer.Ordinal);
    private int found;

    [Fact]
    public void An_edit_below_the_opening_of_a_body_leaves_it_as_it_was()
    {
        var opening = string.Concat(Enumerable.Repeat("Boil water. ", 80));
        Write("one", [Cook with { Body = opening }, Mechanic]);
        AssertSame([Cook with { Body = opening + "Then add flour.", Version = 2 }, Mechanic]);
        Assert.Equal((2, 2), (found, kept.Count));
    }

    [Fact]
    public void Any_other_text_of_an_agent_makes_it_anew()
    {
        SearchDocument[] others =
        [
            Cook with { Name = "gardener" },
            Cook with { FormerNames = ["florist"] },
            Cook with { FormerNames = [] },
            Cook with { Description = "Plans journeys." },
            Cook with { Situations = ["A car does not start"] },
            Cook with { Headings = ["Cakes"] },
            Cook with { Technologies = ["Rust"] },
            Cook with { Tools = ["Bash"] },
            Cook with { Body = "Boil more water, then add flour." },
            // The same words elsewhere.
            Cook with { Description = "", Headings = ["Soups", "Plans dinners."] },
            Cook with { Situations = [], Headings = ["A guest is hungry", "Soups"] },
        ];
        Write("one", [Cook, Mechanic]);
        foreach (var other in others)
            AssertSame([other, Mechanic]);
        // What is found each time are the names of technologies.
        Assert.Equal((others.Length, others.Length + 2), (found, kept.Count));
    }

    [Fact]
    public void So_do_another_agent_one_less_another_order_and_another_program()
    {
        Write("one", [Cook, Mechanic]);
        AssertSame([Cook]);
        AssertSame([Cook, Mechanic, SearchDocumentOf.Agent("pilot", "Flies planes.")]);
        AssertSame([Cook with { Category = "z" }, Mechanic]);
        Write("other", [Cook, Mechanic]);
        Assert.Equal((3, 7), (found, kept.Count));
    }

    [Fact]
    public void What_is_no_record_is_made_anew()
    {
        Write("one", [Cook, Mechanic]);
        foreach (var (key, bytes) in kept.ToArray())
        {
            for (var length = 0; length < bytes.Length; length += 1 + bytes.Length / 50)
            {
                kept[key] = bytes[..length];
                AssertSame([Cook, Mechanic]);
            }
        }
    }

    private void AssertSame(SearchDocument[] documents) => Assert.Equal(Write(null, documents), Write("one", documents));

    private IReadOnlyList<string> Write(string? program, SearchDocument[] documents)
    {
        var cache = program is null ? null : new Cache(program, Find, (key, bytes) => kept[key] = bytes);
        return [.. SearchFiles.Write(documents, Synonyms.Default, TestContext.Current.CancellationToken, cache).Select(file => $"{file.Path}: {Encoding.UTF8.GetString(file.Content.Span)}")];
    }

    private ReadOnlyMemory<byte>? Find(string key)
    {
        if (!kept.TryGetValue(key, out var bytes))
            return null;
        found++;
        return bytes;
    }
}
