using System.Runtime.CompilerServices;
using Xunit;

namespace Catalog.Tests.Testing;

/// <summary>Compares a text with the accepted one beside the test: <c>Class.Method.verified.txt</c>. <c>ACCEPT_SNAPSHOTS=1</c> accepts what there is now.</summary>
public static class Snapshot
{
    public static void Match(string actual, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var stem = $"{Path.ChangeExtension(file, null)}.{test}";
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(verified, text);
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (text == expected)
            File.Delete(received);
        else
            File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
