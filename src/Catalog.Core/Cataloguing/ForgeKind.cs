namespace Catalog.Core.Cataloguing;

/// <summary>The program that a repository's web pages come from, which decides what their addresses look like.</summary>
public enum ForgeKind
{
    GitHub,
    GitLab,

    /// <summary>Forgejo too, which grew out of it.</summary>
    Gitea,
    Bitbucket,
    Azure,
}
