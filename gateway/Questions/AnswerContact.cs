using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Organisations;

namespace Bekend.Gateway.Questions;

/// <summary>Whom to call.</summary>
/// <param name="Phone">The number to call at the moment of the answer.</param>
/// <param name="Hours">Office hours in Dutch words; null when they are not known.</param>
/// <param name="Now">
/// What <paramref name="Phone"/> is at that moment: <c>kantoor</c>, <c>dienst</c> (the on-duty number) or <c>gesloten</c>; null when
/// the hours are not known.
/// </param>
internal sealed record AnswerContact(
    string Organisation, string Name, string? Phone, string? Email, string? Hours = null, string? Now = null)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A contact point as it can be reached at a moment.</summary>
    public static AnswerContact At(string organisation, ContactPoint point, DateTimeOffset moment)
    {
        var isOpen = point.IsOpenAt(moment);
        var isOnDuty = isOpen == false && point.Dienstnummer is not null;
        return new(
            organisation,
            point.Naam,
            isOnDuty ? point.Dienstnummer : point.Telefoon,
            point.Email,
            point.Kantooruren is { } hours ? HoursText.Of([hours.ToWindow()], Dutch) : null,
            isOpen switch
            {
                null => null,
                true => "kantoor",
                false => isOnDuty ? "dienst" : "gesloten",
            });
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, now or before it knew of hours.</summary>
    public static AnswerContact Read(JsonElement contact) => new(
        contact.GetProperty("organisatie").GetString()!,
        contact.GetProperty("naam").GetString()!,
        contact.GetProperty("telefoon").GetString(),
        contact.GetProperty("email").GetString(),
        contact.TryGetProperty("kantooruren", out var hours) ? hours.GetString() : null,
        contact.TryGetProperty("nu", out var now) ? now.GetString() : null);

    public JsonNode ToJson() => new JsonObject
    {
        ["organisatie"] = Organisation,
        ["naam"] = Name,
        ["telefoon"] = Phone,
        ["email"] = Email,
        ["kantooruren"] = Hours,
        ["nu"] = Now,
    };
}
