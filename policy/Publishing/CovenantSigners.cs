using Bekend.Ledger.Notes;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Publishing;

/// <summary>The people whose signature under a version of a covenant counts. Immutable.</summary>
/// <remarks>
/// INVARIANT: one person counts once. Names and keys in the list are all different, and a version needs
/// <see cref="Needed"/> of them.
/// </remarks>
public sealed class CovenantSigners
{
    /// <summary>How many different people sign a version before it is used: 2.</summary>
    public const int Needed = 2;

    private readonly IReadOnlyList<NoteVerifier> _people;

    private CovenantSigners(IReadOnlyList<NoteVerifier> people) => _people = people;

    /// <summary>Reads the list.</summary>
    /// <param name="vkeys">One verifier key for each person, the person's name in it (C2SP signed-note).</param>
    /// <param name="faults">Every fault, one sentence each; none when there are signers.</param>
    /// <returns>Null when there is any fault.</returns>
    public static CovenantSigners? Read(IReadOnlyList<string> vkeys, out IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(vkeys);
        var found = new List<string>();
        var people = new List<NoteVerifier>();
        for (var i = 0; i < vkeys.Count; i++)
        {
            if (!NoteVerifier.TryParse(vkeys[i], out var person))
            {
                found.Add($"signer {i + 1} is not a verifier key");
            }
            else if (people.Find(other => other.Name == person.Name || other.HasKeyOf(person)) is { } other)
            {
                found.Add($"signer {i + 1} `{person.Name}` has the name or the key of `{other.Name}`; each person has one key of their own");
            }
            else
            {
                people.Add(person);
            }
        }

        if (vkeys.Count < Needed)
        {
            found.Add($"a covenant is signed by {Needed} different people; there are keys of {vkeys.Count}");
        }

        faults = found;
        return found.Count == 0 ? new(people) : null;
    }

    /// <summary>Whether enough of these people signed this version.</summary>
    /// <param name="covenant">The version, as read from its file.</param>
    /// <param name="note">A signed note over <see cref="CovenantStatement"/>; lines of keys that are not in the list do not count.</param>
    public SignatureCheck Check(Covenant covenant, string note)
    {
        if (!SignedNote.TryParse(note, out var signed))
        {
            return new SignatureCheck.Refused(SignatureFault.NoNote, []);
        }

        if (signed.Text != CovenantStatement.Format(covenant))
        {
            return new SignatureCheck.Refused(SignatureFault.OtherText, []);
        }

        // Whoever put a false line under it may have touched the rest.
        var claimed = _people.Where(person => signed.Signatures.Any(line => line.IsBy(person))).ToList();
        if (!claimed.TrueForAll(signed.IsSignedBy))
        {
            return new SignatureCheck.Refused(SignatureFault.FalseSignature, []);
        }

        IReadOnlyList<string> by = [.. claimed.Select(person => person.Name)];
        return by.Count >= Needed ? new SignatureCheck.Accepted(by) : new SignatureCheck.Refused(SignatureFault.TooFew, by);
    }
}
