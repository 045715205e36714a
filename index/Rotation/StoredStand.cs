namespace Bekend.Indexing.Rotation;

/// <summary>Where a covenant's key stands, as stored.</summary>
/// <param name="PublicKey">Key of <see cref="KeyStand.Version"/>, 32 bytes; null before the first change.</param>
/// <param name="NextKey">Key of <see cref="KeyStand.Next"/>; null when nothing changes.</param>
/// <param name="Protected">The factor between both under Data Protection; null when nothing changes.</param>
internal sealed record StoredStand(string Covenant, KeyStand Stand, byte[]? PublicKey, byte[]? NextKey, byte[]? Protected)
{
    /// <summary>What is stored when this change is asked for: whether it may begin, goes on, or is over.</summary>
    /// <param name="stored">What is stored now; null when the index has never had anything of the covenant.</param>
    /// <param name="wanted">The change.</param>
    public static ChangeStart Judge(StoredStand? stored, StoredStand wanted)
    {
        if (stored is null)
        {
            return ChangeStart.Begins;
        }

        var (from, to) = (wanted.Stand.Version, wanted.Stand.Next);
        return stored.Stand switch
        {
            { Next: null } stand when stand.Version == to => Same(stored.PublicKey, wanted.NextKey) ? ChangeStart.IsOver : ChangeStart.DoesNotFit,
            { Next: null } stand when stand.Version == from =>
                stored.PublicKey is null || Same(stored.PublicKey, wanted.PublicKey) ? ChangeStart.Begins : ChangeStart.DoesNotFit,
            var stand when stand == wanted.Stand =>
                Same(stored.PublicKey, wanted.PublicKey) && Same(stored.NextKey, wanted.NextKey) ? ChangeStart.GoesOn : ChangeStart.DoesNotFit,
            _ => ChangeStart.DoesNotFit,
        };
    }

    /// <summary>Says nothing of the factor.</summary>
    public override string ToString() => $"{nameof(StoredStand)} {Covenant} {Stand}";

    private static bool Same(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);
}
