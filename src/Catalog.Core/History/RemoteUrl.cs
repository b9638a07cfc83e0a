namespace Catalog.Core.History;

/// <summary>Reads the web address of a repository from its configuration.</summary>
internal static class RemoteUrl
{
    private static readonly string[] Forges = ["github.com", "gitlab.com", "codeberg.org", "gitea.com", "bitbucket.org"];

    /// <summary>The address of <c>origin</c> on a known forge, without credentials; null when there is none.</summary>
    /// <param name="config">The configuration's lines, trimmed.</param>
    public static string? Of(IReadOnlyList<string> config)
    {
        var inOrigin = false;
        foreach (var line in config)
        {
            if (line.StartsWith('['))
                inOrigin = line is "[remote \"origin\"]";
            else if (inOrigin && line.StartsWith("url", StringComparison.Ordinal) && line.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
                return OnAzure(line[(equals + 1)..].Trim()) ?? OnForge(line[(equals + 1)..].Trim());
        }
        return null;
    }

    /// <summary>Turns <c>git@host:owner/name.git</c> and <c>https://user:token@host/owner/name.git</c> into <c>https://host/owner/name</c>.</summary>
    private static string? OnForge(string url)
    {
        foreach (var forge in Forges)
        {
            var at = url.IndexOf(forge, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && url[at - 1] is not ('@' or '/')) || at + forge.Length >= url.Length || url[at + forge.Length] is not ('/' or ':'))
                continue;
            var path = url[(at + forge.Length + 1)..].TrimEnd('/');
            if (path.EndsWith(".git", StringComparison.Ordinal))
                path = path[..^4];
            return path.Split('/') is [_, _, ..] && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? $"https://{forge}/{path}" : null;
        }
        return null;
    }

    /// <summary>Azure DevOps: <c>git@ssh.dev.azure.com:v3/org/project/name</c>, <c>https://user@dev.azure.com/org/project/_git/name</c>, and the older <c>https://org.visualstudio.com/project/_git/name</c>.</summary>
    private static string? OnAzure(string url)
    {
        const string Ssh = "git@ssh.dev.azure.com:v3/";
        if (url.StartsWith(Ssh, StringComparison.OrdinalIgnoreCase))
            return url[Ssh.Length..].Split('/') is [var owner, var project, var name] && new[] { owner, project, name }.All(IsPart) ? $"https://dev.azure.com/{owner}/{project}/_git/{name}" : null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != "https" || !(address.Host == "dev.azure.com" || address.Host.EndsWith(".visualstudio.com", StringComparison.Ordinal)))
            return null;
        return address.AbsolutePath.Contains("/_git/", StringComparison.Ordinal) && address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).All(IsPart) ? $"https://{address.Host}{address.AbsolutePath.TrimEnd('/')}" : null;
    }

    private static bool IsPart(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '%');
}
