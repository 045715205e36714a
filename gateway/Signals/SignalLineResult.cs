namespace Bekend.Gateway.Signals;

/// <summary>The outcome of one line.</summary>
/// <param name="Reference">Its kenmerk, when that could be read.</param>
/// <param name="Status">toegevoegd, gewijzigd, ongewijzigd or geweigerd.</param>
/// <param name="Fault">Why it was refused; never repeats the line.</param>
/// <param name="Id">The signal's id; null when refused.</param>
internal sealed record SignalLineResult(string? Reference, string Status, string? Fault, Guid? Id)
{
    public static SignalLineResult Refused(string? reference, string fault) => new(reference, "geweigerd", fault, null);
}
