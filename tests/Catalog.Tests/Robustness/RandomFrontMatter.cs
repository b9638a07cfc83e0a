using FsCheck;
using FsCheck.Fluent;

namespace Catalog.Tests.Robustness;

/// <summary>Histories of front matters in which lists become empty, null or maps, keys change their form, and names vanish.</summary>
internal static class RandomFrontMatter
{
    private static readonly string[] Keys =
        ["name", "description", "model", "tools", "allowed-tools", "disallowedTools", "permission", "permissionMode", "version", "color", "skills", "handoffs", "metadata", "keywords", "max_turns", "mode", "odd key", "\"\"", "é"];

    private static readonly string[] Values =
    [
        "", " null", " ~", " []", " {}", " \"\"", " '!'", " a", " Read, Grep", " [a]", " [a, b]", " [\"*\"]", " '*'", " {a: true, b: false}", " {bash: {\"git *\": allow, \"*\": deny}}", " 1.0", " true", " 2026-01-02",
        "\n  - a\n  - b", "\n  a: b\n  c: d", " |\n  one\n  two", " >-\n  one\n\n  two", " [[a], {b: c}]", " \"a\\nb\"", " a: b: c", " [", " &x a", " *x", " !t a", " " + "wörd ", " 😀\uFE0F", " \uFFFE", " [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]",
    ];

    private static readonly string[] Bodies =
    [
        "", "Body.\n", "# A\n\nText.\n\n## When to use\n\n- A pull request\n", "# A\n\n## When to use\n\n| Scenario | Use |\n|---|---|\n| x | YES |\n| y | NO - use a |\n", "## Skills\n\n- **Data**: SQL, Go\n", "#\n\n##\n\n", "Text \uFFFE and \u202E.\n\n```\ncode",
    ];

    /// <summary>Up to six texts of one file, oldest first.</summary>
    public static Gen<string[]> Histories { get; } =
        from count in Gen.Choose(1, 6)
        from texts in Gen.ArrayOf(Texts(), count)
        select texts;

    private static Gen<string> Texts() =>
        from count in Gen.Choose(0, 6)
        from fields in Gen.ArrayOf(Fields(), count)
        from body in Gen.Elements(Bodies)
        from isOpen in Gen.Frequency((12, Gen.Constant(false)), (1, Gen.Constant(true)))
        select $"---\n{string.Concat(fields)}{(isOpen ? "" : "---\n")}{body}";

    private static Gen<string> Fields() =>
        from key in Gen.Elements(Keys)
        from value in Gen.Elements(Values)
        select $"{key}:{value}\n";
}
