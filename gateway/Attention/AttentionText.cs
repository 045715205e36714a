using System.Globalization;

namespace Bekend.Gateway.Attention;

/// <summary>Points in Dutch.</summary>
internal static class AttentionText
{
    private const string Nothing = "Er is niets geblokkeerd en er is niets over iemand besloten: bekijk de vragen en vraag ernaar.";

    public static string Format(AttentionKind kind) => kind switch
    {
        AttentionKind.Misses => "veel-niet-bekend",
        AttentionKind.AscendingCases => "oplopende-zaaknummers",
        AttentionKind.ManyInCase => "veel-vragen-in-een-zaak",
        AttentionKind.OutsideHours => "buiten-kantooruren",
        AttentionKind.ManyAskers => "veel-vragers-over-een-betrokkene",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What stood out, why it may matter, and what else it may be.</summary>
    public static string Explain(AttentionPoint point) => point.Kind switch
    {
        AttentionKind.Misses => string.Create(
            CultureInfo.InvariantCulture,
            $"Van {point.Count} antwoorden aan deze medewerker waren er {point.Part} niet bekend. Dat kan betekenen dat iemand mensen of adressen uitprobeert. Het kan ook gewoon werk zijn, bijvoorbeeld bij een nieuwe taak. {Nothing}"),
        AttentionKind.AscendingCases => string.Create(
            CultureInfo.InvariantCulture,
            $"Deze vrager gebruikte {point.Count} zaaknummers die precies op elkaar volgen. Dat kan betekenen dat zaaknummers verzonnen zijn. Het kan ook gewoon werk zijn, bijvoorbeeld zaken die samen zijn aangemaakt. {Nothing}"),
        AttentionKind.ManyInCase => string.Create(
            CultureInfo.InvariantCulture,
            $"Deze medewerker kreeg {point.Count} antwoorden in een en dezelfde zaak. Dat kan betekenen dat een zaaknummer wordt gebruikt voor vragen die niet bij die zaak horen. Het kan ook gewoon werk zijn, bijvoorbeeld een zaak waarin veel mensen een rol spelen. {Nothing}"),
        AttentionKind.OutsideHours => string.Create(
            CultureInfo.InvariantCulture,
            $"Van {point.Count} antwoorden aan deze medewerker op een dag waren er {point.Part} buiten kantooruren. Dat kan betekenen dat iemand vragen stelt die niet bij het werk horen. Het kan ook gewoon werk zijn, bijvoorbeeld een avonddienst of een spoedzaak. {Nothing}"),
        AttentionKind.ManyAskers => string.Create(
            CultureInfo.InvariantCulture,
            $"Over dezelfde persoon of hetzelfde adres hebben {point.Count} medewerkers iets gevraagd; deze medewerker was de laatste. Dat kan betekenen dat mensen uit nieuwsgierigheid vragen. Het kan ook gewoon werk zijn, bijvoorbeeld een zaak met veel partners. Over wie het gaat, weet dit systeem niet: vraag het deze medewerker, en zoek de anderen met een inzageverzoek. {Nothing}"),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };
}
