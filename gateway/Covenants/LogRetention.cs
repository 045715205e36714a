using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>How long the log keeps what is about several covenants.</summary>
internal static class LogRetention
{
    /// <summary>Source: NEN 7513, which asks that a log be kept for five years at least.</summary>
    private const int LeastYears = 5;

    /// <summary>The end of a record, by what a covenant says, and not before a log may end.</summary>
    public static DateTimeOffset AtLeast(DateTimeOffset recordedAt, DateTimeOffset until) =>
        until > recordedAt.AddYears(LeastYears) ? until : recordedAt.AddYears(LeastYears);

    /// <summary>As long as the one that keeps its log longest.</summary>
    public static DateTimeOffset LogUntil(this IEnumerable<Covenant> covenants, DateTimeOffset now) =>
        covenants.Select(covenant => covenant.Retention.Log.AddTo(now)).DefaultIfEmpty(now.AddYears(LeastYears)).Max();
}
