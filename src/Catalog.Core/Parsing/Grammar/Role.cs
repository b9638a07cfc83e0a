namespace Catalog.Core.Parsing.Grammar;

/// <summary>What a text does in an agent's file. A text may bear several; who asks says which of them counts.</summary>
internal enum Role
{
    None,

    /// <summary>A form to fill in: nothing under it is said of the agent.</summary>
    Template,

    /// <summary>What is done once the agent runs.</summary>
    Procedure,
    Escalate,

    /// <summary>Says to whom, so that what stands under it is somebody: "Escalate to".</summary>
    EscalateTo,
    Avoid,
    Use,
    Example,
    Trigger,
    Boundary,

    /// <summary>When to use something, which may be the agent or not.</summary>
    NamedUse,

    /// <summary>When not to use something, which may be the agent or not.</summary>
    NamedAvoid,

    /// <summary>What the agent takes, where its bounds are told.</summary>
    Remit,

    /// <summary>A label that refuses what stands behind it, where uses are told.</summary>
    Refusal,

    /// <summary>Escalation of another kind: of privileges, of models; or a form for one.</summary>
    NotEscalate,

    /// <summary>Says that this very agent is meant.</summary>
    Self,
    Condition,
    OpenEnded,
    Given,
    Using,
    CommonCase,
    Aside,
    Request,
    Frame,
    HandOffPaths,
    HandOff,
    Together,

    /// <summary>The same in so many words, right before the name or at the head of the line: "coordinates with".</summary>
    Partner,
    Contrast,

    /// <summary>Has to be run before.</summary>
    Prior,
    Skills,

    /// <summary>What the agent can do or knows.</summary>
    Capability,

    /// <summary>The same in so many words, wherever it stands.</summary>
    Skill,
    Conduct,

    /// <summary>A remark by the way, in bold: "Important".</summary>
    Callout,
    Output,
    Checklist,
    Showing,
    Moment,
    Reaching,
    Reference,
    Bounds,
    Manner,
    Work,
    Results,
    Context,

    /// <summary>How work is done, as a domain of its own may be called too.</summary>
    Craft,
    Stage,
    StepLabel,
    Sentence,
    Limits,

    /// <summary>What is ordered or forbidden.</summary>
    Order,

    /// <summary>The name of a field that technologies belong to.</summary>
    Domain,

    /// <summary>What stands before a cue and says nothing of its own.</summary>
    Lead,

    /// <summary>What the agent does not do, which counts where its bounds are told.</summary>
    Limit,
    EscalatingBullet,
    Prohibition,
    Denial,
    Belonging,
    Pronoun,
    Refusing,
    RefusingIt,
    Including,
    IncludingWhen,
    TriggerWords,
    Invocation,

    /// <summary>Prose that tells about the agent again, after a list of its uses.</summary>
    Resuming,

    /// <summary>What a user says to somebody.</summary>
    Asked,

    /// <summary>Names a situation and nobody: "a new slice".</summary>
    Situation,

    /// <summary>Says nothing of its own, but points at what stands above.</summary>
    PointingBack,

    /// <summary>An item that takes itself out of its list: "not for toys".</summary>
    Exception,

    /// <summary>Somebody, and what happens.</summary>
    Event,

    /// <summary>Begins with when, if, for, before.</summary>
    Occasion,

    /// <summary>Begins with what is being done: "reviewing plans".</summary>
    Doing,

    /// <summary>One verb alone.</summary>
    Verb,

    /// <summary>A verb and what it asks for: "review plans".</summary>
    Task,

    /// <summary>A clause with somebody of its own: "the user asks".</summary>
    Clause,

    /// <summary>Says what somebody can, must or will.</summary>
    Modality,

    /// <summary>Hangs on what stands before it.</summary>
    Dependent,

    /// <summary>Opens a list that belongs to one situation: "with focus on networks".</summary>
    Inner,

    /// <summary>Says what the whole is for: "a pass over plans to check names".</summary>
    Aim,

    /// <summary>A task that ends in what it is for.</summary>
    Purpose,

    /// <summary>What is said of all that stands before: "or limits must be confirmed".</summary>
    Predicate,

    /// <summary>Brings the noun for the single words before it: "or mitigation documentation".</summary>
    Head,

    /// <summary>Tells the words to listen for: "the user mentions hives, honey".</summary>
    Mention,

    /// <summary>A single word that describes: "reliable".</summary>
    Quality,

    /// <summary>Tells what the agent does, and is no list of its work.</summary>
    Telling,

    /// <summary>A whole and its parts.</summary>
    Whole,

    /// <summary>Behind a situation: its work is another's.</summary>
    Disowning,

    /// <summary>Behind a situation: it, or what comes of it, goes to another.</summary>
    PassingOn,

    /// <summary>A whole sentence that gives a situation to somebody.</summary>
    Assigning,

    /// <summary>Behind a situation: somebody of the catalog takes it, and more is said of them.</summary>
    Directing,

    /// <summary>A sentence of another language that gives each of several works to somebody.</summary>
    Handing,

    /// <summary>One of the works in such a sentence, and who takes it.</summary>
    Handed,

    /// <summary>Tells of what something consists.</summary>
    Describing,

    /// <summary>Where work goes, written as one word.</summary>
    Slug,

    /// <summary>Called like an agent, and nobody of that name.</summary>
    Nobody,

    /// <summary>What recipes, kinds of commits and levels of a log are called as well.</summary>
    Everyday,

    /// <summary>Named like an agent, and a thing or somebody's post.</summary>
    Thing,

    /// <summary>Somebody or something to work with that is no agent.</summary>
    Outsider,

    /// <summary>Shows how something could look.</summary>
    Sample,

    /// <summary>A column in which stands whose the work is.</summary>
    Owner,

    /// <summary>The same, where the title above promises it.</summary>
    Candidate,

    /// <summary>A column that says when somebody or something is used, beside one that says it of the agent.</summary>
    Elsewhere,

    /// <summary>Who takes the work, in words of their own.</summary>
    Taker,

    /// <summary>A method or architecture, which is known and no field of work.</summary>
    Method,

    /// <summary>Over a list of methods or features, each of which is known and no field of work.</summary>
    Methods,

    /// <summary>A name that is told when to be used.</summary>
    Named,

    /// <summary>A list of those who do the work, in the file of whoever gives it out.</summary>
    Roster,

    /// <summary>Gives work out to other agents.</summary>
    Leader,

    /// <summary>Right before a name: work goes there, so that a common word is a name too.</summary>
    Giving,

    /// <summary>Right behind a name: somebody acts, so that letters which could be anything's are a name too.</summary>
    Actor,

    /// <summary>Opens a sentence, and gives the word behind it no capital.</summary>
    Opening,

    /// <summary>What somebody does besides: "asks about ropes".</summary>
    Asking,

    /// <summary>Things of any kind: "anything else".</summary>
    Anything,
}
