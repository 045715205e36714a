using Bekend.Connector.Gateway;

namespace Bekend.Connector.Auditing;

/// <summary>What an audit found.</summary>
internal sealed class AuditFindings
{
    /// <summary>Most contradictions that are kept to be told one by one; the others are counted.</summary>
    public const int MaxTold = 1000;

    private readonly List<Contradiction> _contradictions = [];
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    public AuditCounts Counts { get; private set; } = new();

    /// <summary>The first of them.</summary>
    public IReadOnlyList<Contradiction> Contradictions => _contradictions;

    /// <summary>Why disclosures were not decided again, and how many of each.</summary>
    public IReadOnlyDictionary<string, long> Reasons => _reasons;

    /// <summary>Takes a verdict.</summary>
    /// <param name="version">Of the covenant, as the record names it; null when it names none.</param>
    public void Judge(long index, Guid id, string? version, AuditVerdict verdict)
    {
        Counts = Counts.With(verdict);
        switch (verdict)
        {
            case AuditVerdict.Contradicts contradicts:
                Keep(new(index, id, contradicts.Why));
                break;
            case AuditVerdict.NotReplayable(var why):
                var reason = $"version {PlainText.Line(version) ?? "unknown"}: {why}";
                _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
                break;
        }
    }

    /// <summary>Takes a disclosure that was erased.</summary>
    public void Erase() => Counts = Counts with { Erased = Counts.Erased + 1 };

    /// <summary>Takes what cannot be as it is said to be.</summary>
    public void Contradict(long? index, Guid? id, string why)
    {
        Counts = Counts with { Contradictions = Counts.Contradictions + 1 };
        Keep(new(index, id, why));
    }

    private void Keep(Contradiction contradiction)
    {
        if (_contradictions.Count < MaxTold)
        {
            _contradictions.Add(contradiction);
        }
    }
}
