namespace Catalog.Core.Findings;

/// <summary>Every rule that a finding can name, side by side.</summary>
public static class Rules
{
    // The front matter
    public static readonly Rule InvalidYaml = new("AC101", Severity.Warning, "Front matter is not valid YAML", "Quote the value, or write it as a block scalar (key: |-). Some programs, and some versions of Claude Code, skip such a file without a word.");
    public static readonly Rule YamlRefused = new("AC102", Severity.Error, "Front matter is refused", "Front matter holds plain keys, lists and maps; take out anchors, aliases, tags and deep nesting.");
    public static readonly Rule DuplicateKey = new("AC103", Severity.Error, "Key stands twice", "Keep one of the two; tools differ in which one they take.");
    public static readonly Rule NoFrontMatter = new("AC104", Severity.Warning, "No front matter", "Begin the file with a block between two lines of --- that holds name and description.");
    public static readonly Rule UnclosedFrontMatter = new("AC105", Severity.Error, "Front matter is not closed", "Put a line of --- after the last key.");
    public static readonly Rule NotAMap = new("AC106", Severity.Error, "Front matter is not a map", "Write it as lines of key: value.");
    public static readonly Rule FieldType = new("AC107", Severity.Warning, "Field has an unexpected form", "Write the field in the form that its format documents.");
    public static readonly Rule InvalidToml = new("AC108", Severity.Warning, "TOML is not valid", "Correct the line; a program that reads TOML does not load the file.");
    public static readonly Rule SkillFolder = new("AC109", Severity.Note, "Skill is not named like its folder", "Give the folder the skill's name, or the skill the folder's; agentskills.io asks for one name.");

    // The definition
    public static readonly Rule NotForSubagents = new("AC110", Severity.Note, "Tool that no subagent has", "Take it out; a subagent can only report to whoever called it.");
    public static readonly Rule NoName = new("AC111", Severity.Warning, "No name", "Add name: to the front matter; without it Claude Code takes the file for documentation.");
    public static readonly Rule NoDescription = new("AC112", Severity.Warning, "No description", "Add a description: that says when to use the agent; without it no tool can choose it.");
    public static readonly Rule OddName = new("AC113", Severity.Warning, "Name is unusable as an identifier", "Use lower-case letters, digits and hyphens, 64 characters at most.");
    public static readonly Rule LongDescription = new("AC114", Severity.Note, "Description is over 1,024 characters", "The description is paid for in every session; move examples into the body.");
    public static readonly Rule EmptyBody = new("AC115", Severity.Warning, "Empty body", "Write the agent's instructions under the front matter.");
    public static readonly Rule UnknownTool = new("AC116", Severity.Note, "Unknown tool", "Check the spelling; tools change from month to month, so this may be a new one.");
    public static readonly Rule UnknownModel = new("AC117", Severity.Note, "Unknown model", "Check the spelling; models change from month to month, so this may be a new one.");
    public static readonly Rule BrokenLink = new("AC118", Severity.Warning, "Relative link leads nowhere", "Correct the path, or take the link out.");
    public static readonly Rule UnknownColour = new("AC119", Severity.Note, "Unknown colour", "Use a named colour or #rrggbb.");
    public static readonly Rule ForeignRightsKey = new("AC120", Severity.Warning, "Key of rights that the format does not have", "Write it as the format has it, or take it out; the program that reads the file passes it over.");

    // Agents among each other
    public static readonly Rule NameClash = new("AC121", Severity.Warning, "Two agents of one name", "Rename one of them; a tool that knows agents by name loads only one.");
    public static readonly Rule SlugAdjusted = new("AC122", Severity.Note, "Page name was adjusted", "Nothing to do; a unique name would give a shorter address.");
    public static readonly Rule LookAlikeName = new("AC123", Severity.Warning, "Name looks like another", "Write the name in one script; letters of different scripts look alike.");
    public static readonly Rule NearCopy = new("AC124", Severity.Note, "Near copy of another agent", "Keep one of the two, or accept the pair in the config.");
    public static readonly Rule DanglingHandOff = new("AC125", Severity.Warning, "Hand-off leads nowhere", "Correct the name, or add the agent.");
    public static readonly Rule ElsewhereConfigured = new("AC126", Severity.Note, "A config says more of the agent", "Write it in the agent's file, where whoever reads the agent sees it.");
    public static readonly Rule Deprecated = new("AC127", Severity.Note, "Agent calls itself deprecated", "Send its work to the other; once nobody calls this one any more, take the file out.");
    public static readonly Rule SkillFile = new("AC128", Severity.Warning, "Skill's file is not called SKILL.md", "Rename it to SKILL.md; where capitals count, as on Linux, a program finds no other.");

    public static readonly Rule PromiseNotHeld = new("AC129", Severity.Warning, "Text promises to change nothing, and may", "Words keep no tool away: leave the tools that edit out of its list (Cursor: readonly: true; OpenCode: edit: deny), or take the promise out.");
    public static readonly Rule OpenScope = new("AC130", Severity.Note, "Limit of commands that limits nothing", "Name what is run: a script (python3 scripts/check.py *), a subcommand, a flag.");

