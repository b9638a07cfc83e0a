using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Site.Pages;

/// <summary>Turns a page into a file; safe to use from several threads.</summary>
public sealed class PageRenderer : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    public async Task<OutputFile> Render(Page page)
    {
        // A renderer keeps every root component that it rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var content = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Whole.Content)] = page.Content };
            var root = await renderer.RenderComponentAsync<Whole>(ParameterView.FromDictionary(content));
            using var html = new Utf8Writer();
            root.WriteHtmlTo(html);
            return new OutputFile(page.Path, html.ToArray());
        });
    }

    /// <summary>Renders a part that waits for nothing.</summary>
    public static MarkupString Markup(RenderFragment part)
    {
        using var renderer = new PageRenderer();
        return new(Encoding.UTF8.GetString(renderer.Render(new Page("", "", part, part)).GetAwaiter().GetResult().Content.Span.TrimEnd("\n"u8)));
    }

    public void Dispose() => services.Dispose();
}
