using Bekend.Gateway.Accounts.SignIn;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct paard batterij")]
    [InlineData("aaaabbbbccccddddeeee")]
    [InlineData("welkom in mijn volkstuin")]
    [InlineData("élf-tekens-en-één")]
    public void Accepts_LongOnes_WithoutDigitsOrCapitals(string password) => Assert.Null(PasswordRules.Fault("jan", password));

    [Theory]
    [InlineData("")]
    [InlineData("elf tekens.")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababAB")]
    [InlineData("Welkom2026!!")]
    [InlineData("WachtwoordWachtwoord1")]
    [InlineData("P@ssw0rd")]
    [InlineData("qwerty123456")]
    [InlineData("volkstuin-J.Jansen-1")]
    public void Refuses_ShortAndObvious(string password) => Assert.NotNull(PasswordRules.Fault("j.jansen", password));

    [Fact]
    public void Bounds_TheLength()
    {
        var longest = string.Concat(Enumerable.Range(0, 256).Select(at => (char)('a' + (at % 26))));

        Assert.Null(PasswordRules.Fault("jan", longest));
        Assert.NotNull(PasswordRules.Fault("jan", longest + "a"));
    }
}
