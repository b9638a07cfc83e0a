using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Catalog.Tests.Robustness;

/// <summary>Bytes of agent files, authors and dates, all drawn from one seed.</summary>
internal sealed class Mutation(int seed, IReadOnlyList<byte[]> samples)
{
    private static readonly string[] Pieces =
    [
        "---\n", "\n---\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|\n", "# ", "## When to use\n\n", "\n\n", "```\n", "| a | b |\n|---|---|\n| c | d |\n", "<example>", "</example>", "<details><summary>", "</details>", "<!--", "-->", "[a](b)", "[a]: b\n", "[^1]", "[^1]: n\n", "![x](y)", "> ", "    ", "\t", "**", "_", "`", "~~", "use the a1 agent",
        "\uFEFF", "\u200B", "\u202E", "\uFFFE", "\uFFFF", "\u0000", "\u001B[31m", "\uE000", "é", "漢字", "😀", "\U000E0041", "́", "name: ", "description: ", "tools: []\n", "tools:\n", "tools: *\n", "model: ", "skills: {}\n", "version: 1.10\n", "metadata:\n  a:\n    b: c\n", "permission: deny\n", "x".PadRight(400, 'x'), "* ".PadRight(300, '*'), "(((((((((((((((", "[[[[[[[[[[[[[[[[[[[[", ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>",
    ];

    private static readonly string[] Dates = ["1735689600 +0000", "0 +0000", "253402300799 +0000", "253402300799 -1400", "4294967296 +1400", "1767225600 -0545", "1 +0000"];

    private static readonly string[] Authors = ["Ada <ada@example.org>", "<nobody>", "\uFFFE\u202E <b@example.org>", "script&quot; onclick=x <x@example.org>", "名前 <n@example.org>"];

    private readonly Random random = new(seed);

    public T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Once in so many.</summary>
    public bool IsLucky(int times) => random.Next(times) == 0;

    public string Date() => IsLucky(4) ? One(Dates) : string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + random.Next(80_000_000)} +0000");

    public string Author() => One(Authors);

    public byte[] Subject() => Encoding.UTF8.GetBytes(IsLucky(3) ? One(Pieces) : "Change it");

    /// <summary>A real file, as it is or mutated, or random front matter.</summary>
    public byte[] First()
    {
        if (samples.Count == 0 || IsLucky(3))
            return Encoding.UTF8.GetBytes(One(RandomFrontMatter.Histories.Sample(30, new Rnd((ulong)random.NextInt64()), 1).First()));
        return IsLucky(4) ? One(samples) : Next(One(samples));
    }

    /// <summary>A few bytes or pieces of a text put in, taken out, doubled or changed.</summary>
    public byte[] Next(byte[] text)
    {
        if (IsLucky(12))
            return First();
        var bytes = text.ToList();
        for (var edits = random.Next(1, 9); edits > 0; edits--)
        {
            var at = IsLucky(2) ? random.Next(Math.Min(bytes.Count, 400) + 1) : random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(IsLucky(8) ? 2_000 : 12), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2 when at < bytes.Count && IsLucky(3):
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(One(Pieces)));
                    break;
            }
        }
        return [.. bytes];
    }
}
