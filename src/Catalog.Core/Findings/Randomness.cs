using System.Buffers.Text;
using System.Collections.Frozen;

namespace Catalog.Core.Findings;

/// <summary>Tells text that a machine drew at random from samples, placeholders and words.</summary>
internal static class Randomness
{
    private const double LeastBitsPerCharacter = 3.0;
    private const double MostSuccessive = 0.35;
    private const double LeastDistinct = 0.7;
    private const double MostWordly = 0.6;
    private const int LeastPairs = 6;

    /// <summary>What a placeholder says of itself, and the keys that documentation shows again and again.</summary>
    private static readonly string[] Samples =
    [
        "example", "xxxx", "your", "placeholder", "changeme", "change_me", "change-me", "dummy", "fake", "sample", "redact", "masked", "insert", "replace", "notreal", "not-a-", "not_a_",
        "password", "passw", "secret", "token", "apikey", "api_key", "api-key", "keyhere", "key-here", "key_here", "qwerty", "asdf", "zxcv", "deadbeef", "cafebabe", "feedface", "lorem", "foobar", "test-", "test_", "-test", "_test",
        // AWS, Stripe, GitHub, Slack, Azure's storage emulator: their documentation.
        "iosfodnn7", "4ec39hqlyjwdarjtt1zdp7dc", "bqokikjovbii2hlwgh4olfq2", "16c7e42f292c6912e7710c838347ae178b4a", "pdfzkvetue8sk7oochrzqqgy", "eby8vdm02xnocqflquwjplllmetlcdxj1",
        // Digests of nothing: MD5, SHA-1, SHA-256.
        "d41d8cd98f00b204e9800998ecf8427e", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ];

    /// <summary>The 150 most frequent neighbours in English words: of two letters drawn at random one pair in five is among them.</summary>
    private static readonly FrozenSet<string> Pairs = FrozenSet.Create(
        StringComparer.Ordinal,
        ("ab ac ad ag ai al am an ap ar as at au ba be bi bl ca ce ch ci ck cl co cr ct cu da de di do ea ec ed ee ef el em en ep er es et ev ex fi fo ge gr ha he hi ho ia ic id ie if ig il im in io ir is it iv iz "
        + "ke la le li ll lo ly ma me mi mo mp na nc nd ne ng ni no ns nt oc od ol om on oo op or os ot ou ov ow pa pe pi pl po pp pr pt qu ra rc rd re ri rm ro rr rt ru ry sa sc se sh si so sp ss st su ta te th ti "
        + "to tr tt tu ty ul un ur us ut va ve vi ze").Split(' '));

    /// <summary>False for what says that it is a sample, counts, repeats itself, or is made of words.</summary>
    public static bool IsRandom(string value) =>
        !IsSample(value) && Entropy(value) >= LeastBitsPerCharacter && !Counts(value) && !Repeats(value) && !IsWords(value) && !SpellsText(value);

    public static bool HasAllKinds(string value) =>
        value.AsSpan().ContainsAnyInRange('0', '9') && value.AsSpan().ContainsAnyInRange('a', 'z') && value.AsSpan().ContainsAnyInRange('A', 'Z');

    private static bool IsSample(string value)
    {
        var lower = value.ToLowerInvariant();
        var plain = string.Concat(lower.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }));
        return Array.Exists(Samples, sample => lower.Contains(sample, StringComparison.Ordinal) || plain.Contains(sample, StringComparison.Ordinal));
    }

    /// <summary>Shannon's entropy in bits per character.</summary>
    private static double Entropy(string value) =>
        -value.CountBy(c => c).Sum(count => (double)count.Value / value.Length * Math.Log2((double)count.Value / value.Length));

    /// <summary>"abc123def456" and "A1b2C3d4": the next character, or the one after it, goes on where this one stands.</summary>
    private static bool Counts(string value) => Successive(value, 1) > MostSuccessive || Successive(value, 2) > MostSuccessive;

    private static double Successive(string value, int step)
    {
        var count = 0;
        for (var i = step; i < value.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(value[i]) && Math.Abs(char.ToLowerInvariant(value[i]) - char.ToLowerInvariant(value[i - step])) == 1)
                count++;
        }
        return (double)count / Math.Max(1, value.Length - step);
    }

    private static bool Repeats(string value) =>
        value.Length > 3 && Enumerable.Range(0, value.Length - 2).Select(i => value.Substring(i, 3)).Distinct(StringComparer.Ordinal).Count() < LeastDistinct * (value.Length - 2);

    private static bool IsWords(string value)
    {
        var lower = value.ToLowerInvariant();
        var (pairs, common) = (0, 0);
        for (var i = 0; i + 1 < lower.Length; i++)
        {
            if (!char.IsAsciiLetter(lower[i]) || !char.IsAsciiLetter(lower[i + 1]))
                continue;
            pairs++;
            common += Pairs.Contains(lower.Substring(i, 2)) ? 1 : 0;
        }
        return pairs >= LeastPairs && common >= MostWordly * pairs;
    }

    /// <summary>Base64 of something that can be read.</summary>
    private static bool SpellsText(string value)
    {
        var text = Decoded(value);
        return text.Length > 3 && text.Count(b => b is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t') >= 0.9 * text.Length;
    }

    /// <summary>The bytes that Base64 of either alphabet stands for; none when it is not Base64.</summary>
    public static byte[] Decoded(string value)
    {
        var text = value.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
