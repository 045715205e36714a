using Bekend.Policies.Covenants;

namespace Bekend.Policies.Syntax.Grammar;

/// <summary>The file as a whole and its small sections.</summary>
internal static class CovenantSections
{
    public static readonly Section Validity = Section.Of(
        "geldig",
        new("van", Shapes.Date, "Eerste dag.") { MissingCode = Codes.Validity },
        new("tot", Shapes.Date, "Laatste dag.") { MissingCode = Codes.Validity });

    public static readonly Section Source = Section.Of(
        "bron",
        new("document", Shapes.Text, "Naam van het ondertekende document.") { IsRequired = false },
        new("sha256", Shapes.Text, "Vingerafdruk van dat document.") { IsRequired = false },
        new("fg-advies", Shapes.Date, "Dag van het advies van de functionaris gegevensbescherming.") { IsRequired = false },
        new("dpia", Shapes.Text, "Kenmerk van de gegevensbeschermingseffectbeoordeling.") { IsRequired = false },
        new("wet", Shapes.Text, "De wet waarop het convenant berust.") { IsRequired = false });

    public static readonly Section Quota = Section.Of(
        "quotum",
        new("per", new Shape.Words(["medewerker", "betrokkene", "zaak", "organisatie"]), "Waarover geteld wordt."),
        new("max", new Shape.Integer(1, Limits.MaxQuestions), "Hoeveel vragen hoogstens."),
        new("venster", Shapes.Period, "Binnen welke tijd; het venster schuift mee."));

    public static readonly Section Retention = Section.Of(
        "bewaren",
        new("vraag", Shapes.Period, "Hoe lang de vraag blijft.") { MissingCode = Codes.Retention },
        new("antwoord", Shapes.Period, "Hoe lang het antwoord blijft.") { MissingCode = Codes.Retention },
        new("zaakkoppeling", Shapes.Period, "Hoe lang de koppeling met de zaak blijft.") { MissingCode = Codes.Retention },
        new("logboek", Shapes.Period, "Hoe lang het logboek blijft; nooit P0D.") { MissingCode = Codes.Retention });

    public static readonly Section Notice = Section.Of(
        "betrokkene",
        new("informeren", new Shape.Text(Forms.InformDuty), "Wanneer de betrokkene het hoort: binnen P1M, bij eerste contact of uitgesteld."),
        new("uitzondering", new Shape.Text(Articles.NoticeException), "Grond om later of niet te informeren, bijvoorbeeld UAVG 41.1.d.") { IsRequired = false },
        new("uitstel-tot", new Shape.Either([Shapes.Date, Shapes.Period]), "Laatste dag van het uitstel, of hoe lang na elke vraag.") { IsRequired = false });

    public static readonly Section Covenant = Section.Of(
        "convenant",
        new("convenant", Shapes.Name, "Naam van het convenant: kleine letters, cijfers en streepjes."),
        new("versie", new Shape.Text(Forms.Version), "Semantische versie, bijvoorbeeld 1.2.0.") { MissingCode = Codes.Version },
        new("titel", Shapes.Text, "Titel in gewoon Nederlands."),
        new("toelichting", Shapes.Text, "Waarvoor het convenant is.") { IsRequired = false },
        new("geldig", new Shape.Map(Validity), "Vanaf en tot en met welke dag het geldt.") { MissingCode = Codes.Validity },
        new("bron", new Shape.Map(Source), "Het ondertekende document achter dit bestand.") { IsRequired = false },
        new("partijen", new Shape.Named(new Shape.Map(PartSections.Party)), "Wie meedoen."),
        new("grondslagen", new Shape.Named(new Shape.Map(PartSections.LegalBasis)), "Op grond waarvan gevraagd en geantwoord wordt."),
        new("doelen", new Shape.Named(new Shape.Map(PartSections.Purpose)), "Waarvoor gevraagd wordt."),
        new("trappen", Shapes.Levels, "Wat een vrager kan zien, oplopend."),
        new("tijden", new Shape.Named(new Shape.Map(PartSections.TimeWindow)), "Vensters in de week.") { IsRequired = false },
        new("signalen", new Shape.Named(new Shape.Map(PartSections.SignalKind)), "Signalen die geregistreerd mogen worden.") { IsRequired = false },
        new("regels", new Shape.List(new Shape.Map(ClauseSections.Rule)), "Wat mag. Wat hier niet staat, mag niet."),
        new("verboden", new Shape.List(new Shape.Map(ClauseSections.Forbid)), "Wat nooit mag; gaat voor elke regel.") { IsRequired = false },
        new("meldingen", new Shape.List(new Shape.Map(ClauseSections.MatchNotice)), "Wie van elkaar horen dat zij een signaal over hetzelfde onderwerp hebben. Zonder dit hoort niemand dat.") { IsRequired = false },
        new("quota", new Shape.List(new Shape.Map(Quota)), "Hoeveel gevraagd mag worden.") { IsRequired = false },
        new("bewaren", new Shape.Map(Retention), "Hoe lang wat bewaard blijft.") { MissingCode = Codes.Retention },
        new("betrokkene", new Shape.Map(Notice), "Wanneer de betrokkene het hoort.") { IsRequired = false },
        new("tests", new Shape.List(new Shape.Map(TestSections.Test)), "Vragen met hun antwoord: elke regel en elk verbod heeft er een."));
}
