namespace Bekend.Policies.Syntax.Grammar;

/// <summary>The sections of the tests inside a covenant.</summary>
internal static class TestSections
{
    public static readonly Section Question = Section.Of(
        "vraag",
        new("wie", new Shape.Text(Forms.AskerInRole), "Wie vraagt: partij/rol."),
        new("bij", Shapes.Name, "Wie gevraagd wordt."),
        new("doel", Shapes.Name, "Voor welk doel."),
        new("grondslag", Shapes.Name, "Op welke grondslag."),
        new("zaak", Shapes.Text, "Het zaaknummer.") { IsRequired = false },
        new("tijd", new Shape.Text(Forms.Moment), "Wanneer, naar Nederlandse tijd: \"2026-03-03T10:00\"."),
        new("ziet", Shapes.Level, "Wat de vrager wil zien; anders hit.") { IsRequired = false },
        new("soort", Shapes.Subject, "Waar de vraag over gaat; anders persoon.") { IsRequired = false },
        new("meerderjarig", new Shape.Either([Shapes.Boolean, new Shape.Words(["onbekend"])]), "Of de betrokkene meerderjarig is; anders true.") { IsRequired = false },
        new("vier-ogen", new Shape.Integer(1, Limits.MaxTestApprovals), "Hoeveel personen achter de vraag staan; anders 1.") { IsRequired = false },
        new("weging", Shapes.Boolean, "Of er een weging is vastgelegd; anders niet.") { IsRequired = false },
        new("eigen-organisatie", Shapes.Boolean, "Of de eigen organisatie gevraagd wordt; anders false.") { IsRequired = false },
        new("signaalsoort", Shapes.Name, "Naar welk signaal; anders naar alle.") { IsRequired = false });

    public static readonly Section Test = Section.Of(
        "test",
        new("naam", Shapes.Text, "Wat de test laat zien."),
        new("vraag", new Shape.Map(Question), "De vraag."),
        new("ja", Shapes.ClauseId, "De regel die het toestaat.") { IsRequired = false },
        new("nee", new Shape.Many(Shapes.ClauseId), "Wat ontbreekt of welk verbod geldt; een lijst betekent: precies deze.") { IsRequired = false });
}
