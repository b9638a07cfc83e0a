using System.Security.Cryptography;
using System.Text;
using Catalog.Core.Parsing;

namespace Catalog.Site.Pages;

/// <summary>How much an agent's text is, and what it hashes to.</summary>
public static class Sizes
{
    /// <summary>SHA-256 of the text in UTF-8 with LF line ends, in lower-case hexadecimal digits.</summary>
    public static string Hash(AgentDefinition agent) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(agent.Text)));
}
