using System.Text.Json.Nodes;

namespace Bekend.Gateway.AuthZen;

/// <summary>Why a request was refused before any covenant was asked.</summary>
/// <param name="Code">Permanent name of the reason.</param>
/// <param name="Dutch">The reason as a sentence.</param>
/// <param name="English">The same in English.</param>
internal sealed record RequestRefusal(string Code, string Dutch, string English)
{
    public static readonly RequestRefusal UnknownAction = new(
        "onbekende-handeling",
        "Alleen de handeling bevraag is bekend.",
        "The only action known is bevraag.");

    public static readonly RequestRefusal UnknownSubject = new(
        "onbekend-subject",
        "Het subject moet een medewerker zijn met organisatie en rol, of een rol van een organisatie.",
        "The subject must be a medewerker with organisatie and rol, or a rol of an organisation.");

    public static readonly RequestRefusal UnknownResource = new(
        "onbekende-bron",
        "De resource moet een bron (een organisatie) of een partij zijn.",
        "The resource must be a bron (an organisation) or a partij.");

    public static readonly RequestRefusal NotYours = new(
        "niet-uw-medewerker",
        "U kunt dit alleen vragen over medewerkers van uw eigen organisatie, in rollen die u heeft.",
        "You can only ask this about staff of your own organisation, in roles that you have.");

    public static readonly RequestRefusal NoCovenant = new(
        "geen-convenant",
        "Geen convenant verbindt de vrager en de gevraagde.",
        "No covenant binds the asker and the asked.");

    public static readonly RequestRefusal OtherActivity = new(
        "andere-verwerking",
        "De genoemde verwerking is niet die van het doel.",
        "The processing activity named is not that of the purpose.");

    /// <summary>Members that could not be read.</summary>
    public static RequestRefusal Unreadable(IEnumerable<string> members)
    {
        var names = string.Join(", ", members);
        return new("onleesbaar", $"Niet te lezen: {names}.", $"Cannot be read: {names}.");
    }

    /// <summary>The refusal as an answer's <c>context</c>.</summary>
    public JsonObject ToJson() => new()
    {
        ["reden"] = Code,
        ["reason_user"] = new JsonObject { ["nl"] = Dutch, ["en"] = English },
    };
}
