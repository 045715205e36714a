using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Witnesses;

/// <summary>Whether enough witnesses cosigned the newest checkpoint, and since when not.</summary>
internal sealed class Quorum(IOptions<WitnessOptions> options, TimeProvider clock, ILogger<Quorum> logger)
{
    /// <summary>How long a witness is believed that says to have cosigned a later tree.</summary>
    private static readonly TimeSpan Belief = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset? _missingSince = options.Value.PolicyFile.Length == 0 ? null : clock.GetUtcNow();
    private DateTimeOffset? _overtakenSince;
    private bool _toldMissing;
    private bool _toldStopped;

    /// <summary>Whether it was missing at the last look; at first nobody knows, so it is.</summary>
    public bool IsMissing
    {
        get
        {
            lock (_lock)
            {
                return _missingSince is not null;
            }
        }
    }

    /// <summary>Whether it is missing for longer than disclosing may go on.</summary>
    public bool IsStopped
    {
        get
        {
            lock (_lock)
            {
                if (options.Value.StopAfter is not { } patience || _missingSince is not { } since || clock.GetUtcNow() - since <= patience)
                {
                    return false;
                }

                if (!_toldStopped)
                {
                    _toldStopped = true;
                    WitnessLog.DisclosuresStopped(logger, since);
                }

                return true;
            }
        }
    }

    /// <summary>A round brought enough cosignatures.</summary>
    /// <param name="size">Entries of the checkpoint.</param>
    public void ReportMet(long size)
    {
        lock (_lock)
        {
            if (_toldMissing)
            {
                WitnessLog.QuorumMet(logger, size);
            }

            (_missingSince, _overtakenSince, _toldMissing, _toldStopped) = (null, null, false, false);
        }
    }

    /// <summary>A round brought too few, and nothing explains that.</summary>
    /// <param name="size">Entries of the checkpoint.</param>
    public void ReportMissing(long size)
    {
        lock (_lock)
        {
            Miss(size, clock.GetUtcNow());
        }
    }

    /// <summary>A round brought too few, and there would be enough if those are believed that say to have cosigned a later tree.</summary>
    /// <param name="size">Entries of the checkpoint.</param>
    /// <remarks>Nothing vouches for what they say, so it is believed for a minute: by then a later checkpoint is cosigned, or they are wrong.</remarks>
    public void ReportOvertaken(long size)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var since = _overtakenSince ??= now;
            if (now - since > Belief)
            {
                Miss(size, since);
            }
        }
    }

    /// <summary>The newest checkpoint is known to be cosigned by enough: what was overtaken before is explained.</summary>
    public void Confirm()
    {
        lock (_lock)
        {
            _overtakenSince = null;
        }
    }

    private void Miss(long size, DateTimeOffset since)
    {
        _missingSince ??= since;
        if (!_toldMissing)
        {
            _toldMissing = true;
            WitnessLog.QuorumMissing(logger, size);
        }
    }
}
