namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>What the page's script says beside a field or a step: the sentences of its modules, to be shown in the page's language.</summary>
internal static class FieldTexts
{
    /// <summary>The sentences as the modules have them; <c>{0}</c> is filled in by the script.</summary>
    public static IReadOnlyList<string> Dutch { get; } =
    [
        // gateway/Web/src/persons and src/addresses.
        "Een BSN bestaat alleen uit cijfers.",
        "Een BSN heeft acht of negen cijfers.",
        "Dit is geen geldig BSN. Controleer de cijfers.",
        "Schrijf de datum als dag-maand-jaar, zoals 31-01-1980.",
        "Deze datum bestaat niet, of ligt niet tussen 1800 en 2199.",
        "Vul een postcode in.",
        "Vul een postcode in van vier cijfers en twee letters, zoals 1312 AB.",
        "Vul een huisnummer in.",
        "Vul een huisnummer in van 1 tot en met 99999.",
        "Gebruik hier ten hoogste 400 tekens.",
        "Vul m, v of o (onbekend) in.",
        "Een postbus is geen adres.",
        "Een nummeraanduiding heeft zestien cijfers; het vijfde en zesde zijn 20.",
        "Hiermee kan niet worden gezocht. Vul een BSN in, of een voornaam met een volledige geboortedatum en een achternaam of postcode.",

        // gateway/Web/src/pages/bevragen.
        "Kies waarvoor u vraagt.",
        "Kies in welke rol u vraagt.",
        "Kies op welke grondslag u vraagt.",
        "Kies of het om een persoon of een adres gaat.",
        "Kies aan wie u het vraagt.",
        "Kies wat u wilt weten.",
        "Vul het nummer van uw zaak in.",
        "Dit zaaknummer heeft een andere vorm dan het convenant vraagt, zoals {0}.",
        "Kies of de persoon meerderjarig is.",
        "Volgens de geboortedatum die u invulde is dit anders. Controleer de datum of uw keuze.",
        "Kies of de weging is vastgelegd.",
        "Gebruik hier ten hoogste {0} tekens.",
        "Hier staat iets van de persoon of het adres in, zoals een naam, een datum of een BSN. Dat mag hier niet: deze tekst wordt wél verstuurd en bewaard.",
        "De vorm is zoals {0}.",
        "Kan op: {0}.",
        "Een collega moet dit goedkeuren.",
        "Geeft minder dan u kiest bij “Wat wilt u weten?” en wordt daarom nu niet gevraagd.",
        "Afgeleid van de geboortedatum. De datum zelf wordt niet verstuurd.",
        "De gateway heeft dit veld niet geaccepteerd.",
        "De vraag wordt voorbereid…",
        "De gegevens worden in uw browser onherkenbaar gemaakt…",
        "De vraag wordt gesteld…",
        "Het antwoord wordt gecontroleerd…",
        "Gekopieerd.",
        "De nieuwe sleutel is aangenomen. Stel de vraag opnieuw.",
    ];
}
