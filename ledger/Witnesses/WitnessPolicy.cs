using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Witnesses;

/// <summary>Which logs are trusted, and which witnesses must have cosigned before a checkpoint is.</summary>
/// <remarks>
/// <code>
/// # comments and empty lines are skipped
/// log example.com/log+33d7b496+AeHTu4Q3…
/// witness W1 witness.example/w1+3a588553+BKc+/dOSW34d… https://w1.example/
/// witness W2 witness.example/w2+…
/// group both all W1 W2                 any, all, or how many at least; of witnesses and earlier groups
/// quorum both                          a witness, a group, or none
/// </code>
/// <para>Source: C2SP tlog-policy.</para>
/// </remarks>
public sealed class WitnessPolicy
{
    private readonly Func<IReadOnlySet<string>, bool> _quorum;

    internal WitnessPolicy(IReadOnlyList<NoteVerifier> logs, IReadOnlyList<PolicyWitness> witnesses, Func<IReadOnlySet<string>, bool> quorum) =>
        (Logs, Witnesses, _quorum) = (logs, witnesses, quorum);

    /// <summary>Keys of the logs, at least one.</summary>
    public IReadOnlyList<NoteVerifier> Logs { get; }

    /// <summary>Every witness it names, whether the quorum needs it or not.</summary>
    public IReadOnlyList<PolicyWitness> Witnesses { get; }

    /// <summary>Reads a policy.</summary>
    /// <param name="text">A text file.</param>
    /// <param name="policy">Null when false is returned.</param>
    /// <param name="faults">Every fault, each with its line number; empty when true is returned.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessPolicy? policy, out IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new WitnessPolicyReader();
        policy = reader.Read(text);
        faults = reader.Faults;
        return policy is not null;
    }

    /// <summary>The witnesses that cosigned a checkpoint.</summary>
    public IReadOnlyList<PolicyWitness> WhoCosigned(SignedNote checkpoint) =>
        [.. Witnesses.Where(witness => witness.Verifier.HasCosigned(checkpoint, out _))];

    /// <summary>Whether one of the logs signed the checkpoint and enough witnesses cosigned it.</summary>
    public bool IsMetBy(SignedNote checkpoint) => IsMetBy(checkpoint, []);

    /// <summary>Whether it would be met, had others cosigned too.</summary>
    /// <param name="checkpoint">A note with its signatures; one of the logs must have signed it.</param>
    /// <param name="besides">Witnesses of this policy that are counted without a cosignature.</param>
    public bool IsMetBy(SignedNote checkpoint, IEnumerable<PolicyWitness> besides)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(besides);
        return Logs.Any(checkpoint.IsSignedBy) && _quorum(WhoCosigned(checkpoint).Concat(besides).Select(witness => witness.Name).ToHashSet(StringComparer.Ordinal));
    }
}
