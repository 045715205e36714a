using System.Text;

namespace Bekend.Browser.Tests.Support;

public sealed class SecretTests
{
    private readonly Secret _secret = new("Yıldırım 1984");

    [Theory]
    [InlineData("naam=Yıldırım 1984&x=1")]
    [InlineData("{\"naam\":\"yıldırım 1984\"}")]
    [InlineData("naam=Y%C4%B1ld%C4%B1r%C4%B1m%201984")]
    [InlineData("naam=Y%c4%b1ld%c4%b1r%c4%b1m+1984")]
    [InlineData("{\"naam\":\"Y\\u0131ld\\u0131r\\u0131m 1984\"}")]
    [InlineData("x=yıldırım1984")]
    public void Found_InEverySpelling(string sent) => Assert.True(_secret.IsIn(sent));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    public void Found_InBase64_WhereverItStarts(string before)
    {
        var bytes = Encoding.UTF8.GetBytes(before + "Yıldırım 1984 en meer");

        Assert.True(_secret.IsIn(Convert.ToBase64String(bytes)));
        Assert.True(_secret.IsIn(Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_')));
        Assert.True(_secret.IsIn(Convert.ToHexStringLower(bytes)));
    }

    [Fact]
    public void NotFound_Elsewhere() => Assert.False(_secret.IsIn("POST /v1/vragen HTTP/1.1 {\"zaak\":\"OVL-2026-00001\"}"));

    [Fact]
    public void Refuses_WhatIsFoundByChance() => Assert.Throws<ArgumentOutOfRangeException>(() => new Secret("12A"));
}
