namespace Catalog.Core.Findings;

/// <summary>How the credentials of one issuer begin and go on.</summary>
/// <param name="Others">What may stand in one beside ASCII letters and digits.</param>
/// <param name="Least">Characters behind the prefix, at least.</param>
/// <param name="Most">Characters behind the prefix, at most; more of them are something else.</param>
internal sealed record SecretForm(string Prefix, string Issuer, string Others, int Least, int Most = 400)
{
    /// <summary>The forms that issuers document or that their own scanners look for; the longer prefix first.</summary>
    public static IReadOnlyList<SecretForm> All { get; } =
    [
        .. ((string[])["ghp_", "gho_", "ghu_", "ghs_", "ghr_"]).Select(prefix => new SecretForm(prefix, "a GitHub token", "", 36)),
        new("github_pat_", "a GitHub token", "_", 60),
        new("glpat-", "a GitLab token", "_-.", 20),
        new("AKIA", "an AWS access key", "", 16, 16),
        new("ASIA", "an AWS access key", "", 16, 16),
        .. ((string[])["xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-"]).Select(prefix => new SecretForm(prefix, "a Slack token", "-", 20)),
        new("https://hooks.slack.com/services/", "a Slack webhook", "/", 40),
        new("sk-ant-", "an Anthropic key", "_-", 32),
        new("sk-proj-", "an OpenAI key", "_-", 32),
        new("sk-", "an OpenAI key", "_-", 32),
        new("gsk_", "a Groq key", "", 40),
        new("hf_", "a Hugging Face token", "", 34),
        new("AIza", "a Google key", "_-", 35, 35),
        new("GOCSPX-", "a Google client secret", "_-", 28),
        new("npm_", "an npm token", "", 36, 36),
        new("pypi-", "a PyPI token", "_-", 60),
        new("oy2", "a NuGet key", "", 43, 43),
        new("sk_live_", "a Stripe key", "", 24),
        new("rk_live_", "a Stripe key", "", 24),
        new("SG.", "a SendGrid key", "_-.", 60, 70),
        new("dop_v1_", "a DigitalOcean token", "", 64, 64),
        new("dapi", "a Databricks token", "", 32, 34),
        new("shpat_", "a Shopify token", "", 32, 32),
        new("lin_api_", "a Linear key", "", 40, 40),
        new("hvs.", "a Vault token", "_-", 24),
        new("dckr_pat_", "a Docker token", "_-", 27),
        new("AGE-SECRET-KEY-1", "an age key", "", 58, 58),
        new("AccountKey=", "an Azure storage key", "+/=", 80),
    ];

    /// <summary>Whether a character can stand in such a credential.</summary>
    public bool Holds(char c) => char.IsAsciiLetterOrDigit(c) || Others.Contains(c, StringComparison.Ordinal);
}
