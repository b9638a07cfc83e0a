using System.Collections;
using System.Reflection;

namespace Catalog.Tests.Testing;

/// <summary>Compares two values member by member, whatever they are made of, so that a member that nobody thought of is compared as well.</summary>
internal static class Likeness
{
    /// <summary>The place of the first difference; empty where there is none.</summary>
    /// <param name="leftOut">Names of members that are worked out when asked.</param>
    public static string Between(object? one, object? other, IReadOnlySet<string> leftOut, string place = "") => (one, other) switch
    {
        (null, null) => "",
        (null, _) or (_, null) => $"{place}: {one ?? "null"} and {other ?? "null"}",
        _ when IsPlain(one) => one.Equals(other) ? "" : $"{place}: {one} and {other}",
        (ReadOnlyMemory<char> text, ReadOnlyMemory<char> another) => text.Span.SequenceEqual(another.Span) ? "" : $"{place}: {text} and {another}",
        (IEnumerable items, IEnumerable others) => Lists([.. items.Cast<object?>()], [.. others.Cast<object?>()], leftOut, place),
        _ => Members(one, other, leftOut, place),
    };

    private static bool IsPlain(object value) => value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    private static string Lists(IReadOnlyList<object?> one, IReadOnlyList<object?> other, IReadOnlySet<string> leftOut, string place) =>
        one.Count != other.Count ? $"{place}: {one.Count} and {other.Count}" : one.Zip(other, (a, b) => (a, b)).Index().Select(each => Between(each.Item.a, each.Item.b, leftOut, $"{place}[{each.Index}]")).FirstOrDefault(found => found.Length > 0) ?? "";

    private static string Members(object one, object other, IReadOnlySet<string> leftOut, string place)
    {
        if (one.GetType() != other.GetType())
            return $"{place}: {one.GetType().Name} and {other.GetType().Name}";
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var properties = one.GetType().GetProperties(all).Where(member => member.GetIndexParameters().Length == 0 && member.Name != "EqualityContract" && !leftOut.Contains(member.Name)).Select(member => (member.Name, Of: (Func<object, object?>)member.GetValue));
        var fields = one.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Select(member => (member.Name, Of: (Func<object, object?>)member.GetValue));
        return properties.Concat(fields).Select(member => Between(member.Of(one), member.Of(other), leftOut, $"{place}.{member.Name}")).FirstOrDefault(found => found.Length > 0) ?? "";
    }
}
