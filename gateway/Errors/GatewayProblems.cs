using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Errors;

/// <summary>Problems of the gateway: codes GW2000 to GW2999, a block of 100 for each folder. Numbers are never reused.</summary>
internal static class GatewayProblems
{
    // Enforcement: GW2100 to GW2199. One code for each reason of refusal.
    public static readonly Problem Forbidden = Denied("GW2101", "verboden", "Het convenant verbiedt deze vraag. Er is niets opgezocht.");
    public static readonly Problem NoRule = Denied("GW2102", "geen-regel", "Geen regel van het convenant staat deze vraag toe. Er is niets opgezocht.");
    public static readonly Problem CovenantNotValid = Denied("GW2103", "convenant-niet-geldig", "Het convenant is vandaag niet geldig. Er is niets opgezocht.");
    public static readonly Problem UnknownParty = Denied("GW2104", "geen-partij", "De vrager of de gevraagde is geen partij bij dit convenant. Er is niets opgezocht.");
    public static readonly Problem UnknownRole = Denied("GW2105", "geen-rol", "U heeft niet de rol waarin u vraagt, of het convenant kent die rol niet. Er is niets opgezocht.");
    public static readonly Problem UnknownPurpose = Denied("GW2106", "doel-niet-gedekt", "Het convenant kent dit doel niet. Er is niets opgezocht.");
    public static readonly Problem UnknownLegalBasis = Denied("GW2107", "grondslag-niet-gedekt", "Het convenant kent deze grondslag niet. Er is niets opgezocht.");
    public static readonly Problem UnknownSignalKind = Denied("GW2108", "signaalsoort-niet-gedekt", "Het convenant kent deze signaalsoort niet voor dit onderwerp. Er is niets opgezocht.");
    public static readonly Problem NotDecided = Denied("GW2109", "niet-beslist", "Over deze vraag kon niet worden beslist; bij twijfel is het antwoord nee. Er is niets opgezocht.");

    public static readonly Problem AlreadyAnswered = new(
        "GW2110", "al-beantwoord", "Al beantwoord", 409, "Deze vraag is al beantwoord. Een vraag wordt één keer beantwoord.");

    public static readonly Problem Expired = new(
        "GW2111", "verlopen", "Verlopen", 410, "Deze vraag is verlopen. Er is niets verstrekt. Stel de vraag opnieuw.");

    public static readonly Problem StillWaiting = new(
        "GW2112", "wacht-op-goedkeuring", "Wacht op goedkeuring", 409, "Een collega moet deze vraag eerst goedkeuren.");

    public static readonly Problem SamePerson = new(
        "GW2113", "zelfde-persoon", "Zelfde persoon", 403, "Wie de vraag stelt, kan hem niet zelf goedkeuren. Dat doet een collega.");

    public static readonly Problem NotWaiting = new(
        "GW2114", "wacht-niet", "Wacht niet op goedkeuring", 409, "Deze vraag wacht niet (meer) op goedkeuring.");

    // Forwarding: GW2200 to GW2299.
    public static readonly Problem ServiceRefused = new(
        "GW2202", "element-geweigerd", "Element geweigerd", 400,
        "Ten minste één element of pseudoniem is geen geldig punt van ristretto255. Er is niets verstrekt.");

    public static readonly Problem OverBudget = new(
        "GW2203", "budget-op", "Budget op", 429,
        "Het dagbudget van uw organisatie voor dit convenant is bij de sleutelhouder op. Er is niets geëvalueerd.");

    // Covenants: GW2400 to GW2499.
    public static readonly Problem UnknownCovenant = new(
        "GW2401", "onbekend-convenant", "Onbekend convenant", 404, "Dit convenant bestaat hier niet.");

    public static readonly Problem VersionTaken = new(
        "GW2405", "versie-bestaat-al", "Versie bestaat al", 409,
        "Van dit convenant is deze versie al gepubliceerd, met een andere tekst. Een gewijzigde tekst krijgt een hogere versie.");

    public static readonly Problem VersionTooLow = new(
        "GW2406", "versie-te-laag", "Versie te laag", 409,
        "Van dit convenant is al een hogere versie gepubliceerd. Een nieuwe versie is hoger dan alle vorige.");

    // Signals: GW2500 to GW2599.
    public static readonly Problem NotARegistrar = new(
        "GW2502", "mag-niet-registreren", "Mag niet registreren", 403,
        "U heeft niet de rol registreerder, of dit convenant geeft uw organisatie geen recht om signalen te registreren.");

    public static readonly Problem UnknownSignal = new(
        "GW2503", "onbekend-signaal", "Onbekend signaal", 404, "Uw organisatie heeft geen signaal met deze id.");

