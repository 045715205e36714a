using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;
using Bekend.Policies.Tests.Testing;

namespace Bekend.Policies.Tests.Explanations;

/// <summary>The matrix says exactly what the decisions say.</summary>
public sealed class AccessMatrixTests
{
    public static TheoryData<string> Files => ExampleCovenantTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Promises_NoLessThanAnyQuestionGets(string file)
    {
        var covenant = Read(file);
        var matrix = AccessMatrix.Of(covenant);

        foreach (var request in Questions(covenant))
        {
            if (Decider.Decide(covenant, request) is Decision.Permit permit)
            {
                var cell = matrix.Find(new(request.AskerParty, request.AskerRole), request.AskedParty, request.Purpose);
                Assert.Contains(cell.Accesses, access => access.Rule.Id == permit.Rule
                    && access.Sees >= permit.Allowed && access.Subjects.Contains(request.Subject));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Promises_NoMoreThanSomeQuestionGets(string file)
    {
        var covenant = Read(file);
        var permitted = Questions(covenant)
            .Where(request => Decider.Decide(covenant, request) is Decision.Permit)
            .Select(request => (new Asker(request.AskerParty, request.AskerRole), request.AskedParty, request.Purpose, request.DetailLevel, request.Subject, request.LegalBasis))
            .ToHashSet();

        var cells = AccessMatrix.Of(covenant).Cells.ToList();

        Assert.Contains(cells, cell => cell.Accesses.Count > 0);
        Assert.All(cells, cell => Assert.All(cell.Accesses, access =>
            Assert.All(access.Subjects, subject => Assert.All(access.LegalBases, basis =>
                Assert.Contains((cell.Asker, cell.Asked, cell.Purpose, access.Sees, subject, basis), permitted)))));
    }

    [Fact]
    public void Has_ACell_ForEveryRoleAndPartyAndPurpose()
    {
        var matrix = AccessMatrix.Of(Sample.Covenant);

        Assert.Equal(["gemeente/regisseur", "gemeente/consulent", "politie/wijkagent"], matrix.Askers.Select(asker => asker.ToString()));
        Assert.Equal(3 * 3 * 2, matrix.Cells.Count());
        Assert.Throws<KeyNotFoundException>(() => matrix.Find(new("zorg", "arts"), "politie", "triage"));
    }

    [Fact]
    public void Names_TheForbid_WhereNothingMayBeAsked()
    {
        // The party has one member, so whoever asks it asks itself.
        var cell = AccessMatrix.Of(Sample.Covenant).Find(new("gemeente", "regisseur"), "gemeente", "triage");

        Assert.Null(cell.Highest);
        Assert.Equal(["V1"], cell.Forbids.Select(forbid => forbid.Id));
    }

    [Fact]
    public void Lowers_TheLevel_ThatAForbidTakesAway()
    {
        var covenant = With(new Forbid("V9", "6.9", Nothing with { Levels = [DetailLevel.Domain] }, "Geen domein"));

        var access = Assert.Single(AccessMatrix.Of(covenant).Find(new("gemeente", "regisseur"), "politie", "triage").Accesses);

        Assert.Equal((DetailLevel.Hit, "R1"), (access.Sees, access.Rule.Id));
        Assert.Empty(access.Unless);
    }

    [Fact]
    public void Notes_AForbid_ThatStrikesSometimes()
    {
        var covenant = With(new Forbid("V9", "6.9", Nothing with { IsAdult = false }, "Niet over kinderen"));

        var access = Assert.Single(AccessMatrix.Of(covenant).Find(new("gemeente", "regisseur"), "politie", "triage").Accesses);

        Assert.Equal(["V9"], access.Unless.Select(forbid => forbid.Id));
    }

    [Fact]
    public void Takes_TwoForbidsTogether_ThatLeaveNothing()
    {
        var covenant = With(
            new Forbid("V8", "6.8", Nothing with { IsWeighed = true }, "Niet na weging"),
            new Forbid("V9", "6.9", Nothing with { IsWeighed = false }, "Niet zonder weging"));

        var cell = AccessMatrix.Of(covenant).Find(new("gemeente", "regisseur"), "politie", "triage");

        Assert.Empty(cell.Accesses);
    }

    [Theory]
    [InlineData("08:00", "18:00", false)]
    [InlineData("08:00", "17:59", true)]
    public void Compares_WindowsOfRuleAndForbid(string from, string to, bool somethingIsLeft)
    {
        var window = new TimeWindow("verbod", [1, 2, 3, 4, 5], TimeSpan.Parse(from, null), TimeSpan.Parse(to, null));
        var covenant = new Covenant(Sample.Covenant.Parts with
        {
            TimeWindows = [.. Sample.Covenant.TimeWindows, window],
            Forbids = [.. Sample.Covenant.Forbids, new("V9", "6.9", Nothing with { Windows = [window] }, "Niet dan")],
        });

        var cell = AccessMatrix.Of(covenant).Find(new("gemeente", "regisseur"), "politie", "triage");

        Assert.Equal(somethingIsLeft, cell.Accesses.Count == 1);
    }

    private static ForbidConditions Nothing { get; } = new([], [], [], [], [], [], [], null, null, null, null);

    private static Covenant With(params Forbid[] forbids) =>
        new(Sample.Covenant.Parts with { Forbids = [.. Sample.Covenant.Forbids, .. forbids] });

    private static Covenant Read(string file) => ExampleCovenantTests.Read(file).Covenant!;

    /// <summary>Every question that the covenant could tell from another, with case ids of its own tests.</summary>
    private static IEnumerable<DecisionRequest> Questions(Covenant covenant) =>
        from asker in covenant.Parties
        from role in asker.Roles
        from asked in covenant.Parties
        from purpose in covenant.Purposes
        from basis in covenant.LegalBases
        from level in covenant.DetailLevels
        from subject in Enum.GetValues<SubjectKind>()
        from caseId in covenant.Tests.Select(test => test.Question.Case).Append(null).Distinct()
        from adult in new bool?[] { true, false, null }
        from weighed in new bool?[] { true, null }
        from approvals in new[] { 1, 3 }
        from own in asked != asker ? new[] { false } : asked.Members.Count == 1 ? [true] : [false, true]
        from hour in new[] { 3, 10 }
        select new DecisionRequest
        {
            AskerParty = asker.Name,
            AskerRole = role,
            AskedParty = asked.Name,
            Purpose = purpose.Name,
            LegalBasis = basis.Name,
            Case = caseId,
            Time = new DateTimeOffset(covenant.ValidFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(NextMonday(covenant)).AddHours(hour),
            DetailLevel = level,
            Subject = subject,
            IsAdult = adult,
            IsWeighed = weighed,
            Approvals = approvals,
            OwnOrganisation = own,
        };

    private static int NextMonday(Covenant covenant) => 7 - (((int)covenant.ValidFrom.DayOfWeek + 6) % 7);
}
