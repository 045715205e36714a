using Bekend.Hosting.Errors;

namespace Bekend.Indexing;

/// <summary>Problems of the index: codes IX1200 to IX1299; IX1201 was used once and stays free.</summary>
internal static class IndexProblems
{
    public static readonly Problem UnknownSignal = new(
        "IX1202", "onbekend-signaal", "Onbekend signaal", 404,
        "Deze organisatie heeft geen signaal met deze id.");

    public static readonly Problem WrongKeyVersion = new(
        "IX1203", "sleutelversie-geldt-niet", "Sleutelversie geldt niet", 409,
        "De signalen van dit convenant staan hier niet onder deze versie van de sleutel, of er gelden er twee en er is geen genoemd. Er is niets opgezocht en niets bewaard.");

    public static readonly Problem BoxRefused = new(
        "IX1204", "doos-geweigerd", "Doos geweigerd", 409,
        "De verzegelde doos is niet voor deze index, niet voor deze sleutelwissel, of past niet bij de publieke sleutels. Er is niets begonnen.");

    public static readonly Problem ChangeDoesNotFit = new(
        "IX1205", "sleutelwissel-past-niet", "Sleutelwissel past niet", 409,
        "Deze sleutelwissel past niet bij hoe de signalen van dit convenant er nu voor staan. Er is niets begonnen en niets beëindigd.");
}
