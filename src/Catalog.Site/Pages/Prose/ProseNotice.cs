namespace Catalog.Site.Pages.Prose;

/// <summary>One thing that was shown otherwise than written.</summary>
/// <param name="Line">1-based line of the file; 0 where no line applies.</param>
public sealed record ProseNotice(ProseNoticeKind Kind, string Message, int Line);
