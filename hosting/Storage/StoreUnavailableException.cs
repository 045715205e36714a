using Bekend.Hosting.Errors;

namespace Bekend.Hosting.Storage;

/// <summary>The store could not be read or written: full disk, lost database, lock never released.</summary>
/// <remarks>Callers let it propagate; it becomes a 503 and nothing is released.</remarks>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
        : this("The store is not available.")
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether trying again later can help without any change: a server that is not there now.</summary>
    public bool MayPass { get; init; }

    /// <summary>What the caller hears; null for <see cref="CommonProblems.Unavailable"/>.</summary>
    public Problem? Problem { get; init; }
}
