using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Tests.Testing;

/// <summary>Every example covenant reads without a fault and passes each of its own tests.</summary>
public sealed class ExampleCovenantTests
{
    private static readonly string[] Deployed = ["overlast-voorbeeldstad", "adresfraude-voorbeeldstad", "riec-voorbeeld"];
    private static readonly string[] Shared = ["zoetermeer-overlast", "riec-ondermijning"];

    public static TheoryData<string> Files => [.. Deployed, .. Shared];

    public static TheoryData<string, string> Tests => new(
        Deployed.Concat(Shared).SelectMany(file => Read(file).Covenant?.Tests.Select(test => (file, test.Name)) ?? []));

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_WithoutDiagnostic(string file)
    {
        var result = Read(file);

        Assert.Empty(result.Diagnostics);
        Assert.True(result.IsValid);
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Passes_OwnTest(string file, string test)
    {
        var result = CovenantTester.Run(Read(file).Covenant!).Single(r => r.Test.Name == test);

        Assert.True(result.Passed, result.Failure);
    }

    [Fact]
    public void Holds_TheTestsThatWereCounted() =>
        Assert.Equal([97, 51, 61, 14, 9], Deployed.Concat(Shared).Select(f => Read(f).Covenant!.Tests.Count));

    [Fact]
    public void Holds_EveryExampleInTheFolder() => Assert.Equal(
        Deployed.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "deploy", "covenants"))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("overlast-voorbeeldstad", "corporatie", "00000099000000001000")]
    [InlineData("overlast-voorbeeldstad", "corporatie", "00000099000000002000")]
    [InlineData("overlast-voorbeeldstad", "zorg", "00000099000000003000")]
    [InlineData("overlast-voorbeeldstad", "zorg", "00000099000000004000")]
    [InlineData("overlast-voorbeeldstad", "gemeente", "00000099000000005000")]
    [InlineData("overlast-voorbeeldstad", "politie", "00000099000000006000")]
    [InlineData("overlast-voorbeeldstad", null, "00000099000000007000")]
    [InlineData("adresfraude-voorbeeldstad", "fiscus", "00000099000000008000")]
    [InlineData("adresfraude-voorbeeldstad", null, "00000099000000003000")]
    [InlineData("riec-voorbeeld", "om", "00000099000000007000")]
    [InlineData("riec-voorbeeld", "fiscus", "00000099000000008000")]
    [InlineData("riec-voorbeeld", null, "00000099000000001000")]
    public void Finds_PartyOfMember(string file, string? party, string oin)
    {
        Assert.True(Oin.TryParse(oin, out var member));

        Assert.Equal(party, Read(file).Covenant!.PartyOf(member)?.Name);
    }

    [Fact]
    public void Addresses_OnlyInAddressCovenant()
    {
        var covenant = Read("adresfraude-voorbeeldstad").Covenant!;

        Assert.All(covenant.Rules, rule => Assert.Equal([SubjectKind.Address], rule.Conditions.Subjects));
        Assert.All(covenant.SignalKinds, kind => Assert.Equal([SubjectKind.Address], kind.Subjects));
    }

    internal static CovenantReadResult Read(string file) => CovenantReader.Read($"{file}.yaml", Text(file));

    internal static string Text(string file) => Deployed.Contains(file)
        ? RepositoryFiles.Read($"deploy/covenants/{file}.yaml")
        : SharedFiles.Read($"covenants/{file}.yaml");
}
