using Bekend.Benchmarks.Measuring;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Testing;

namespace Bekend.Benchmarks.Policy;

/// <summary>Decisions per second of processor time on one thread, beside the plain reference in the same run.</summary>
internal static class DecideBenchmark
{
    private const int Questions = 10_000;

    public static void Run(bool isShort)
    {
        var seconds = isShort ? 0.02 : 1.5;
        var rounds = isShort ? 1 : 3;
        var usual = GeneratedCovenant.Make(7, GeneratedSize.Usual);
        var huge = GeneratedCovenant.Make(7, GeneratedSize.Huge);
        var dense = GeneratedCovenant.Make(7, GeneratedSize.Dense);
        var (asked, askedHuge, askedDense) = (Ask(usual), Ask(huge), Ask(dense));
        Require(usual, asked, Questions);
        Require(huge, askedHuge, isShort ? 10 : 100);
        Require(dense, askedDense, isShort ? 10 : 100);

        Report.Title($"Decisions per second of processor time, one thread, {Questions} questions, median of {rounds} rounds in turn");
        Mix(usual, asked);
        var figures = new List<(double Usual, double Reference, double Huge, double Dense, double Json, double Serializer)>();
        var json = new JsonEvaluation(usual);
        var bodies = Array.ConvertAll(asked, json.Describe);
        for (var round = 0; round < rounds; round++)
        {
            figures.Add((
                CpuTime.PerSecond(seconds, () => Decide(usual, asked)),
                CpuTime.PerSecond(seconds, () => Refer(usual, asked)),
                CpuTime.PerSecond(seconds, () => Decide(huge, askedHuge)),
                CpuTime.PerSecond(seconds, () => Decide(dense, askedDense)),
                CpuTime.PerSecond(seconds, () => json.Answer(bodies)),
                CpuTime.PerSecond(seconds, () => SerializedEvaluation.Answer(usual, bodies))));
        }

        double Median(Func<(double Usual, double Reference, double Huge, double Dense, double Json, double Serializer), double> of) =>
            figures.Select(of).Order().ElementAt(figures.Count / 2);
        var (ours, reference) = (Median(f => f.Usual), Median(f => f.Reference));
        Report.AtLeast("42 provisions, 30 organisations, millions", ours / 1e6, 1.1);
        Report.Line("the plain reference, millions", FormattableString.Invariant($"{reference / 1e6,7:0.000}   {ours / reference:0.0} times as slow"));
        foreach (var kind in asked.GroupBy(request => Kind(Decider.Decide(usual, request))).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var of = kind.ToArray();
            Report.Line($"  of these, {kind.Key}, millions", FormattableString.Invariant($"{CpuTime.PerSecond(seconds / 3, () => Decide(usual, of)) / 1e6,7:0.000}"));
        }

        Report.AtMost("10,000 provisions, 300 organisations: times as slow", ours / Median(f => f.Huge), 2);
        Report.AtMost("10,000 provisions, 30 organisations: times as slow", ours / Median(f => f.Dense), 2);
        Report.AtLeast("JSON in, reasons in JSON out, millions", Median(f => f.Json) / 1e6, 0.25);
        Report.Line("the same with JsonSerializer, millions", FormattableString.Invariant($"{Median(f => f.Serializer) / 1e6,7:0.000}"));
    }

    private static DecisionRequest[] Ask(Covenant covenant) => new GeneratedRequests(covenant, seed: 7).Take(Questions);

    private static int Decide(Covenant covenant, DecisionRequest[] requests)
    {
        foreach (var request in requests)
        {
            _ = Decider.Decide(covenant, request);
        }

        return requests.Length;
    }

    private static int Refer(Covenant covenant, DecisionRequest[] requests)
    {
        foreach (var request in requests.AsSpan(0, requests.Length / 10))
        {
            _ = ReferenceDecider.Decide(covenant, request);
        }

        return requests.Length / 10;
    }

    private static void Mix(Covenant covenant, DecisionRequest[] requests)
    {
        var decisions = Array.ConvertAll(requests, request => Decider.Decide(covenant, request));
        foreach (var kind in decisions.GroupBy(Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Report.Line($"questions: {kind.Key}", $"{kind.Count(),7}");
        }
    }

    private static string Kind(Decision decision) => decision switch
    {
        Decision.Permit { Rules.Count: 1 } => "permitted by one rule",
        Decision.Permit => "permitted by several rules",
        Decision.Deny { Forbids.Count: > 1 } => "refused by several forbids",
        Decision.Deny { Forbids.Count: 1 } => "refused by one forbid",
        Decision.Deny { Reason: DenyReason.NoRule } => "refused, nearest rule named",
        _ => "refused for an unknown name or an invalid day",
    };

    private static void Require(Covenant covenant, DecisionRequest[] requests, int count)
    {
        if (requests.Take(count).Any(request => !Decider.Decide(covenant, request).Equals(ReferenceDecider.Decide(covenant, request))))
        {
            throw new InvalidOperationException("Library and reference do not agree.");
        }
    }
}
