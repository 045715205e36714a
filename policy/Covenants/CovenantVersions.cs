namespace Bekend.Policies.Covenants;

/// <summary>The versions of one covenant: the time of a question picks the one that decides it. Immutable.</summary>
public sealed class CovenantVersions
{
    private readonly Covenant[] latestFirst;

    /// <summary>Puts versions together.</summary>
    /// <param name="versions">At least one; all of one covenant, no two of the same precedence.</param>
    /// <exception cref="ArgumentException">None, versions of several covenants, or two of the same precedence: which of them decides would be anyone's guess.</exception>
    public CovenantVersions(IEnumerable<Covenant> versions)
    {
        latestFirst = [.. versions.OrderByDescending(v => v.Version, VersionOrder.Instance)];
        if (latestFirst.Length == 0 || latestFirst.Any(v => v.Id != latestFirst[0].Id))
        {
            throw new ArgumentException("Versions are of one covenant, and at least one.", nameof(versions));
        }

        if (latestFirst.Zip(latestFirst.Skip(1)).Any(pair => VersionOrder.Instance.Compare(pair.First.Version, pair.Second.Version) == 0))
        {
            throw new ArgumentException("Two versions have the same precedence.", nameof(versions));
        }
    }

    /// <summary>All versions, the latest first.</summary>
    public IReadOnlyList<Covenant> LatestFirst => latestFirst;

    /// <summary>The version in turn on a moment's Dutch calendar day: of those that have begun the latest; when none has, the latest of all.</summary>
    /// <remarks>It may not hold: where it has ended nothing does, since an older version must not come back by itself. So a covenant is ended by publishing an end.</remarks>
    /// <param name="moment">Moment of the question.</param>
    public Covenant InTurnAt(DateTimeOffset moment)
    {
        var day = DutchTime.DayOf(moment);
        return Array.Find(latestFirst, version => version.ValidFrom <= day) ?? latestFirst[0];
    }
}
