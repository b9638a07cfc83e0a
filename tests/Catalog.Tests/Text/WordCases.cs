namespace Catalog.Tests.Text;

/// <summary>What the index and the browser must make of the same texts.</summary>
internal static class WordCases
{
    /// <summary>A text, and its words with compounds in parts and joined.</summary>
    public static readonly IReadOnlyList<(string Text, string Words)> Cut =
    [
        ("Review my pull request", "review my pull request"),
        ("C#, F# and C++", "c# f# and c++"),
        ("issue #12 (C# 8)", "issue 12 c# 8"),
        (".NET 8 and ASP.NET", "net dotnet 8 and asp net aspnet"),
        ("Node.js/Express", "node js nodejs express"),
        ("CI/CD and UI/UX", "ci cd cicd and ui ux uiux"),
        ("read/write/execute", "read write execute"),
        ("PowerShell 5.1", "powershell 5.1"),
        ("v2.0.3-beta", "v2.0.3 beta v2.0.3beta"),
        ("2.5x faster", "2 5x 25x faster"),
        ("code-reviewer", "code reviewer codereviewer"),
        ("mobile-app-developer", "mobile app developer"),
        ("mcp__server__tool", "mcp server tool"),
        ("the agent's plan, don't", "the agent plan dont"),
        ("l'équipe d’une société, qu'il aujourd'hui", "l equipe d une societe qu il aujourdhui"),
        ("DELL'AZIENDA un'altra, O'Reilly rock'n'roll", "dell azienda un altra oreilly rocknroll"),
        ("Müller naïve Ærø Straße Łódź", "muller naive aero strasse lodz"),
        ("Ｆｕｌｌ ｗｉｄｔｈ", "full width"),
        ("e\u0301tude", "etude"),
        ("hid\u200bden soft\u00adware", "hidden software"),
        ("rocket🚀launch", "rocket launch"),
        ("検索エンジン", "検索 索エ エン ンジ ジン"),
        ("React組件 木", "react 組件 木"),
        ("한국어 검색", "한국 국어 검색"),
        ("данные Σίσυφος", "данные σίσυφοσ"),
        ("wait...what. End", "wait what end"),
        ("", ""),
    ];

    public static readonly IReadOnlyList<(string Word, string Stem)> Stems =
    [
        ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("agreed", "agre"), ("plastered", "plaster"), ("motoring", "motor"),
        ("sing", "sing"), ("conflated", "conflat"), ("hopping", "hop"), ("falling", "fall"), ("filing", "file"), ("happy", "happi"),
        ("relational", "relat"), ("digitizer", "digit"), ("operator", "oper"), ("decisiveness", "decis"), ("sensibility", "sensibl"),
        ("triplicate", "triplic"), ("electrical", "electr"), ("hopefulness", "hope"), ("adjustment", "adjust"), ("adoption", "adopt"),
        ("probate", "probat"), ("rate", "rate"), ("controlling", "control"), ("queries", "queri"), ("query", "queri"),
        ("debugging", "debug"), ("optimization", "optim"), ("optimizing", "optim"), ("kubernetes", "kubernet"),
        ("c++", "c++"), ("k8s", "k8s"), ("go", "go"), ("данные", "данные"),
    ];

    /// <summary>Texts and words made of awkward pieces, the same on each run, for which both sides must agree whatever the answer.</summary>
    public static IEnumerable<string> AwkwardTexts()
    {
        string[] pieces = ["a", "C", "net", "js", "5", "12", "v3", "ß", "é", "İ", "検", "索", "엔", "ж", "ς", "Ð", "'", "’s", "s", "l", "qu", "h", ".", "..", "-", "_", "__", "/", "+", "++", "#", " ", "~", "\u200b", "\u0301", "🚀", "２", "Å"];
        var state = 42u;
        for (var text = 0; text < 600; text++)
            yield return string.Concat(Enumerable.Range(0, 9).Select(_ => pieces[(int)((state = (state * 1_664_525) + 1_013_904_223) >> 8) % pieces.Length]));
    }

    public static IEnumerable<string> AwkwardWords()
    {
        string[] roots = ["a", "by", "cry", "tree", "hop", "hopp", "fil", "relat", "organ", "optim", "sky", "deploy", "monitor", "access", "syzyg", "yell", "adopt", "queu"];
        string[] suffixes = ["", "s", "es", "ies", "sses", "ed", "eed", "ing", "ating", "y", "ational", "izer", "ization", "iveness", "ability", "icate", "ful", "ness", "ement", "ment", "ent", "ion", "tion", "sion", "ate", "e", "ll", "ell", "ity", "ously", "bly", "logy"];
        return roots.SelectMany(root => suffixes.Select(suffix => root + suffix));
    }
}
