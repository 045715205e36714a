namespace Bekend.Connector.Loading;

/// <summary>Which signals the file has, whatever became of their rows.</summary>
/// <remarks>Memory: about 40 bytes for each. Written by the reading of the file, read when that is over.</remarks>
internal sealed class FilePresence
{
    private readonly HashSet<UInt128> _references = [];

    /// <summary>Refused rows whose reference could not be read: any signal may be theirs.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Whether the file has a signal of this reference.</summary>
    public bool Has(string reference) => _references.Contains(ReferenceHash.Of(reference));

    /// <summary>Takes in one row.</summary>
    /// <param name="outcome">What reading it gave.</param>
    /// <param name="referenceOf">The signal that a line on record was acknowledged as.</param>
    public void Note(RowOutcome outcome, Func<int, UInt128?> referenceOf)
    {
        UInt128? reference = outcome switch
        {
            RowOutcome.Ready ready => ReferenceHash.Of(ready.Row.Reference),
            RowOutcome.Known known => referenceOf(known.Line),
            RowOutcome.Refused refused => Hash(refused.Reference),
            RowOutcome.Empty empty => Hash(empty.Reference),
            _ => throw new InvalidOperationException("a row has one of four outcomes"),
        };
        if (reference is { } hash)
        {
            _references.Add(hash);
        }
        else if (outcome is not RowOutcome.Empty)
        {
            Unreadable++;
        }
    }

    private static UInt128? Hash(string? reference) => reference is null ? null : ReferenceHash.Of(reference);
}
