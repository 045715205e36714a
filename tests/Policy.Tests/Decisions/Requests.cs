using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>Random questions: mostly names the sample knows, now and then nonsense.</summary>
internal static class Requests
{
    private static readonly string?[] Nonsense = [null, "", "x", "Gemeente", "triage\0", new string('a', 10_000)];

    public static Gen<DecisionRequest> Any { get; } =
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

    private static Gen<string?> Known(params string?[] names) =>
        Gen.Frequency((15, Gen.Elements(names)), (1, Gen.Elements(Nonsense)));
}
