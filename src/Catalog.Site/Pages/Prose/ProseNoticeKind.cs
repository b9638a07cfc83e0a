namespace Catalog.Site.Pages.Prose;

/// <summary>What a notice about prose is about.</summary>
public enum ProseNoticeKind
{
    /// <summary>Too large to be laid out: shown as plain text, or cut.</summary>
    Cut,

    /// <summary>Text that Markdown would not show: a comment, a definition that nothing uses.</summary>
    HiddenText,

    /// <summary>Characters that nobody sees, shown as chips.</summary>
    HiddenCharacters,

    /// <summary>A link that is shown as text because of where it leads.</summary>
    Link,

    /// <summary>A picture of another site, shown as a link.</summary>
    RemoteImage,
}
