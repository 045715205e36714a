using System.Threading.Channels;

namespace Bekend.Gateway.Notices;

/// <summary>Rung when a registration may have brought a match about, so that nobody waits for the next round.</summary>
internal sealed class NoticeBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Rung twice before anybody came is rung once.</summary>
    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Waits until it rings.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _rung.Reader.ReadAsync(cancellationToken);
}
