namespace Bekend.Gateway.AccessRequests;

/// <summary>Lets one search for a subject run at a time on this gateway: each opens every disclosure of a covenant.</summary>
internal sealed class SearchTurn
{
    private int _taken;

    /// <summary>Takes the turn, until what is returned is disposed of.</summary>
    /// <returns>Null when another has it.</returns>
    public IDisposable? TryTake() => Interlocked.Exchange(ref _taken, 1) == 0 ? new Taken(this) : null;

    private sealed class Taken(SearchTurn turn) : IDisposable
    {
        private SearchTurn? _turn = turn;

        /// <summary>Gives back once: a second time it would be another's.</summary>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _turn, null) is { } taken)
            {
                Volatile.Write(ref taken._taken, 0);
            }
        }
    }
}
