namespace Bekend.Connector.Auditing;

/// <summary>What comes of holding one disclosure against the covenant that it names.</summary>
internal abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    /// <summary>Decided again, every decision is as recorded, and no more was shown than these allow.</summary>
    public sealed record Allowed : AuditVerdict;

    /// <summary>Decided again, it is refused for the reasons recorded.</summary>
    public sealed record Refused : AuditVerdict;

    /// <summary>As <see cref="Allowed"/>, but nothing was given since a quota was used up. That it was, one record cannot show.</summary>
    public sealed record OverQuota : AuditVerdict;

    /// <summary>Refused since the client did not have the role it named. Which roles it had is not on record.</summary>
    public sealed record WithoutRole : AuditVerdict;

    /// <summary>A notice, and the covenant has it. Not decided again: the kinds of both signals are not on record.</summary>
    public sealed record Notice : AuditVerdict;

    /// <summary>It cannot be decided again.</summary>
    /// <param name="Why">Lower case, without a final period; nothing of the record in it.</param>
    public sealed record NotReplayable(string Why) : AuditVerdict;

    /// <summary>The record contradicts the covenant, or itself.</summary>
    /// <param name="Why">As above; names of rules, articles and partners may be in it.</param>
    public sealed record Contradicts(string Why) : AuditVerdict;
}
