using System.Globalization;

namespace Catalog.Site;

/// <summary>A number with its noun, such as <c>1 agent</c> or <c>1,046 versions</c>.</summary>
internal static class Counted
{
    public static string Of(int number, string one) => Of(number, one, one + "s");

    public static string Of(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
