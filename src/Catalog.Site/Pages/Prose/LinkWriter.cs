using System.Text;
using Catalog.Core.Parsing;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalog.Site.Pages.Prose;

/// <summary>Writes links and pictures as far as the policy admits them; the rest stays as text beside its target.</summary>
internal static class LinkWriter
{
    public static void Write(LinkInline link, ProseDraft draft)
    {
        if (link.Reference is LinkReferenceDefinition definition)
            draft.UsedDefinitions.Add(definition);
        var target = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage)
            Picture(link, target, draft);
        else
            Link(link, target, draft);
    }

    /// <summary>An address in angle brackets, which stay where it is no link.</summary>
    public static void Write(AutolinkInline link, ProseDraft draft)
    {
        var target = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var verdict = LinkPolicy.Judge(target);
        if (verdict.Kind is not (LinkKind.Web or LinkKind.Mail) || draft.InLink)
        {
            draft.Text("<" + link.Url + ">");
            return;
        }
        Open(target, "", isOutside: true, draft);
        draft.Text(link.Url);
        draft.Markup("</a>");
        Host(verdict, link.Url, draft);
    }

    private static void Link(LinkInline link, string target, ProseDraft draft)
    {
        var verdict = LinkPolicy.Judge(target);
        var destination = draft.InLink ? null : Destination(verdict, target, draft);
        if (destination is null)
        {
            InlineWriter.Children(link, draft);
            Target(link, target, draft);
            if (verdict.Kind == LinkKind.Refused && target.Length > 0)
                draft.Note(ProseNoticeKind.Link, "A link leads where none may lead; its target is shown as text.", link.Line);
            return;
        }
        Open(destination, link.Title ?? "", verdict.Kind is LinkKind.Web or LinkKind.Mail, draft);
        draft.InLink = true;
        InlineWriter.Children(link, draft);
        draft.InLink = false;
        draft.Markup("</a>");
        if (verdict.Kind == LinkKind.Web)
            Host(verdict, Words(link), draft);
    }

    private static void Picture(LinkInline link, string target, ProseDraft draft)
    {
        var verdict = LinkPolicy.Judge(target);
        var words = Words(link);
        if (verdict.Kind == LinkKind.Relative && draft.Settings.Image(PathOf(target)) is { } source)
        {
            draft.Markup("<img");
            draft.Attribute("src", source);
            draft.Attribute("alt", words);
            if (link.Title is { Length: > 0 } title)
                draft.Attribute("title", title);
            draft.Markup(">");
            return;
        }
        if (verdict.Kind == LinkKind.Web)
            draft.Note(ProseNoticeKind.RemoteImage, $"A picture of {verdict.Host} is shown as its words; the site loads nothing from elsewhere.", link.Line);
        if (verdict.Kind != LinkKind.Web || draft.InLink)
        {
            draft.Text(words);
            if (verdict.Kind != LinkKind.Web || words.Length == 0)
                Target(link, target, draft);
            return;
        }
        Open(target, link.Title ?? "", isOutside: true, draft);
        draft.Text(words.Length > 0 ? words : target);
        draft.Markup("</a>");
        Host(verdict, words, draft);
    }

    private static void Open(string destination, string title, bool isOutside, ProseDraft draft)
    {
        draft.Markup("<a");
        draft.Attribute("href", Escaped(destination));
        if (title.Length > 0)
            draft.Attribute("title", title);
        draft.Markup(isOutside ? " rel=\"nofollow noopener noreferrer ugc\">" : ">");
    }

    /// <summary>As a browser would send it.</summary>
    private static string Escaped(string destination) =>
        destination.AsSpan().ContainsAny(" \"<>`")
            ? destination.Replace(" ", "%20", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
                .Replace(">", "%3E", StringComparison.Ordinal).Replace("`", "%60", StringComparison.Ordinal)
            : destination;

    private static string? Destination(LinkVerdict verdict, string target, ProseDraft draft) => verdict.Kind switch
    {
        LinkKind.Web or LinkKind.Mail => target,
        LinkKind.Fragment => Heading(target[1..], draft),
        LinkKind.Relative => draft.Settings.Page(PathOf(target)),
        _ => null,
    };

    /// <summary>Only headings that exist are linked to, by the name that forges give them.</summary>
    private static string? Heading(string name, ProseDraft draft)
    {
        if (name.StartsWith(HeadingIds.Prefix, StringComparison.OrdinalIgnoreCase))
            name = name[HeadingIds.Prefix.Length..];
        var id = draft.Settings.IdPrefix + Uri.UnescapeDataString(name).ToLowerInvariant();
        return draft.Targets.Contains(id) ? "#" + id : null;
    }

    private static string PathOf(string target) => target[..(target.AsSpan().IndexOfAny('?', '#') is var end and >= 0 ? end : target.Length)];

    /// <summary>The target of what is no link, where its own words do not say it.</summary>
    private static void Target(LinkInline link, string target, ProseDraft draft)
    {
        if (target.Length == 0 || target == Words(link))
            return;
        draft.Markup(" <span class=\"link-target\">(");
        draft.Text(target);
        if (link.Title is { Length: > 0 } title)
            draft.Text($" \"{title}\"");
        draft.Markup(")</span>");
    }

    /// <summary>The host that a link leads to, where its words name another or its letters could deceive.</summary>
    private static void Host(LinkVerdict verdict, string words, ProseDraft draft)
    {
        var shown = LinkPolicy.HostShown(words);
        if (!verdict.IsForeignHost && (shown is null || WithoutWww(shown) == WithoutWww(verdict.Host)))
            return;
        draft.Markup(" <span class=\"link-host\">(");
        draft.Text(verdict.Host);
        draft.Markup(")</span>");
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string Words(LinkInline link)
    {
        var words = new StringBuilder();
        foreach (var inline in link.Descendants())
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline address => address.Url,
                LineBreakInline => " ",
                FootnoteLink note => "[" + note.Footnote.Label + "]",
                _ => "",
            });
        }
        return words.ToString();
    }
}
