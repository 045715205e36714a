using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class CovenantVersionsTests
{
    [Theory]
    [InlineData("2026-06-01T12:00:00Z", "1.0.0")]
    [InlineData("2026-12-31T22:59:59Z", "1.0.0")]
    [InlineData("2026-12-31T23:00:00Z", "1.10.0")]
    [InlineData("2027-12-31T22:59:59Z", "1.10.0")]
    [InlineData("2027-12-31T23:00:00Z", null)]
    [InlineData("2028-12-31T23:00:00Z", null)]
    [InlineData("2025-12-31T22:59:59Z", null)]
    public void Picks_TheLatestThatHasBegun_AndNoOlderOneOnceItEnds(string moment, string? version)
    {
        var versions = new CovenantVersions([Version("1.0.0", 2026, 2027), Version("1.10.0", 2027, 2027), Version("1.9.0", 2027, 2028)]);

        var at = DateTimeOffset.Parse(moment, null);
        var inTurn = versions.InTurnAt(at);

        Assert.Equal(version, inTurn.IsValidAt(at) ? inTurn.Version : null);
        Assert.Equal(["1.10.0", "1.9.0", "1.0.0"], versions.LatestFirst.Select(v => v.Version));
    }

    [Fact]
    public void Refuses_WhatLeavesDoubt()
    {
        Assert.Throws<ArgumentException>(() => new CovenantVersions([]));
        Assert.Throws<ArgumentException>(() => new CovenantVersions([Version("1.0.0", 2026, 2026), Version("1.0.0", 2027, 2027)]));
        Assert.Throws<ArgumentException>(() => new CovenantVersions([Version("1.0.0+a", 2026, 2026), Version("1.0.0+b", 2027, 2027)]));
        Assert.Throws<ArgumentException>(() => new CovenantVersions(
            [Version("1.0.0", 2026, 2026), new Covenant(Sample.Covenant.Parts with { Id = new("ander"), Version = "1.1.0" })]));
    }

    /// <summary>The row of Semantic Versioning 2.0.0, item 11, with a few more.</summary>
    [Fact]
    public void Orders_Versions()
    {
        string[] ascending =
        [
            "0.9.9", "1.0.0-0", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
            "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1-a-b", "1.0.1", "1.2.0", "1.10.0", "9.0.0", "18446744073709551616.0.0",
        ];

        foreach (var (low, i) in ascending.Select((v, i) => (v, i)))
        {
            Assert.Equal(0, VersionOrder.Instance.Compare(low, low + "+build.1"));
            Assert.All(ascending.Skip(i + 1), high =>
            {
                Assert.True(VersionOrder.Instance.Compare(low, high) < 0, $"{low} < {high}");
                Assert.True(VersionOrder.Instance.Compare(high, low) > 0, $"{high} > {low}");
            });
        }
    }

    private static Covenant Version(string version, int from, int to) => new(Sample.Covenant.Parts with
    {
        Version = version,
        ValidFrom = new DateOnly(from, 1, 1),
        ValidTo = new DateOnly(to, 12, 31),
    });
}
