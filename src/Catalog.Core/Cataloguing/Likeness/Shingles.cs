using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing.Likeness;

/// <summary>The runs of five words that a text holds, as sorted hashes, after the agent's own names are taken out.</summary>
internal sealed class Shingles
{
    private const int Run = 5;

    /// <summary>How many of the smallest hashes stand for the text when copies are looked for.</summary>
    private const int SketchLength = 48;

    private readonly ulong[] hashes;

    private Shingles(ulong[] hashes) => this.hashes = hashes;

    /// <summary>The smallest hashes: two texts that share much share many of them.</summary>
    public ReadOnlySpan<ulong> Sketch => hashes.AsSpan(0, Math.Min(SketchLength, hashes.Length));

    public int Count => hashes.Length;

    /// <summary>Of the description and the body; other front matter says nothing about copying.</summary>
    public static Shingles Of(AgentDefinition definition)
    {
        var own = AgentWords.OwnNames(definition).GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<ulong>();
        foreach (var word in AgentWords.In(definition.Description + "\n" + definition.Body))
        {
            if (!own.Contains(word))
                words.Add(Hash(word));
        }
        var found = new HashSet<ulong>(words.Count);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = 0; j < Run; j++)
                hash = Mix(hash ^ words[i + j]);
            found.Add(hash);
        }
        var sorted = found.ToArray();
        Array.Sort(sorted);
        return new Shingles(sorted);
    }

    /// <summary>The share of all runs that both hold: 0 to 1.</summary>
    public double Likeness(Shingles other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < hashes.Length && j < other.hashes.Length)
        {
            if (hashes[i] == other.hashes[j])
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (hashes[i] < other.hashes[j])
                i++;
            else
                j++;
        }
        var all = hashes.Length + other.hashes.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Not the runtime's own hash, which differs from process to process.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
