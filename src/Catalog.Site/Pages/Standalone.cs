using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>What a page carries with it that has to stand by itself, wherever it is shown: styles, one script and the names of all agents.</summary>
/// <param name="Policy">Its content policy, which names the hashes of both.</param>
public sealed record Standalone(string Policy, MarkupString Style, MarkupString Script, string Mark)
{
    private static readonly string[] Styles = ["theme/css/tokens.css", "theme/css/base.css", "theme/css/parts.css"];

    /// <param name="scripts">In their order; they become one.</param>
    public static Standalone Of(CatalogView view, params string[] scripts)
    {
        var (style, code) = (string.Concat(Styles.Select(path => Text(view, path))), string.Concat(scripts.Select(path => Text(view, path))));
        var names = JsonSerializer.Serialize(view.Catalog.Agents.Select(agent => agent.Slug == agent.Name ? new[] { agent.Slug } : [agent.Slug, Written.Plain(agent.Name)]), NamesJson.Default.IEnumerableStringArray);
        return new(
            $"default-src 'none'; script-src '{Inlined.Hash(code)}'; style-src '{Inlined.Hash(style)}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            new($"<style>{style}</style>"),
            new($"<script type=\"application/json\" id=\"names\" data-root=\"{HtmlEncoder.Default.Encode(view.Address?.AbsoluteUri ?? "")}\">{names}</script>\n<script>{code}</script>"),
            Inlined.Picture(Text(view, Parts.ThemeFiles.Mark)));
    }

    private static string Text(CatalogView view, string path) => view.Theme.Text(path).ReplaceLineEndings("\n");
}
