using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Signals of rows that an earlier run registered, to see which of them are not there any more.</summary>
/// <remarks>
/// Their rows are not sent again: a signal that ended when the covenant says so, or that somebody withdrew, must not come back by itself. But
/// whoever loads must hear that they are not known. Memory: about 40 bytes for each.
/// </remarks>
internal sealed class EarlierRows
{
    private readonly HashSet<UInt128> _references = [];

    /// <summary>Takes in the signal that a row was acknowledged as; null for a row without one.</summary>
    public void Note(UInt128? reference)
    {
        if (reference is { } hash)
        {
            _references.Add(hash);
        }
    }

    /// <summary>Lists the own signals, unless there is nothing to look for.</summary>
    /// <param name="own">Own signals under the covenant.</param>
    /// <returns>How many of these are not among them.</returns>
    public async Task<Outcome<int>> CountGoneAsync(IAsyncEnumerable<Outcome<StoredSignal>> own)
    {
        if (_references.Count == 0)
        {
            return 0;
        }

        await foreach (var item in own)
        {
            if (!item.TryGet(out var signal, out var failure))
            {
                return failure;
            }

            if (signal.Kenmerk is { } reference)
            {
                _references.Remove(ReferenceHash.Of(reference));
            }
        }

        return _references.Count;
    }
}
