using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Support;
using static Bekend.Gateway.Tests.Notices.NoticeSteps;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A web hook that is down, or slow, is nobody else's trouble.</summary>
public abstract class HookTurnContract(InstallationFixture shared) : IAsyncLifetime
{
    private HookReceiver _police = null!;
    private HookReceiver _municipality = null!;
    private Installation _all = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_police, _municipality) = (await HookReceiver.StartAsync(), await HookReceiver.StartAsync());
        _all = await shared.StartOwnAsync();
        await _police.AddToAsync(_all, Oins.Police);
        await _municipality.AddToAsync(_all, Oins.Municipality);
        await _all.RestartGatewayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        await _police.DisposeAsync();
        await _municipality.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Sends_TheOthersTheirs_WhileOneDoesNotAnswer()
    {
        await NoteAsync(1, Oins.Prosecution);
        _all.Clock.Advance(TimeSpan.FromSeconds(1));
        await NoteAsync(1, Oins.Municipality);
        var release = new TaskCompletionSource();
        _police.Until = release.Task;

        var sending = SendAsync();
        await Task.WhenAny(_police.First, sending);
        await Task.WhenAny(_municipality.First, sending);

        Assert.Equal(1, _police.Held);
        release.SetResult();
        Assert.Equal(3, await sending);
    }

    [Fact]
    public async Task Tries_OneOfAllThatWait_WhenOneIsDown()
    {
        _police.Status = 500;
        await NoteAsync(6, Oins.Municipality);

        Assert.Equal(7, await SendAsync());

        Assert.Single(_police.Received);
        Assert.Equal(6, _municipality.Received.Count);
        Assert.Empty(await Store(_all).ListDueAsync(_all.Clock.GetUtcNow(), 32, 32, Cancel));
        var later = await Store(_all).ListDueAsync(_all.Clock.GetUtcNow().AddSeconds(31), 32, 32, Cancel);
        Assert.Equal([0, 0, 0, 0, 0, 1], later.Select(notice => notice.Failed).Order());
    }

    [Fact]
    public async Task Lists_SomeOfEachOrganisation_WhoeverHasMost()
    {
        await NoteAsync(40, Oins.Prosecution);
        await NoteAsync(1, Oins.Municipality);

        var due = await Store(_all).ListDueAsync(_all.Clock.GetUtcNow(), 32, 4, Cancel);

        Assert.Equal([Oins.Municipality, Oins.Police, Oins.Police, Oins.Police, Oins.Police], due.Select(notice => notice.Mark.Organisation).Order(StringComparer.Ordinal));
    }

    private async Task NoteAsync(int count, string other)
    {
        await NoteMatchesAsync(_all, count, other: other);
        await Delivery(_all).DeliverWaitingAsync(Cancel);
    }

    private Task<int> SendAsync() => _all.Gateway.Services.GetRequiredService<HookDelivery>().SendDueAsync(Cancel);
}
