using Catalog.Browser.Tests.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(SiteInBrowser))]
