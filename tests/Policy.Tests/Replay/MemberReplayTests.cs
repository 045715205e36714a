using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Replay;

namespace Bekend.Policies.Tests.Replay;

/// <summary>A draft with other members, tried on what was logged.</summary>
public sealed class MemberReplayTests
{
    private const string One = "adl.access_evaluation";
    private const string Many = "adl.access_evaluations";
    private const string City = "00000099000000005000";
    private const string Force = "00000099000000006000";
    private const string Police = "politie: {leden: [eenheid, \"00000099000000006000\"]";

    private static readonly Covenant WithoutForce = Sample.Read(Sample.With(Police, "politie: {leden: [eenheid]"));

    [Theory]
    [InlineData("medewerker")]
    [InlineData("rol")]
    public void Refuses_WhoIsAsked_AndTakesNoPartInTheDraft(string type)
    {
        var (replayed, counts) = Replay(WithoutForce, LogLines.Of(One, Request(City, "regisseur", Force, type), null, Decide(Sample.Request)));

        var decision = Assert.Single(replayed);
        Assert.Equal((ReplayKind.Refused, true, false), (decision.Kind, decision.IsOfOutsider, decision.IsByLoggedParties));
        Assert.Equal((DenyReason.UnknownParty, "bij"), (decision.Now.Reason, Assert.Single(decision.Now.Missing)));
        Assert.Equal("wie gevraagd wordt doet in het concept niet mee", ParticipantWords.Of(decision)!.Dutch);
        Assert.Equal("who is asked takes no part in the draft", ParticipantWords.Of(decision)!.English);
        Assert.Equal(new ReplayCounts { Calls = 1, Refused = 1, OfOutsiders = 1 }, counts);
    }

    [Fact]
    public void Refuses_WhoAsks_AndTakesNoPartInTheDraft()
    {
        var (replayed, _) = Replay(WithoutForce, LogLines.Of(One, Request(Force, "wijkagent", City), null, Decide(Sample.PoliceRequest)));

        var decision = Assert.Single(replayed);
        Assert.Equal((ReplayKind.Refused, true), (decision.Kind, decision.IsOfOutsider));
        Assert.Equal("wie vraagt doet in het concept niet mee", ParticipantWords.Of(decision)!.Dutch);
        var json = ReplayJson.Format(decision, 1);
        Assert.Equal((null, "gemeente"), ((string?)json["inConcept"]!["wie"], (string?)json["inConcept"]!["bij"]));
        Assert.Equal("politie/wijkagent", (string?)json["vraag"]!["wie"]);
    }

    [Fact]
    public void Asks_AsThePartyOfTheDraft()
    {
        var draft = Sample.Read(Sample.With(Police, "politie: {leden: [eenheid]").Replace("zorg: {leden: [ggz]}", "zorg: {leden: [ggz, \"00000099000000006000\"]}", StringComparison.Ordinal));

        var decision = Assert.Single(Replay(draft, LogLines.Of(One, Request(Force, "wijkagent", City), null, Decide(Sample.PoliceRequest))).Replayed);

        Assert.Equal((ReplayKind.Refused, false, "zorg"), (decision.Kind, decision.IsOfOutsider, decision.Request.AskerParty));
        Assert.Equal("wie vraagt doet in het concept mee als zorg", ParticipantWords.Of(decision)!.Dutch);
    }

