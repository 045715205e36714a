using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Shares;

namespace Bekend.KeyHolding.Tests.Shares;

/// <summary>An agreement that is wrong stops the start, with every fault at once.</summary>
public sealed class ThresholdOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Nothing_IsAHolderThatIsAlone() => Assert.True(Validate(new()).Succeeded);

    [Fact]
    public void HalfAnAgreement_IsRefused() => Assert.Equal(
        ["`Threshold:Members` must name all holders when anything else of `Threshold` is given"], Validate(new() { Needed = 2 }).Failures);

    [Fact]
    public void AnAgreement_ThatIsWhole_Holds() => Assert.True(Validate(Options()).Succeeded);

    [Fact]
    public void EveryFault_IsListed()
    {
        var options = Options();
        options.Needed = 4;
        options.Members[1].Name = "Houder 2";
        options.Members[2].PublicKey = "kort";
        options.KeyFile = _folder.File("elders");

        Assert.Equal(
            [
                "`Threshold:Needed` must be 1 to 3",
                "`Threshold:Members:1:Name` must be 1 to 63 of a-z, 0-9 and hyphen",
                "`Threshold:Members:2:PublicKey` must be 32 bytes, base64url without padding",
                $"`Threshold:KeyFile`: there is no readable key in `{_folder.File("elders")}`; `member-key FILE` makes one",
            ],
            Validate(options).Failures);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Place_ThatIsNone_IsRefused(int member)
    {
        var options = Options();
        options.Member = member;

        Assert.Equal(["`Threshold:Member` must be 1 to 3"], Validate(options).Failures);
    }

    [Fact]
    public void Key_OfAnotherPlace_AndOneTwice_AreRefused()
    {
        var options = Options();
        options.Member = 2;
        Assert.Equal(["`Threshold:Members:1:PublicKey` is not that of the key in `Threshold:KeyFile`"], Validate(options).Failures);

        options = Options();
        options.Members[2].PublicKey = options.Members[1].PublicKey;
        Assert.Equal(["`Threshold:Members` must differ in name and in public key"], Validate(options).Failures);
    }

    [Fact]
    public void MemberKey_IsMadeOnce_AndPrintsItsPublicHalf()
    {
        var file = _folder.File("nieuw");
        using var first = new StringWriter();
        using var second = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(0, MemberKeyCommand.Run(["member-key", file], first, errors));
        Assert.Equal(0, MemberKeyCommand.Run(["member-key", file], second, errors));
        Assert.Equal(first.ToString(), second.ToString());
        Assert.NotNull(MemberKeyFile.Decode(first.ToString().Trim()));
        Assert.DoesNotContain(File.ReadAllText(file), first.ToString(), StringComparison.Ordinal);
        Assert.Equal(64, MemberKeyCommand.Run(["member-key"], first, errors));
        Assert.Equal(1, MemberKeyCommand.Run(["member-key", _folder.File("geen/map")], first, errors));
    }

    public void Dispose() => _folder.Dispose();

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(ThresholdOptions options) =>
        new ThresholdOptionsValidator().Validate(null, options);

    private ThresholdOptions Options()
    {
        var members = Enumerable.Range(1, 3).Select(holder =>
        {
            var file = _folder.File($"sleutel-{holder}");
            MemberKeyFile.Create(file);
            using var key = MemberKeyFile.Read(file, out _)!;
            return new MemberOptions { Name = $"houder-{holder}", PublicKey = MemberKeyFile.Format(key) };
        });
        return new() { Members = [.. members], Member = 1, Needed = 2, KeyFile = _folder.File("sleutel-1") };
    }
}
