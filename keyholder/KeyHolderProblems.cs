using Bekend.Hosting.Errors;

namespace Bekend.KeyHolding;

/// <summary>Problems of the key holder: codes KH1100 to KH1199; KH1102 was used once and stays free.</summary>
internal static class KeyHolderProblems
{
    public static readonly Problem OverBudget = new(
        "KH1101", "budget-op", "Budget op", 429,
        "Het dagbudget van deze organisatie onder dit convenant is op. Er is niets geëvalueerd. Na middernacht (UTC) is er nieuw budget.");

    public static readonly Problem NoSuchKey = new(
        "KH1103", "geen-sleutelversie", "Geen sleutelversie", 410,
        "Deze versie van de sleutel is er niet, of niet meer. Er is niets geëvalueerd.");

    public static readonly Problem OnlyKey = new(
        "KH1104", "enige-sleutel", "Enige sleutel", 409,
        "Na deze versie is er geen volgende. De enige sleutel van een convenant wordt niet vernietigd.");

    public static readonly Problem UnknownIndex = new(
        "KH1105", "onbekende-index", "Onbekende index", 404,
        "Voor deze index is bij de sleutelhouder geen rotatiesleutel ingesteld. Er is niets verzegeld.");

    public static readonly Problem OtherAgreement = new(
        "KH1150", "andere-afspraak", "Andere afspraak", 409,
        "Deze sleutel is begonnen onder een andere afspraak tussen de sleutelhouders, of nog niet begonnen. Er is niets gedaan.");

    public static readonly Problem OtherMessages = new(
        "KH1151", "andere-berichten", "Andere berichten", 409,
        "Deze sleutelhouder kent andere berichten van de andere houders, of deze ronde komt te vroeg. Er is niets gedaan.");

    public static readonly Problem HolderDeviates = new(
        "KH1152", "houder-wijkt-af", "Houder wijkt af", 409,
        "Een van de houders hield zich niet aan de afspraak. Er is geen sleutel gemaakt.");
}
