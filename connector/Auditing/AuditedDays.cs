using Bekend.Policies.Covenants;

namespace Bekend.Connector.Auditing;

/// <summary>The Dutch calendar days of an export, both included.</summary>
internal sealed record AuditedDays(DateOnly First, DateOnly Last)
{
    private readonly DateTimeOffset _from = StartOf(First);
    private readonly DateTimeOffset _until = StartOf(Last.AddDays(1));

    /// <summary>Whether a moment is in these days.</summary>
    public bool Has(DateTimeOffset moment) => moment >= _from && moment < _until;

    private static DateTimeOffset StartOf(DateOnly day) => DutchTime.TryToMoment(day.ToDateTime(TimeOnly.MinValue), out var moment)
        ? moment
        : throw new InvalidOperationException("Dutch clocks are never set at midnight.");
}
