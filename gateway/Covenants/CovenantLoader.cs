using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>Reads all published versions, and checks each again: a database can be changed by those who own it.</summary>
internal sealed class CovenantLoader(ICovenantStore store, CovenantReview review, VersionEntry entries)
{
    /// <param name="known">What was read and checked before; it is not read again, and must still be there as it was.</param>
    /// <returns>All of them, or every fault. Exactly one is set.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">They cannot be had.</exception>
    public async Task<(CovenantSet? Versions, IReadOnlyList<string> Faults)> LoadAsync(CovenantSet known, CancellationToken cancellationToken)
    {
        var published = await store.ListAsync(cancellationToken);
        var (served, faults) = (known.All.ToList(), new List<string>());
        faults.AddRange(served.Select(version => version.Published).Except(published)
            .Select(lost => $"{Name(lost)}, was changed or removed"));
        foreach (var version in published.Where(version => known.FindVersion(version.Covenant, version.Version) is null))
        {
            await ReadAsync(version, served, faults, cancellationToken);
        }

        faults.AddRange(published.GroupBy(version => version.Covenant, StringComparer.Ordinal).SelectMany(Gaps));
        return faults.Count > 0 ? (null, faults) : (new CovenantSet(served), []);
    }

    /// <summary>Each comes after the one before it, and is higher.</summary>
    private static IEnumerable<string> Gaps(IEnumerable<PublishedVersion> versions)
    {
        PublishedVersion? before = null;
        foreach (var version in versions.OrderBy(version => version.Version, VersionOrder.Instance))
        {
            if (version.Previous != (before?.Version ?? string.Empty) || VersionOrder.Instance.Compare(before?.Version, version.Version) == 0)
            {
                yield return $"{Name(version)}, does not come after the version before it; one was added or removed";
            }

            before = version;
        }
    }

    private static string Name(PublishedVersion version) => $"{version.Covenant} {version.Version}, as published";

    private async Task ReadAsync(
        PublishedVersion published, List<ServedVersion> served, List<string> faults, CancellationToken cancellationToken)
    {
        var name = Name(published);
        var verdict = review.JudgePublished(name, published.Text, published.Note);
        if (!verdict.IsAccepted)
        {
            faults.AddRange(CovenantFaults.InEnglish(name, verdict));
        }
        else if (verdict.Covenant.Id.Value != published.Covenant || verdict.Covenant.Version != published.Version)
        {
            faults.Add($"{name}: the text is of another covenant or version");
        }
        else if (await entries.FindAsync(verdict.Covenant, cancellationToken) != published.LogIndex)
        {
            faults.Add($"{name}: the log has no entry of it at that place");
        }
        else
        {
            served.Add(new(verdict.Covenant, published, verdict.SignedBy));
        }
    }
}
