using Catalog.Site.Search;
using Xunit;

namespace Catalog.Tests.Search;

public sealed class SynonymsTests
{
    [Fact]
    public void A_vocabulary_gives_the_forms_that_spelling_does_not()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Kubernetes"] = "Kubernetes", ["K8s"] = "Kubernetes", ["kube"] = "Kubernetes",
            ["Amazon S3"] = "Amazon S3", ["S3"] = "Amazon S3",
            ["Node.js"] = "Node.js", ["Nodejs"] = "Node.js",
            ["Google Kubernetes Engine"] = "Google Kubernetes Engine", ["GKE"] = "Google Kubernetes Engine",
        };
        Assert.Equal(["google kubernetes engine|gke", "kubernetes|k8s"], Synonyms.Of(names).Select(group => string.Join('|', group)));
    }

    [Fact]
    public void Only_groups_that_can_find_something_are_kept()
    {
        var index = TermIndex.Of([SearchDocumentOf.Agent("tester", "Penetration testing of services")], TestContext.Current.CancellationToken);
        Assert.Equal(["penetration tests|pentest"], Synonyms.For(index, [["penetration tests", "pentest"], ["kubernetes", "k8s"]]));
    }
}
