using Catalog.Site.Search;

namespace Catalog.Benchmarks;

/// <summary>Larger catalogs made of the real paragraphs of smaller ones, with new words coming in as they do in real text.</summary>
public static class Recombined
{
    private const string Syllables = "ba be bi bo bu da de di do fa fe fi ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze";

    /// <summary>The real documents and as many more as the count asks for; the same whatever the machine.</summary>
    public static IReadOnlyList<SearchDocument> Of(IReadOnlyList<SearchDocument> real, int count)
    {
        if (count <= real.Count)
            return real;
        var random = new Generator(20_260_801);
        var paragraphs = real.SelectMany(document => document.Body.Split('\n').Chunk(8)).Select(lines => string.Join('\n', lines)).ToArray();
        var headings = real.SelectMany(document => document.Headings).ToArray();
        var words = Syllables.Split(' ');
        return [.. real, .. Enumerable.Range(real.Count, count - real.Count).Select(number => Document(number))];

        SearchDocument Document(int number)
        {
            SearchDocument model = real[random.Next(real.Count)], other = real[random.Next(real.Count)];
            // Heaps' law on the real agents: each brings a handful of words that no agent before it had.
            var fresh = Enumerable.Range(0, 6).Select(_ => string.Concat(Enumerable.Range(0, 3 + random.Next(2)).Select(_ => words[random.Next(words.Length)]))).ToArray();
            var body = string.Join('\n', Enumerable.Range(0, Math.Max(1, model.Body.Count('\n') / 8)).Select(_ => paragraphs[random.Next(paragraphs.Length)]));
            var name = $"{model.Name.Split('-')[0]}-{fresh[0]}-{other.Name.Split('-')[^1]}";
            return model with
            {
                Slug = $"{name}-{number}",
                Name = name,
                Description = $"{model.Description.Split(". ")[0]} {fresh[1]}. {other.Description.Split(". ")[^1]}",
                Headings = [.. Enumerable.Range(0, model.Headings.Count).Select(_ => headings[random.Next(headings.Length)])],
                Body = $"{body}\n{string.Join(' ', fresh[2..])}",
                Category = random.Next(4) == 0 ? other.Category : model.Category,
                Tools = other.Tools,
            };
        }
    }
}
