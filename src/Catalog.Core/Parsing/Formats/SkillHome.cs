namespace Catalog.Core.Parsing.Formats;

/// <summary>Whose skill a file is, and where its program looks for it.</summary>
/// <param name="Label">What people call it, such as <c>Codex skill</c>.</param>
/// <param name="Folder">Below the project.</param>
public sealed record SkillHome(string Label, string Folder);
