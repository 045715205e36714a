namespace Bekend.Hosting.Errors;

/// <summary>Problems that any service can meet. Codes BK1000 to BK1099; numbers are never reused.</summary>
public static class CommonProblems
{
    public static readonly Problem MalformedJson = new(
        "BK1001", "ongeldige-json", "Ongeldige JSON", 400,
        "De inhoud van het verzoek is geen geldige JSON of bevat een sleutel twee keer.");

    public static readonly Problem InvalidInput = new(
        "BK1002", "ongeldige-invoer", "Ongeldige invoer", 400,
        "Het verzoek bevat fouten. Ze staan alle in het veld fouten.");

    public static readonly Problem Unauthenticated = new(
        "BK1003", "niet-aangemeld", "Niet aangemeld", 401,
        "Een geldig toegangsbewijs ontbreekt of is verlopen.");

    public static readonly Problem Forbidden = new(
        "BK1004", "geen-recht", "Geen recht", 403,
        "U bent aangemeld, maar mag dit niet doen.");

    public static readonly Problem NotFound = new(
        "BK1005", "niet-gevonden", "Niet gevonden", 404,
        "Wat u zoekt bestaat hier niet, of is niet voor u.");

    public static readonly Problem MethodNotAllowed = new(
        "BK1006", "methode-niet-toegestaan", "Methode niet toegestaan", 405,
        "Deze bewerking bestaat niet op dit adres.");

    public static readonly Problem TooLarge = new(
        "BK1007", "te-groot", "Verzoek te groot", 413,
        "Het verzoek is groter dan hier is toegestaan. Er is niets verwerkt.");

    public static readonly Problem WrongContentType = new(
        "BK1008", "verkeerd-type", "Verkeerd inhoudstype", 415,
        "De inhoud heeft een ander Content-Type dan hier wordt verwacht.");

    public static readonly Problem TooManyRequests = new(
        "BK1009", "te-veel-verzoeken", "Te veel verzoeken", 429,
        "Er zijn te veel verzoeken gedaan. Probeer het later opnieuw.");

    public static readonly Problem Internal = new(
        "BK1010", "interne-fout", "Interne fout", 500,
        "Er ging iets mis. Er is niets verstrekt. De beheerder ziet deze fout in het logboek.");

    public static readonly Problem Unavailable = new(
        "BK1011", "niet-beschikbaar", "Tijdelijk niet beschikbaar", 503,
        "Een onderdeel van de dienst is niet bereikbaar. Er is niets verstrekt. Probeer het later opnieuw.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    /// <summary>The problem that goes with a bare status code.</summary>
    /// <param name="status">400 to 599.</param>
    public static Problem ForStatus(int status) => status switch
    {
        400 => InvalidInput,
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => TooLarge,
        415 => WrongContentType,
        429 => TooManyRequests,
        502 or 503 or 504 => Unavailable,
        < 500 => InvalidInput with { Status = status },
        _ => Internal with { Status = status },
    };

    /// <summary>A 400 that lists every fault.</summary>
    public static Problem Invalid(IReadOnlyList<Fault> faults) => InvalidInput with { Faults = faults };
}
