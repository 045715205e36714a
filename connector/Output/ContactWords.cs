using Bekend.Connector.Gateway;

namespace Bekend.Connector.Output;

/// <summary>Whom to call, in words.</summary>
internal static class ContactWords
{
    /// <summary>One line: desk, number, address, organisation, and when somebody answers.</summary>
    public static string Line(ContactReply contact)
    {
        var number = contact.Telefoon is { } phone && Note(contact) is { } note ? $"{phone} ({note})" : contact.Telefoon;
        string?[] parts =
        [
            contact.Naam, number, contact.Email, contact.Organisatie,
            contact.Kantooruren is { } hours ? $"office hours {hours}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>What the number is now; null when the hours are not known, or in a word of a later version.</summary>
    public static string? Now(ContactReply contact) => contact.Nu switch
    {
        "kantoor" => "office",
        "dienst" => "duty",
        "gesloten" => "closed",
        _ => null,
    };

    private static string? Note(ContactReply contact) => Now(contact) switch
    {
        "duty" => "on duty",
        "closed" => "closed now",
        _ => null,
    };
}
