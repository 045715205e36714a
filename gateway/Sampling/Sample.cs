namespace Bekend.Gateway.Sampling;

/// <summary>Disclosures that an officer has drawn by lot, to look at each.</summary>
/// <param name="Id">Of the record that ordered it.</param>
/// <param name="From">First moment of the period, included.</param>
/// <param name="Until">Its last moment, not included.</param>
/// <param name="Count">How many were ordered.</param>
/// <param name="Population">From how many was drawn; null until it is.</param>
internal sealed record Sample(
    Guid Id, string Covenant, DateTimeOffset From, DateTimeOffset Until, int Count, DateTimeOffset OrderedAt, long? Population)
{
    /// <summary>Most disclosures in one sample.</summary>
    public const int Most = 100;
}
