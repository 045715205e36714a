using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Replay;
using Bekend.Policies.Tests.Differences;
using Bekend.Testing;

namespace Bekend.Policies.Tests.Replay;

public sealed class DecisionReplayTests
{
    private const int Decisions = 10_000;
    private const int PerLine = 50;

    [Fact]
    public void Decides_AllOfTenThousandAgain_AndTheSame()
    {
        foreach (var seed in new[] { 7, 20261122 })
        {
            var covenant = GeneratedCovenant.Make(seed, GeneratedSize.Usual);
            var (lines, logged) = Log(covenant, seed);

            var replay = new DecisionReplay(covenant);
            var replayed = lines.SelectMany(line => replay.Read(LogLines.Read(line))).ToList();

            Assert.Equal(new ReplayCounts { Calls = Decisions / PerLine, Same = Decisions }, replay.Counts);
            Assert.Equal(logged.Select(decision => decision.Request), replayed.Select(decision => decision.Logged.Request));
            Assert.InRange(logged.Count(decision => decision.Outcome.IsPermit), 1_000, Decisions - 1_000);
            Assert.True(logged.SelectMany(decision => decision.Outcome.Missing).Distinct().Count() >= 10, "the log is not varied enough");
            Assert.Contains(logged, decision => decision.Outcome.Forbids.Count > 1);
        }
    }

    [Fact]
    public void Finds_ExactlyWhatTheReferenceDecidesOtherwise()
    {
        var (changed, reasons) = (0L, 0L);
        for (var seed = 0; seed < 8; seed++)
        {
            var covenant = GeneratedCovenant.Make(seed, GeneratedSize.Usual);
            var draft = Draft(Mutations.Of(covenant, new Random(seed)).Parts with { ValidTo = covenant.ValidTo });
            var (lines, logged) = Log(covenant, seed, count: 2_000);

            var replay = new DecisionReplay(draft);
            var replayed = lines.SelectMany(line => replay.Read(LogLines.Read(line))).ToList();

            Assert.Equal(logged.Count, replayed.Count);
            foreach (var decision in replayed)
            {
                var now = LoggedOutcome.Of(ReferenceDecider.Decide(draft, decision.Logged.Request));
                var isSame = now.IsSameAs(decision.Logged.Outcome);
                Assert.Equal((decision.Logged.Outcome.IsPermit, now.IsPermit, isSame) switch
                {
                    (false, true, _) => ReplayKind.Allowed,
                    (true, false, _) => ReplayKind.Refused,
                    (_, _, true) => ReplayKind.Same,
                    _ => ReplayKind.OtherReason,
                }, decision.Kind);
                Assert.True(now.IsSameAs(decision.Now));
                Assert.False(decision.IsContradiction);
            }

            Assert.Equal(logged.Count, replay.Counts.Replayed);
            changed += replay.Counts.Allowed + replay.Counts.Refused;
            reasons += replay.Counts.OtherReason;
        }

        Assert.True(changed > 20 && reasons > 20, $"{changed} changed, {reasons} for another reason: the drafts are not varied enough");
    }

    [Theory]
    [InlineData("tijd: kantoor, soort", "soort", false, ReplayKind.Allowed)]
    [InlineData("wie: gemeente/regisseur, bij: [politie, zorg]", "wie: gemeente/regisseur, bij: [zorg]", true, ReplayKind.Refused)]
    [InlineData("id: R1,", "id: R9,", true, ReplayKind.OtherReason)]
    [InlineData("antwoord: PT24H", "antwoord: PT48H", true, ReplayKind.Same)]
    public void Says_WhatBecomesOfADecision(string piece, string replacement, bool inHours, ReplayKind kind)
    {
        var yaml = Sample.Yaml.Replace("ja: R1", kind == ReplayKind.OtherReason ? "ja: R9" : "ja: R1", StringComparison.Ordinal);
        Assert.Equal(2, yaml.Split(piece).Length);
        var draft = Sample.Read(yaml.Replace(piece, replacement, StringComparison.Ordinal));

        var replayed = Replay(draft, Sample.Request with { Time = Sample.At(inHours ? "2026-03-03T10:00" : "2026-03-03T22:00") });

        Assert.Equal((kind, false, false), (replayed.Kind, replayed.IsContradiction, replayed.IsAsIfHeld));
    }

    [Fact]
    public void Tries_ADraftForLaterDays_AsIfItHeld()
    {
        var next = Sample.Read(Sample.With("van: 2026-01-01, tot: 2026-12-31", "van: 2027-01-01, tot: 2027-12-31"));

        var replayed = Replay(next, Sample.Request);

        Assert.Equal((ReplayKind.Same, true), (replayed.Kind, replayed.IsAsIfHeld));
        Assert.True(replayed.Now.IsPermit);
    }

