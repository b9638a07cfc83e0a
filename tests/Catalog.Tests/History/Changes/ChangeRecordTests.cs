using System.Reflection;
using Catalog.Core.History.Changes;
using Catalog.Core.Parsing.Rights;
using Catalog.Core.Reading;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History.Changes;

/// <summary>Every kind of change comes back from its bytes as it was, also one that somebody adds.</summary>
public sealed class ChangeRecordTests
{
    private static readonly ToolGrant[] Grants =
    [
        new(["Read", "Bash(git:*)"], ["Write"], [.. Enum.GetValues<Right>().Select(right => new RightGrant(right, RightState.Scoped, RightState.Denied, 3, [new("git *", RightState.Asks)]) { GrantedAt = 2 })], "plan", 4),
        new([], [], [.. Enum.GetValues<Right>().Select(right => new RightGrant(right, RightState.Inherited, RightState.Inherited, 0, []))], null, 0),
    ];

    public static TheoryData<Type> Kinds =>
        [.. typeof(VersionChange).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(VersionChange)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_change_comes_back_as_it_was(Type kind)
    {
        foreach (var isFull in (bool[])[true, false])
        {
            var change = (VersionChange)Made(kind, isFull, 0);
            var record = new RecordWriter();

            ChangeRecord.Write(record, change);

            Assert.Equal("", Likeness.Between(change, ChangeRecord.ReadChange(new RecordReader(record.ToBytes())), new HashSet<string>()));
        }
    }

    [Fact]
    public void There_are_kinds_to_try() => Assert.True(Kinds.Count > 8);

    /// <summary>An instance whose every member is set to something, or to as little as may be.</summary>
    private static object Made(Type type, bool isFull, int seed)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).MaxBy(each => each.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select((parameter, i) => Value(parameter.ParameterType, isFull || !IsOptional(parameter), seed + i))]);
        foreach (var property in type.GetProperties().Where(property => isFull && property.SetMethod is not null && !constructor.GetParameters().Any(parameter => parameter.Name == property.Name)))
            property.SetValue(made, Value(property.PropertyType, isFull, seed + 7));
        return made;
    }

    private static bool IsOptional(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static object? Value(Type type, bool isFull, int seed)
    {
        if (!isFull && !type.IsValueType)
            return null;
        if (type == typeof(string))
            return $"text {seed} “\u4E16” \uD83D";
        if (type == typeof(int))
            return seed;
        if (type == typeof(bool))
            return isFull;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(seed % Enum.GetValues(type).Length);
        if (type == typeof(IReadOnlyList<string>))
            return new[] { $"one {seed}", "two", "" };
        return type == typeof((ToolGrant, ToolGrant)?) ? (Grants[0], Grants[1]) : Made(type, isFull, seed);
    }
}
