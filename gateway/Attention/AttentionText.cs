using System.Globalization;

namespace Bekend.Gateway.Attention;

/// <summary>Points in Dutch.</summary>
internal static class AttentionText
{
    public static string Format(AttentionKind kind) => kind switch
    {
        AttentionKind.Misses => "veel-niet-bekend",
        AttentionKind.AscendingCases => "oplopende-zaaknummers",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What stood out, why it may matter, and what else it may be.</summary>
    public static string Explain(AttentionPoint point) => point.Kind switch
    {
        AttentionKind.Misses => string.Create(
            CultureInfo.InvariantCulture,
            $"Van {point.Count} antwoorden aan deze medewerker waren er {point.Misses} niet bekend. Dat kan betekenen dat iemand mensen of adressen uitprobeert. Het kan ook gewoon werk zijn, bijvoorbeeld bij een nieuwe taak. Er is niets geblokkeerd en er is niets over iemand besloten: bekijk de vragen en vraag ernaar."),
        AttentionKind.AscendingCases => string.Create(
            CultureInfo.InvariantCulture,
            $"Deze vrager gebruikte {point.Count} zaaknummers die precies op elkaar volgen. Dat kan betekenen dat zaaknummers verzonnen zijn. Het kan ook gewoon werk zijn, bijvoorbeeld zaken die samen zijn aangemaakt. Er is niets geblokkeerd en er is niets over iemand besloten: bekijk de vragen en vraag ernaar."),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };
}
