using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Supervision;

/// <summary>A privacy officer's list as its address asks for it.</summary>
/// <param name="From">First Dutch calendar day.</param>
/// <param name="To">Last Dutch calendar day, included.</param>
/// <param name="Covenant">One covenant; null for all that the caller guards.</param>
/// <param name="Filter">The same, as a store takes it.</param>
/// <param name="After">The last disclosure of the page before; null for the first page.</param>
internal sealed record DisclosureQuery(
    DateOnly From, DateOnly To, string? Covenant, DisclosureFilter Filter, DisclosureCursor? After)
{
    /// <summary>Reads <c>vanaf, tot, convenant, organisatie, doel, uitkomst</c> and <c>pagina</c>; an empty one is one that is not there.</summary>
    /// <param name="parameters">Of the address.</param>
    /// <param name="caller">Who guards which covenants.</param>
    /// <param name="now">Decides what today is.</param>
    /// <returns>The query and every fault; with faults it lists nothing.</returns>
    public static (DisclosureQuery Query, IReadOnlyList<Fault> Faults) Read(
        IQueryCollection parameters, Caller caller, DateTimeOffset now)
    {
        var reader = new SupervisionQueryReader(parameters);
        var (first, last) = reader.Period(now);
        var covenant = reader.Covenant("convenant", caller.Guards);
        var filter = new DisclosureFilter(covenant is null ? caller.Guards : [covenant], StartOf(first), StartOf(last.AddDays(1)))
        {
            Organisation = reader.Organisation("organisatie"),
            Purpose = reader.Purpose("doel"),
            Outcome = reader.Outcome("uitkomst"),
        };
        var after = reader.Page("pagina");
        return (new(first, last, covenant, reader.Faults.Count == 0 ? filter : filter with { Covenants = [] }, after), reader.Faults);
    }

    /// <summary>The same list as the parameters of an address, without the page.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToParameters() =>
    [
        new("vanaf", Format(From)),
        new("tot", Format(To)),
        new("convenant", Covenant),
        new("organisatie", Filter.Organisation),
        new("doel", Filter.Purpose),
        new("uitkomst", Filter.Outcome is { } outcome ? DisclosureOutcomes.Format(outcome) : null),
    ];

    private static string Format(DateOnly day) => day.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The first moment of a Dutch calendar day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        DutchTime.TryToMoment(day.ToDateTime(TimeOnly.MinValue), out var moment)
            ? moment
            : throw new InvalidOperationException("Dutch clocks are never set at midnight.");
}
