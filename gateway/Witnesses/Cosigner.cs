using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Witnesses;

/// <summary>Has checkpoints cosigned, and knows the cosignatures of the newest one.</summary>
/// <remarks>Cosignatures are kept in memory only: a witness gives one for the same checkpoint again.</remarks>
internal sealed class Cosigner : IDisposable
{
    private readonly Lock _lock = new();
    private readonly WitnessPolicy? _policy;
    private readonly WitnessOptions _options;
    private readonly IReadOnlyList<AskedWitness> _witnesses;
    private readonly Quorum _quorum;
    private readonly TimeProvider _clock;
    private SignedNote? _newest;
    private Task _round = Task.CompletedTask;

    public Cosigner(
        WitnessPolicySource source, WitnessClient client, ILogStore store, Quorum quorum, IOptions<WitnessOptions> options, TimeProvider clock, ILogger<Cosigner> logger)
    {
        (_policy, _options, _quorum, _clock) = (source.Policy, options.Value, quorum, clock);
        _witnesses = [.. (_policy?.Witnesses ?? []).Select(witness => new AskedWitness(witness, client, store, clock, logger))];
    }

    /// <summary>Whether anybody is asked.</summary>
    public bool IsOn => _policy is not null;

    /// <summary>Whether receipts wait for cosignatures.</summary>
    public bool IsInReceipts => IsOn && _options.InReceipts;

    /// <summary>Asks every witness, until enough cosigned or the time is up.</summary>
    /// <param name="checkpoint">A note that this log signed.</param>
    /// <returns>The note with the cosignatures there are; the note itself when nobody is asked.</returns>
    public async Task<string> CosignAsync(string checkpoint)
    {
        if (_policy is not { } policy || !SignedNote.TryParse(checkpoint, out var note) || !Checkpoint.TryParse(note.Text, out var tree))
        {
            return checkpoint;
        }

        using var ended = new CancellationTokenSource(_options.Timeout, _clock);
        var asked = _witnesses.Select(witness => AskAsync(witness, note, tree, ended.Token)).ToList();
        try
        {
            while (asked.Count > 0 && !policy.IsMetBy(note))
            {
                var answered = await Task.WhenAny(asked).WaitAsync(ended.Token);
                asked.Remove(answered);
                note = await answered is { } cosigned ? note.With(cosigned) : note;
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The time is up: what there is, is what there is.
        }

        // Whoever still waits for a turn need not; who was asked may answer late, for those who read the checkpoint.
        await ended.CancelAsync();
        if (policy.IsMetBy(note))
        {
            _quorum.ReportMet(tree.Size);
        }
        else if (policy.IsMetBy(note, _witnesses.Where(witness => witness.HasSeenMoreThan(tree.Size)).Select(witness => witness.Named)))
        {
            _quorum.ReportOvertaken(tree.Size);
        }
        else
        {
            _quorum.ReportMissing(tree.Size);
        }

        return note.Format();
    }

    /// <summary>Sees to it that a checkpoint is cosigned: nothing is asked when it is.</summary>
    public async Task EnsureAsync(string checkpoint)
    {
        if (SignedNote.TryParse(Publish(checkpoint), out var known) && _policy?.IsMetBy(known) == true && !_quorum.IsMissing)
        {
            _quorum.Confirm();
            return;
        }

        await CosignAsync(checkpoint);
    }

    /// <summary>A checkpoint with the cosignatures that are known of it.</summary>
    public string Publish(string checkpoint)
    {
        lock (_lock)
        {
            return _newest is { } newest && SignedNote.TryParse(checkpoint, out var note) && note.Text == newest.Text ? note.With(newest).Format() : checkpoint;
        }
    }

    /// <summary>As <see cref="Publish"/>, after the witnesses were asked: whoever checks the log should not come between an entry and its cosignatures.</summary>
    /// <remarks>However many ask at once, the witnesses are asked once. It may go out without: they have <see cref="WitnessOptions.Timeout"/>.</remarks>
    public async Task<string> PublishCosignedAsync(string checkpoint)
    {
        for (var attempt = 0; attempt < 2 && _policy is { } policy; attempt++)
        {
            var known = Publish(checkpoint);
            if (SignedNote.TryParse(known, out var note) && policy.IsMetBy(note))
            {
                return known;
            }

            // The round that is under way may be about the checkpoint before this one.
            await JoinRoundAsync(checkpoint);
        }

        return Publish(checkpoint);
    }

    public void Dispose()
    {
        foreach (var witness in _witnesses)
        {
            witness.Dispose();
        }
    }

    private Task JoinRoundAsync(string checkpoint)
    {
        lock (_lock)
        {
            return _round.IsCompleted ? _round = Task.Run(() => CosignAsync(checkpoint)) : _round;
        }
    }

    private async Task<SignedNote?> AskAsync(AskedWitness witness, SignedNote note, Checkpoint tree, CancellationToken turn)
    {
        if (await witness.AskAsync(note, tree, turn) is not { } cosigned)
        {
            return null;
        }

        lock (_lock)
        {
            _newest = _newest is { } newest && newest.Text == cosigned.Text ? newest.With(cosigned) : IsOlder(tree) ? _newest : cosigned;
        }

        return cosigned;
    }

    private bool IsOlder(Checkpoint tree) => _newest is { } newest && Checkpoint.TryParse(newest.Text, out var known) && known.Size > tree.Size;
}
