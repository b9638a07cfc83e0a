using Microsoft.Playwright;

namespace Catalog.Browser.Tests.Testing;

/// <summary>One reader's tab, and everything in it that should not have happened.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri root;
    private readonly List<string> faults = [];

    private Visit(IBrowserContext context, IPage page, Uri root)
    {
        (this.context, Page, this.root) = (context, page, root);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"error: {error}");
        page.RequestFailed += (_, request) => faults.Add($"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Add(response.Status >= 400, $"status {response.Status}: {response.Url}");
        page.Request += (_, request) => Add(!request.Url.StartsWith(root.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal), $"elsewhere: {request.Url}");
        page.Dialog += (_, dialog) =>
        {
            faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Messages, failures, dialogs and requests to anywhere outside the site, since they were last taken.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        string[] taken = [.. faults];
        faults.Clear();
        return taken;
    }

    public async Task<IPage> Open(string page)
    {
        await Page.GotoAsync(Address(page));
        return Page;
    }

    public string Address(string page) => new Uri(root, page).AbsoluteUri;

    /// <summary>Where the tab stands now, relative to the site's root.</summary>
    public string Place => Relative(Page.Url) ?? Page.Url;

    /// <summary>An address relative to the site's root, or null for one outside.</summary>
    public string? Relative(string address) =>
        address.StartsWith(root.AbsoluteUri, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[root.AbsoluteUri.Length..]) : null;

    internal static async Task<Visit> In(IBrowserContext context, Uri root) => new(context, await context.NewPageAsync(), root);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Add(bool isFault, string fault)
    {
        if (isFault)
            faults.Add(fault);
    }
}
