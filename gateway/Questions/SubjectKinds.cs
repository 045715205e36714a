using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>Persons and addresses on the wire.</summary>
internal static class SubjectKinds
{
    /// <summary>A question about a person always carries 16 elements, about an address 8, so that the number of keys does not show.</summary>
    /// <remarks>Source: protocol §2.</remarks>
    public static int ElementCount(SubjectKind subject) => subject switch
    {
        SubjectKind.Person => 16,
        SubjectKind.Address => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public static string Format(SubjectKind subject) => subject switch
    {
        SubjectKind.Person => "persoon",
        SubjectKind.Address => "adres",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public static SubjectKind Read(JsonBody body, string text)
    {
        switch (text)
        {
            case "persoon":
                return SubjectKind.Person;
            case "adres":
                return SubjectKind.Address;
            case "":
                return SubjectKind.Person; // Missing or malformed: already noted.
            default:
                body.Fail("soort", "Dit moet persoon of adres zijn.");
                return SubjectKind.Person;
        }
    }
}
