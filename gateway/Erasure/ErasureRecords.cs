using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Erasure;

/// <summary>What goes on record about erasing: what is destroyed is an entry of type 3, what people decide about it one of type 6.</summary>
internal static class ErasureRecords
{
    /// <summary>What a request is called on record.</summary>
    public const string AskedAction = "wissing-gevraagd";

    /// <summary>What a hold is called on record.</summary>
    public const string HoldAction = "bewaarplicht";

    private const string SignedInField = "aangemeld";
    private const string SignedInYes = "ja";

    /// <summary>Whether somebody who had signed in asked; not known is no.</summary>
    public static bool IsByPerson(IReadOnlyDictionary<string, string> asked) => asked.GetValueOrDefault(SignedInField) == SignedInYes;

    /// <summary>Whether a record of somebody's wish is about this, and no other.</summary>
    public static bool IsAbout(IReadOnlyDictionary<string, string> fields, string action, string covenant, Guid? disclosure) =>
        fields.GetValueOrDefault("handeling") == action
        && fields.GetValueOrDefault("convenanten") == covenant
        && fields.GetValueOrDefault("verstrekkingId") == disclosure?.ToString();

    /// <summary>Somebody reads what others asked for, and why.</summary>
    public static LogRecord Read(
        Caller caller, string action, IEnumerable<string> shown, int count, DateTimeOffset now, DateTimeOffset retainUntil) => ReadingRecords.New(
            ReadingRecords.Describe(caller, action)
                .Add("convenanten", string.Join(", ", shown.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
                .Add("aantal", count.ToString(CultureInfo.InvariantCulture)),
            now,
            retainUntil);

    /// <summary>The key of a month that is over.</summary>
    public static LogRecord MonthOver(StoredMonth month, DateTimeOffset now, DateTimeOffset retainUntil) => new(
        Guid.CreateVersion7(now),
        EntryType.Redaction,
        now,
        retainUntil,
        [],
        new RecordFields()
            .Add("handeling", "bewaartermijn-verstreken")
            .Add("maand", month.Name)
            .Add("aantal", month.Count.ToString(CultureInfo.InvariantCulture))
            .Fields)
    {
        Effect = new RecordEffect.DestroyMonth(month.Bucket, month.ProtectedKey, now),
    };

    /// <summary>One disclosure.</summary>
    /// <param name="caller">Who has it done: the second person where there are two.</param>
    /// <param name="request">Id of what the first person asked; null when one may do it alone.</param>
    /// <param name="asked">That, as recorded.</param>
    public static LogRecord Erased(
        Caller caller,
        string covenant,
        Guid disclosure,
        string reason,
        Guid? request,
        IReadOnlyDictionary<string, string>? asked,
        DateTimeOffset now,
        DateTimeOffset retainUntil) =>
        ReadingRecords.New(
            About(caller, "wissing", covenant, disclosure)
                .Add("aanvrager/organisatie", asked?["organisatie"])
                .Add("aanvrager/client", asked?["client"])
                .Add(SignedInField, SignedIn(caller))
                .Add("reden", reason),
            now,
            retainUntil) with
        {
            Type = EntryType.Redaction,
            Effect = new RecordEffect.EraseContent(disclosure, request, now),
        };

    /// <summary>A request that waits for a second person.</summary>
    public static LogRecord Asked(
        Caller caller, string covenant, Guid disclosure, string reason, DateTimeOffset endsAt, DateTimeOffset now, DateTimeOffset retainUntil) =>
        With(
            ReadingRecords.New(
                About(caller, AskedAction, covenant, disclosure).Add(SignedInField, SignedIn(caller)).Add("reden", reason), now, retainUntil),
            id => new RecordEffect.AskErasure(id, covenant, disclosure, now, endsAt));

    /// <summary>A request that is not granted.</summary>
    public static LogRecord Dropped(Caller caller, ErasureRequest request, string reason, DateTimeOffset now, DateTimeOffset retainUntil) =>
        ReadingRecords.New(
            About(caller, "wissing-afgewezen", request.Covenant, request.Disclosure).Add("wissingId", request.Id.ToString()).Add("reden", reason),
            now,
            retainUntil) with
        {
            Effect = new RecordEffect.DropErasure(request.Id, now),
        };

    public static LogRecord HoldPlaced(
        Caller caller, string covenant, Guid? disclosure, string reason, DateTimeOffset endsAt, DateTimeOffset now, DateTimeOffset retainUntil) =>
        With(
            ReadingRecords.New(
                About(caller, HoldAction, covenant, disclosure).Add("tot", endsAt.UtcDateTime.ToString("O", null)).Add("reden", reason), now, retainUntil),
            id => new RecordEffect.PlaceHold(id, covenant, disclosure, now, endsAt));

    public static LogRecord HoldLifted(Caller caller, Hold hold, string reason, DateTimeOffset now, DateTimeOffset retainUntil) =>
        ReadingRecords.New(
            About(caller, "bewaarplicht-opgeheven", hold.Covenant, hold.Disclosure).Add("bewaarplichtId", hold.Id.ToString()).Add("reden", reason),
            now,
            retainUntil) with
        {
            Effect = new RecordEffect.LiftHold(hold.Id, now),
        };

    private static string SignedIn(Caller caller) => caller.IsPerson ? SignedInYes : "nee";

    private static LogRecord With(LogRecord record, Func<Guid, RecordEffect> effect) => record with { Effect = effect(record.Id) };

    private static RecordFields About(Caller caller, string action, string covenant, Guid? disclosure) =>
        ReadingRecords.Describe(caller, action).Add("convenanten", covenant).Add("verstrekkingId", disclosure?.ToString());
}
