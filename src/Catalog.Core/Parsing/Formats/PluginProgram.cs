namespace Catalog.Core.Parsing.Formats;

/// <summary>The program that a plugin is made for, by the manifests that speak of it.</summary>
public enum PluginProgram
{
    Claude,
    Codex,
    Copilot,
}
