using System.Security.Cryptography;
using System.Text;

namespace Catalog.Tests.Testing;

/// <summary>Text that looks drawn at random and is the same in every run: what a leaked credential looks like.</summary>
public static class Drawn
{
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    public const string Hex = "0123456789abcdef";
    public const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    public const string Digits = "0123456789";

    public static string Text(int length, int seed, string letters = Letters) =>
        string.Concat(Enumerable.Range(0, length).Select(i => letters[SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {i}"))[0] % letters.Length]));
}
