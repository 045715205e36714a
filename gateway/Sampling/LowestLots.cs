namespace Bekend.Gateway.Sampling;

/// <summary>The disclosures with the lowest lots among all that pass by; keeps no more than it is asked for.</summary>
/// <param name="seed">Of the draw.</param>
/// <param name="count">How many, at least 1.</param>
internal sealed class LowestLots(byte[] seed, int count)
{
    // The highest of the lowest first: it is the one that has to go.
    private readonly PriorityQueue<Guid, byte[]> _lowest =
        new(Comparer<byte[]>.Create((a, b) => b.AsSpan().SequenceCompareTo(a)));

    /// <summary>How many passed by.</summary>
    public long Population { get; private set; }

    public void Add(Guid id)
    {
        Population++;
        var lot = SampleDraw.Lot(seed, id);
        if (_lowest.Count < count)
        {
            _lowest.Enqueue(id, lot);
        }
        else
        {
            _lowest.EnqueueDequeue(id, lot);
        }
    }

    /// <summary>Takes out what was drawn, lowest lot first.</summary>
    public IReadOnlyList<Guid> Take()
    {
        var drawn = new Guid[_lowest.Count];
        for (var place = drawn.Length - 1; place >= 0; place--)
        {
            drawn[place] = _lowest.Dequeue();
        }

        return drawn;
    }
}
