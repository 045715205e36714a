using System.Security.Cryptography;
using Bekend.Gateway.Identity.Issuer;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of used assertions does.</summary>
public abstract class ReplayStoreContract : StoreContract
{
    private static readonly DateTimeOffset Now = Installation.Start;

    private protected ReplayStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Takes_AnAssertionOnce_AtWhicheverGatewayItIsShown()
    {
        var (first, second) = (Open<IReplayStore>(), Open<IReplayStore>());
        var digest = RandomNumberGenerator.GetBytes(32);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(
            () => (number % 2 == 0 ? first : second).TryUseAsync(digest, Now.AddMinutes(5), Cancel))));

        Assert.Single(taken, wasNew => wasNew);
        Assert.True(await second.TryUseAsync(RandomNumberGenerator.GetBytes(32), Now.AddMinutes(5), Cancel));
    }

    [Fact]
    public async Task Forgets_WhatHasExpired_AndNothingElse()
    {
        var replays = Open<IReplayStore>();
        var (old, just) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        await replays.TryUseAsync(old, Now.AddMilliseconds(-1), Cancel);
        await replays.TryUseAsync(just, Now, Cancel);

        await replays.SweepAsync(Now, Cancel);

        Assert.True(await replays.TryUseAsync(old, Now, Cancel));
        Assert.False(await replays.TryUseAsync(just, Now, Cancel));
    }
}
