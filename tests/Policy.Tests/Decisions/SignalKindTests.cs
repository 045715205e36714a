using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;
using Bekend.Policies.Syntax;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>`signaalsoort` as a condition: asking about all kinds satisfies no rule for some, and escapes no forbid on some.</summary>
public sealed class SignalKindTests
{
    private const string Mits = "tijd: kantoor, soort: [persoon]}";

    [Theory]
    [InlineData("overlast", true)]
    [InlineData("vermissing", false)]
    [InlineData(null, false)]
    public void Limits_ARule(string? kind, bool permitted)
    {
        var decision = Decider.Decide(Limited("overlast"), Sample.Request with { SignalKind = kind });

        Assert.Equal(permitted, decision is Decision.Permit);
        Assert.True(permitted || ((Decision.Deny)decision).Missing is ["signaalsoort"]);
    }

    [Fact]
    public void Takes_AListAsOneOf() => Assert.All(
        ["overlast", "vermissing"],
        kind => Assert.IsType<Decision.Permit>(Decider.Decide(Limited("[overlast, vermissing]"), Sample.Request with { SignalKind = kind })));

    [Theory]
    [InlineData("overlast", true)]
    [InlineData("vermissing", false)]
    [InlineData(null, true)]
    public void Limits_AForbid(string? kind, bool struck)
    {
        var covenant = Read(Sample.With("als: {eigen-organisatie: true}", "als: {signaalsoort: overlast}"));

        Assert.Equal(struck, Decider.Decide(covenant, Sample.Request with { SignalKind = kind }) is Decision.Deny { Forbids: [{ Id: "V1" }] });
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("drugspand")]
    public void Names_AnUnknownKind_AsThatClause(string kind)
    {
        var deny = Assert.IsType<Decision.Deny>(Decider.Decide(Read(Sample.Yaml), Sample.Request with { SignalKind = kind }));

        Assert.Equal((DenyReason.UnknownSignalKind, "signaalsoort"), (deny.Reason, Assert.Single(deny.Missing)));
    }

    [Theory]
    [InlineData("mits: {zaak: \"Z-[0-9]{4}\", " + Mits, "mits: {zaak: \"Z-[0-9]{4}\", signaalsoort: overlas, " + Mits)]
    [InlineData("als: {eigen-organisatie: true}", "als: {signaalsoort: overlas}")]
    public void Refuses_UnknownKindInTheFile(string piece, string replacement) => Assert.Equal(
        "unknown signal kind `overlas`; did you mean `overlast`?",
        Assert.Single(CovenantReader.Read("v", Sample.With(piece, replacement)).Diagnostics).Message);

    [Fact]
    public void Shows_InTheMatrix()
    {
        var access = Assert.Single(AccessMatrix.Of(Limited("overlast")).Find(new("gemeente", "regisseur"), "politie", "triage").Accesses);

        Assert.Equal(("R1", DetailLevel.Domain), (access.Rule.Id, access.Sees));
    }

    [Fact]
    public void Shows_ClosedHolidays_InTheMatrix()
    {
        // A forbid for ordinary days leaves a rule that is open on holidays something to give, and one that is closed nothing.
        static AccessCell Cell(string holidays)
        {
            var yaml = Sample.With("van: \"08:00\", tot: \"18:00\"}", $"van: \"08:00\", tot: \"18:00\", feestdagen: {holidays}}}\n  werkdag: {{dagen: [1, 2, 3, 4, 5], van: \"00:00\", tot: \"24:00\", feestdagen: dicht}}")
                .Replace("als: {eigen-organisatie: true}", "als: {tijd: werkdag, doel: triage}", StringComparison.Ordinal);
            return AccessMatrix.Of(Read(yaml)).Find(new("gemeente", "regisseur"), "politie", "triage");
        }

        Assert.Single(Cell("open").Accesses);
        Assert.Empty(Cell("dicht").Accesses);
    }

    private static Covenant Limited(string kinds) => Read(Sample.With(Mits, $"signaalsoort: {kinds}, {Mits}"));

    /// <summary>With one more kind about persons.</summary>
    private static Covenant Read(string yaml) => Sample.Read(yaml.Replace(
        "  drugspand:", "  vermissing: {tekst: Vermist, soort: persoon, door: politie, bewaren: P1Y}\n  drugspand:", StringComparison.Ordinal));
}
