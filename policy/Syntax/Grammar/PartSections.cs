using Bekend.Policies.Covenants;

namespace Bekend.Policies.Syntax.Grammar;

/// <summary>The sections that say who, on what basis, for what, when, and about which signals.</summary>
internal static class PartSections
{
    public static readonly Section Party = Section.Of(
        "partij",
        new("leden", new Shape.Either(
            [
                new Shape.Named(Shapes.Oin),
                new Shape.Many(new Shape.Either([Shapes.Oin, Shapes.Name])),
            ]), "De organisaties: naam en OIN, of een lijst van namen of OIN's."),
        new("rollen", Shapes.Names, "De rollen waarin medewerkers vragen. Zonder rollen wordt de partij alleen gevraagd.") { IsRequired = false },
        new("geheimhouding", new Shape.Many(Shapes.Text), "De geheimhoudingsplicht: wet en artikel.") { IsRequired = false },
        new("overheid", Shapes.Boolean, "Of de leden overheidsinstanties zijn (AVG 6, lid 1, laatste zin).") { IsRequired = false });

    public static readonly Section LegalBasis = Section.Of(
        "grondslag",
        new("avg", new Shape.Text(Articles.Avg6), "Grond van AVG artikel 6: 6.1.a tot en met 6.1.f.") { IsRequired = false },
        new("avg9", new Shape.Text(Articles.Avg9), "Uitzondering van AVG artikel 9: 9.2.a tot en met 9.2.j.") { IsRequired = false },
        new("avg10", new Shape.Text(Articles.Avg10), "Wat strafrechtelijke gegevens toestaat (AVG 10): UAVG 31, 32 of 33.") { IsRequired = false },
        new("wpg", Shapes.LawArticle, "Artikel van de Wet politiegegevens.") { IsRequired = false },
        new("wjsg", Shapes.LawArticle, "Artikel van de Wet justitiële en strafvorderlijke gegevens.") { IsRequired = false },
        new("wgs", Shapes.LawArticle, "Artikel van de Wet gegevensverwerking door samenwerkingsverbanden.") { IsRequired = false },
        new("awr", Shapes.LawArticle, "Artikel van de Algemene wet inzake rijksbelastingen.") { IsRequired = false },
        new("wet", Shapes.Text, "De wet en het artikel die de taak geven.") { IsRequired = false },
        new("besluit", Shapes.Text, "Het besluit waarop de grondslag berust.") { IsRequired = false },
        new("partijen", Shapes.Names, "Alleen voor deze partijen: alle vragers of alle gevraagden horen erbij.") { IsRequired = false },
        new("doorbreekt", Shapes.Names, "De partijen wier geheimhouding deze grondslag doorbreekt.") { IsRequired = false });

    public static readonly Section Purpose = Section.Of(
        "doel",
        new("artikel", Shapes.Text, "Artikel van het convenant.") { MissingCode = Codes.PurposeArticle },
        new("tekst", Shapes.Text, "Waarvoor, in gewoon Nederlands."),
        new("verwerking", Shapes.Text, "Nummer in het register van verwerkingen.") { MissingCode = Codes.ProcessingActivity });

    public static readonly Section TimeWindow = Section.Of(
        "venster",
        new("dagen", new Shape.Many(new Shape.Integer(1, 7)), "Dagen van de week: 1 is maandag, 7 is zondag."),
        new("van", Shapes.Clock, "Open vanaf, bijvoorbeeld \"08:00\"."),
        new("tot", Shapes.Clock, "Dicht vanaf, uiterlijk \"24:00\"."),
        new("feestdagen", new Shape.Words(["open", "dicht"]), "Of het venster op algemeen erkende feestdagen open of dicht is.") { IsRequired = false });

    public static readonly Section SignalKind = Section.Of(
        "signaal",
        new("tekst", Shapes.Text, "Wat het signaal betekent, in gewoon Nederlands."),
        new("soort", Shapes.Subjects, "Waar het over gaat."),
        new("door", Shapes.Names, "De partijen die het mogen registreren."),
        new("bewaren", Shapes.Period, "Hoe lang een signaal na de laatste bevestiging blijft staan, bijvoorbeeld P2Y."));
}
