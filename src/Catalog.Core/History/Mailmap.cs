namespace Catalog.Core.History;

/// <summary>A <c>.mailmap</c> file: by which name an author is to be called. Read as git reads it.</summary>
internal sealed class Mailmap
{
    private readonly Dictionary<string, Entry> byMail = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">Empty where there is no such file.</param>
    public Mailmap(string text)
    {
        foreach (var line in text.Split('\n').Where(line => !line.StartsWith('#')))
        {
            if (Person(line, isFirst: true) is var (name, mail, rest))
                Add(name, mail, Person(rest, isFirst: false));
        }
    }

    /// <summary>The name that the map gives an author; the written one where it gives none.</summary>
    public string NameOf(string name, string mail)
    {
        if (!byMail.TryGetValue(mail, out var entry))
            return name;
        return entry.ByName.TryGetValue(name, out var mapped) ? mapped ?? name : entry.Name ?? name;
    }

    private void Add(string? name, string mail, (string? Name, string Mail, string After)? old)
    {
        var key = old?.Mail ?? mail;
        if (!byMail.TryGetValue(key, out var entry))
            byMail.Add(key, entry = new Entry());
        if (old?.Name is { } oldName)
            entry.ByName[oldName] = name;
        else if (name is not null)
            entry.Name = name;
    }

    /// <summary>Reads <c>Name &lt;mail&gt;</c>; null where there is none.</summary>
    private static (string? Name, string Mail, string After)? Person(string text, bool isFirst)
    {
        var left = text.IndexOf('<', StringComparison.Ordinal);
        var right = left < 0 ? -1 : text.IndexOf('>', left);
        if (right < 0 || (isFirst && right == left + 1))
            return null;
        var name = text[..left].Trim(' ', '\t', '\r');
        return (name.Length > 0 ? name : null, text[(left + 1)..right], text[(right + 1)..]);
    }

    private sealed class Entry
    {
        public string? Name { get; set; }

        public Dictionary<string, string?> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
