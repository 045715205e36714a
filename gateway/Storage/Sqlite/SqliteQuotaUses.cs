using Bekend.Gateway.Quotas;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Rows of quotas, inside a write transaction: one writer at a time, so that what is counted stays true until it is charged.</summary>
internal static class SqliteQuotaUses
{
    /// <returns>Null when all uses are charged; else the quota that is full, and nothing was charged.</returns>
    public static FullQuota? TryUse(SqliteSession session, QuotaCharge charge)
    {
        var question = charge.Question.ToByteArray(bigEndian: true);
        var uses = charge.Uses.Where(use => !IsCharged(session, use, question)).ToList();
        if (FullQuota.Of(uses.Select(use => Full(session, use, charge.At)).OfType<FullQuota>()) is { } full)
        {
            return full;
        }

        uses.ForEach(use => session.Execute(
            "INSERT INTO quota_uses (counter, ends_at, question) VALUES ($counter, $ends, $question)",
            ("$counter", use.Counter),
            ("$ends", use.EndsAt.ToUnixTimeMilliseconds()),
            ("$question", question)));
        return null;
    }

    public static void Release(SqliteSession session, QuotaCharge charge)
    {
        foreach (var use in charge.Uses)
        {
            session.Execute(
                "DELETE FROM quota_uses WHERE counter = $counter AND question = $question",
                ("$counter", use.Counter),
                ("$question", charge.Question.ToByteArray(bigEndian: true)));
        }
    }

    private static bool IsCharged(SqliteSession session, QuotaUse use, byte[] question) => session.Scalar(
        "SELECT 1 FROM quota_uses WHERE counter = $counter AND question = $question",
        ("$counter", use.Counter),
        ("$question", question)) is not null;

    /// <summary>Full while there are as many uses as may be; room comes when the oldest of the newest so many ends.</summary>
    private static FullQuota? Full(SqliteSession session, QuotaUse use, DateTimeOffset at) => session.Scalar(
        "SELECT ends_at FROM quota_uses WHERE counter = $counter AND ends_at > $at ORDER BY ends_at DESC LIMIT 1 OFFSET $others",
        ("$counter", use.Counter),
        ("$at", at.ToUnixTimeMilliseconds()),
        ("$others", use.Quota.Max - 1)) is long ends
        ? new(use.Quota, DateTimeOffset.FromUnixTimeMilliseconds(ends))
        : null;
}
