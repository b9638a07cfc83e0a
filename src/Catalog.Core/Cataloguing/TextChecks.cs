using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>What the characters of agents' texts give away: hidden text, garbled text, look-alike names, probable secrets.</summary>
internal static class TextChecks
{
    private const int MostOfAKind = 10;
    private const string WithheldSubject = "(withheld: holds a probable secret)";

    public static IEnumerable<Finding> Of(AgentDefinition definition)
    {
        var (text, path) = (definition.Text, definition.Path);
        foreach (var secret in Secrets.Find(text))
            yield return new(Rules.Secret, $"{secret.Masked} looks like a secret", path, secret.Line);
        foreach (var hidden in UnicodeScan.Find(text).Take(MostOfAKind))
        {
            var says = hidden.Message is { } message ? $"; it spells “{message}”" : "";
            yield return new(hidden.Run.Kind == HiddenKind.Bidirectional ? Rules.BidiControl : Rules.HiddenText, $"{hidden.Characters} is not seen by a reader{says}", path, hidden.Line, hidden.Column);
        }
        foreach (var garbled in Mojibake.Find(text).Take(MostOfAKind))
            yield return new(Rules.Mojibake, $"{garbled.Written} was probably meant as {garbled.Meant}", path, garbled.Line, garbled.Column);
        if (LookAlike.MixedWord(definition.Name) is { } mixed)
            yield return new(Rules.LookAlikeName, $"{mixed.Word} mixes letters of {string.Join(" and ", mixed.Scripts)}", path, definition.FrontMatter["name"]?.Line ?? 1, 1);
    }

    /// <summary>Takes out of a history what must not be published: texts with probable secrets, and the values that changes to and from them would show.</summary>
    public static IReadOnlyList<AgentVersion> Withhold(IReadOnlyList<AgentVersion> versions, bool isRetired = false)
    {
        var hasSecret = versions.Select(version => Secrets.Find(version.Definition.Text).Count > 0).ToArray();
        return
        [
            .. versions.Select((version, i) =>
            {
                // The newest state is not withheld: a secret in it refuses the build.
                var older = i + 1 < hasSecret.Length && hasSecret[i + 1];
                var isWithheld = (i > 0 || isRetired) && hasSecret[i];
                var told = isWithheld || older
                    ? version with { Withheld = isWithheld, Changes = [], Summary = isWithheld ? "Withheld: holds a probable secret" : "Changed; the version before is withheld" }
                    : version;
                return told.Commit is { } commit && Secrets.Find(commit.Subject).Count > 0 ? told with { Commit = commit with { Subject = WithheldSubject } } : told;
            }),
        ];
    }

    public static IEnumerable<Finding> OfHistory(Agent agent) =>
        agent.Versions.Where(version => version.Withheld).Select(version =>
            new Finding(Rules.SecretInHistory, $"The text of version {version.Number} holds a probable secret and is withheld", agent.Definition.Path) { Commit = version.Commit?.Id });
}
