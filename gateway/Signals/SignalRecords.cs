using System.Diagnostics;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Questions;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Signals;

/// <summary>What goes on record about signals.</summary>
internal static class SignalRecords
{
    /// <summary>A registration that is about to be done; of a reference that is there already, a change.</summary>
    public static LogRecord Registration(Guid id, Caller caller, SignalMark mark, SignalLine line, DateTimeOffset now) => new(
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
            .Add("geldigTot", Format(line.ValidUntil))
            .Fields)
    {
        Signal = mark,
    };

    /// <summary>An extension that is about to be done.</summary>
    public static LogRecord Extension(
        Guid id, Caller caller, SignalMark mark, Covenant covenant, HeldSignal held, DateTimeOffset until, DateTimeOffset now) => new(
        id,
        EntryType.Registration,
        now,
        covenant.Retention.Log.AddTo(now),
        [],
        Describe(caller, "verlenging")
            .Add("convenant", covenant.Id.Value)
            .Add("convenantversie", covenant.Version)
            .Add("convenantSha256", covenant.Sha256)
            .Add("signaalId", mark.Signal.ToString())
            .Add("kenmerk", held.Reference)
            .Add("soort", held.Subject)
            .Add("signaalsoort", held.Kind)
            .Add("contactpunt", held.ContactPoint)
            .Add("geldigTotWas", Format(held.ValidUntil))
            .Add("geldigTot", Format(until))
            .Fields)
    {
        Signal = mark,
    };

    /// <summary>The end of a signal, which nobody brought about: its time was over.</summary>
    public static LogRecord End(Guid id, SignalMark mark, EndedSignal ended, DateTimeOffset now, DateTimeOffset retainUntil) => new(
        id,
        EntryType.Registration,
        now,
        retainUntil,
        [],
        new RecordFields()
            .Add("handeling", "afloop")
            .Add("organisatie", mark.Organisation)
            .Add("convenant", ended.Covenant)
            .Add("signaalId", mark.Signal.ToString())
            .Add("kenmerk", ended.Reference)
            .Add("soort", ended.Subject)
            .Add("signaalsoort", ended.Kind)
            .Add("geldigTot", Format(ended.ValidUntil))
            .Fields)
    {
        IsOnce = true,
        Signal = mark,
    };

    /// <summary>A withdrawal that is about to be done.</summary>
    public static LogRecord Withdrawal(Guid id, Caller caller, Guid signal, DateTimeOffset now, DateTimeOffset retainUntil) =>
        new(id, EntryType.Registration, now, retainUntil, [], Describe(caller, "intrekking").Add("signaalId", signal.ToString()).Fields)
        {
            Signal = new(caller.Organisation.Value, signal, Trail: null),
        };

    private static string Format(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", null);

    private static RecordFields Describe(Caller caller, string action) => new RecordFields()
        .Add("handeling", action)
        .Add("organisatie", caller.Organisation.Value)
        .Add("client", caller.Client)
        .Add("traceId", Activity.Current?.TraceId.ToHexString());
}
