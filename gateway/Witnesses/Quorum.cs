using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Witnesses;

/// <summary>Whether enough witnesses cosigned the newest checkpoint, and since when not.</summary>
internal sealed class Quorum(IOptions<WitnessOptions> options, TimeProvider clock, ILogger<Quorum> logger)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _missingSince = options.Value.PolicyFile.Length == 0 ? null : clock.GetUtcNow();
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

    /// <summary>Takes note of what a round brought.</summary>
    /// <param name="isMet">Whether the policy is met.</param>
    /// <param name="size">Entries of the checkpoint.</param>
    public void Report(bool isMet, long size)
    {
        lock (_lock)
        {
            if (isMet)
            {
                if (_toldMissing)
                {
                    WitnessLog.QuorumMet(logger, size);
                }

                (_missingSince, _toldMissing, _toldStopped) = (null, false, false);
                return;
            }

            _missingSince ??= clock.GetUtcNow();
            if (!_toldMissing)
            {
                _toldMissing = true;
                WitnessLog.QuorumMissing(logger, size);
            }
        }
    }
}
