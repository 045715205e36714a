using Bekend.Policies.Covenants;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Printing;

/// <summary>Random parts of covenants, with texts made to trip a printer.</summary>
internal static class RandomParts
{
    private static readonly string[] Nasty =
    [
        "null", "~", "true", "ja", "No", "5.1", "0x1F", "1e3", "2026-01-01", "'", "\"", "\\", "\\n", "a: b", "a #b", "#", "- a", "-", "? a", "a,b", "[a]", "{a}",
        "&a", "*a", "!a", "|", ">", "%", "@", "`", "a\nb", "a\n\nb", "a\tb", "é", "\uD83D\uDE00", "a  b", "=", "<<", "---", "...", "a'b", "Wpg 7", "BW 7:457", "a]",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements(Nasty),
        from parts in Gen.ListOf(Gen.OneOf(Gen.Elements(Nasty), Gen.Elements("de", "zaak", "van", "artikel")), 3)
        let text = string.Join(' ', parts).Trim()
        where text.Length > 0
        select text);

    public static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), from v in value select (T?)v);

    public static Gen<T?> MaybeValue<T>(Gen<T> value)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), from v in value select (T?)v);

    public static Gen<bool?> MaybeBool { get; } = Gen.Elements<bool?>(null, true, false);

    /// <summary>Some of the values, at least one, in any order.</summary>
    public static Gen<IReadOnlyList<T>> Some<T>(IReadOnlyList<T> values) =>
        from shuffled in Gen.Shuffle(values.ToArray())
        from count in Gen.Choose(1, values.Count)
        select (IReadOnlyList<T>)[.. shuffled.Take(count)];

    /// <summary>As <see cref="Some{T}"/>, or none.</summary>
    public static Gen<IReadOnlyList<T>> Any<T>(IReadOnlyList<T> values) => values.Count == 0
        ? Gen.Constant<IReadOnlyList<T>>([])
        : Gen.OneOf(Gen.Constant<IReadOnlyList<T>>([]), Some(values));

    public static Gen<Period> AnyPeriod { get; } =
        from text in Gen.Elements("P1D", "PT24H", "P1Y6M", "P18M", "P2W", "P9999Y9999M9999W9999DT9999H9999M9999S", "PT90M", "PT1S", "P3DT4H5M6S", "P9999W")
        select Parse(text);

    public static Gen<DateOnly> Day { get; } = from number in Gen.Choose(735_000, 745_000) select DateOnly.FromDayNumber(number);

    public static Gen<TimeWindow> Window(string name) =>
        from days in Some([1, 2, 3, 4, 5, 6, 7])
        from opening in Gen.Choose(0, (24 * 60) - 1)
        from closing in Gen.Choose(opening + 1, 24 * 60)
        from holidays in MaybeValue(Gen.Elements(HolidayHours.Open, HolidayHours.Closed))
        select new TimeWindow(name, days, TimeSpan.FromMinutes(opening), TimeSpan.FromMinutes(closing)) { Holidays = holidays };

    public static Gen<LegalBasis> Basis(string name, IReadOnlyList<string> parties) =>
        from avg in Maybe(Gen.Elements("6.1.a", "6.1.e", "6.1.f"))
        from avg9 in Maybe(Gen.Elements("9.2.a", "9.2.j"))
        from avg10 in Maybe(Gen.Elements("UAVG 31", "UAVG 32.d", "UAVG 33.1.a"))
        from articles in Gen.ArrayOf(Maybe(Gen.Elements("20", "39f", "2.3", "16.1.c", "7a")), 4)
        from law in Text
        from decision in Maybe(Text)
        from lifts in Any(parties)
        select new LegalBasis(name, avg, avg9, articles[0], articles[1], law, decision, [])
        {
            Avg10 = avg10,
            Wgs = articles[2],
            Awr = articles[3],
            Lifts = lifts,
        };

    public static Gen<SubjectNotice> Notice { get; } =
        from period in AnyPeriod
        from day in Day
        from duty in Gen.Elements<InformDuty>(new InformDuty.Within(period), new InformDuty.AtFirstContact(), new InformDuty.Postponed())
        from end in Gen.Elements<NoticeEnd?>(null, new NoticeEnd.OnDay(day), new NoticeEnd.Later(period))
        from exception in Gen.Elements("UAVG 41", "AVG 23.1.d", "AVG 14.5.b", "Wpg 27.1.a")
        select new SubjectNotice(duty, duty is InformDuty.Within && end is null ? null : exception, end);

    private static Period Parse(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text);
}
