using System.Diagnostics;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Questions;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Signals;

/// <summary>What goes on record about signals.</summary>
internal static class SignalRecords
{
    /// <summary>A registration that is about to be done.</summary>
    public static LogRecord Registration(Guid id, Caller caller, SignalLine line, DateTimeOffset now) => new(
        id,
        EntryType.Registration,
        now,
        line.Covenant.Retention.Log.AddTo(now),
        [.. line.Pseudonyms.Select(pseudonym => pseudonym.Pseudonym)],
        Describe(caller, "registratie")
            .Add("convenant", line.Covenant.Id.Value)
            .Add("convenantversie", line.Covenant.Version)
            .Add("convenantSha256", line.Covenant.Sha256)
            .Add("kenmerk", line.Reference)
            .Add("soort", SubjectKinds.Format(line.Subject))
            .Add("signaalsoort", line.Kind)
            .Add("contactpunt", line.ContactPoint)
            .Add("geldigTot", line.ValidUntil.UtcDateTime.ToString("O", null))
            .Fields);

    /// <summary>A withdrawal that is about to be done.</summary>
    public static LogRecord Withdrawal(Guid id, Caller caller, Guid signal, DateTimeOffset now, DateTimeOffset retainUntil) =>
        new(id, EntryType.Registration, now, retainUntil, [], Describe(caller, "intrekking").Add("signaalId", signal.ToString()).Fields);

    private static RecordFields Describe(Caller caller, string action) => new RecordFields()
        .Add("handeling", action)
        .Add("organisatie", caller.Organisation.Value)
        .Add("client", caller.Client)
        .Add("traceId", Activity.Current?.TraceId.ToHexString());
}
