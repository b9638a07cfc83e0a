namespace Catalog.Site.Commands;

/// <summary>Content that is refused only when its site is made; the message is the reason.</summary>
internal sealed class ContentException(string message) : Exception(message);
