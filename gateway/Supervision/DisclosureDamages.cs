namespace Bekend.Gateway.Supervision;

/// <summary>Damage on the wire.</summary>
internal static class DisclosureDamages
{
    public static string Format(DisclosureDamage damage) => damage switch
    {
        DisclosureDamage.Entry => "regel-ontbreekt",
        DisclosureDamage.Tree => "niet-in-logboek",
        DisclosureDamage.Key => "sleutel-ontbreekt",
        DisclosureDamage.Content => "inhoud-klopt-niet",
        DisclosureDamage.Overview => "overzicht-klopt-niet",
        _ => throw new ArgumentOutOfRangeException(nameof(damage)),
    };
}
