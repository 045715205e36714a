using Bekend.Benchmarks.Measuring;

namespace Bekend.Benchmarks.Questions;

/// <summary>One question about a person with the key at one holder, and shared by three of whom two are needed, turn by turn.</summary>
internal static class SharedKeyBenchmark
{
    public static async Task RunAsync(bool isShort)
    {
        var time = TimeSpan.FromSeconds(isShort ? 1 : 10);
        await using var alone = await AskedSystem.StartAsync();
        await using var shared = await AskedSystem.StartAsync("--key-holders", "3");
        await alone.Askers.RunAsync(1, time);
        await shared.Askers.RunAsync(1, time);

        Report.Title("One question of 16 elements: one key holder, and two of three");
        var first = (await alone.Askers.RunAsync(1, time)).Timings;
        var second = (await shared.Askers.RunAsync(1, time)).Timings.With((await shared.Askers.RunAsync(1, time)).Timings);
        first = first.With((await alone.Askers.RunAsync(1, time)).Timings);
        Print("one key holder", first);
        Print("two of three", second);
        Report.Line("two of three as multiple of one", FormattableString.Invariant(
            $"p10 {second.P10 / first.P10:0.00}   p50 {second.Median / first.Median:0.00}   p99 {second.P99 / first.P99:0.00}"));
    }

    private static void Print(string name, Sample sample) => Report.Line(
        name, FormattableString.Invariant($"p10 {sample.P10,8:0.000} ms   p50 {sample.Median,8:0.000} ms   p99 {sample.P99,8:0.000} ms   n {sample.Count}"));
}
