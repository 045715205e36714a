namespace Bekend.Gateway.Covenants;

/// <summary>Reads all published versions, and checks each again: a database can be changed by those who own it.</summary>
internal sealed class CovenantLoader(ICovenantStore store, CovenantReview review)
{
    /// <param name="known">What was read and checked before; versions in it are not read again.</param>
    /// <returns>All of them, or every fault. Exactly one is set.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">They cannot be had.</exception>
    public async Task<(CovenantSet? Versions, IReadOnlyList<string> Faults)> LoadAsync(CovenantSet known, CancellationToken cancellationToken)
    {
        var (served, faults) = (new List<ServedVersion>(), new List<string>());
        foreach (var published in await store.ListAsync(cancellationToken))
        {
            if (known.FindVersion(published.Covenant, published.Version) is { } before && before.Published == published)
            {
                served.Add(before);
                continue;
            }

            Read(published, served, faults);
        }

        // What was in force is not taken away by a row that is gone.
        return faults.Count > 0 ? (null, faults)
            : served.Count < known.Count ? (null, ["published covenants have disappeared from the store"])
            : (new CovenantSet(served), []);
    }

    private void Read(PublishedVersion published, List<ServedVersion> served, List<string> faults)
    {
        var name = $"{published.Covenant} {published.Version}, as published";
        var verdict = review.JudgePublished(name, published.Text, published.Note);
        if (!verdict.IsAccepted)
        {
            faults.AddRange(CovenantFaults.InEnglish(name, verdict));
        }
        else if (verdict.Covenant.Id.Value != published.Covenant || verdict.Covenant.Version != published.Version)
        {
            faults.Add($"{name}: the text is of another covenant or version");
        }
        else
        {
            served.Add(new(verdict.Covenant, published, verdict.SignedBy));
        }
    }
}
