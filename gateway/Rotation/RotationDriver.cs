using Bekend.Gateway.Covenants;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Storage;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Rotation;

/// <summary>Takes rotations further, a step at a time, from wherever they are.</summary>
/// <remarks>
/// INVARIANT: every step can be done again, and only then is it written down; so any gateway may take any step after any
/// interruption, and of two that take the same step one writes it down.
/// </remarks>
internal sealed class RotationDriver(
    IRotationStore store,
    CovenantCatalogue covenants,
    PublicKeys keys,
    RotationServices services,
    RotationEntry entries,
    IOptions<QuestionOptions> questions,
    TimeProvider clock,
    ILogger<RotationDriver> logger)
{
    /// <summary>Takes every open rotation as far as it goes now. One that is stuck does not hold up the others.</summary>
    /// <exception cref="StoreUnavailableException">One of them could not go further; it is tried again.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Exception? stuck = null;
        foreach (var rotation in await store.ListOpenAsync(cancellationToken))
        {
            try
            {
                await DriveAsync(rotation, cancellationToken);
            }
            catch (StoreUnavailableException exception)
            {
                RotationLog.RotationStuck(logger, rotation.Covenant, rotation.To, exception.Message);
                stuck = exception;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // A fault in one rotation is no reason to leave those after it.
                RotationLog.RotationFailed(logger, rotation.Covenant, rotation.To, exception.GetType().Name, exception.StackTrace);
                stuck = exception;
            }
        }

        if (stuck is not null)
        {
            throw new StoreUnavailableException("A rotation could not go further.", stuck);
        }
    }

    private async Task DriveAsync(KeyRotation rotation, CancellationToken cancellationToken)
    {
        if (covenants.Find(rotation.Covenant) is not { } covenant)
        {
            throw new StoreUnavailableException("The covenant of a rotation is not served.");
        }

        // Until it waits: for the index, for time to pass, or because another gateway was first.
        while (await NextAsync(rotation, covenant, cancellationToken) is { } next)
        {
            var isMine = await store.TryAdvanceAsync(next, rotation.Step, cancellationToken);
            if (isMine && next.Step != rotation.Step)
            {
                RotationLog.RotationAdvanced(logger, next.Covenant, next.From, next.To, next.Step);
            }

            if (!isMine || next.Step == rotation.Step || next.Step == RotationStep.Closed)
            {
                return;
            }

            rotation = next;
        }
    }

    /// <returns>What has become of it; null when it waits.</returns>
    private async Task<KeyRotation?> NextAsync(KeyRotation rotation, Covenant covenant, CancellationToken cancellationToken)
    {
        switch (rotation.Step)
        {
            case RotationStep.Started:
                var old = await keys.GetAsync(covenant, rotation.From, cancellationToken);
                var next = await keys.MakeNextAsync(covenant, rotation.From);
                var total = await services.BeginAsync(rotation, old.Key, next.Key, cancellationToken);
                return rotation with { Step = RotationStep.Rekeying, Total = total, Remaining = total };

            case RotationStep.Rekeying:
                var remaining = await services.RemainingAsync(rotation, cancellationToken);
                return remaining > 0 ? rotation with { Remaining = remaining } : Switch(rotation);

            case RotationStep.Switched:
                return clock.GetUtcNow() >= rotation.ClosesAt ? rotation with { Step = RotationStep.Closing } : null;

            case RotationStep.Closing:
                await services.EndAsync(rotation, cancellationToken);
                await entries.EndAsync(covenant, rotation.From);
                return rotation with { Step = RotationStep.Closed, ClosedAt = clock.GetUtcNow() };

            default:
                return null;
        }
    }

    /// <summary>A question that was opened, or approved, a moment ago under the old version may be answered for this long.</summary>
    private KeyRotation Switch(KeyRotation rotation)
    {
        var (now, open, waiting) = (clock.GetUtcNow(), questions.Value.Lifetime, questions.Value.ApprovalLifetime);
        return rotation with
        {
            Step = RotationStep.Switched,
            Remaining = 0,
            SwitchedAt = now,
            ClosesAt = now + (open > waiting ? open : waiting) + open,
        };
    }
}
