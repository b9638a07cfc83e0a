namespace Catalog.Site.Search;

/// <summary>Groups of words and short phrases that mean the same to somebody who searches.</summary>
public static class Synonyms
{
    // One group a line; what stands here is common use among developers, no technology's own alias.
    private const string Common = """
        accessibility|a11y
        administrator|admin
        amazon web services|aws
        artificial intelligence|ai
        authentication|auth
        behavior driven development|bdd
        c#|csharp
        c++|cpp
        configuration|config
        continuous delivery|continuous deployment|cd
        continuous integration|ci
        database|db
        dependency|dep
        developer experience|dx
        documentation|docs
        domain driven design|ddd
        environment|env
        f#|fsharp
        golang|go
        google cloud|gcp
        graphql|gql
        infrastructure as code|iac
        internationalization|i18n
        javascript|js
        kubernetes|k8s
        large language model|llm
        localization|l10n
        machine learning|ml
        mongodb|mongo
        natural language processing|nlp
        observability|o11y
        penetration testing|pentest|pentesting
        postgresql|postgres
        product requirements document|prd
        production|prod
        pull request|pr
        python|py
        quality assurance|qa
        react native|rn
        regular expression|regex
        repository|repo
        retrieval augmented generation|rag
        search engine optimization|seo
        single sign on|sso
        site reliability|sre
        specification|spec
        test driven development|tdd
        typescript|ts
        user experience|ux
        user interface|ui
        virtual machine|vm
        vulnerability|vuln
        """;

    public static IReadOnlyList<IReadOnlyList<string>> Default { get; } =
        [.. Common.Split('\n').Select(line => line.Split('|'))];

    /// <summary>The groups of which this index has at least one member whole, in whatever form; the others could find nothing.</summary>
    public static IEnumerable<string> For(TermIndex index, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var stems = index.Terms.Select(term => Stem.Of(term.Word)).ToHashSet(StringComparer.Ordinal);
        return groups
            .Where(group => group.Any(member => member.Split(' ').All(word => stems.Contains(Stem.Of(word)))))
            .Select(group => string.Join('|', group));
    }
}
