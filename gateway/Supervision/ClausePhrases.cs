namespace Bekend.Gateway.Supervision;

/// <summary>What was missing when a clause of a rule failed, in plain Dutch: "daaraan ontbrak …".</summary>
internal static class ClausePhrases
{
    /// <param name="clause">A name of <see cref="Bekend.Policies.Decisions.ClauseNames"/>; any other is quoted.</param>
    public static string Of(string clause) => clause switch
    {
        "wie" => "een vrager met een partij en een rol die het convenant daarvoor noemt",
        "bij" => "een gevraagde partij die het convenant daarvoor noemt",
        "doel" => "een doel dat het convenant daarvoor noemt",
        "grondslag" => "een grondslag die het convenant daarvoor noemt",
        "zaak" => "een zaaknummer zoals het convenant het voorschrijft",
        "tijd" => "een tijdstip binnen de afgesproken uren",
        "vier-ogen" => "de goedkeuring van een collega",
        "meerderjarig" => "een betrokkene van de leeftijd die het convenant daarvoor noemt",
        "weging" => "een vastgelegde weging zoals het convenant die voorschrijft",
        "ziet" => "een uitkomst die niet verder gaat dan het convenant toestaat",
        "soort" => "een onderwerp dat het convenant daarvoor noemt",
        "geldig" => "een convenant dat op die dag geldt",
        "eigen-organisatie" => "een andere organisatie dan die van de vrager zelf",
        "signaalsoort" => "een signaalsoort die het convenant daarvoor noemt",
        _ => $"“{clause}”",
    };
}
