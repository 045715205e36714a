using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Decisions;

public sealed class DeciderPropertyTests
{
    /// <summary>More rules than the sample has, so that order and ties matter.</summary>
    private static readonly Covenant Wide = new(Sample.Covenant.Parts with
    {
        Rules =
        [
            .. Sample.Covenant.Rules,
            Open("R3", "gemeente", "zorg"),
            Open("R4", "politie", "zorg"),
            Open("R5", "politie", "gemeente") with { Sees = DetailLevel.Hit },
            Open("R10", "gemeente", "politie") with { Purposes = ["casus"], LegalBases = ["wpg"] },
        ],
    });

    private static Gen<Forbid> AnyForbid { get; } =
        from askers in Gen.SubListOf(new Asker("gemeente", null), new Asker("politie", "wijkagent"))
        from asked in Gen.SubListOf("gemeente", "politie", "zorg")
        from purposes in Gen.SubListOf("triage", "casus")
        from levels in Gen.SubListOf(Enum.GetValues<DetailLevel>())
        from hasCase in Gen.Elements<bool?>(null, true, false)
        from adult in Gen.Elements<bool?>(null, true, false)
        from weighed in Gen.Elements<bool?>(null, true, false)
        select new Forbid(
            "V3", "6.3", new ForbidConditions([.. askers], [.. asked], [.. purposes], [], [.. levels], [], [], hasCase, adult, weighed, null), "omdat");

    [Fact]
    public void Never_TurnsADenyIntoAPermit_ByAddingAForbid() => Check(
        from forbid in AnyForbid from request in Requests.Any select (forbid, request),
        x =>
        {
            var stricter = new Covenant(Wide.Parts with { Forbids = [.. Wide.Forbids, x.forbid] });
            var before = Decider.Decide(Wide, x.request);
            var after = Decider.Decide(stricter, x.request);

            Assert.False(before is Decision.Deny && after is Decision.Permit);
            Assert.True(after is not Decision.Permit || after == before);
            Assert.True(after is not Decision.Deny { Forbids: var struck } || struck.All(forbid => forbid.Id != "V3") || ((Decision.Deny)after).Reason == DenyReason.Forbidden);
        });

    [Fact]
    public void Never_TurnsAPermitIntoADeny_ByAddingARule() => Check(
        Requests.Any,
        request => Assert.True(
            Decider.Decide(Sample.Covenant, request) is not Decision.Permit || Decider.Decide(Wide, request) is Decision.Permit));

    [Fact]
    public void Gives_TheSameDecision_InAnyOrder() => Check(
        from rules in Gen.Shuffle(Wide.Rules.ToArray())
        from forbids in Gen.Shuffle(Wide.Forbids.ToArray())
        from request in Requests.Any
        select (rules, forbids, request),
        x =>
        {
            var shuffled = new Covenant(Wide.Parts with { Rules = x.rules, Forbids = x.forbids });
            Assert.Equal(Decider.Decide(Wide, x.request), Decider.Decide(shuffled, x.request));
        });

    [Fact]
    public void Explains_EveryRefusal_AndNeverFails()
    {
        var permits = 0;
        var denies = new Dictionary<DenyReason, int>();
        Check(Requests.Any, request =>
        {
            switch (Decider.Decide(Wide, request))
            {
                case Decision.Permit permit:
                    permits++;
                    Assert.Equal(request.DetailLevel, permit.Allowed);
                    break;
                case Decision.Deny deny:
                    denies[deny.Reason] = denies.GetValueOrDefault(deny.Reason) + 1;
                    Assert.NotEqual(DenyReason.EvaluationFailed, deny.Reason);
                    Assert.Equal(deny.Reason == DenyReason.Forbidden, deny.Forbids.Count > 0);
                    Assert.Equal(deny.Reason != DenyReason.Forbidden, deny.Missing.Count > 0);
                    Assert.Equal(deny.Reason is not (DenyReason.CovenantNotValid or DenyReason.UnknownParty), deny is { Rule: not null, Article: not null });
                    Assert.Equal(deny.Reason == DenyReason.Forbidden, deny.Because is not null);
                    Assert.All(deny.Missing, name => Assert.Contains(name, ClauseNames.All));
                    break;
                default:
                    Assert.Fail("neither permit nor deny");
                    break;
            }
        });

        Assert.True(permits > 500, $"only {permits} permits: the questions are not varied enough");
        Assert.Equal(
            Enum.GetValues<DenyReason>().Except([DenyReason.EvaluationFailed]).Order(), denies.Keys.Order());
    }

    [Fact]
    public void Names_AMissingClauseThatMattered()
    {
        // Repairing exactly the clauses named, by asking as the nearest rule would have it, turns the refusal around.
        Check(Requests.Any, request =>
        {
            if (Decider.Decide(Wide, request) is not Decision.Deny { Reason: DenyReason.NoRule } deny)
            {
                return;
            }

            var rule = Wide.Rules.Single(r => r.Id == deny.Rule);
            var repaired = deny.Missing.Aggregate(request, (r, clause) => Repair(r, rule, clause));
            Assert.True(
                Decider.Decide(Wide, repaired) is Decision.Permit or Decision.Deny { Reason: DenyReason.Forbidden or DenyReason.UnknownRole or DenyReason.UnknownSignalKind });
        });
    }

    private static DecisionRequest Repair(DecisionRequest request, Rule rule, string clause) => clause switch
    {
        "wie" => request with { AskerParty = rule.Askers[0].Party, AskerRole = rule.Askers[0].Role ?? request.AskerRole },
        "bij" => request with { AskedParty = rule.Asked[0] },
        "doel" => request with { Purpose = rule.Purposes[0] },
        "grondslag" => request with { LegalBasis = rule.LegalBases[0] },
        "zaak" => request with { Case = "Z-0001" },
        "tijd" => request with { Time = Sample.At("2026-03-03T10:00") },
        "vier-ogen" => request with { Approvals = rule.Conditions.Approvals },
        "meerderjarig" => request with { IsAdult = rule.Conditions.IsAdult },
        "weging" => request with { IsWeighed = rule.Conditions.IsWeighed },
        "ziet" => request with { DetailLevel = DetailLevel.Hit },
        "soort" => request with { Subject = SubjectKind.Person },
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, null),
    };

    private static Rule Open(string id, string asker, string asked) => new(
        id,
        "9.9",
        [new Asker(asker, null)],
        [asked],
        ["triage"],
        ["taak", "wpg"],
        new RuleConditions(null, [], 1, null, null, null, []),
        DetailLevel.ContactPerson,
        null,
        null);

    private static void Check<T>(Gen<T> values, Action<T> body) => Prop.ForAll(values.ToArbitrary(), body).Holds(5000);
}
