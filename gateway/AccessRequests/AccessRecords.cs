using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.AccessRequests;

/// <summary>What goes on record about access requests: that there was one, by whom and with what result; never about whom.</summary>
internal static class AccessRecords
{
    /// <summary>A citizen's blinded keys are about to be evaluated.</summary>
    public static LogRecord Evaluated(Caller caller, string covenant, string subject, DateTimeOffset now, DateTimeOffset retainUntil) =>
        ReadingRecords.New(About(caller, "inzageverzoek-evaluatie", covenant, subject), now, retainUntil);

    /// <summary>All disclosures of a covenant are about to be looked through.</summary>
    public static LogRecord Searched(Caller caller, string covenant, string subject, DateTimeOffset now, DateTimeOffset retainUntil) =>
        ReadingRecords.New(About(caller, "inzageverzoek", covenant, subject), now, retainUntil);

    /// <summary>An account is about to be given.</summary>
    public static LogRecord Given(
        Caller caller, string covenant, string subject, SubjectAccount account, DateTimeOffset now, DateTimeOffset retainUntil) =>
        ReadingRecords.New(
            About(caller, "inzageverzoek-gegeven", covenant, subject)
                .Add("aantal", account.Shown.Count.ToString(CultureInfo.InvariantCulture))
                .Add("uitgesteld", account.Postponed.Count.ToString(CultureInfo.InvariantCulture)),
            now,
            retainUntil);

    private static RecordFields About(Caller caller, string action, string covenant, string subject) =>
        ReadingRecords.Describe(caller, action).Add("convenanten", covenant).Add("soort", subject);
}
