namespace Catalog.Benchmarks.Build;

/// <summary>The program in a form that it is published in, by name: <c>native</c>, <c>ready</c> (compiled ahead, with the framework's compiler at hand) or <c>jit</c>.</summary>
internal sealed record Product(string Name, string Program)
{
    /// <summary>Publishes a form, unless its folder has it already.</summary>
    public static Product Of(string name, string project, string folder)
    {
        var output = Path.Combine(folder, name);
        var program = Path.Combine(output, "agent-catalog");
        if (!File.Exists(program))
        {
            string[] form = name switch
            {
                "native" => ["-p:Native=true"],
                "ready" => [],
                "jit" => ["-p:PublishReadyToRun=false"],
                _ => throw new ArgumentException($"There is no form {name}.", nameof(name)),
            };
            ProcessMeter.Run(output, "dotnet", ["publish", project, "-c", "Release", "--ucr", "-v", "q", "-nologo", "-o", output, "-p:RunAnalyzers=false", .. form]);
        }
        return new(name, program);
    }

    public BuildRun Run(string source, string output, params string[] options) => ProcessMeter.Run(output, Program, ["build", source, "--output", output, .. options]);
}
