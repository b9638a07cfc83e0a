using System.Text;
using Catalog.Core.Findings;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Findings;

/// <summary>Forty values that look drawn at random are found, forty samples are not. No value stands in this file as it would in a leak.</summary>
public sealed class SecretsTests
{
    public static TheoryData<string, string> True { get; } = new(TrueOnes());

    public static TheoryData<string> Samples { get; } = new(SampleOnes());

    [Theory]
    [MemberData(nameof(True))]
    public void What_looks_drawn_at_random_is_found_and_masked_in_its_place(string before, string value)
    {
        var text = $"First line.\n{before}{value}\nLast line.\n";

        var masked = Secrets.Mask(text, new HashSet<string>(), out var found);

        var secret = Assert.Single(found);
        Assert.Equal(value.Contains('\n', StringComparison.Ordinal) ? 3 : 2, secret.Line);
        Assert.DoesNotContain(value, masked, StringComparison.Ordinal);
        Assert.Contains($"masked-{secret.Fingerprint}", masked, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n').Length, masked.Split('\n').Length);
        Assert.Empty(Secrets.Find(masked));
        Assert.Equal(text, Secrets.Mask(text, new HashSet<string> { secret.Fingerprint }, out _));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_no_secret(string line) => Assert.Empty(Secrets.Find($"First line.\n{line}\nLast line.\n"));

    [Theory]
    [InlineData("|--------------------|--------------------|")]
    [InlineData("token: ....................")]
    [InlineData("********************")]
    [InlineData("password ~~~~~~~~~~~~~~~~~~~~ abc--------------------")]
    public void Rules_and_dots_are_passed_over(string line) => Assert.Empty(Secrets.Find(line));

    [Fact]
    public void A_web_token_that_nobody_signed_or_that_words_sign_is_a_sample()
    {
        var unsigned = Url("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        var signed = Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        var claims = Url("{\"user\":\"harbour\",\"role\":\"pilot\"}");

        Assert.All(
            [$"{unsigned}.{claims}.", $"{unsigned}.{claims}.{Drawn.Text(43, 101)}", $"{signed}.{claims}.signature", $"{signed}.{Url("{\"user\":\"test\"}")}.{Drawn.Text(43, 102)}"],
            token => Assert.Empty(Secrets.Find($"Authorization: Bearer {token}\n")));
        Assert.Single(Secrets.Find($"Authorization: Bearer {signed}.{claims}.{Drawn.Text(43, 103)}\n"));
    }

    [Theory]
    [InlineData("this.encryptionKey = crypto.pbkdf2Sync(masterKey, 'salt', 100000, 32)")]
    [InlineData("apiKey: vaultQ7x.fetchKz9Wd3[0]")]
    public void A_call_is_no_value(string line) => Assert.Empty(Secrets.Find(line));

    [Fact]
    public void There_are_forty_of_each() => Assert.Equal((40, 40), (TrueOnes().Count(), SampleOnes().Count()));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Url(string text) => Base64(text).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string KeyBlock(string kind, int lines, int seed) =>
        $"-----BEGIN {kind}PRIVATE KEY-----\n{string.Concat(Enumerable.Range(0, lines).Select(i => Drawn.Text(64, seed + i) + "\n"))}-----END {kind}PRIVATE KEY-----";

    private static IEnumerable<(string, string)> TrueOnes() =>
    [
        ("token is ", "ghp" + "_" + Drawn.Text(36, 1)),
        ("", "gho" + "_" + Drawn.Text(36, 2)),
        ("git clone https://x:", "ghs" + "_" + Drawn.Text(36, 3)),
        ("`", "github" + "_pat_" + Drawn.Text(22, 4) + "_" + Drawn.Text(59, 5)),
        ("GITLAB: ", "glpat" + "-" + Drawn.Text(20, 6)),
        ("aws_access_key_id = ", "AKIA" + Drawn.Text(16, 7, Drawn.Base32)),
        ("id ", "ASIA" + Drawn.Text(16, 8, Drawn.Base32)),
        ("aws_secret_access_key = ", Drawn.Text(40, 9, Drawn.Letters + "+/")),
        ("bot: ", "xoxb" + "-" + Drawn.Text(12, 10, Drawn.Digits) + "-" + Drawn.Text(12, 11, Drawn.Digits) + "-" + Drawn.Text(24, 12)),
        ("user: ", "xoxp" + "-" + Drawn.Text(12, 13, Drawn.Digits) + "-" + Drawn.Text(24, 14)),
        ("", "https://hooks.slack" + ".com/services/T" + Drawn.Text(8, 15, Drawn.Base32) + "/B" + Drawn.Text(8, 16, Drawn.Base32) + "/" + Drawn.Text(24, 17)),
        ("key ", "sk-ant" + "-api03-" + Drawn.Text(95, 18)),
        ("key ", "sk-proj" + "-" + Drawn.Text(48, 19)),
        ("OPENAI_API_KEY=", "sk" + "-" + Drawn.Text(48, 20)),
        ("", "gsk" + "_" + Drawn.Text(52, 21)),
        ("HF ", "hf" + "_" + Drawn.Text(34, 22)),
        ("maps ", "AIza" + Drawn.Text(35, 23)),
        ("oauth ", "GOCSPX" + "-" + Drawn.Text(28, 24)),
        ("//registry/:_authToken=", "npm" + "_" + Drawn.Text(36, 25)),
        ("nuget ", "oy2" + Drawn.Text(43, 26, Drawn.Base32.ToLowerInvariant())),
        ("pay ", "sk" + "_live_" + Drawn.Text(24, 27)),
        ("pay ", "rk" + "_live_" + Drawn.Text(99, 28)),
        ("mail ", "SG" + "." + Drawn.Text(22, 29) + "." + Drawn.Text(43, 30)),
        ("", "dop" + "_v1_" + Drawn.Text(64, 31, Drawn.Hex)),
        ("", "shpat" + "_" + Drawn.Text(32, 32, Drawn.Hex)),
        ("", "lin" + "_api_" + Drawn.Text(40, 33)),
        ("vault ", "hvs" + "." + Drawn.Text(24, 34)),
        ("docker ", "dckr" + "_pat_" + Drawn.Text(27, 35)),
        ("Endpoint;Account" + "Key=", Drawn.Text(86, 36, Drawn.Letters + "+/") + "=="),
        ("Authorization: Bearer ", Drawn.Text(40, 37)),
        ("password: \"", Drawn.Text(20, 38)),
        ("\"api_key\": \"", Drawn.Text(32, 39)),
        ("api-key: ", Drawn.Text(32, 40, Drawn.Hex)),
        ("client_secret: ", Drawn.Text(40, 41, Drawn.Hex)),
        ("SECRET_KEY='", Drawn.Text(50, 42, Drawn.Letters + "!@#^&*")),
        ("postgres://admin:", Drawn.Text(24, 43) + "@db.harbour.net"),
        ("jwt ", Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + Url("{\"sub\":\"" + Drawn.Text(24, 44) + "\",\"iat\":1718030411}") + "." + Drawn.Text(43, 45)),
        ("", KeyBlock("RSA ", 12, 50)),
        ("", KeyBlock("", 4, 70)),
        ("\"private_key\": \"", "-----BEGIN PRIVATE KEY-----\\n" + Drawn.Text(64, 80) + "\\n" + Drawn.Text(64, 81) + "\\n-----END PRIVATE KEY-----\\n\""),
    ];

    private static IEnumerable<string> SampleOnes() =>
    [
        "token: " + Base64("this is only a readable text"),
        "  password: " + Base64("postgres-for-testing"),
        "api_key: " + Base64("user:readable-words-1"),
        "-----BEGIN PRIVATE KEY-----",
        "grep -r \"-----BEGIN RSA PRIVATE KEY-----\" .",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nYOUR KEY HERE\n-----END PRIVATE KEY-----",
        "aws_access_key_id = AKIA" + "IOSFODNN7EXAMPLE",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY",
        "AKIA" + "1234567890ABCDEF",
        "AKIA" + "XXXXXXXXXXXXXXXX",
        Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + Url("{\"sub\":\"1234567890\",\"name\":\"John Doe\",\"iat\":1516239022}") + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
        Url("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + Url("{\"iss\":\"joe\",\"exp\":1300819380}") + "." + Drawn.Text(43, 90),
        Url("{\"alg\":\"RS256\"}") + "." + Url("{\"iss\":\"https://example.org\"}") + "." + Drawn.Text(86, 91),
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
        "sk" + "_live_4eC39HqLyjWDarjtT1zdp7dc",
        "sk" + "_test_" + Drawn.Text(24, 92),
        "sk" + "_live_" + Drawn.Text(30, 93) + "...",
        "sk" + "_live_" + Drawn.Text(30, 94) + "…",
        "sk" + "-ant-api03-" + Drawn.Text(40, 95) + "***",
        "ghp" + "_" + new string('x', 36),
        "ghp" + "_" + string.Concat(Enumerable.Repeat("abc123", 6)),
        "gho" + "_16C7e42F292c6912E7710c838347Ae178B4a",
        "ghp" + "_YourPersonalAccessTokenGoesRightHere12",
        "sk" + "-proj-your-api-key-goes-here-and-nowhere-else-1",
        "xoxb" + "-not-a-real-token-but-it-looks-like-one",
        "https://hooks.slack" + ".com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
        "AIza" + "SyExampleExampleExampleExampleExam12",
        "api_key: abc123DEF456ghi789JKL012",
        "api_key: A1b2C3d4E5f6G7h8I9j0K1",
        "password: S3cr3tP4ssw0rd123456",
        "password: CorrectHorseBatteryStaple1",
        "token: getUserAccessTokenFromHeader2",
        "secret: MyTeam/Production/Database1/Credentials",
        "token: 123e4567-e89b-12d3-a456-426614174000",
        "token = d41d8cd98f00b204e9800998ecf8427e",
        "client_secret: 0123456789abcdef0123456789abcdef",
        "postgres://postgres:MyPassword123@localhost:5432/app",
        "the commit 9c1185a5c5e9fc54612808977ee8f548b2258d31 holds it; password: see the vault",
    ];
}
