using Catalog.Core.Text;

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

    /// <summary>The short forms of a vocabulary, given as what people write and the official name of it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyDictionary<string, string> officialNames) =>
        [.. officialNames
            .Where(entry => !entry.Key.Contains(' ', StringComparison.Ordinal))
            .GroupBy(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal)
            .Select(forms => (Official: Typed(forms.Key), Forms: forms))
            .SelectMany(each => each.Forms.Select(form => (each.Official, Form: Typed(form))))
            .Where(pair => IsShortForm(pair.Form, pair.Official))
            .GroupBy(pair => pair.Official, pair => pair.Form, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<string>)[group.Key, .. group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])];

    // What shares its beginning or a word with the official name is found without.
    private static bool IsShortForm(string form, string official) =>
        form.Length > 1 && official.Length > 1 && form[..2] != official[..2]
        && !official.Split(' ').Contains(form, StringComparer.Ordinal);

    // A name as words of the index; a compound such as "Node.js" is one there when its parts are joined.
    private static string Typed(string name) =>
        string.Join(' ', name.Split(' ').Select(word => Tokenizer.Words(word) is [.., var whole] words && (words.Count == 1 || whole.Length > words[0].Length + 1) ? whole : ""));

    /// <summary>The groups of which this index has at least one member whole, in whatever form; the others could find nothing.</summary>
    public static IEnumerable<string> For(TermIndex index, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var stems = index.Terms.Select(term => Stemmer.Of(term.Word)).ToHashSet(StringComparer.Ordinal);
        return groups
            .Where(group => group.Any(member => member.Split(' ').All(word => stems.Contains(Stemmer.Of(word)))))
            .Select(group => string.Join('|', group));
    }
}