    [Fact]
    public void Asks_OneselfAlone_WhereTheDraftHasNobodyElseInTheParty()
    {
        var own = Sample.PoliceRequest with { AskedParty = "politie" };
        var draft = Sample.Read(Sample.With(Police, "politie: {leden: [\"00000099000000006000\"]"));

        var decision = Assert.Single(Replay(draft, LogLines.Of(One, Request(Force, "wijkagent", "politie"), null, Decide(own))).Replayed);

        Assert.True(decision.Request.OwnOrganisation);
        Assert.Equal(["V1"], decision.Now.Forbids);
        Assert.Contains("alleen de eigen organisatie", ParticipantWords.Of(decision)!.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_Nothing_ByTheSameMembers()
    {
        var draft = Sample.Read(Sample.With("antwoord: PT24H", "antwoord: PT48H"));

        var (replayed, counts) = Replay(draft, LogLines.Of(One, Request(City, "regisseur", Force), null, Decide(Sample.Request)));

        Assert.Equal(Sample.Request, Assert.Single(replayed).Request);
        Assert.Null(ParticipantWords.Of(replayed[0]));
        Assert.False(ReplayJson.Format(replayed[0], 1).ContainsKey("inConcept"));
        Assert.Equal(new ReplayCounts { Calls = 1, Same = 1 }, counts);
    }

    [Fact]
    public void Takes_ABatchItemByItem()
    {
        var care = Sample.Request with { AskedParty = "zorg" };
        var request = Request(City, "regisseur", Force);
        request["evaluations"] = new JsonArray(new JsonObject(), new JsonObject { ["resource"] = Resource("zorg") }, new JsonObject { ["subject"] = Subject(Force, "wijkagent"), ["resource"] = Resource(City) });

        var (replayed, counts) = Replay(WithoutForce, LogLines.Of(Many, request, 3, Decide(Sample.Request), Decide(care), Decide(Sample.PoliceRequest)));

        Assert.Equal([ReplayKind.Refused, ReplayKind.Same, ReplayKind.Refused], replayed.Select(decision => decision.Kind));
        Assert.Equal(["wie gevraagd wordt doet in het concept niet mee", null, "wie vraagt doet in het concept niet mee"], replayed.Select(decision => ParticipantWords.Of(decision)?.Dutch));
        Assert.Equal((2L, 0L), (counts.OfOutsiders, counts.ByLoggedParties));
    }

    [Fact]
    public void Takes_OnlyWhatWasEvaluated_OfABatchThatStopped()
    {
        var request = Request(City, "regisseur", Force);
        request["evaluations"] = new JsonArray(new JsonObject(), new JsonObject { ["resource"] = Resource("zorg") });

        var (replayed, _) = Replay(WithoutForce, LogLines.Of(Many, request, 1, Decide(Sample.Request)));

        Assert.True(Assert.Single(replayed).IsOfOutsider);
    }

    [Fact]
    public void Leaves_ABatchWithItemsThatCameToNothing_AsLogged_UnlessAllNameTheSame()
    {
        var two = Request(City, "regisseur", Force);
        two["evaluations"] = new JsonArray(new JsonObject(), new JsonObject { ["resource"] = Resource("zorg") });
        var same = Request(City, "regisseur", Force);
        same["evaluations"] = new JsonArray(new JsonObject(), new JsonObject { ["context"] = new JsonObject() });

        var (unsure, counts) = Replay(WithoutForce, LogLines.Of(Many, two, 2, Decide(Sample.Request)));
        var (sure, _) = Replay(WithoutForce, LogLines.Of(Many, same, 2, Decide(Sample.Request)));

        Assert.Equal((ReplayKind.Same, true), (Assert.Single(unsure).Kind, unsure[0].IsByLoggedParties));
        Assert.Equal(1, counts.ByLoggedParties);
        Assert.True(Assert.Single(sure).IsOfOutsider);
    }

    [Fact]
    public void Leaves_AsLogged_WhatTheRequestDoesNotSay()
    {
        var (other, unknown, half, unlikely, party) = (
            Request(City, "regisseur", Force),
            Request("9000", "regisseur", Force),
            Request(City, "regisseur", Force),
            Request(City, "consulent", Force),
            Request(City, "regisseur", "zorg"));
        half["resource"]!["id"] = "HALF";
        var batch = Request(City, "regisseur", Force);
        batch["evaluations"] = new JsonArray(new JsonObject());
        string[] lines =
        [
            LogLines.Of("adl.search_action", other, null, Decide(Sample.Request)),
            LogLines.Of("adl.search_resource", other, null, Decide(Sample.Request)),
            LogLines.Of("iets anders", other, null, Decide(Sample.Request)),
            LogLines.Of(One, null, null, Decide(Sample.Request)),
            LogLines.Of(One, unknown, null, Decide(Sample.Request)),
            LogLines.Of(One, half, null, Decide(Sample.Request)).Replace("HALF", "\\ud800", StringComparison.Ordinal),
            LogLines.Of(One, unlikely, null, Decide(Sample.Request)),
            LogLines.Of(One, party, null, Decide(Sample.Request)),
            LogLines.Of(One, other, null, Decide(Sample.Request), Decide(Sample.Request)),
            LogLines.Of(Many, batch, null, Decide(Sample.Request)),
            LogLines.Of(Many, batch, 2, Decide(Sample.Request)),
            LogLines.Of(Many, batch, 0, Decide(Sample.Request)),
        ];

        foreach (var line in lines)
        {
            var (replayed, counts) = Replay(WithoutForce, line);

            Assert.NotEmpty(replayed);
            Assert.All(replayed, decision => Assert.Equal((ReplayKind.Same, true), (decision.Kind, decision.IsByLoggedParties)));
            Assert.Equal((replayed.Count, 0L), (counts.ByLoggedParties, counts.OfOutsiders));
        }
    }

    [Fact]
    public void Takes_TheVeryFile_AsItWasLogged()
    {
        // A request that does not belong to its decision must not pass for an engine that errs.
        var (replayed, counts) = Replay(Sample.Covenant, LogLines.Of(One, Request("00000099000000009999", "regisseur", Force), null, Decide(Sample.Request)));

        Assert.False(Assert.Single(replayed).IsContradiction);
        Assert.Equal(new ReplayCounts { Calls = 1, Same = 1 }, counts);
    }

    private static LoggedDecision Decide(DecisionRequest request) => LogLines.Decide(Sample.Covenant, request);

    private static (IReadOnlyList<ReplayedDecision> Replayed, ReplayCounts Counts) Replay(Covenant draft, string line)
    {
        var replay = new DecisionReplay(draft);
        return (replay.Read(LogLines.Read(line)), replay.Counts);
    }

    private static JsonObject Request(string asker, string role, string asked, string type = "medewerker") => new()
    {
        ["subject"] = Subject(asker, role, type),
        ["action"] = new JsonObject { ["name"] = "bevraag" },
        ["resource"] = Resource(asked),
    };

    private static JsonObject Subject(string asker, string role, string type = "medewerker") => type == "rol"
        ? new() { ["type"] = type, ["id"] = $"oin:{asker}/{role}" }
        : new() { ["type"] = type, ["id"] = "u1", ["properties"] = new JsonObject { ["organisatie"] = $"oin:{asker}", ["rol"] = role } };

    private static JsonObject Resource(string asked) => char.IsAsciiDigit(asked[0])
        ? new() { ["type"] = "bron", ["id"] = $"oin:{asked}" }
        : new() { ["type"] = "partij", ["id"] = asked };
}
