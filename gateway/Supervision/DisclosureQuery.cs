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
/// <param name="Case">A case; null for any.</param>
/// <param name="Filter">The same, as a store takes it.</param>
/// <param name="After">The last disclosure of the page before; null for the first page.</param>
internal sealed record DisclosureQuery(
    DateOnly From, DateOnly To, string? Covenant, string? Case, DisclosureFilter Filter, DisclosureCursor? After)
{
    /// <summary>Most characters of an employee's id.</summary>
    public const int MaxPerson = 128;

    /// <summary>Most characters of a case.</summary>
    public const int MaxCase = 63;

    /// <summary>Reads <c>vanaf, tot, convenant, organisatie, medewerker, doel, zaak, uitkomst</c> and <c>pagina</c>; an empty one is one that is not there.</summary>
    /// <param name="parameters">Of the address.</param>
    /// <param name="caller">Who guards which covenants.</param>
    /// <param name="cases">Find a case.</param>
    /// <param name="now">Decides what today is.</param>
    /// <returns>The query and every fault; with faults it lists nothing.</returns>
    public static (DisclosureQuery Query, IReadOnlyList<Fault> Faults) Read(
        IQueryCollection parameters, Caller caller, CaseTags cases, DateTimeOffset now)
    {
        var reader = new SupervisionQueryReader(parameters);
        var (first, last) = reader.Period(now);
        var covenant = reader.Covenant("convenant", caller.Guards);
        IReadOnlyCollection<string> covenants = covenant is null ? caller.Guards : [covenant];
        var number = reader.Line("zaak", MaxCase);
        var filter = new DisclosureFilter(covenants, StartOf(first), StartOf(last.AddDays(1)))
        {
            Organisation = reader.Organisation("organisatie"),
            Person = reader.Line("medewerker", MaxPerson),
            CaseTags = number is null ? [] : [.. covenants.Select(name => cases.Of(name, number)).OfType<Guid>()],
            Purpose = reader.Purpose("doel"),
            Outcome = reader.Outcome("uitkomst"),
        };
        var after = reader.Page("pagina");
        return (new(first, last, covenant, number, reader.Faults.Count == 0 ? filter : filter with { Covenants = [] }, after), reader.Faults);
    }

    /// <summary>The same list as the parameters of an address, without the page.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToParameters() =>
    [
        new("vanaf", Format(From)),
        new("tot", Format(To)),
        new("convenant", Covenant),
        new("organisatie", Filter.Organisation),
        new("medewerker", Filter.Person),
        new("doel", Filter.Purpose),
        new("zaak", Case),
        new("uitkomst", Filter.Outcome is { } outcome ? DisclosureOutcomes.Format(outcome) : null),
    ];

    private static string Format(DateOnly day) => day.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The first moment of a Dutch calendar day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        DutchTime.TryToMoment(day.ToDateTime(TimeOnly.MinValue), out var moment)
            ? moment
            : throw new InvalidOperationException("Dutch clocks are never set at midnight.");
}
