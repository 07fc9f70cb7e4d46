using ConversationAIPortal.Benchmarks;

// Each prints the figures of docs/measurements.md for this machine.
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["start"] = StartBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
    ["sandbox"] = SandboxBenchmark.RunAsync,
};
if (args is [var name] && benchmarks.TryGetValue(name, out var run))
{
    await run();
    return 0;
}

await Console.Error.WriteLineAsync($"Name one of: {string.Join(", ", benchmarks.Keys)}");
return 1;
