using Catalog.Core.Cataloguing;
using Catalog.Core.Findings;
using Catalog.Core.History;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;
using Catalog.Core.Parsing.Formats;
using Catalog.Core.Parsing.Rights;

namespace Catalog.Site.Pages;

/// <summary>The words that pages use for the catalog's own terms.</summary>
public static class Labels
{
    public static string Of(Right right) => right == Right.Mcp ? "MCP" : right.ToString();

    /// <summary>The sign of what is granted with exceptions.</summary>
    public const string WithExceptions = "◕";

    /// <summary>What a state of a right means, in words that stand on their own.</summary>
    public static string Of(RightState state) => state switch
    {
        RightState.Granted => "granted",
        RightState.Asks => "asks first",
        RightState.Scoped => "only some",
        RightState.Inherited => "inherited",
        RightState.Denied => "not granted",
        _ => "unknown",
    };

    /// <summary>What one right means, with a word for what is taken out of one that is granted.</summary>
    public static string Of(RightGrant grant) => grant.HasExceptions ? "granted, with exceptions" : Of(grant.State);

    /// <summary>What a grant takes away, in words that stand after what it gives.</summary>
    public static IEnumerable<string> Denied(ToolGrant tools) => tools.Deny.Select(tool => tool != "*" ? $"not {tool}" : tools.Rights.Count > 0 ? "nothing else" : "nothing");

    /// <summary>The sign of a state; each is of another shape, so that colour alone tells nothing.</summary>
    public static string Sign(RightState state) => state switch
    {
        RightState.Granted => "●",
        RightState.Asks => "◐",
        RightState.Scoped => "◇",
        RightState.Inherited => "○",
        RightState.Denied => "–",
        _ => "?",
    };

    /// <summary>The sign of one right: a full circle lacks a part where something is taken out of what is granted.</summary>
    public static string Sign(RightGrant grant) => grant.HasExceptions ? WithExceptions : Sign(grant.State);

    /// <summary>What stands where the commit of a version would.</summary>
    public static string WithoutCommit(AgentVersion version) => version.Elsewhere ? "in a submodule" : "uncommitted";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Use => "Use",
        Verdict.Avoid => "Do not use",
        _ => "Escalate",
    };

    public static string Of(UsageSource source) => source switch
    {
        UsageSource.Inferred => "purpose, from the description",
        _ => Key(source),
    };

    public static string Of(ChangeClass change) => change switch
    {
        ChangeClass.Rights => "Rights",
        ChangeClass.Behaviour => "Behaviour",
        ChangeClass.Wording => "Wording",
        ChangeClass.Formatting => "Formatting",
        ChangeClass.Moved => "Moved",
        _ => "Added",
    };

    /// <summary>What a version changed, beside the label of its class; empty for a first one, of which that label says all.</summary>
    public static string Told(AgentVersion version) => version.Class == ChangeClass.Added && version.Summary == Of(ChangeClass.Added) ? "" : version.Summary;

    public static string Of(CapabilityKind kind) => kind.ToString();

    public static string Of(Claim claim) => claim switch
    {
        Claim.Name => "in its name",
        Claim.Description => "in its description",
        Claim.Capability => "among its capabilities",
        _ => "elsewhere in its prompt",
    };

    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.HandsOff => "Hands off to",
        RelationKind.WorksWith => "Works with",
        RelationKind.Loads => "Loads skills",
        _ => "Mentions",
    };

    public static string Of(OverlapKind kind) => kind switch
    {
        OverlapKind.Text => "Same text",
        OverlapKind.Job => "Similar job",
        _ => "Same name",
    };

    public static string Of(Severity severity) => severity.ToString();

    /// <summary>What a format id such as <c>claude-agent</c> stands for.</summary>
    public static string Format(string format) => AgentFormats.Of(format).Label;

    /// <summary>What an agent's file is called; a skill by the program that it is written for.</summary>
    public static string Format(Agent agent) => agent.SkillHome?.Label ?? Format(agent.Definition.Format);

    /// <summary>The term in lower case, as in class names and addresses.</summary>
    public static string Key<T>(T term)
        where T : struct, Enum => term.ToString().ToLowerInvariant();
}
