namespace Catalog.Core.Parsing.Grammar;

/// <summary>A table of rules as written: <c>{name} = words</c> defines, <c>role id</c> begins a rule, and under it stand patterns (<c>=</c>), examples (<c>+</c>) and counterexamples (<c>-</c>); <c>joined by - _</c> tells the marks that make one word of two.</summary>
internal sealed record RuleFile(IReadOnlyDictionary<string, string> Definitions, IReadOnlyList<Rule> Rules, string Joints)
{
    /// <summary>The shipped table of a name with what it says of other languages, and the lexicon that all tables share.</summary>
    public static RuleFile Shipped(string name) => Read(string.Join('\n', Resource("lexicon.txt"), Resource(name + ".txt"), Resource(name + "-languages.txt")));

    public static RuleFile Read(string text)
    {
        var definitions = new Dictionary<string, string>(StringComparer.Ordinal);
        var rules = new List<Rule>();
        var joints = "";
        var (patterns, examples, others) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var rest = line.Length > 2 ? line[2..] : "";
            switch (line[0])
            {
                case '{':
                    definitions.Add(line[1..line.IndexOf('}', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 2)..]);
                    break;
                case '=':
                    patterns.Add(rest);
                    break;
                case '+':
                    examples.Add(rest);
                    break;
                case '-':
                    others.Add(rest);
                    break;
                case 'j' when line.StartsWith("joined by ", StringComparison.Ordinal):
                    joints = line["joined by ".Length..].Replace(" ", "", StringComparison.Ordinal);
                    break;
                default:
                    (patterns, examples, others) = ([], [], []);
                    var space = line.IndexOf(' ', StringComparison.Ordinal);
                    rules.Add(new Rule(line[(space + 1)..].Trim(), Enum.Parse<Role>(line[..space].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), patterns, examples, others));
                    break;
            }
        }
        return new(definitions, rules, joints);
    }

    /// <summary>Nothing for a table that speaks English alone.</summary>
    private static string Resource(string name)
    {
        using var resource = typeof(RuleFile).Assembly.GetManifestResourceStream(name);
        if (resource is null)
            return "";
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