    [Fact]
    public void Keeps_ARefusalOnDaysWithoutAnyVersion()
    {
        var early = Sample.Request with { Time = Sample.At("2025-03-03T10:00") };
        var longer = Sample.Read(Sample.With("tot: 2026-12-31", "tot: 2027-12-31"));
        var earlier = Sample.Read(Sample.With("van: 2026-01-01", "van: 2025-01-01"));

        Assert.Equal((ReplayKind.Same, false), (Replay(longer, early).Kind, Replay(longer, early).IsAsIfHeld));
        Assert.Equal(ReplayKind.Allowed, Replay(earlier, early).Kind);
    }

    [Fact]
    public void Passes_OverOtherCovenants()
    {
        var replay = new DecisionReplay(Sample.Covenant);
        var other = LogLines.Decide(Sample.Covenant, Sample.Request) with { Covenant = "een-ander" };

        Assert.Empty(replay.Read(LogLines.Read(LogLines.Of(other, other))));
        Assert.Single(replay.Read(LogLines.Read(LogLines.Of(other, LogLines.Decide(Sample.Covenant, Sample.Request)))));

        Assert.Equal(new ReplayCounts { Calls = 2, Same = 1, OtherCovenant = 3 }, replay.Counts);
    }

    [Theory]
    [InlineData("besluit", "nee")]
    [InlineData("reden", "NoRule")]
    [InlineData("regels", "R2")]
    [InlineData("ontbreekt", "zaak")]
    [InlineData("verboden", "V1")]
    public void Notices_AnOutcomeThatTheVeryFileDoesNotGive(string member, string value)
    {
        var logged = LoggedDecisionJson.Format(LogLines.Decide(Sample.Covenant, Sample.Request));
        logged["uitkomst"]![member] = member is "besluit" or "reden" ? value : new JsonArray(value);
        var line = LogLines.Of().Replace("\"beslissingen\":[]", $"\"beslissingen\":[{logged.ToJsonString()}]", StringComparison.Ordinal);
        var replay = new DecisionReplay(Sample.Covenant);

        Assert.True(Assert.Single(replay.Read(LogLines.Read(line))).IsContradiction);
        Assert.Equal(1, replay.Counts.Contradictions);
    }

    [Fact]
    public void Counts_LinesThatCannotBeReplayed()
    {
        var replay = new DecisionReplay(Sample.Covenant);

        Assert.Empty(replay.Read(LogLines.Read("{")));
        Assert.Empty(replay.Read(new LogLine.Tampered()));

        Assert.Equal(new ReplayCounts { Unreadable = 1, Tampered = 1 }, replay.Counts);
    }

    [Fact]
    public void Writes_DecisionsLinesAndCounts()
    {
        var draft = Sample.Read(Sample.With("tijd: kantoor, soort", "soort"));
        var replay = new DecisionReplay(draft);
        var replayed = Assert.Single(replay.Read(LogLines.Read(LogLines.Of(LogLines.Decide(Sample.Covenant, Sample.Request with { Time = Sample.At("2026-03-03T22:00") })))));

        var (json, summary) = (ReplayJson.Format(replayed, 12), ReplayJson.Format(replay.Counts, draft));

        Assert.Equal(("toegestaan", 12L, Sample.Covenant.Sha256), ((string?)json["soort"], (long)json["regelnummer"]!, (string?)json["sha256"]));
        Assert.Equal(("nee", "ja"), ((string?)json["was"]!["besluit"], (string?)json["wordt"]!["besluit"]));
        Assert.Equal((draft.Sha256, 1L, 0L), ((string?)summary["sha256"], (long)summary["toegestaan"]!, (long)summary["gelijk"]!));
        Assert.Equal("onleesbaar", (string?)ReplayJson.Format(LogLines.Read("{"), 13)!["soort"]);
        Assert.Equal("beschadigd", (string?)ReplayJson.Format(new LogLine.Tampered(), 14)!["soort"]);
        Assert.Null(ReplayJson.Format(LogLines.Read(LogLines.Of()), 15));
    }

    private static ReplayedDecision Replay(Covenant draft, DecisionRequest request) =>
        Assert.Single(new DecisionReplay(draft).Read(LogLines.Read(LogLines.Of(LogLines.Decide(Sample.Covenant, request)))));

    private static Covenant Draft(CovenantParts parts) => new(parts with { Sha256 = new('1', 64) });

    /// <summary>A log of questions that can be logged: their words exist.</summary>
    private static (List<string> Lines, List<LoggedDecision> Logged) Log(Covenant covenant, int seed, int count = Decisions)
    {
        var requests = new GeneratedRequests(covenant, seed);
        var logged = Enumerable.Repeat(requests, int.MaxValue).Select(made => made.Next())
            .Where(request => Enum.IsDefined(request.DetailLevel) && Enum.IsDefined(request.Subject))
            .Take(count).Select(request => LogLines.Decide(covenant, request)).ToList();
        return ([.. logged.Chunk(PerLine).Select(LogLines.Of)], logged);
    }
}
