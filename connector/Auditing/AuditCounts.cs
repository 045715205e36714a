namespace Bekend.Connector.Auditing;

/// <summary>How many disclosures came out how.</summary>
internal sealed record AuditCounts
{
    public long Allowed { get; init; }

    public long Refused { get; init; }

    public long OverQuota { get; init; }

    public long WithoutRole { get; init; }

    public long Notices { get; init; }

    public long NotReplayable { get; init; }

    public long Erased { get; init; }

    public long Contradictions { get; init; }

    /// <summary>With one verdict more.</summary>
    public AuditCounts With(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Allowed => this with { Allowed = Allowed + 1 },
        AuditVerdict.Refused => this with { Refused = Refused + 1 },
        AuditVerdict.OverQuota => this with { OverQuota = OverQuota + 1 },
        AuditVerdict.WithoutRole => this with { WithoutRole = WithoutRole + 1 },
        AuditVerdict.Notice => this with { Notices = Notices + 1 },
        AuditVerdict.NotReplayable => this with { NotReplayable = NotReplayable + 1 },
        AuditVerdict.Contradicts => this with { Contradictions = Contradictions + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
