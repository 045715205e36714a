namespace Bekend.Policies.Syntax.Grammar;

/// <summary>The sections of rules and forbids.</summary>
internal static class ClauseSections
{
    public static readonly Section RuleConditions = Section.Of(
        "mits",
        new("zaak", new Shape.Either([new Shape.Boolean(), new Shape.Text(Forms.CasePattern)]), "Er hoort een zaaknummer bij: true, of een reguliere expressie voor het hele nummer.") { IsRequired = false },
        new("tijd", Shapes.Names, "Binnen een van deze vensters.") { IsRequired = false },
        new("vier-ogen", new Shape.Integer(2, Limits.MaxApprovals), "Zoveel personen staan achter de vraag.") { IsRequired = false },
        new("meerderjarig", Shapes.Boolean, "De betrokkene is meerderjarig, of juist niet.") { IsRequired = false },
        new("weging", Shapes.Boolean, "Er is een weging vastgelegd, of juist niet.") { IsRequired = false },
        new("eigen-organisatie", Shapes.Boolean, "De gevraagde organisatie is die van de vrager zelf, of juist niet.") { IsRequired = false },
        new("soort", Shapes.Subjects, "Waarover gevraagd mag worden.") { IsRequired = false },
        new("signaalsoort", Shapes.Names, "Naar welke signalen gevraagd mag worden.") { IsRequired = false });

    public static readonly Section SpecialCategory = Section.Of(
        "bijzonder",
        new("categorie", new Shape.Words(Shapes.Categories), "De soort bijzondere gegevens (AVG 9 en 10)."),
        new("grond", Shapes.Text, "Waarom het toch mag, bijvoorbeeld AVG 9.2.c.") { MissingCode = Codes.SpecialGround });

    public static readonly Section Rule = Section.Of(
        "regel",
        new("id", Shapes.ClauseId, "Kort en uniek, bijvoorbeeld R1."),
        new("artikel", Shapes.Text, "Artikel van het convenant."),
        new("wie", Shapes.Askers, "Wie vraagt: partij/rol, of partij voor al haar rollen."),
        new("bij", Shapes.Names, "Welke partijen gevraagd mogen worden."),
        new("doel", Shapes.Names, "Voor welk doel."),
        new("grondslag", Shapes.Names, "Op welke grondslag.") { MissingCode = Codes.RuleWithoutBasis },
        new("mits", new Shape.Map(RuleConditions), "Onder welke voorwaarden; elke voorwaarde telt.") { IsRequired = false },
        new("ziet", Shapes.Level, "Wat de vrager hoogstens ziet."),
        new("bijzonder", new Shape.Map(SpecialCategory), "Dat het antwoord een bijzonder gegeven is, en waarom het mag.") { IsRequired = false },
        new("vervolg", Shapes.Text, "Wat de vrager daarna doet; hetzelfde bij bekend en niet bekend.") { IsRequired = false });

    public static readonly Section ForbidConditions = Section.NeverEmpty(
        "als",
        new("wie", Shapes.Askers, "Wie vraagt.") { IsRequired = false },
        new("bij", Shapes.Names, "Wie gevraagd wordt.") { IsRequired = false },
        new("doel", Shapes.Names, "Voor welk doel.") { IsRequired = false },
        new("grondslag", Shapes.Names, "Op welke grondslag.") { IsRequired = false },
        new("ziet", Shapes.Levels, "Wat de vrager wil zien.") { IsRequired = false },
        new("soort", Shapes.Subjects, "Waar de vraag over gaat.") { IsRequired = false },
        new("tijd", Shapes.Names, "Binnen een van deze vensters.") { IsRequired = false },
        new("zaak", Shapes.Boolean, "Met of zonder zaaknummer.") { IsRequired = false },
        new("meerderjarig", Shapes.Boolean, "Over een meerderjarige of een minderjarige; een onbekende leeftijd telt als allebei.") { IsRequired = false },
        new("weging", Shapes.Boolean, "Met of zonder vastgelegde weging.") { IsRequired = false },
        new("eigen-organisatie", Shapes.Boolean, "Bij de eigen organisatie, of juist bij een andere.") { IsRequired = false },
        new("signaalsoort", Shapes.Names, "Naar welke signalen; een vraag naar alle tegelijk telt mee.") { IsRequired = false });

    public static readonly Section Forbid = Section.Of(
        "verbod",
        new("id", Shapes.ClauseId, "Kort en uniek, bijvoorbeeld V1."),
        new("artikel", Shapes.Text, "Artikel van het convenant."),
        new("als", new Shape.Map(ForbidConditions), "Wanneer het verbod geldt: als alles hieronder opgaat."),
        new("omdat", Shapes.Text, "Waarom, in gewoon Nederlands."));

    public static readonly Section MatchNotice = Section.Of(
        "melding",
        new("id", Shapes.ClauseId, "Kort en uniek, bijvoorbeeld M1."),
        new("artikel", Shapes.Text, "Artikel van het convenant."),
        new("tussen", Shapes.Names, "Welke partijen het van elkaar horen; één partij: haar leden van elkaar."),
        new("signaalsoorten", Shapes.Names, "Alleen als beide signalen van een van deze soorten zijn.") { IsRequired = false },
        new("sterkte", new Shape.Words(["mogelijk", "waarschijnlijk", "sterk"]), "Hoe goed de signalen minstens bij elkaar passen; anders sterk.") { IsRequired = false },
        new("doel", Shapes.Name, "Voor welk doel."),
        new("grondslag", Shapes.Name, "Op welke grondslag.") { MissingCode = Codes.RuleWithoutBasis },
        new("ziet", Shapes.Level, "Wat elk hoogstens van de ander hoort."));
}
