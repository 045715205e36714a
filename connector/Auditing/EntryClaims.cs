using Bekend.Connector.Exporting;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Connector.Auditing;

/// <summary>Which entry exports say is at which place, held against a log as it is walked.</summary>
/// <param name="days">Which days are counted; null when the exports are of different ones.</param>
/// <param name="before">Only entries before this place are counted: what came after was not there to be exported.</param>
/// <param name="month">Content of months before this one is gone by itself.</param>
internal sealed class EntryClaims(AuditedDays? days, long before, uint month)
{
    private readonly Dictionary<long, Claim> _claims = [];

    /// <summary>Disclosures of these days in the log.</summary>
    public long InLog { get; private set; }

    /// <summary>Of these: in no export.</summary>
    public long Unclaimed { get; private set; }

    /// <summary>Of those: their month is over.</summary>
    public long Over { get; private set; }

    /// <summary>Notes what an export says.</summary>
    /// <param name="place">The entry and its place.</param>
    /// <param name="isAgain">Whether the place may have been claimed before, by the same entry: it was erased while it was exported.</param>
    /// <returns>What is wrong with it; null when nothing is, so far.</returns>
    public string? Add(PlacedEntry place, bool isAgain)
    {
        var leaf = MerkleHash.Leaf(place.Bytes.Span);
        return _claims.TryAdd(place.Index, new(leaf, place.Entry.Id)) || (isAgain && _claims[place.Index].Leaf == leaf)
            ? null
            : "it is exported twice, or two entries are said to be at one place";
    }

    /// <summary>Holds entries of the log against the claims.</summary>
    /// <param name="start">Place of the first.</param>
    /// <param name="entries">In order.</param>
    public void Visit(long start, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            var isClaimed = _claims.TryGetValue(start + at, out var claim);
            if (isClaimed && claim!.Leaf == MerkleHash.Leaf(entries[at].Span))
            {
                claim.IsInLog = true;
            }

            if (start + at < before && LogEntry.TryParse(entries[at].Span, out var entry))
            {
                Count(entry, isClaimed);
            }
        }
    }

    /// <summary>Claims that no entry of the log bore out; to be asked when the whole log was walked.</summary>
    public IEnumerable<Contradiction> Unborne() => _claims.Where(claim => !claim.Value.IsInLog)
        .OrderBy(claim => claim.Key).Select(claim => new Contradiction(claim.Key, claim.Value.Id, "the log has another entry at this place, or none"));

    private void Count(LogEntry entry, bool isClaimed)
    {
        if (entry.Type != EntryType.Disclosure || days?.Has(entry.Time) != true)
        {
            return;
        }

        InLog++;
        if (!isClaimed)
        {
            Unclaimed++;
            Over += entry.RetentionBucket < month ? 1 : 0;
        }
    }

    private sealed class Claim(Digest leaf, Guid id)
    {
        public Digest Leaf { get; } = leaf;

        public Guid Id { get; } = id;

        public bool IsInLog { get; set; }
    }
}
