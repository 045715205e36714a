namespace Bekend.Gateway.Identity.Issuer;

/// <summary>Remembers which assertions were used until they expire.</summary>
internal interface IReplayStore
{
    /// <summary>Marks an assertion as used.</summary>
    /// <param name="digest">SHA-256 of client and jti.</param>
    /// <param name="until">When it may be forgotten.</param>
    /// <returns>False when it was used before.</returns>
    Task<bool> TryUseAsync(byte[] digest, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Forgets what has expired.</summary>
    Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
