using System.Globalization;
using System.Text;
using System.Xml;
using Catalog.Core.Cataloguing;
using Catalog.Core.History.Changes;

namespace Catalog.Site.Exports;

/// <summary><c>feed.xml</c> (Atom, RFC 4287): the newest commits, told by what they meant.</summary>
public static class Feed
{
    private const int MostEntries = 50;
    private const int MostLines = 40;
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="address">The site's own address; links are relative without it.</param>
    public static OutputFile Of(AgentCatalog catalog, Uri? address)
    {
        var commits = ChangeLog.Of(catalog).Commits.Where(commit => commit.Commit?.Date is not null).Take(MostEntries).ToList();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            WriteText(xml, "title", $"{catalog.Title}: changes");
            WriteText(xml, "id", address is null ? $"urn:agent-catalog:{Uri.EscapeDataString(catalog.Sources is [{ Repository: { } repository }] ? repository : catalog.Title)}" : new Uri(address, SitePaths.Feed).AbsoluteUri);
            WriteText(xml, "updated", Instant(commits.Max(commit => commit.Commit!.Date) ?? DateTimeOffset.UnixEpoch));
            WriteLink(xml, "self", SitePaths.Feed, address);
            WriteLink(xml, "alternate", SitePaths.Changes, address);
            foreach (var commit in commits)
                WriteEntry(xml, commit, address);
            xml.WriteEndElement();
        }
        return new OutputFile(SitePaths.Feed, stream.ToArray());
    }

    private static void WriteEntry(XmlWriter xml, LogEntry commit, Uri? address)
    {
        var lines = Lines(commit).ToList();
        xml.WriteStartElement("entry", Atom);
        WriteText(xml, "id", $"urn:agent-catalog:commit:{(commit.Source.Name is { } name ? name + ":" : "")}{commit.Commit!.Id}");
        WriteText(xml, "title", (commit.Source.Title is { } source ? source + ": " : "") + (lines.Count == 1 ? lines[0] : $"{lines[0]}, and {(lines.Count - 1).ToString(CultureInfo.InvariantCulture)} more"));
        WriteText(xml, "updated", Instant(commit.Commit.Date!.Value));
        xml.WriteStartElement("author", Atom);
        WriteText(xml, "name", commit.Commit.Author);
        xml.WriteEndElement();
        WriteLink(xml, "alternate", commit.Versions is [var only] ? $"{SitePaths.History(only.Slug)}#v{only.Version.Number.ToString(CultureInfo.InvariantCulture)}" : SitePaths.Changes, address);
        foreach (var strength in commit.Versions.Select(version => version.Version.Class).Distinct().Order())
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", CatalogJson.Word(strength));
            xml.WriteEndElement();
        }
        WriteText(xml, "content", string.Join('\n', lines.Take(MostLines).Append(Printable(commit.Commit.Subject))));
        xml.WriteEndElement();
    }

    /// <summary>Widened rights first, then other changes of rights.</summary>
    private static IEnumerable<string> Lines(LogEntry commit)
    {
        var widened = commit.Versions.Where(version => version.Gains.Count > 0).Select(version => $"Rights widened: {Name(version)} gained {string.Join(", ", version.Gains)}");
        var others = commit.IsBulk
            ? commit.Facts().Select(fact => $"{fact.Key} in {(fact.Value == 1 ? "1 agent" : $"{fact.Value.ToString(CultureInfo.InvariantCulture)} agents")}")
            : commit.Versions.Where(version => version.Gains.Count == 0).OrderBy(version => version.Version.Class != ChangeClass.Rights).Select(version => $"{Name(version)}: {TitleMarks.Plain(version.Version.Summary)}");
        return widened.Concat(others).Concat(commit.Removals.Select(agent => $"{agent.Name}: removed"));
    }

    private static string Name(LoggedVersion version) => version.IsRenamed ? $"{version.NameThen} (now {version.Name})" : version.NameThen;

    private static void WriteLink(XmlWriter xml, string relation, string path, Uri? address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address is null ? Link.Between("", path) : new Uri(address, path).AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Printable(text));

    /// <summary>Without the characters that XML 1.0 cannot hold.</summary>
    private static string Printable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Instant(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
