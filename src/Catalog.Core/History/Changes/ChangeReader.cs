using System.Text.RegularExpressions;
using Catalog.Core.Parsing;

namespace Catalog.Core.History.Changes;

/// <summary>Tells by meaning what two consecutive versions of an agent have between them: compares what was parsed, not lines.</summary>
public static class ChangeReader
{
    /// <param name="understoodBefore">Where both are given, usage rows and capabilities are compared too.</param>
    /// <param name="classes">Takes the class of each change, of which the strongest is that of them all.</param>
    public static ChangeSet Read(AgentDefinition before, AgentDefinition after, Understanding? understoodBefore = null, Understanding? understoodAfter = null, ISet<ChangeClass>? classes = null)
    {
        var changes = new List<VersionChange>();
        var strongest = FieldChanges.Read(before, after, changes, classes);
        var summaryOfBody = "";
        if (FollowsMove(before, after))
        {
            strongest = Stronger(strongest, ChangeClass.Wording);
            classes?.Add(ChangeClass.Wording);
        }
        else if (!before.HasSameBodyAs(after))
        {
            var body = BodyChanges.Read(before, after);
            changes.AddRange(body.Changes);
            strongest = Stronger(strongest, body.Class);
            classes?.Add(body.Class);
            summaryOfBody = body.Class == ChangeClass.Behaviour ? ChangeSummary.OfBody(body) : "";
        }
        if (understoodBefore is not null && understoodAfter is not null)
            changes.AddRange(UnderstandingChanges.Read(understoodBefore, understoodAfter));
        if (before.Path != after.Path)
        {
            changes.Add(new PathChange(before.Path, after.Path));
            strongest ??= before.Text == after.Text ? ChangeClass.Moved : null;
            classes?.Add(ChangeClass.Moved);
        }
        var strength = strongest ?? ChangeClass.Formatting;
        classes?.Add(strength);
        var form = before.Text != after.Text ? "Formatting only" : before.HasReturns != after.HasReturns ? "Line endings only" : "No change in the text";
        return new(strength, changes, ChangeSummary.Of(strength, changes, summaryOfBody, form));
    }

    /// <summary>Whether a body changed in nothing but the paths that name the folder from which the file itself moved.</summary>
    private static bool FollowsMove(AgentDefinition before, AgentDefinition after)
    {
        if (before.Path == after.Path || before.Body == after.Body)
            return false;
        var (old, now) = (before.Path.Split('/'), after.Path.Split('/'));
        var same = old.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (from, to) = (string.Join('/', old[..^same]), string.Join('/', now[..^same]));
        return same > 0 && from.Length > 0 && to.Length > 0 && Regex.Replace(before.Body, $@"(?<![\w/.-]){Regex.Escape(from)}/(?=[\w.{{<*-]*[/.`""')\]])", to.Replace("$", "$$", StringComparison.Ordinal) + "/", RegexOptions.CultureInvariant) == after.Body;
    }

    /// <summary>The stronger of two classes, where null is weaker than any.</summary>
    internal static ChangeClass? Stronger(ChangeClass? one, ChangeClass? other) =>
        one is null || other is null ? one ?? other : (ChangeClass)Math.Min((int)one, (int)other);
}
