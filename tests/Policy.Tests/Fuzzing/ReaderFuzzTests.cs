using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bekend.Policies.Lint;
using Bekend.Policies.Printing;
using Bekend.Policies.Syntax;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Tests.Fuzzing;

/// <summary>Whatever the text: the reader does not throw, and gives a covenant exactly when there is no fault; what it accepts can be printed, checked and tested.</summary>
public sealed class ReaderFuzzTests(ITestOutputHelper output)
{
    private const string CaughtFault = "the file cannot be read";

    private const int Seed = 2026;

    /// <summary>Twenty thousand inputs; <c>FUZZ_INPUTS=1200000</c> in the environment makes it the long run.</summary>
    private static readonly int Inputs = int.Parse(Environment.GetEnvironmentVariable("FUZZ_INPUTS") ?? "20000", CultureInfo.InvariantCulture);

    [Fact]
    public void Survives_WhateverItIsGiven()
    {
        var watch = Stopwatch.StartNew();
        var tally = new Dictionary<string, int>();
        var mutations = new Mutations(Seed);
        for (var i = 0; i < Inputs; i++)
        {
            var (kind, text) = mutations.Next();
            var outcome = Outcome(kind, text);
            tally[$"{kind} {outcome}"] = tally.GetValueOrDefault($"{kind} {outcome}") + 1;
        }

        output.WriteLine($"{Inputs} inputs in {watch.Elapsed.TotalSeconds:F0} s: {string.Join(", ", tally.OrderBy(t => t.Key).Select(t => $"{t.Key} {t.Value}"))}");
        Assert.All(["bytes", "tokens", "tree"], kind => Assert.All(["accepted", "refused"], outcome => Assert.True(tally.ContainsKey($"{kind} {outcome}"), $"no {kind} {outcome}")));
        Assert.DoesNotContain(tally.Keys, key => key.EndsWith("caught", StringComparison.Ordinal));
    }

    private static string Outcome(string kind, string text)
    {
        CovenantReadResult read;
        try
        {
            read = CovenantReader.Read("v", text);
            Assert.Equal(read.Diagnostics.Count == 0, read.Covenant is not null);
            Assert.All(read.Diagnostics, d => Assert.True(d.Line >= 1 && d.Column >= 1 && d.Message.Length > 0 && !d.Message.Contains('\n')));
            if (read.IsValid)
            {
                var printed = CovenantPrinter.Print(read.Covenant);
                Assert.Equal(printed, CovenantPrinter.Print(CovenantReader.Read("v", printed).Covenant!));
                CovenantLinter.Check("v", text);
                CovenantTester.Run(read.Covenant);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"{kind}: {Convert.ToBase64String(Encoding.Unicode.GetBytes(text))}", e);
        }

        return read.IsValid ? "accepted" : read.Diagnostics.Any(d => d.Message == CaughtFault) ? "caught" : "refused";
    }
}
