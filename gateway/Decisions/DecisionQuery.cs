using System.Globalization;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Decisions;

/// <summary>A part of the decision log, as an address asks for it.</summary>
/// <param name="From">First Dutch calendar day.</param>
/// <param name="To">Last Dutch calendar day, included.</param>
/// <param name="Covenant">One covenant; null for all that the caller guards.</param>
/// <param name="After">The last line of the page before; null for the first page.</param>
internal sealed record DecisionQuery(DateOnly From, DateOnly To, string? Covenant, DecisionCursor? After)
{
    /// <summary>Reads <c>vanaf, tot, convenant</c> and <c>pagina</c>; without days, the last seven.</summary>
    /// <returns>The query and every fault; with faults it must not be used.</returns>
    public static (DecisionQuery Query, IReadOnlyList<Fault> Faults) Read(IQueryCollection parameters, Caller caller, DateTimeOffset now)
    {
        var reader = new SupervisionQueryReader(parameters);
        var (first, last) = reader.Period(now);
        var page = reader.Checked("pagina", text => DecisionCursor.TryParse(text, out _), "Dit moet de waarde van volgende uit het vorige antwoord zijn.");
        return (
            new(
                first,
                last,
                reader.Covenant("convenant", caller.Guards),
                DecisionCursor.TryParse(page, out var cursor) ? cursor : null),
            reader.Faults);
    }

    /// <summary>The same as the parameters of an address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToParameters() =>
    [
        new("vanaf", From.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture)),
        new("tot", To.ToString(SupervisionQueryReader.DayFormat, CultureInfo.InvariantCulture)),
        new("convenant", Covenant),
        new("pagina", After?.ToString()),
    ];

    /// <summary>Whether a line is about a covenant that is asked for.</summary>
    public bool Includes(DecisionRecord record, Caller caller) =>
        record.Covenants.Any(covenant => caller.Guards.Contains(covenant) && (Covenant is null || covenant == Covenant));
}
