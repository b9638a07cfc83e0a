using System.Reflection;
using System.Text;
using Catalog.Core.Cataloguing;
using Catalog.Core.Text;

namespace Catalog.Site;

/// <summary>What reaches the browser unchanged: the files under <c>theme/</c>, which travel inside the program, and what a team puts over them.</summary>
public sealed class Theme
{
    private const string Folder = "theme/";
    private const string Tokens = Folder + "css/tokens.css";

    private static readonly Theme Shipped = new(
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(resource => resource.Path.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(resource => resource.Path, StringComparer.Ordinal)
            .Select(resource => new OutputFile(resource.Path, Load(resource.Name)))]);

    private Theme(IReadOnlyList<OutputFile> files) => Files = files;

    public IReadOnlyList<OutputFile> Files { get; }

    public Words Words { get; private init; } = Words.Of(Look.Shipped);

    /// <exception cref="ConfigException">A file takes the place of none, or a colour cannot be read on its ground.</exception>
    public static Theme Of(Look look)
    {
        var words = Words.Of(look);
        if (look.Files.Count == 0 && look.Accent is null)
            return look.Words.Count == 0 ? Shipped : new(Shipped.Files) { Words = words };
        var files = Shipped.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in look.Files)
        {
            if (!files.ContainsKey(Folder + file.Path))
                throw new ConfigException($"The theme's {file.Path} takes the place of no file; did you mean {Nearest.Of(file.Path, files.Keys.Select(path => path[Folder.Length..])) ?? "css/tokens.css"}?", look.Line);
            files[Folder + file.Path] = OutputFile.Of(Folder + file.Path, file.Text.Text);
        }
        var tokens = Encoding.UTF8.GetString(files[Tokens].Content.Span);
        if (look.Accent is { } accent)
            tokens += $"\n:root {{\n  --accent: light-dark({accent.Light}, {accent.Dark});\n  --focus: light-dark({accent.Light}, {accent.Dark});\n  --accent-soft: color-mix(in srgb, var(--accent) 12%, var(--paper));\n  --on-accent: light-dark({Contrast.On(accent.Light)}, {Contrast.On(accent.Dark)});\n}}\n";
        if (Contrast.Fault(tokens) is { } fault)
            throw new ConfigException(fault, look.Line);
        files[Tokens] = OutputFile.Of(Tokens, tokens);
        return new([.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)]) { Words = words };
    }

    public string Text(string path) => Encoding.UTF8.GetString(Files.First(file => file.Path == path).Content.Span);

    private static byte[] Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
