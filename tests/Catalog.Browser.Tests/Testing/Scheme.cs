namespace Catalog.Browser.Tests.Testing;

/// <summary>How a reader opens the site.</summary>
public enum Scheme
{
    Http,
    File,
}
