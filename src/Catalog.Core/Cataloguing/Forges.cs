using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>Which forge a repository's address leads to.</summary>
internal static class Forges
{
    private static readonly (string Part, ForgeKind Kind)[] Hosts =
    [
        ("github", ForgeKind.GitHub), ("gitlab", ForgeKind.GitLab), ("gitea", ForgeKind.Gitea), ("forgejo", ForgeKind.Gitea), ("codeberg", ForgeKind.Gitea),
        ("bitbucket", ForgeKind.Bitbucket), ("dev", ForgeKind.Azure), ("visualstudio", ForgeKind.Azure),
    ];

    /// <summary>By the parts of the host's name; null where it says nothing.</summary>
    public static ForgeKind? Of(string repository) =>
        Uri.TryCreate(repository, UriKind.Absolute, out var address)
            ? Hosts.Where(host => (host.Part != "dev" || address.Host == "dev.azure.com") && address.Host.Split('.').Contains(host.Part, StringComparer.Ordinal)).Select(host => (ForgeKind?)host.Kind).FirstOrDefault()
            : null;

    /// <exception cref="ConfigException">It is no such word.</exception>
    public static ForgeKind Named(Field field) =>
        Enum.GetValues<ForgeKind>().Cast<ForgeKind?>().FirstOrDefault(kind => kind!.ToString()!.Equals(field.Value, StringComparison.OrdinalIgnoreCase))
        ?? throw new ConfigException($"{field.Value} is no forge; write github, gitlab, gitea, bitbucket or azure", field.Line);

    /// <summary>Makes sure that it is known what an address leads to.</summary>
    /// <exception cref="ConfigException">Neither its host nor the config says.</exception>
    public static void Check(string? repository, ForgeKind? forge, int line)
    {
        if (repository is not null && forge is null && Of(repository) is null)
            throw new ConfigException($"{repository} does not say which forge it is; add forge: github, gitlab, gitea, bitbucket or azure", line);
    }

    /// <summary>An address as links begin with it: no credentials, no <c>.git</c>, no slash at its end.</summary>
    /// <exception cref="ConfigException">It is no address of a repository.</exception>
    public static string Repository(Field field)
    {
        if (!Uri.TryCreate(field.Value, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0 || address.AbsolutePath.Length < 2)
            throw new ConfigException($"repository must be the web address of a repository, such as https://git.example.org/team/agents, not {field.Value}", field.Line);
        var text = address.AbsoluteUri.TrimEnd('/');
        return text.EndsWith(".git", StringComparison.Ordinal) ? text[..^4] : text;
    }
}
