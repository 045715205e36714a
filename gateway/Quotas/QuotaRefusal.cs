using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Errors;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Quotas;

/// <summary>Refuses a question for which a quota has no room: on record first, like every refusal.</summary>
internal sealed class QuotaRefusal(DisclosureLog log, TimeProvider clock, ILogger<QuotaRefusal> logger)
{
    /// <param name="caller">The asker.</param>
    /// <param name="covenant">Whose quota it is.</param>
    /// <param name="question">What was asked; nothing of it was charged.</param>
    /// <param name="pseudonyms">The subject's, when they are there already; else none.</param>
    /// <param name="full">The quota.</param>
    /// <returns>What the asker hears: which quota, and when there is room again.</returns>
    public async Task<Problem> RecordAsync(
        Caller caller, Covenant covenant, Question question, IReadOnlyList<byte[]> pseudonyms, FullQuota full, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await log.RecordAsync(QuestionRecords.OverQuota(id, caller, covenant, question, pseudonyms, full.Quota, now), cancellationToken);
        QuotaLog.OverQuota(logger, id);
        return (GatewayProblems.OverQuota with
        {
            Detail = $"{GatewayProblems.OverQuota.Detail} Het convenant staat toe: {QuotaText.Describe(full.Quota)}.",
            RetryAfter = full.RoomAt - now,
        })
            .With("beslissingId", id)
            .With("quotum", QuotaText.ToJson(full.Quota))
            .With("weerRuimteOp", full.RoomAt.UtcDateTime.ToString("O", null));
    }
}
