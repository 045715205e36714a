using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>How long the log keeps what is about several covenants.</summary>
internal static class LogRetention
{
    /// <summary>Of what is about no covenant at all. Source: NEN 7513, which asks for five years at least.</summary>
    private const int YearsWithoutCovenant = 5;

    /// <summary>As long as the one that keeps its log longest.</summary>
    public static DateTimeOffset LogUntil(this IEnumerable<Covenant> covenants, DateTimeOffset now) =>
        covenants.Select(covenant => covenant.Retention.Log.AddTo(now)).DefaultIfEmpty(now.AddYears(YearsWithoutCovenant)).Max();
}
