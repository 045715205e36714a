using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Reference;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Benchmarks.Voprf;

/// <summary>The library's evaluation beside the same steps in C over the same libsodium.</summary>
internal static class VoprfBenchmark
{
    private const int Batch = 64;

    public static void Run(CReference reference, bool isShort)
    {
        var rounds = isShort ? 15 : 301;
        using var key = EvaluationKey.Generate();
        var scalar = key.Export();
        var points = Enumerable.Range(0, Batch).SelectMany(_ => GroupElement.Random()).ToArray();
        var (evaluated, products) = (new byte[points.Length], new byte[points.Length]);
        var proof = new byte[64];

        Report.Title($"VOPRF on one core, batch {Batch}, {rounds} rounds in turn");
        var (plain, ours) = Alternating.Measure(
            rounds,
            () => reference.Multiply(scalar, points, products),
            () => Require(GroupElement.TryMultiplyAll(scalar, points, evaluated)));
        Require(evaluated.AsSpan().SequenceEqual(products));
        Print("evaluate", plain, ours, 0.97);

        var (c, library) = Alternating.Measure(
            rounds,
            () => reference.Evaluate(scalar, key.PublicKey.Span, points, products, proof),
            () => Require(key.TryEvaluate(points, out _)));
        Require(EvaluationProof.Verify(key.PublicKey.Span, points, products, proof));
        Print("evaluate with proof", c, library, 0.95);
    }

    private static void Print(string name, Sample reference, Sample ours, double goal)
    {
        Report.Line($"{name}: C / .NET, ms a batch (median)", FormattableString.Invariant($"{reference.Median:0.000} / {ours.Median:0.000}"));
        Report.AtLeast($"{name}: speed as part of C's (median)", reference.Median / ours.Median, goal);
        Report.AtLeast($"{name}: speed as part of C's (fastest tenth)", reference.P10 / ours.P10, goal);
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("Library and reference do not agree.");
        }
    }
}