    // Notices: GW2800 to GW2899.
    public static readonly Problem UnknownNotice = new(
        "GW2802", "onbekende-melding", "Onbekende melding", 404, "Uw organisatie heeft geen melding met deze id, of zij is voorbij.");

    // Supervision: GW2600 to GW2699.
    public static readonly Problem DisclosureDamaged = new(
        "GW2601", "verstrekking-beschadigd", "Verstrekking beschadigd", 500,
        "Wat is opgeslagen, klopt niet met het logboek: het is veranderd of beschadigd. De inhoud wordt niet getoond.");

    // Accounts: GW2700 to GW2799.
    public static readonly Problem NotFromAPage = new(
        "GW2701", "niet-van-een-pagina", "Niet van een pagina van deze dienst", 403,
        "Het is niet zeker dat dit verzoek van een pagina van deze dienst komt. Er is niets gedaan. Laad de pagina opnieuw.");

    // Rotation: GW2830 to GW2849.
    public static readonly Problem RotationGoesOn = new(
        "GW2830", "rotatie-bezig", "Rotatie bezig", 409,
        "De sleutel van dit convenant wordt al vervangen. Een volgende rotatie kan beginnen als deze is afgesloten.");

    public static readonly Problem NeverRotated = new(
        "GW2831", "nooit-geroteerd", "Nooit geroteerd", 404, "De sleutel van dit convenant is nog nooit vervangen.");

    public static readonly Problem PartnerCannotRotate = new(
        "GW2839", "partnerindex-roteert-niet", "Partnerindex roteert niet mee", 409,
        "Een organisatie van dit convenant heeft een eigen index, die niet mee verandert. De sleutel kan niet worden vervangen.");

    // KeyHolders: GW2850 to GW2869.
    public static readonly Problem KeyIsShared = new(
        "GW2853", "gedeelde-sleutel", "Gedeelde sleutel", 409,
        "Meerdere sleutelhouders delen deze sleutel. Zo'n sleutel kan niet worden vervangen.");

    // Quotas: GW2870.
    public static readonly Problem OverQuota = new(
        "GW2870", "quotum-op", "Quotum op", 429, "Er is te veel gevraagd: een quotum van het convenant is op. Er is niets opgezocht.");

    // Attention: GW2871.
    public static readonly Problem AlreadyHandled = new(
        "GW2871", "al-afgehandeld", "Al afgehandeld", 409, "Dit aandachtspunt is al afgehandeld. De eerste toelichting blijft staan.");

    // Erasure: GW2920 to GW2929.
    public static readonly Problem OnHold = new(
        "GW2920", "bewaarplicht", "Bewaarplicht", 409,
        "Dit mag niet worden gewist zolang er een bewaarplicht op rust. Er is niets gewist.");

    public static readonly Problem ErasureAsked = new(
        "GW2921", "wissing-gevraagd", "Wissing al gevraagd", 409, "Om deze wissing is al gevraagd. Zij wacht op goedkeuring door een ander.");

    public static readonly Problem SameEraser = new(
        "GW2922", "wissing-zelfde-persoon", "Zelfde persoon", 403, "Wie om een wissing vraagt, kan haar niet zelf goedkeuren. Er is niets gewist.");

    public static readonly Problem EraserIsNoPerson = new(
        "GW2926", "wissing-door-mensen", "Geen persoon", 403,
        "Om een wissing vragen en haar goedkeuren doen twee mensen die zich aanmelden. Van een koppeling is niet te zeggen wie haar gebruikt. Er is niets gewist.");

    // Access requests: GW2927.
    public static readonly Problem SearchGoesOn = new(
        "GW2927", "inzage-bezig", "Inzage bezig", 429,
        "Er wordt al een inzageverzoek uitgezocht; dat gaat een voor een. Er is niets opgezocht. Probeer het zo weer.")
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };

    // Sampling: GW2930.
    public static readonly Problem AlreadyFound = new(
        "GW2930", "bevinding-bestaat", "Bevinding bestaat al", 409, "Van deze verstrekking staat de bevinding al vast. De eerste blijft staan.");

    // Logboek: GW2960 to GW2969.
    public static readonly Problem LogboekSilent = new(
        "GW2960", "logboek-zwijgt", "Logboek zwijgt", 503,
        "Een logboek waarin dit moet worden vastgelegd, bevestigde dat niet. Er is niets verstrekt. Probeer het later opnieuw.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    private static Problem Denied(string code, string slug, string detail) =>
        new(code, slug, "Vraag niet toegestaan", 403, detail);
}
