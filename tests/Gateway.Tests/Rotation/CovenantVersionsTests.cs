using Bekend.Gateway.Rotation;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Rotation;

public sealed class CovenantVersionsTests
{
    private static readonly DateTimeOffset Later = Installation.Start.AddDays(1);

    [Theory]
    [InlineData(null, 1, new[] { 1 })]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(2, 1, new[] { 1 })]
    [InlineData(3, 2, new[] { 1, 2 })]
    [InlineData(4, 2, new[] { 2 })]
    [InlineData(5, 2, new[] { 2 })]
    public void Holds_OldUntilItCloses_AndNewFromTheSwitch(int? step, int current, int[] valid)
    {
        var versions = CovenantVersions.Of(step is { } at ? [At(1, (RotationStep)at)] : []);

        Assert.Equal(current, versions.Current);
        Assert.Equal(valid, versions.All.Where(version => version.IsValid).Select(version => version.Number));
        Assert.All(Enumerable.Range(0, 5), named => Assert.Equal(valid.Contains(named) ? named : null, versions.Resolve(named)));
        Assert.Equal(valid.Length == 1 ? valid[0] : null, versions.Resolve(null));
    }

    [Fact]
    public void Lists_EveryVersion_WithItsEnd()
    {
        var versions = CovenantVersions.Of([At(1, RotationStep.Closed) with { ClosedAt = Later.AddHours(1) }, At(2, RotationStep.Switched)]);

        Assert.Equal(3, versions.Current);
        Assert.Equal(
            [new(1, false, true, Later.AddHours(1)), new(2, true, false, Later), new(3, true, false, null)],
            versions.All);
    }

    private static KeyRotation At(int from, RotationStep step) =>
        new("a", from, Installation.Start, 3, step) { ClosesAt = step >= RotationStep.Switched ? Later : null };
}
