using Bekend.Gateway.Pages.Bevragen;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;

namespace Bekend.Gateway.Tests.Pages.Bevragen;

public sealed class CaseExampleTests
{
    [Theory]
    [InlineData("^Z-[0-9]{4}-[0-9]{4}$", "Z-1234-1234")]
    [InlineData("^[A-Z]{2}[0-9]{6}$", "AB123456")]
    [InlineData("^OVL/[0-9]{12}$", "OVL/123456789012")]
    [InlineData(@"^Z\.\d{2}$", "Z.12")]
    [InlineData("^zaak [0-9]$", "zaak 1")]
    public void Gives_AnExampleThatIsAccepted(string pattern, string expected) => Assert.Equal(expected, CaseExample.Of(Required(pattern)));

    [Theory]
    [InlineData("^(Z|C)-[0-9]+$")]
    [InlineData("^Z-[0-9]{1,4}$")]
    [InlineData("^Z-[^0-9]$")]
    [InlineData("^Z.$")]
    [InlineData("^[0-9]{64}[0-9]$")]
    [InlineData("^Z$|^C$")]
    public void Gives_NoneOfAPatternItDoesNotUnderstand(string pattern) => Assert.Null(CaseExample.Of(Required(pattern)));

    [Fact]
    public void Gives_NoneWhenAnyCaseWillDo() => Assert.Null(CaseExample.Of(Required(null)));

    /// <summary>As read from a covenant: nothing else makes one.</summary>
    private static CaseRequirement Required(string? pattern)
    {
        var covenant = File.ReadAllText(Path.Combine(Support.RepositoryFiles.Covenants, "overlast-voorbeeldstad.yaml"));
        var zaak = pattern is null ? "true" : $"'{pattern}'";
        var text = covenant.Replace("zaak: \"^Z-[0-9]{4}-[0-9]{4}$\"", $"zaak: {zaak}", StringComparison.Ordinal);
        var result = CovenantReader.Read("overlast.yaml", text);
        return result.Covenant?.Rules[0].Conditions.Case
            ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