    // History
    public static readonly Rule VersionNotBumped = new("AC131", Severity.Note, "Declared version does not follow the content", "Raise the version with the content.");
    public static readonly Rule StaleDate = new("AC132", Severity.Note, "last_updated is older than the last change", "Set it to the date of the change, or take it out: git knows.");
    public static readonly Rule RightsWidened = new("AC133", Severity.Warning, "Rights were widened by the newest change of what the agent does", "Check that the agent needs what it gained.");
    public static readonly Rule BodyVersion = new("AC134", Severity.Note, "Body claims another version", "State the version in one place.");

    // Characters
    public static readonly Rule HiddenText = new("AC141", Severity.Warning, "Invisible characters", "Delete them; a model reads what a reviewer cannot see.");
    public static readonly Rule BidiControl = new("AC142", Severity.Warning, "Bidirectional control characters", "Delete them; they make text look other than it is.");
    public static readonly Rule Mojibake = new("AC143", Severity.Warning, "Garbled characters", "The text was once decoded wrongly; write the intended characters.");
    public static readonly Rule NotUtf8 = new("AC144", Severity.Warning, "Not UTF-8", "Save the file as UTF-8.");
    public static readonly Rule Binary = new("AC145", Severity.Error, "Not a text file", "Take the file out of the agents' folder, or save it as UTF-8 text.");
    public static readonly Rule TooLarge = new("AC146", Severity.Warning, "File is too large", "Split it: an agent file may have 1 MiB, 20,000 lines, and 100,000 characters in a line.");
    public static readonly Rule MarkdownLimit = new("AC147", Severity.Warning, "Body is shown as plain text", "Reduce nesting, headings or references.");

    // Secrets
    public static readonly Rule Secret = new("AC151", Severity.Error, "Probable secret", "Revoke it first, then remove it from the file; it is masked in what is published.");
    public static readonly Rule SecretInHistory = new("AC152", Severity.Warning, "Probable secret in an old version", "Revoke it; it is masked in what is published, and still stands in the repository.");

    // The source
    public static readonly Rule Shallow = new("AC161", Severity.Warning, "Shallow history", "Run git fetch --unshallow, or check out with fetch-depth: 0.");
    public static readonly Rule NoHistory = new("AC162", Severity.Note, "No history", "Keep the agents in a git repository to get their history.");
    public static readonly Rule LinkSkipped = new("AC163", Severity.Note, "Symbolic link skipped", "Put the file itself in the folder; links are not followed.");
    public static readonly Rule NotInWorkTree = new("AC164", Severity.Warning, "Agent is not in the work tree", "Commit its removal, or bring it back: git restore PATH. A sparse checkout leaves files out, too.");
    public static readonly Rule LfsPointer = new("AC165", Severity.Error, "Git LFS pointer", "Fetch the content: git lfs pull, or lfs: true on checkout.");
    public static readonly Rule Unreadable = new("AC166", Severity.Error, "File cannot be read", "Check its permissions, and that its name is UTF-8.");
    public static readonly Rule VersionUnreadable = new("AC167", Severity.Warning, "Old version cannot be read", "Run git fsck; the object may be missing or damaged.");
    public static readonly Rule NoAgents = new("AC168", Severity.Warning, "No agents found", "Check that the source is the right folder; the README lists the places where agents are found.");
    public static readonly Rule InternalFault = new("AC169", Severity.Error, "Part could not be made", "This is a fault of the program, which left that part out; report this sentence with the file.");

    public static readonly Rule Submodule = new("AC170", Severity.Note, "History lies in another repository", "Build a catalog of the submodule's own repository to see its history.");
    public static readonly Rule LeftOut = new("AC171", Severity.Note, "Looks like an agent, and is left out", "If it is an agent, take it in with include: in the config.");
    public static readonly Rule LongHistory = new("AC172", Severity.Note, "History is shown cut", "Nothing to do; the newest 2,000 versions of an agent are read, as far as they have 64 million characters, and 500 million in all agents.");
    public static readonly Rule MalformedCommit = new("AC173", Severity.Note, "Commit is malformed", "Nothing to do; what it does say is shown. See git fsck.");
    public static readonly Rule WordsLanguage = new("AC174", Severity.Note, "Words of a theme without their language", "Add a line such as language = de, or language = en; only then are they read aloud rightly.");

    /// <summary>In the order of ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidYaml, YamlRefused, DuplicateKey, NoFrontMatter, UnclosedFrontMatter, NotAMap, FieldType, InvalidToml,
        SkillFolder,
        NotForSubagents, NoName, NoDescription, OddName, LongDescription, EmptyBody, UnknownTool, UnknownModel, BrokenLink, UnknownColour, ForeignRightsKey,
        NameClash, SlugAdjusted, LookAlikeName, NearCopy, DanglingHandOff, ElsewhereConfigured, Deprecated, SkillFile, PromiseNotHeld, OpenScope,
        VersionNotBumped, StaleDate, RightsWidened, BodyVersion,
        HiddenText, BidiControl, Mojibake, NotUtf8, Binary, TooLarge, MarkdownLimit,
        Secret, SecretInHistory,
        Shallow, NoHistory, LinkSkipped, NotInWorkTree, LfsPointer, Unreadable, VersionUnreadable, NoAgents, InternalFault, Submodule, LeftOut, LongHistory, MalformedCommit, WordsLanguage,
    ];
}
