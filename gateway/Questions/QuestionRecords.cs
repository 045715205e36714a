using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Quotas;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>What goes on record about questions.</summary>
internal static class QuestionRecords
{
    /// <summary>A refusal: who wanted to ask what, and why it was not allowed.</summary>
    /// <param name="caller">The asker, also when a colleague's approval brought it about: it is the asker's question.</param>
    public static LogRecord Refused(Guid id, Caller caller, Covenant covenant, QuestionContent content, DateTimeOffset now) =>
        new(
            id,
            EntryType.Disclosure,
            now,
            covenant.Retention.Log.AddTo(now),
            [],
            Describe(caller, content).Add("uitkomst", "geweigerd").Fields)
        {
            ProcessingActivity = ActivityOf(covenant, content),
        };

    /// <summary>A refusal because a quota of the covenant has no room.</summary>
    /// <param name="pseudonyms">The subject's, when the question came that far; else none.</param>
    public static LogRecord OverQuota(
        Guid id, Caller caller, Covenant covenant, Question question, IReadOnlyList<byte[]> pseudonyms, Quota quota, DateTimeOffset now) =>
        new(
            id,
            EntryType.Disclosure,
            now,
            covenant.Retention.Log.AddTo(now),
            pseudonyms,
            Describe(caller, question.Content)
                .Add("vraagId", question.Id.ToString())
                .Add("uitkomst", "geweigerd")
                .Add("quotum", QuotaText.ToJson(quota).ToJsonString())
                .Fields)
        {
            ProcessingActivity = ActivityOf(covenant, question.Content),
        };

    /// <summary>An answer: what was asked, decided, found and shown.</summary>
    /// <param name="unanswered">OINs of the partners whose index did not answer.</param>
    /// <param name="shown">The answer as the asker gets it, without receipt and padding.</param>
    public static LogRecord Answered(
        Guid id,
        Caller caller,
        Covenant covenant,
        Question question,
        Answer shown,
        IReadOnlyList<byte[]> pseudonyms,
        IReadOnlyList<string> unanswered,
        DateTimeOffset now) =>
        new(
            id,
            EntryType.Disclosure,
            now,
            covenant.Retention.Log.AddTo(now),
            pseudonyms,
            Describe(caller, question.Content)
                .Add("vraagId", question.Id.ToString())
                .Add("uitkomst", shown.IsKnown ? "bekend" : "niet bekend")
                .Add("sterkte", shown.Strength)
                .Add("getoond", shown.ToShown().ToJsonString())
                .Add("nietBeantwoordDoor", unanswered.Count == 0 ? null : string.Join(", ", unanswered))
                .Fields)
        {
            Answers = question.Id,
            ProcessingActivity = ActivityOf(covenant, question.Content),
        };

    /// <summary>An answer that could not be given: for whoever is told that it was tried; it is on no record.</summary>
    public static LogRecord Failed(
        Guid id, Caller caller, Covenant covenant, Question question, IReadOnlyList<byte[]> pseudonyms, DateTimeOffset now) =>
        new(id, EntryType.Disclosure, now, now, pseudonyms, Describe(caller, question.Content).Fields)
        {
            ProcessingActivity = ActivityOf(covenant, question.Content),
        };

    /// <summary>As records have it: <c>ja</c>, <c>nee</c>, or null.</summary>
    public static string? Format(bool? flag) => flag switch { true => "ja", false => "nee", null => null };

    private static string? ActivityOf(Covenant covenant, QuestionContent content) => covenant.FindPurpose(content.Purpose)?.ProcessingActivity;

    private static RecordFields Describe(Caller caller, QuestionContent content) => new RecordFields()
        .Add("organisatie", caller.Organisation.Value)
        .Add("client", caller.Client)
        .Add("medewerker", content.Employee)
        .Add("rol", content.Role)
        .Add("convenant", content.Covenant)
        .Add("convenantversie", content.CovenantVersion)
        .Add("convenantSha256", content.CovenantSha256)
        .Add("doel", content.Purpose)
        .Add("grondslag", content.LegalBasis)
        .Add("zaak", content.Case)
        .Add("ziet", Levels.Format(content.Level))
        .Add("soort", SubjectKinds.Format(content.Subject))
        .Add("meerderjarig", Format(content.IsAdult))
        .Add("weging", Format(content.IsWeighed))
        .Add("signaalsoort", content.SignalKind)
        .Add("toelichting", content.Explanation)
        .Add("goedkeurder", content.Approver)
        .Add("goedgekeurdOp", content.ApprovedAt?.UtcDateTime.ToString("O", null))
        .Add("gevraagdOp", content.AskedAt.UtcDateTime.ToString("O", null))
        .Add("beslissingen", DecisionJson.ToArray(content.Partners).ToJsonString())
        .Add("traceId", content.TraceId ?? RequestTrace.Current().TraceId);
}
