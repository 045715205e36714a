using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Organisations;

/// <summary>Whom to call about a signal: a desk or team, never a dossier.</summary>
/// <param name="Id">What signals name it by; unique within the organisation.</param>
/// <param name="Naam">Name of the desk or team.</param>
/// <param name="Telefoon">Within office hours; always, when there are none.</param>
/// <param name="Kantooruren">When somebody answers; null when the file does not say.</param>
/// <param name="Dienstnummer">On-duty number, outside office hours.</param>
internal sealed record ContactPoint(
    string Id, string Naam, string? Telefoon, string? Email, OfficeHours? Kantooruren = null, string? Dienstnummer = null)
{
    /// <summary>Whether the desk is open, on Dutch clocks.</summary>
    /// <returns>Null when the file does not say.</returns>
    public bool? IsOpenAt(DateTimeOffset moment) => Kantooruren?.ToWindow().Contains(DutchTime.ToLocal(moment));
}
