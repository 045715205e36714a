using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>Detail levels (trappen) on the wire.</summary>
internal static class Levels
{
    public static string Format(DetailLevel level) => level switch
    {
        DetailLevel.Hit => "hit",
        DetailLevel.Domain => "domein",
        DetailLevel.ContactPerson => "contactpersoon",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static DetailLevel Read(JsonBody body, string text)
    {
        switch (text)
        {
            case "hit":
                return DetailLevel.Hit;
            case "domein":
                return DetailLevel.Domain;
            case "contactpersoon":
                return DetailLevel.ContactPerson;
            case "":
                return DetailLevel.Hit; // Missing or malformed: already noted.
            default:
                body.Fail("ziet", "Dit moet hit, domein of contactpersoon zijn.");
                return DetailLevel.Hit;
        }
    }
}
