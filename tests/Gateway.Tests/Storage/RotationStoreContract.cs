using Bekend.Gateway.Rotation;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of rotations does.</summary>
public abstract class RotationStoreContract : StoreContract
{
    private protected RotationStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Keeps_WhatBecameOfARotation()
    {
        var (one, other) = (Open<IRotationStore>(), Open<IRotationStore>());
        var started = New("a");
        Assert.True(await one.TryAddAsync(started, Cancel));
        Assert.Equal([started], await other.ListAsync("a", Cancel));

        var later = started with
        {
            Step = RotationStep.Switched,
            Total = 7,
            Remaining = 0,
            SwitchedAt = Installation.Start.AddHours(1),
            ClosesAt = Installation.Start.AddHours(25),
        };
        Assert.True(await other.TryAdvanceAsync(later, RotationStep.Started, Cancel));
        Assert.Equal([later], await one.ListAsync("a", Cancel));
        Assert.Equal([later], await one.ListOpenAsync(Cancel));

        var closed = later with { Step = RotationStep.Closed, ClosedAt = Installation.Start.AddDays(2) };
        Assert.True(await one.TryAdvanceAsync(closed, RotationStep.Switched, Cancel));
        Assert.Empty(await other.ListOpenAsync(Cancel));
        Assert.Equal([closed], await other.ListAsync("a", Cancel));
    }

    [Fact]
    public async Task Advances_FromTheStepItIsAtOnly_AndOnce()
    {
        var stores = new[] { Open<IRotationStore>(), Open<IRotationStore>() };
        var started = New("a");
        await stores[0].TryAddAsync(started, Cancel);
        var next = started with { Step = RotationStep.Rekeying };

        Assert.False(await stores[0].TryAdvanceAsync(next with { Step = RotationStep.Closing }, RotationStep.Switched, Cancel));
        var taken = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(i => Task.Run(() => stores[i % 2].TryAdvanceAsync(next, RotationStep.Started, Cancel))));

        Assert.Single(taken, isMine => isMine);
        Assert.Equal([next], await stores[1].ListAsync("a", Cancel));
    }

    [Fact]
    public async Task Takes_OneRotationAtATime_ForEachCovenant()
    {
        var stores = new[] { Open<IRotationStore>(), Open<IRotationStore>() };

        var added = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => stores[i % 2].TryAddAsync(New("a"), Cancel))));
        Assert.Single(added, isAdded => isAdded);
        Assert.False(await stores[0].TryAddAsync(New("a", 2), Cancel));
        Assert.True(await stores[0].TryAddAsync(New("b"), Cancel));

        await stores[0].TryAdvanceAsync(New("a") with { Step = RotationStep.Closed }, RotationStep.Started, Cancel);
        Assert.False(await stores[1].TryAddAsync(New("a"), Cancel));
        Assert.True(await stores[1].TryAddAsync(New("a", 2), Cancel));
        Assert.Equal([1, 2], (await stores[1].ListAsync("a", Cancel)).Select(rotation => rotation.From));
        Assert.Equal(["a", "b"], (await stores[1].ListOpenAsync(Cancel)).Select(rotation => rotation.Covenant));
    }

    private static KeyRotation New(string covenant, int from = 1) => new(covenant, from, Installation.Start, 3, RotationStep.Started);
}
