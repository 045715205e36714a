using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>Random questions: half of them a permitted question with a few things changed, half of them any mix, with now and then nonsense.</summary>
internal static class Requests
{
    private static readonly string?[] Nonsense = [null, "", "x", "Gemeente", "triage\0", new string('a', 10_000)];

    private static Gen<DecisionRequest> Mixed { get; } =
        from asker in Known("gemeente", "politie", "zorg")
        from role in Known("regisseur", "consulent", "wijkagent")
        from asked in Known("gemeente", "politie", "zorg")
        from purpose in Known("triage", "casus")
        from basis in Known("taak", "wpg")
        from caseId in Gen.Elements("Z-0001", "Z-0001", null, "", "z", new string('Z', 65))
        from minutes in Gen.Choose(-60 * 24 * 30, 60 * 24 * 400)
        from level in Gen.Choose(-1, 3)
        from subject in Gen.Choose(0, 2)
        from adult in Gen.Elements<bool?>(true, false, null)
        from weighed in Gen.Elements<bool?>(true, false, null)
        from approvals in Gen.Choose(-1, 3)
        from own in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from kind in Gen.Frequency((6, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("overlast", "drugspand", "x")))
        select new DecisionRequest
        {
            AskerParty = asker!,
            AskerRole = role!,
            AskedParty = asked!,
            Purpose = purpose!,
            LegalBasis = basis!,
            Case = caseId,
            Time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes),
            DetailLevel = (DetailLevel)level,
            Subject = (SubjectKind)subject,
            IsAdult = adult,
            IsWeighed = weighed,
            Approvals = approvals,
            OwnOrganisation = own,
            SignalKind = kind,
        };

    /// <summary>Each takes one thing from a mixed question.</summary>
    private static readonly Func<DecisionRequest, DecisionRequest, DecisionRequest>[] Changes =
    [
        (r, other) => r with { AskerRole = other.AskerRole },
        (r, other) => r with { AskedParty = other.AskedParty },
        (r, other) => r with { Purpose = other.Purpose },
        (r, other) => r with { LegalBasis = other.LegalBasis },
        (r, other) => r with { Case = other.Case },
        (r, other) => r with { Time = other.Time },
        (r, other) => r with { DetailLevel = other.DetailLevel },
        (r, other) => r with { Subject = other.Subject },
        (r, other) => r with { IsAdult = other.IsAdult },
        (r, other) => r with { IsWeighed = other.IsWeighed },
        (r, other) => r with { Approvals = other.Approvals },
        (r, other) => r with { OwnOrganisation = other.OwnOrganisation },
        (r, other) => r with { SignalKind = other.SignalKind },
    ];

    private static Gen<DecisionRequest> NearlyPermitted { get; } =
        from start in Gen.Elements(Sample.Request, Sample.PoliceRequest)
        from other in Mixed
        from count in Gen.Choose(0, 3)
        from changes in Gen.ArrayOf(Gen.Elements(Changes), count)
        select changes.Aggregate(start, (r, change) => change(r, other));

    public static Gen<DecisionRequest> Any { get; } = Gen.OneOf(NearlyPermitted, Mixed);

    private static Gen<string?> Known(params string?[] names) =>
        Gen.Frequency((15, Gen.Elements(names)), (1, Gen.Elements(Nonsense)));
}
